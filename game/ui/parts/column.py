"""Columns: pieces below each other, each as high as what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.ui.draw.geometry import Rect
from game.ui.parts.basic import button, button_size, natural_width, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.basic import Kind

Laid: TypeAlias = "Callable[[Rect], Widget]"
"""A piece that is a widget, not mere room."""
Piece: TypeAlias = "Callable[[Rect], Widget] | float"
"""Lays a widget out at the top of a room and gives it, as high as it came out; a number is room left free."""


def column(area: Rect, pieces: Sequence[Piece], gap: float = 0.0) -> tuple[tuple[Widget, ...], float]:
    """The pieces from the top of `area`, as wide as it is, with `gap` between them; and their height."""
    widgets: list[Widget] = []
    y = area.y
    for piece in pieces:
        if isinstance(piece, (int, float)):
            y += piece
            continue
        y += gap if widgets else 0.0
        widget = piece(Rect(area.x, y, area.w, 0.0))
        widgets.append(widget)
        y = widget.rect.bottom
    return tuple(widgets), y - area.y


def words(look: Look, id_: str, said: str, style: str = "body", colour: Colour = "", **more: object) -> Laid:
    """A piece of text; `more` as for `game.ui.parts.basic.text`."""
    return lambda room: text(look, id_, room, said, style, colour, **more)  # type: ignore[arg-type]  # align, role


def press(
    look: Look,
    id_: str,
    label: str,
    action: Action,
    *,
    kind: Kind = "plain",
    icon_name: str = "",
    wide: bool = False,
    first: bool = False,
    least: float = 56.0,
) -> Laid:
    """A button, as wide as its label, or as the column where it is `wide` or the label needs it."""

    def laid(room: Rect) -> Widget:
        natural = natural_width(look, label, has_icon=bool(icon_name))
        w = room.w if wide else min(room.w, natural)
        h = max(look.target(least), button_size(look, label, w, has_icon=bool(icon_name)))
        place = Rect(room.x, room.y, w, h)
        return button(look, id_, place, label, action, kind=kind, icon_name=icon_name, first=first)

    return laid
