"""A keypad whose digits lie in another order each time: no PIN is learnt from fingers or their marks."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from game.action import Action
from game.kiosk.scenes.kit import Choice, grid
from game.kiosk.staff.pin import DIGITS
from game.scenes.frame import MARGIN, backdrop
from game.text import Text
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import height, natural_width, panel, text

if TYPE_CHECKING:
    from game.scenes.scene import Context

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
    context: Context, digits: tuple[str, ...], entered: int, title: str, said: str, *, shut: bool = False
) -> Widget:
    """A page with the keypad; `entered` digits are shown as dots, and `shut` takes none."""
    look, view, theme = context.look, context.viewport, context.look.theme
    keys = _keys(context, digits, shut=shut)
    widest = max(look.target(0), *(natural_width(look, one.label) for one in keys))
    w = min(view.w - 2 * MARGIN, max(560.0, widest * 3 + look.apart(18.0) * 2 + 80))
    inner = w - 64
    title_h, said_h = height(look, title, "subheading", inner), height(look, said, "small", inner)
    _, keys_h = grid(look, Rect(0, 0, inner, 0), keys, 3, 62.0)
    place = view.rect.centered(w, 26 + title_h + 6 + said_h + 16 + DOT + 18 + keys_h + 26)
    x, y = place.x + 32, place.y + 26
    heading = text(
        look, "keypad.title", Rect(x, y, inner, title_h), title, "subheading", theme.on_panel, "center",
        role="heading",
    )  # fmt: skip
    below = Rect(x, heading.rect.bottom + 6, inner, said_h)
    words = text(look, "keypad.said", below, said, "small", theme.on_panel, "center")
    y = below.y + said_h + 16
    dots = tuple(
        Box(
            Rect(x + inner / 2 + (at - DIGITS / 2) * (DOT + 14) + 7, y, DOT, DOT),
            theme.accent if at < entered else "",
            DOT / 2,
            theme.accent,
            3.0,
        )
        for at in range(DIGITS)
    )
    pad, _ = grid(look, Rect(x, y + DOT + 18, inner, 0), keys, 3, 62.0)
    board = Widget("keypad.board", place, (panel(look, place, radius=30.0), *dots), (heading, words, *pad))
    return Widget("keypad", view.rect, backdrop(context), (board,))


def _keys(context: Context, digits: tuple[str, ...], *, shut: bool) -> tuple[Choice, ...]:
    """Nine digits in three rows, and the tenth between deleting and leaving."""
    numbers = [Choice(f"key:{digit}", digit, None if shut else Key(digit)) for digit in digits]
    delete = Choice("key.delete", context.say(DELETE), None if shut else Delete(), kind="quiet")
    cancel = Choice("key.cancel", context.say(CANCEL), Cancel(), kind="quiet")
    return (*numbers[:9], delete, numbers[9], cancel)
