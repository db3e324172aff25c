"""The lock screen: the time, a closed lock, and nothing to be read by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text
from game.ui.display import Box, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import centred, icon
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.view import StoryView

LOCKED = Text("lock.name", "The phone is locked")


def lock(context: Context, story: StoryView, here: Parts) -> Widget:
    """Lock and time over the wallpaper, and the bar that one would swipe."""
    look, theme = context.look, context.look.theme
    ink = theme.on_phone if theme.name.startswith("contrast") else theme.on_accent
    area = here.app
    time_h = look.type.title.size * look.type.title.leading
    label = context.say(LOCKED)
    label_w = area.w - 48
    top = area.y + 40
    shapes: list[Shape] = [
        icon(Rect(area.x + area.w / 2 - 20, top, 40, 40), "lock", ink),
        centred(look, Rect(area.x, top + 56, area.w, time_h), story.clock, "title", ink),
    ]
    label_h = look.block(label, "small", label_w).h
    place = Rect(area.x + 24, top + 56 + time_h + 6, label_w, label_h)
    shapes.append(centred(look, place, label, "small", ink))
    shapes.append(Box(Rect(area.x + area.w / 2 - 60, area.bottom - 20, 120, 5), theme.on_good, 2.5))
    return Widget("lock", area, tuple(shapes), role="image", name=label, value=story.clock)
