"""Pictures of the display list as pixels: kept ones from the disk, others drawn from the art kit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from game.ui.picture_store import PictureStore, fingerprint
from game.ui.raster import raster

if TYPE_CHECKING:
    from pathlib import Path

    import pygame

    from game.ui.art import Kit
    from game.ui.display import Picture


class Pictures:
    """All pictures of one art folder; the kit is read when the first has to be drawn, for a fast start."""

    def __init__(self, art: Path, kept: Path | None = None) -> None:
        """`art` holds the SVG parts; `kept` is where pixels may be kept between starts (None: nowhere)."""
        self._art = art
        self._store = PictureStore(kept, fingerprint(art) if kept else "")

    @cached_property
    def kit(self) -> Kit:
        """The art kit."""
        from game.ui.art import Kit

        return Kit.load(self._art)

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """The picture at `w` × `h` pixels, in the format of the display."""
        key = f"{picture.kind}/{picture.name}/{','.join(picture.args)}/{picture.fit}/{w}x{h}"
        kept = self._store.load(key)
        if kept is not None:
            if picture.kind == "place":
                kept.set_alpha(None)  # nothing shines through a place: it is copied, not blended
            return kept
        drawn = raster(self.kit, picture, w, h)
        self._store.keep(key, drawn)
        return drawn
