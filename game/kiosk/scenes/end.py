"""The end of a session: who helps in this country, and a number for the camera of a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.qr import qr_shapes, tel
from game.kiosk.scenes.kit import Choice, choices_grid
from game.scenes.contacts import contact_pieces, country_of
from game.scenes.frame import MARGIN, screen
from game.scenes.help import NOT_ALONE
from game.scenes.scene import Context, QuickExit, Still
from game.text import Text
from game.ui.parts.column import column, words
from game.ui.parts.layout import row, stack, with_foot
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import board, said
from game.ui.parts.sizing import SPRING, fill, largest_square, pad, sized

if TYPE_CHECKING:
    from game.story.grammar.contacts import Contact
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Part

THANKS = Text("kiosk.thanks", "Thank you for playing!")
TIME = Text("kiosk.time", "Now it's the next one's turn")
TIME_SAID = Text("kiosk.time-said", "Somebody else would like to play too. Thank you for playing with us!")
SCAN = Text("kiosk.scan", "{name}: {number}. A phone's camera can read the number here.")
DONE = Text("kiosk.done", "Finish")

BESIDE = 400.0
"""Width of the part with the code."""
CODE = 340.0


class End(Still):
    """After an ending, or when the session has lasted long enough."""

    name = "kiosk-end"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """`argument` "time" says that it is the next one's turn."""
        super().__init__(argument, context)
        self._time = argument == "time"

    def view(self, context: Context) -> Widget:
        """Words and contacts at the left, code and button at the right; below each other on a tall screen."""
        title = context.say(TIME if self._time else THANKS)
        heading = said(context.look, "end.title", title, "title", role="heading")
        told, code = self._told(context), _beside(context)
        if context.viewport.portrait:
            rest = with_foot(told, code, 0.5, 430.0, 20.0)
        else:
            rest = fill(row(told, 24.0, sized(code, BESIDE)))
        return screen(context, "end", pad(stack(heading, 18.0, rest), MARGIN, 26.0))

    def _told(self, context: Context) -> Part:
        """What is said, and every contact of the country; it scrolls where it has to."""
        look, ink = context.look, context.look.theme.on_panel
        country = country_of(context)
        time = (words(look, "end.time", context.say(TIME_SAID), "body", ink),) if self._time else ()
        pieces: tuple[Piece, ...] = (
            *time,
            words(look, "end.not-alone", context.say(NOT_ALONE), "subheading", ink),
            *(contact_pieces(context, country) if country else ()),
        )

        area = context.scroll("end.scroll", lambda lane: column(lane, pieces, 14.0))
        return board(look, "end.panel", area, 24.0, 22.0)


def _beside(context: Context) -> Part:
    """The code with its sentence, and below it the button."""
    look = context.look
    done = Choice("end.done", context.say(DONE), QuickExit(), "check", "primary", first=True)
    press, contact = choices_grid(look, (done,), 1), to_call(context)
    if contact is None:
        return stack(SPRING, press)
    sentence = context.say(SCAN, name=contact.name, number=contact.number)
    number = tel(contact.number)
    code = one("end.code", drawn(lambda place: qr_shapes(number, place)), role="image", name=sentence)
    caption = said(look, "end.scan", sentence, "small", look.theme.on_panel, "center")
    shown = stack(largest_square(code, CODE), 16.0, caption)
    return stack(board(look, "end.board", shown, 20.0, 18.0), SPRING, 20.0, press)


def to_call(context: Context) -> Contact | None:
    """The first contact of the country that may be shown and can be called."""
    country = country_of(context)
    return next((one for one in country.shown if one.number), None) if country else None
