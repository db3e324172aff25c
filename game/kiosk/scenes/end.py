"""The end of a session: who helps in this country, and a number for the camera of a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.qr import qr_shapes, tel
from game.kiosk.scenes.kit import Choice, grid
from game.scenes.contacts import contact_pieces, country_of
from game.scenes.frame import MARGIN, backdrop
from game.scenes.help import NOT_ALONE
from game.scenes.scene import Context, QuickExit, Still
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import height, panel, text
from game.ui.parts.column import Piece, column, words
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.story.grammar.contacts import Contact

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
        look, view = context.look, context.viewport
        title = context.say(TIME if self._time else THANKS)
        page = view.rect.inset(MARGIN, 26)
        top = Rect(page.x, page.y, page.w, height(look, title, "title", page.w))
        heading = text(look, "end.title", top, title, "title", role="heading")
        rest = Rect(page.x, top.bottom + 18, page.w, page.bottom - top.bottom - 18)
        if view.portrait:
            lower, upper = rest.take_bottom(min(430.0, rest.h * 0.5), 20)
        else:
            lower, upper = rest.take_right(BESIDE, 24)
        children = (heading, self._told(context, upper), *_beside(context, lower))
        return Widget("end", view.rect, backdrop(context), children)

    def _told(self, context: Context, room: Rect) -> Widget:
        """What is said, and every contact of the country; it scrolls where it has to."""
        look, ink = context.look, context.look.theme.on_panel
        country = country_of(context)
        said = (words(look, "end.time", context.say(TIME_SAID), "body", ink),) if self._time else ()
        pieces: tuple[Piece, ...] = (
            *said,
            words(look, "end.not-alone", context.say(NOT_ALONE), "subheading", ink),
            *(contact_pieces(context, country) if country else ()),
        )

        def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
            return column(lane, pieces, 14.0)

        moved = context.scrolled.get("end.scroll", 0.0)
        area = scroll(look, "end.scroll", room.inset(24, 22), content, moved)
        return Widget("end.panel", room, (panel(look, room),), (area,))


def _beside(context: Context, room: Rect) -> tuple[Widget, ...]:
    """The code with its sentence, and below it the button."""
    look = context.look
    done = (Choice("end.done", context.say(DONE), QuickExit(), "check", "primary", first=True),)
    _, h = grid(look, Rect(0, 0, room.w, 0), done, 1)
    press, _ = grid(look, Rect(room.x, room.bottom - h, room.w, 0), done, 1)
    contact = to_call(context)
    if contact is None:
        return press
    area = Rect(room.x, room.y, room.w, room.h - h - 20)
    said = context.say(SCAN, name=contact.name, number=contact.number)
    said_h = height(look, said, "small", room.w - 40)
    side = min(CODE, area.w - 40, area.h - said_h - 16 - 36)
    whole = Rect(area.x, area.y, area.w, side + said_h + 16 + 36)
    code = Rect(area.x + (area.w - side) / 2, area.y + 18, side, side)
    caption = text(
        look, "end.scan", Rect(area.x + 20, code.bottom + 16, area.w - 40, said_h), said, "small",
        look.theme.on_panel, "center",
    )  # fmt: skip
    shown = Widget("end.code", code, qr_shapes(tel(contact.number), code), role="image", name=said)
    board = Widget("end.board", whole, (panel(look, whole),), (shown, caption))
    return (board, *press)


def to_call(context: Context) -> Contact | None:
    """The first contact of the country that may be shown and can be called."""
    country = country_of(context)
    return next((one for one in country.shown if one.number), None) if country else None
