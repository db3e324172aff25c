"""The foot of a page: buttons at its right, on as few lines as hold their words, and what is at its left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.ui.parts.basic import Kind, natural_width
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.pieces import pressed
from game.ui.parts.sizing import put, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

APART = 14.0
"""Room between two buttons, and between two lines of them."""
BEYOND = 12.0
"""So much wider than its words a button is where there is room."""


class FootButton(msgspec.Struct, frozen=True):
    """A button at the foot of a page."""

    id: str
    label: str
    action: Action
    kind: Kind = "quiet"
    icon: str = ""
    first: bool = False


class _Sized(msgspec.Struct, frozen=True):
    """A button with its width."""

    button: FootButton
    w: float


def foot(look: Look, left: Piece, taken: float, buttons: Sequence[FootButton], least: float) -> Part:
    """Buttons from the right, the last one outermost and lowest; `left` stands beside the lowest line.

    It has whatever the buttons leave it there, and they leave it at least `taken`. Each button is at least
    as high as `least`, and all of a line are of one height.
    """

    def laid(w: float) -> Part:
        *upper, lowest = (_line(look, line, least) for line in _lines(look, buttons, w, w - taken))
        return stack(*(put(line, "right") for line in upper), row(left, lowest), gap=APART)

    return by_width(laid)


def _line(look: Look, line: Sequence[_Sized], least: float) -> Part:
    return row(*(sized(_pressed(look, one.button, least), w=one.w) for one in line), gap=APART)


def _pressed(look: Look, one: FootButton, least: float) -> Part:
    return pressed(
        look, one.id, one.label, one.action, kind=one.kind, icon_name=one.icon, first=one.first, least=least
    )


def _lines(look: Look, buttons: Sequence[FootButton], w: float, beside: float) -> list[list[_Sized]]:
    """All buttons on one line where that has room `beside` what is left; on several where a word would break.

    The whole foot is so wide.
    """
    natural = [
        _Sized(one, natural_width(look, one.label, has_icon=bool(one.icon)) + BEYOND) for one in buttons
    ]
    spare = beside - APART * len(buttons)
    if sum(one.w for one in natural) <= spare:
        return [natural]
    share = spare / len(buttons)
    narrow = [_Sized(one.button, min(one.w, share)) for one in natural]
    if all(one.w >= _longest(look, one.button) for one in narrow):
        return [narrow]
    return _wrapped(natural, w, beside)


def _longest(look: Look, one: FootButton) -> float:
    """The width below which a word of the button breaks."""
    return max(natural_width(look, word, has_icon=bool(one.icon)) for word in one.label.split())


def _wrapped(given: Sequence[_Sized], w: float, beside: float) -> list[list[_Sized]]:
    """As many on a line as it holds, from the last one at the bottom, which shares its line."""
    lines: list[list[_Sized]] = [[]]
    free = beside
    for one in reversed(given):
        if lines[0] and one.w + APART > free:
            lines.insert(0, [])
            free = w
        placed = _Sized(one.button, min(one.w, free))
        lines[0].insert(0, placed)
        free -= placed.w + APART
    return lines
