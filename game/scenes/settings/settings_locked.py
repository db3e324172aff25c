"""Settings that the owner of the computer has locked: shown as they are, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.scene import SetSetting
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.parts.column import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece

# Translators: below a setting that the owner of the computer has chosen, and that can't be changed here.
LOCKED = Text("settings.locked", "Set by your school")
ANYWHERE = Rect(0, 0, 480, 0)
"""Some room, to see what a piece is made of."""


def barred(context: Context, id_: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces; what sets a locked setting can't be pressed, and a line below says why."""
    locked = context.world.locked
    if not locked or not any(
        _sets(piece(ANYWHERE), locked) for piece in pieces if not isinstance(piece, (int, float))
    ):
        return tuple(pieces)
    note = words(context.look, f"{id_}.locked", context.say(LOCKED), "small", context.look.theme.quiet)
    return (*(_shut_piece(piece, locked) for piece in pieces), note)


def shut(widget: Widget) -> Widget:
    """The widget as one that can't be pressed."""
    return msgspec.structs.replace(widget, state=(*widget.state, "disabled"))


def _shut_piece(piece: Piece, locked: frozenset[str]) -> Piece:
    if isinstance(piece, (int, float)):
        return piece
    return lambda room: _shut_inside(piece(room), locked)


def _shut_inside(widget: Widget, locked: frozenset[str]) -> Widget:
    children = tuple(_shut_inside(child, locked) for child in widget.children)
    inside = msgspec.structs.replace(widget, children=children)
    return shut(inside) if _is_locked(widget, locked) else inside


def _sets(widget: Widget, locked: frozenset[str]) -> bool:
    return _is_locked(widget, locked) or any(_sets(child, locked) for child in widget.children)


def _is_locked(widget: Widget, locked: frozenset[str]) -> bool:
    return isinstance(widget.action, SetSetting) and widget.action.name in locked
