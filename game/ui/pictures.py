"""Pictures of the display list as pixels: kept ones from the disk, others drawn from the art kit."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from game.ui.display import SOLID
from game.ui.picture_store import PictureStore, fingerprint
from game.ui.raster import placeholder, raster

if TYPE_CHECKING:
    from pathlib import Path

    import pygame

    from game.ui.art import Kit
    from game.ui.display import Picture

_log = logging.getLogger(__name__)


class Pictures:
    """All pictures of one art folder; the kit is read when the first has to be drawn, for a fast start."""

    def __init__(self, art: Path, kept: Path | None = None) -> None:
        """`art` holds the SVG parts; `kept` is where pixels may be kept between starts (None: nowhere)."""
        self._art = art
        self._store = PictureStore(kept, fingerprint(art) if kept else "")

    @cached_property
    def kit(self) -> Kit | None:
        """The art kit; None when its colours or people can't be read."""
        import yaml

        from game.ui.art import Kit

        try:
            return Kit.load(self._art)
        except (OSError, ValueError, KeyError, yaml.YAMLError) as problem:
            _log.warning("the art in %s can't be used: %s", self._art, problem)
            return None

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """The picture at `w` × `h` pixels, in the format of the display."""
        key = f"{picture.kind}/{picture.name}/{','.join(picture.args)}/{picture.fit}/{w}x{h}"
        kept = self._store.load(key)
        if kept is not None:
            if picture.kind in SOLID:
                kept.set_alpha(None)
            return kept
        if self.kit is None:
            return placeholder(picture.name, w, h).convert_alpha()
        drawn = raster(self.kit, picture, w, h)
        self._store.keep(key, drawn)
        return drawn
