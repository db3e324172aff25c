"""Painting the shapes of a display list onto a surface; what is costly is cached by content and size."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

import msgspec
import pygame

from game.ui.draw.display import Box, Item, Lines, Picture, extent, may_touch
from game.ui.draw.geometry import Rect, bounding, pixels
from game.ui.draw.rounded import rounded, shadow
from game.ui.draw.sprites import SurfaceCache, around, covered, cut
from game.ui.draw.theme import channels

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from game.ui.art.pictures import Pictures
    from game.ui.draw.typesetting import Typesetter

BUDGET = 24 * 1024 * 1024
"""Bytes of pixels kept at 1280×720; it grows with the window. Least recently used go first.

Two screens of a story find room in it side by side, with the faces that come next; in 14 MiB they do not, and
each is drawn anew. So does the title with all that its buttons open, which takes 18 MiB."""


OPAQUE = 255
LARGE = 128
"""Pixels of a corner's radius from which only what lies in the window is kept of it."""
FEW = 2
"""To look for what lies in more areas than these one by one takes longer than to look at all between them."""
NEAR = 4.0
"""Pixels by which a shape and an area to be painted may come nearer to each other: both are rounded, and laid
larger by one."""


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
        seen = self._seen(items, dirty)
        least = min([area.w for area in areas], default=0), min([area.h for area in areas], default=0)
        solid = [
            (at, self._solid(item))
            for at, (item, reach) in enumerate(seen)
            if reach.w >= least[0] and reach.h >= least[1] and isinstance(item.shape, Box)
        ]
        for area in areas:
            lowest = max((at for at, inside in solid if inside.contains(area)), default=None)
            if lowest is None:
                target.set_clip(area)
                target.fill(channels(ground))
            for item, reach in seen[lowest:]:
                if reach.colliderect(area):
                    self._item(target, item, area)
        target.set_clip(None)
        return areas

    def _seen(self, items: Sequence[Item], dirty: Sequence[Rect]) -> list[tuple[Item, pygame.Rect]]:
        """What may be seen in areas, each with the pixels that it may change."""
        near = [rect.inset(-NEAR / self.scale) for rect in dirty]
        if len(near) > FEW:
            near = [bounding(near)]
        seen = []
        for item in items:
            for area in near:
                if may_touch(item, area):
                    place = extent(item)
                    if place.w > 0 and place.h > 0:
                        seen.append((item, pygame.Rect(pixels(place, self.scale)).inflate(2, 2)))
                    break
        return seen

    def _solid(self, item: Item) -> pygame.Rect:
        """Where a box hides all that lies below it, in pixels; nothing where something shines through."""
        box = item.shape
        if not isinstance(box, Box) or not _opaque(box.fill) or not (_opaque(box.stroke) or not box.stroke):
            return pygame.Rect(0, 0, 0, 0)
        x, y, w, h = pixels(box.rect, self.scale)
        radius = round(min(box.radius * self.scale, w / 2, h / 2))
        return covered(w, h, radius).move(x, y).clip(pixels(item.clip, self.scale))

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
            self._shadow(target, box, (x, y, w, h), radius)
        if radius == 0 and not box.stroke and _opaque(box.fill):
            target.fill(channels(box.fill), (x, y, w, h))
            return
        width = max(1, round(box.stroke_width * self.scale)) if box.stroke else 0
        look, corner = (radius, box.fill, box.stroke, width), max(radius, width)
        solid = (not box.fill or _opaque(box.fill)) and (not width or _opaque(box.stroke))
        place = pygame.Rect(x, y, w, h)
        seen = place.clip(pixels(self.page, self.scale))
        if corner > LARGE and seen != place:  # the discs behind a page
            part = seen.move(-x, -y)
            key = ("part", w, h, *look, *part)
            target.blit(self.cache.get(key, lambda: rounded(w, h, *look).subsurface(part).copy()), seen)
            return
        if solid and min(w, h) > 2 * corner:
            side = 2 * corner + 1
            tile = self.cache.get(("corners", *look), lambda: rounded(side, side, *look))
            _frame(target, tile, place, corner)
            _fill(target, box, place, corner, width)
            return
        target.blit(self.cache.get(("box", w, h, *look), lambda: rounded(w, h, *look)), (x, y))

    def _shadow(
        self, target: pygame.Surface, box: Box, place: tuple[int, int, int, int], radius: int
    ) -> None:
        """The shadow of a box; what the box itself covers of it is neither kept nor painted."""
        x, y, w, h = place
        soft = max(1, round(box.shadow * self.scale))
        left, top = 2 * soft, 2 * soft - soft // 3
        key, hole = ("shadow", w, h, radius, soft), covered(w, h, radius).move(left, top)
        if _opaque(box.fill) and (not box.stroke or _opaque(box.stroke)) and hole.w and hole.h:
            cast = self.cache.get((*key, "around"), lambda: around(shadow(w, h, radius, soft), hole))
        else:
            cast = self.cache.get(key, lambda: cut(shadow(w, h, radius, soft)))
        cast.blit(target, x - left, y - top)

    def _lines(self, target: pygame.Surface, text: Lines) -> None:
        edge = self.typesetter.edge(text.style)
        step = text.style.line_height * self.scale
        x, y, w, _ = pixels(text.rect, self.scale)
        top = y + (step - self.typesetter.line_height(text.style)) / 2
        for number, line in enumerate(text.lines):
            if not line:
                continue
            surface = self._line(line, text)
            spare = w - surface.get_width()
            left = {"left": 0, "center": spare / 2, "right": spare}[text.align]
            # a half goes up: `round` goes to the even pixel, and what moved by one would come by none or two
            target.blit(surface, (floor(x + left + 0.5), floor(top + number * step + 0.5) - edge))

    def _line(self, line: str, text: Lines) -> pygame.Surface:
        render, colour = self.typesetter.render, channels(text.colour)
        return self.cache.get(_key(line, text), lambda: render(line, text.style, colour))

    def prepare(self, item: Item) -> bool:
        """Set the next line, or draw what else is out of sight; tells whether there was anything to do."""
        if extent(item).h > 0:
            return False
        self.cache.guessing = True
        try:
            return self._set(item)
        finally:
            self.cache.guessing = False

    def _set(self, item: Item) -> bool:
        text = item.shape
        if not isinstance(text, Lines):
            return self._made(item)
        unset = next((line for line in text.lines if line and _key(line, text) not in self.cache), None)
        return unset is not None and bool(self._line(unset, text))

    def keep(self, items: Sequence[Item]) -> None:
        """Count the pictures of these as used now: they are seen, even if nothing paints them anew."""
        for item in items:
            shape = item.shape
            if isinstance(shape, Picture):
                _, _, w, h = pixels(shape.rect, self.scale)
                self.cache.touch(_sprite_key(shape, w, h))

    def foresee(self, item: Item) -> bool:
        """Draw and set what an item will be painted with, and paint nothing; tells whether any lacked."""
        return extent(item).h > 0 and self._made(item)

    def _made(self, item: Item) -> bool:
        """Whether anything was made, and is kept now, that it takes to paint an item."""
        made = self.cache.made
        nowhere = pygame.Surface((1, 1))
        self._item(nowhere, msgspec.structs.replace(item, clip=self.page), nowhere.get_rect())
        return self.cache.made > made

    def _picture(self, target: pygame.Surface, picture: Picture) -> None:
        x, y, w, h = pixels(picture.rect, self.scale)
        if w <= 0 or h <= 0:
            return
        sprite = self.cache.get(_sprite_key(picture, w, h), lambda: self.pictures.sprite(picture, w, h))
        if picture.alpha < OPAQUE:
            sprite.set_alpha(picture.alpha)
        sprite.blit(target, x, y)
        if picture.alpha < OPAQUE:
            sprite.set_alpha(OPAQUE)


