"""One place fades into another: what was seen before lies over what is seen now, paler and paler."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Picture
from game.ui.draw.theme import channels
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.ui.draw.display import Colour, Shape

OPAQUE = 255


class Fade:
    """Remembers what was seen behind everything, and what was there before."""

    def __init__(self) -> None:
        self._here: tuple[object, Widget] | None = None
        self._left: Widget | None = None

    def over(self, key: object, scene: Widget, part: float) -> Widget:
        """The scene that `key` names; the one before lies over it until `part` of the way, 0–1, is 1."""
        if self._here is not None and self._here[0] != key:
            self._left = self._here[1]
        self._here = (key, scene)
        if part >= 1:
            self._left = None
        if self._left is None:
            return scene
        return msgspec.structs.replace(scene, children=(*scene.children, pale(self._left, 1 - part)))


def pale(widget: Widget, share: float) -> Widget:
    """The widget and all below it as a mere picture, with so much of its strength."""
    shapes = tuple(paler(shape, share) for shape in widget.shapes if isinstance(shape, Picture | Box))
    children = tuple(pale(child, share) for child in widget.children)
    return Widget(f"left:{widget.id}", widget.rect, shapes, children, clip=widget.clip)


def paler(shape: Picture | Box, share: float) -> Shape:
    """The same shape with so much of its strength; a shadow is left out."""
    if isinstance(shape, Picture):
        return msgspec.structs.replace(shape, alpha=round(shape.alpha * share))
    fill, stroke = _paler(shape.fill, share), _paler(shape.stroke, share)
    return msgspec.structs.replace(shape, fill=fill, stroke=stroke, shadow=0.0)


def _paler(colour: Colour, share: float) -> Colour:
    if not colour:
        return colour
    red, green, blue, alpha = channels(colour)
    return f"#{red:02x}{green:02x}{blue:02x}{round(alpha * share):02x}"
