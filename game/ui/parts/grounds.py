"""Grounds of whole screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from game.ui.draw.look import Look


def page_ground(look: Look, page: Rect) -> tuple[Shape, ...]:
    """The page colour with two soft shapes that give it depth; the colour alone in the contrast themes."""
    theme = look.theme
    if theme.flat:
        return (Box(page, theme.page),)
    size = max(page.w, page.h)
    return (
        Box(page, theme.page),
        Box(Rect(page.w - size * 0.34, -size * 0.30, size * 0.62, size * 0.62), theme.soft, size * 0.31),
        Box(Rect(-size * 0.2, page.h - size * 0.16, size * 0.46, size * 0.46), theme.soft, size * 0.23),
    )
