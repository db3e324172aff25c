"""The lock screen: the time, a closed lock, and nothing to be read by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.phone.frame import wallpaper_colours
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

TOP, SIDE = 44.0, 24.0
ICON = 44.0
"""Height of the lock with the space below it."""


def lock(context: Context, story: StoryView, here: Parts) -> Widget:
    """Lock and time over the wallpaper, and the bar that one would swipe."""
    look, ink, area = context.look, wallpaper_colours(context)[1], here.app
    label = context.say(LOCKED)
    time_h, label_h = _heights(context, here)
    top = area.y + TOP
    label_place = Rect(area.x + SIDE, top + ICON + time_h, area.w - 2 * SIDE, label_h)
    shapes: tuple[Shape, ...] = (
        icon(Rect(area.x + area.w / 2 - 18, top, 36, 36), "lock", ink),
        centred(look, Rect(area.x, top + ICON, area.w, time_h), story.clock, "title", ink),
        centred(look, label_place, label, "small", ink),
        Box(Rect(area.x + area.w / 2 - 60, area.bottom - 20, 120, 5), look.theme.on_good, 2.5),
    )
    return Widget("lock", area, shapes, role="image", name=label, value=story.clock)


def _heights(context: Context, here: Parts) -> tuple[float, float]:
    """Of the time, and of the words below it."""
    time = context.look.type.title
    label_h = context.look.block(context.say(LOCKED), "small", here.app.w - 2 * SIDE).h
    return time.size * time.leading, label_h


def notes_top(context: Context, here: Parts) -> float:
    """The y below which notifications stand on the lock screen."""
    return here.app.y + TOP + ICON + sum(_heights(context, here)) + 22
