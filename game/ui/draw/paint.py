"""Painting the shapes of a display list onto a surface; what is costly is cached by content and size."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.ui.draw.display import Box, Item, Lines, Picture, extent, may_touch
from game.ui.draw.geometry import Rect, bounding, pixels
from game.ui.draw.rounded import rounded, shadow
from game.ui.draw.theme import channels

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from game.ui.art.pictures import Pictures
    from game.ui.draw.typesetting import Typesetter

BUDGET = 16 * 1024 * 1024
"""Bytes of pixels kept at 1280×720; it grows with the window. Least recently used go first."""


OPAQUE = 255
NEAR = 4.0
"""Pixels by which a shape and an area to be painted may come nearer to each other: both are rounded, and laid
larger by one."""


class SurfaceCache:
    """Surfaces by key, the least recently used dropped when there are too many bytes of them."""

    def __init__(self, budget: int) -> None:
        """`budget` is in bytes."""
        self.budget = budget
        self.used = 0
        self._surfaces: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of that key, made when it is not there."""
        found = self._surfaces.get(key)
        if found is not None:
            self._surfaces.move_to_end(key)
            return found
        surface = make()
        self._surfaces[key] = surface
        self.used += _bytes(surface)
        while self.used > self.budget and len(self._surfaces) > 1:
            _, gone = self._surfaces.popitem(last=False)
            self.used -= _bytes(gone)
        return surface


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


class Painter:
    """Paints display lists at one scale."""

    def __init__(self, pictures: Pictures, typesetter: Typesetter, page: Rect) -> None:
        """`page` is the whole canvas in logical units."""
        self.pictures = pictures
        self.typesetter = typesetter
        self.scale = typesetter.scale
        self.page = page
        area = page.w * page.h * self.scale * self.scale
        self.cache = SurfaceCache(max(BUDGET, int(BUDGET * area / (1280 * 720))))

    def paint(
        self, target: pygame.Surface, items: Sequence[Item], dirty: Sequence[Rect], ground: str
    ) -> list[pygame.Rect]:
        """Repaint the dirty areas; gives them in pixels."""
        areas = [pygame.Rect(pixels(rect, self.scale)).inflate(2, 2) for rect in dirty]
        areas = [area.clip(target.get_rect()) for area in areas]
        near = bounding(dirty).inset(-NEAR / self.scale)
        seen = [
            (item, pygame.Rect(pixels(extent(item), self.scale)).inflate(2, 2))
            for item in items
            if may_touch(item, near)
        ]
        for area in areas:
            target.set_clip(area)
            target.fill(channels(ground))
            for item, reach in seen:
                if reach.colliderect(area):
                    self._item(target, item, area)
        target.set_clip(None)
        return areas

    def _item(self, target: pygame.Surface, item: Item, area: pygame.Rect) -> None:
        clip = pygame.Rect(pixels(item.clip, self.scale)).clip(area)
        if clip.w <= 0 or clip.h <= 0:
            return
        target.set_clip(clip)
        shape = item.shape
        if isinstance(shape, Box):
            self._box(target, shape)
        elif isinstance(shape, Lines):
            self._lines(target, shape)
        else:
            self._picture(target, shape)

    def _box(self, target: pygame.Surface, box: Box) -> None:
        x, y, w, h = pixels(box.rect, self.scale)
        if w <= 0 or h <= 0:
            return
        radius = round(min(box.radius * self.scale, w / 2, h / 2))
        if box.shadow:
            soft = max(1, round(box.shadow * self.scale))
            cast = self.cache.get(("shadow", w, h, radius, soft), lambda: shadow(w, h, radius, soft))
            target.blit(cast, (x - 2 * soft, y - 2 * soft + soft // 3))
        if radius == 0 and not box.stroke and channels(box.fill)[3] == OPAQUE:
            target.fill(channels(box.fill), (x, y, w, h))
            return
        width = max(1, round(box.stroke_width * self.scale)) if box.stroke else 0
        key = ("box", w, h, radius, box.fill, box.stroke, width)
        target.blit(self.cache.get(key, lambda: rounded(w, h, radius, box.fill, box.stroke, width)), (x, y))

    def _lines(self, target: pygame.Surface, text: Lines) -> None:
        render, colour = self.typesetter.render, channels(text.colour)
        edge = self.typesetter.edge(text.style)
        step = text.style.line_height * self.scale
        x, y, w, _ = pixels(text.rect, self.scale)
        top = y + (step - self.typesetter.line_height(text.style)) / 2
        for number, line in enumerate(text.lines):
            if not line:
                continue
            key = ("line", line, text.style, text.colour)
            surface = self.cache.get(key, partial(render, line, text.style, colour))
            spare = w - surface.get_width()
            left = {"left": 0, "center": spare / 2, "right": spare}[text.align]
            target.blit(surface, (round(x + left), round(top + number * step) - edge))

    def _picture(self, target: pygame.Surface, picture: Picture) -> None:
        x, y, w, h = pixels(picture.rect, self.scale)
        if w <= 0 or h <= 0:
            return
        key = ("picture", picture.kind, picture.name, picture.args, picture.fit, w, h)
        surface = self.cache.get(key, lambda: self.pictures.surface(picture, w, h))
        if picture.alpha < OPAQUE:
            surface.set_alpha(picture.alpha)
        left, top = x + (w - surface.get_width()) // 2, y + (h - surface.get_height()) // 2
        target.blit(surface, (left, top))
        if picture.alpha < OPAQUE:
            surface.set_alpha(OPAQUE)
