"""What every group of the settings is made of: a board with a heading, and a switch in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text
from game.ui.geometry import Rect
from game.ui.parts.controls import Switch, switch
from game.ui.parts.facts import board, fact

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Piece
    from game.ui.widget import Widget

# Translators: a number of percent, as the size of the text or the loudness.
PERCENT = Text("settings.percent", "{value} %")


def group(context: Context, id_: str, icon_name: str, title: Text, pieces: tuple[Piece, ...]) -> Piece:
    """A board with an icon and a heading."""
    look, ink = context.look, context.look.theme.on_soft
    name = context.say(title)
    head = fact(look, f"{id_}.title", icon_name, name, "button", (ink, ink))
    return board(look, id_, (head, *pieces), 14.0, name=name)


def switch_row(context: Context, id_: str, said: Switch) -> Piece:
    """A switch over the whole width of its group."""

    def laid(room: Rect) -> Widget:
        h = max(52.0, context.look.block(said.value, "button", room.w - 96).h + 12)
        return switch(context.look, id_, Rect(room.x, room.y, room.w, h), said)

    return laid