def _sprite_key(picture: Picture, w: int, h: int) -> Hashable:
    return "picture", picture.kind, picture.name, picture.args, picture.fit, w, h


def _key(line: str, text: Lines) -> Hashable:
    return "line", line, text.style, text.colour


def _opaque(colour: str) -> bool:
    return channels(colour)[3] == OPAQUE if colour else False


def _frame(target: pygame.Surface, tile: pygame.Surface, place: pygame.Rect, corner: int) -> None:
    """The four corners of a box, from a tile that has nothing but corners."""
    far = tile.get_width() - corner
    for x, left in ((place.left, 0), (place.right - corner, far)):
        for y, top in ((place.top, 0), (place.bottom - corner, far)):
            target.blit(tile, (x, y), (left, top, corner, corner))


def _fill(target: pygame.Surface, box: Box, place: pygame.Rect, corner: int, width: int) -> None:
    """All of a box but its corners: plain rectangles, which are filled much faster than blended."""
    long, high = place.w - 2 * corner, place.h - 2 * corner
    if width:
        ink = channels(box.stroke)
        target.fill(ink, (place.x + corner, place.y, long, width))
        target.fill(ink, (place.x + corner, place.bottom - width, long, width))
        target.fill(ink, (place.x, place.y + corner, width, high))
        target.fill(ink, (place.right - width, place.y + corner, width, high))
    if box.fill:
        ground = channels(box.fill)
        target.fill(ground, (place.x + corner, place.y + width, long, place.h - 2 * width))
        target.fill(ground, (place.x + width, place.y + corner, corner - width, high))
        target.fill(ground, (place.right - corner, place.y + corner, corner - width, high))
