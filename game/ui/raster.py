"""From the art kit's SVG to pixels: one picture of the display list at one size."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.art import Kit
    from game.ui.display import Picture

VIEW = re.compile(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"')


def svg_of(kit: Kit, picture: Picture) -> str:
    """The SVG text of a picture; raises KeyError for a name that the kit does not have."""
    name, args = picture.name, picture.args
    if picture.kind == "person":
        given = dict(zip(("expression", "blink", "pose"), args, strict=False))
        blink = given.pop("blink", "") == "blink"
        return kit.person_svg(name, blink=blink, **given)  # type: ignore[arg-type]  # views name poses of the kit
    makers: dict[str, Callable[..., str]] = {
        "face": kit.face_svg,
        "avatar": kit.avatar_svg,
        "place": kit.place_svg,
        "front": kit.place_front_svg,
        "icon": kit.icon_svg,
        "picture": kit.picture_svg,
    }
    return makers[picture.kind](name, *args)


def placeholder(name: str) -> str:
    """What stands where a picture is missing: an empty frame, so that nobody sees an error."""
    del name
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        '<rect x="4" y="4" width="92" height="92" rx="14" fill="#d9cfe8"/>'
        '<circle cx="50" cy="50" r="18" fill="#b7aed0"/></svg>'
    )


def fitted(view: tuple[float, float], w: int, h: int, *, cover: bool) -> tuple[int, int]:
    """The size in pixels at which a picture of that view box is drawn for a place of `w` × `h`."""
    choose = max if cover else min
    factor = choose(w / view[0], h / view[1])
    return max(1, round(view[0] * factor)), max(1, round(view[1] * factor))


def raster(kit: Kit, picture: Picture, w: int, h: int) -> pygame.Surface:
    """The picture at `w` × `h` pixels: whole, or filling the place with the bottom middle kept."""
    try:
        svg = svg_of(kit, picture)
    except KeyError:
        svg = placeholder(picture.name)
    found = VIEW.search(svg)
    view = (float(found[1]), float(found[2])) if found else (100.0, 100.0)
    cover = picture.fit == "cover"
    size = fitted(view, w, h, cover=cover)
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
    if not cover:
        return drawn.convert_alpha()
    part = drawn.subsurface(_crop(drawn, w, h, left=picture.kind in ("place", "front") and h > w))
    return part.convert() if picture.kind == "place" else part.convert_alpha()


def _crop(drawn: pygame.Surface, w: int, h: int, *, left: bool) -> pygame.Rect:
    """The part that is kept: the bottom, and the middle, or more of the left where it is taller than wide."""
    spare_x, spare_y = drawn.get_width() - w, drawn.get_height() - h
    x = spare_x // 6 if left else spare_x // 2
    return pygame.Rect(max(0, x), max(0, spare_y), min(w, drawn.get_width()), min(h, drawn.get_height()))
