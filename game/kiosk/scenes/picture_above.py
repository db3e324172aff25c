"""What is seen above the controls where these stay low on a tall screen: a picture, and nothing to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.scenes.scene import Context

SKY = "#abd9fa"


def with_picture(context: Context, tree: Widget, page: Rect, down: float) -> Widget:
    """The tree moved `down`, below a picture of hills with the game's emblem."""
    sky = Rect(0, 0, page.w, down)
    logo = sky.centered(down * 0.62, down * 0.62)
    shapes = (
        Box(page, context.look.theme.page),
        Box(sky, SKY),
        Picture(sky, "picture", "wallpaper-hills", fit="cover"),
        Picture(logo, "picture", "logo"),
    )
    upper = Widget("upper", sky, shapes, clip=True)
    below = Widget("lower", Rect(0, down, page.w, page.h - down), (), (shifted(tree, down),), clip=True)
    return Widget("whole", page, (), (upper, below))
