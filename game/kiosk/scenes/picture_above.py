"""What is seen above the controls where these stay low on a tall screen: a picture, and nothing to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, drawn, one, picture
from game.ui.parts.pieces import placed
from game.ui.parts.scrolling import shifted
from game.ui.parts.sizing import fill, put, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

SKY = "#abd9fa"


def with_picture(context: Context, tree: Widget, page: Rect, down: float) -> Widget:
    """The tree moved `down`, below a picture of hills with the game's emblem."""
    logo = put(square(picture("picture", "logo"), down * 0.62), "middle", "middle")
    hills = over(box(SKY), picture("picture", "wallpaper-hills", fit="cover"), logo)
    ground = drawn(lambda _: (Box(page, context.look.theme.page),))
    upper = one("upper", over(ground, hills), clip=True)
    lower = one("lower", placed(shifted(tree, down)), clip=True)
    return one("whole", stack(sized(upper, h=down), fill(lower))).widget(page)
