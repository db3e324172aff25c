"""A keypad whose digits lie in another order each time: no PIN is learnt from fingers or their marks."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from game.action import Action
from game.kiosk.scenes.kit import Choice, choices_grid
from game.kiosk.staff.pin import DIGITS
from game.scenes.frame import MARGIN, screen
from game.text import Text
from game.ui.parts.basic import natural_width
from game.ui.parts.layout import row, stack
from game.ui.parts.part import box
from game.ui.parts.pieces import board, said
from game.ui.parts.sizing import at_most, pad, put, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

DELETE = Text("staff.delete", "Delete")
CANCEL = Text("staff.cancel", "Cancel")

DOT: Final = 22.0


class Key(Action, frozen=True):
    """A digit was touched."""

    digit: str


class Delete(Action, frozen=True):
    """Take the last digit away."""


class Cancel(Action, frozen=True):
    """Leave the keypad."""


def shuffled() -> tuple[str, ...]:
    """The ten digits in an order that nobody can foretell."""
    digits = list("0123456789")
    secrets.SystemRandom().shuffle(digits)
    return tuple(digits)


def keypad(
    context: Context, digits: tuple[str, ...], entered: int, title: str, words: str, *, shut: bool = False
) -> Widget:
    """A page with the keypad; `entered` digits are shown as dots, and `shut` takes none."""
    look, ink = context.look, context.look.theme.on_panel
    keys = _keys(context, digits, shut=shut)
    widest = max(look.target(0), *(natural_width(look, each.label) for each in keys))
    inside = stack(
        said(look, "keypad.title", title, "subheading", ink, "center", "heading"),
        6.0,
        said(look, "keypad.said", words, "small", ink, "center"),
        16.0,
        put(_dots(look, entered), "middle"),
        18.0,
        choices_grid(look, keys, 3, 62.0),
    )
    pad_ = board(look, "keypad.board", inside, 32.0, 26.0, radius=30.0)
    at_all = at_most(pad_, max(560.0, widest * 3 + look.apart(18.0) * 2 + 80))
    return screen(context, "keypad", pad(put(at_all, "middle", "middle"), MARGIN))


def _dots(look: Look, entered: int) -> Part:
    """A ring for each digit, filled for those that are entered."""
    ink = look.theme.accent
    rings = (box(ink if at < entered else "", DOT / 2, ink, 3.0) for at in range(DIGITS))
    return row(*(piece for ring in rings for piece in (7.0, square(ring, DOT), 7.0)))


def _keys(context: Context, digits: tuple[str, ...], *, shut: bool) -> tuple[Choice, ...]:
    """Nine digits in three rows, and the tenth between deleting and leaving."""
    numbers = [Choice(f"key:{digit}", digit, None if shut else Key(digit)) for digit in digits]
    delete = Choice("key.delete", context.say(DELETE), None if shut else Delete(), kind="quiet")
    cancel = Choice("key.cancel", context.say(CANCEL), Cancel(), kind="quiet")
    return (*numbers[:9], delete, numbers[9], cancel)
