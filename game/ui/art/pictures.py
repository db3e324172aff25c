"""Pictures of the display list as pixels: those drawn ahead are read, others drawn from the art kit."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from game.ui.art.picture_store import PictureStore
from game.ui.draw.display import SOLID
from game.ui.draw.paint import Painter
from game.ui.draw.raster import placeholder, raster
from game.ui.draw.sprites import Sprite, cut
from game.ui.draw.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

    import pygame

    from game.ui.art.kit import Kit
    from game.ui.draw.display import Picture
    from game.ui.draw.geometry import Viewport

_log = logging.getLogger(__name__)


class Pictures:
    """All pictures of one art folder; the kit is read when the first has to be drawn, for a fast start."""

    def __init__(self, art: Path, ahead: Path | None = None) -> None:
        """`art` holds the SVG parts, `ahead` what was drawn of them when the game was installed."""
        self._art = art
        self._store = PictureStore(ahead, art)

    def expect(self, size: tuple[int, int]) -> None:
        """A window of this size in pixels is to be painted."""
        self._store.expect(size)

    def painter(self, view: Viewport) -> Painter:
        """What paints a canvas with these pictures, and keeps what was costly."""
        return Painter(self, Typesetter(view.scale), view.rect)

    @cached_property
    def kit(self) -> Kit | None:
        """The art kit; None when its colours or people can't be read."""
        import yaml

        from game.ui.art.kit import Kit

        try:
            return Kit.load(self._art)
        except (OSError, ValueError, KeyError, yaml.YAMLError) as problem:
            _log.warning("the art in %s can't be used: %s", self._art, problem)
            return None

    def sprite(self, picture: Picture, w: int, h: int) -> Sprite:
        """The picture in the middle of `w` × `h` pixels: what was drawn of it ahead, or drawn now."""
        ahead = self._store.load(key_of(picture, w, h))
        if ahead is None:
            surface = self.surface(picture, w, h)
            return cut(surface).moved(*_spare(surface.get_size(), w, h))
        if picture.kind in SOLID:
            ahead.part.set_alpha(None)
        return Sprite(((ahead.part, *ahead.at),)).moved(*_spare(ahead.size, w, h))

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """The picture drawn at `w` × `h` pixels, in the format of the display."""
        if self.kit is None:
            return placeholder(picture.name, w, h).convert_alpha()
        return raster(self.kit, picture, w, h)


def _spare(size: tuple[int, int], w: int, h: int) -> tuple[int, int]:
    """What is to spare left of a picture and above it, in the middle of its place."""
    return (w - size[0]) // 2, (h - size[1]) // 2


def key_of(picture: Picture, w: int, h: int) -> str:
    """What names a picture at `w` × `h` pixels among those drawn ahead."""
    return f"{picture.kind}/{picture.name}/{','.join(picture.args)}/{picture.fit}/{w}x{h}"
