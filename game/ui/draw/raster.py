"""From the art kit's SVG to pixels: one picture of the display list at one size."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, Literal

import pygame

from game.ui.draw.display import SOLID, Style
from game.ui.draw.rounded import rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.art.kit import Kit
    from game.ui.draw.display import Picture

_log = logging.getLogger(__name__)

LIT = frozenset({"place", "front", "gap", "shot-back", "shot-front"})
"""Kinds of pictures that an hour, their second argument, gives its light."""
FIRST = 2
"""So many arguments are the first of a picture in the light of an hour; more may follow."""
SWITCHED, WITHOUT = "switched", "without:"
"""Further arguments: the lamps of a place are out, and what of it is left out as it is elsewhere now."""
VIEW = re.compile(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"')


def svg_of(kit: Kit, picture: Picture) -> str:
    """The SVG text of a picture; raises KeyError for a name that the kit does not have."""
    name, args = picture.name, picture.args
    if picture.kind == "person":
        given = dict(zip(("expression", "blink", "pose", "gaze", "light"), args, strict=False))
        blink = given.pop("blink", "") == "blink"
        return kit.person_svg(name, blink=blink, **given)  # type: ignore[arg-type]  # views name poses of the kit
    makers: dict[str, Callable[..., str]] = {
        "hug": kit.hug_svg,
        "face": kit.face_svg,
        "avatar": kit.avatar_svg,
        "place": kit.place_svg,
        "front": kit.place_front_svg,
        "life": kit.life_svg,
        "thing": kit.thing_svg,
        "icon": kit.icon_svg,
        "picture": kit.picture_svg,
        "wallpaper": kit.wallpaper_svg,
        "call": kit.call_svg,
        "shot": kit.shot_svg,
        "shot-back": kit.shot_back_svg,
        "shot-front": kit.shot_front_svg,
        "board": kit.board_svg,
    }
    return makers[picture.kind](name, *args)


def placeholder(name: str, w: int, h: int) -> pygame.Surface:
    """What stands where a picture is missing or damaged: a quiet frame with its name, `w` × `h` pixels."""
    from game.ui.draw.typesetting import Typesetter

    surface = rounded(w, h, min(w, h) // 8, "#d9cfe8", "#b7aed0", max(1, min(w, h) // 40))
    typesetter, room = Typesetter(1.0), w * 0.84
    style = Style(max(6.0, min(22.0, h / 4)), "medium", 1.2)
    lines = typesetter.block(name.replace("-", " "), style, room).lines
    top = (h - len(lines) * style.line_height) / 2
    for number, line in enumerate(lines):
        drawn = typesetter.render(line, style, (74, 58, 107, 255))
        surface.blit(drawn, ((w - drawn.get_width()) / 2, top + number * style.line_height))
    return surface


def fitted(view: tuple[float, float], w: int, h: int, *, cover: bool) -> tuple[int, int]:
    """The size in pixels at which a picture of that view box is drawn for a place of `w` × `h`."""
    choose = max if cover else min
    factor = choose(w / view[0], h / view[1])
    return max(1, round(view[0] * factor)), max(1, round(view[1] * factor))


def raster(kit: Kit, picture: Picture, w: int, h: int) -> pygame.Surface:
    """The picture at `w` × `h` pixels: whole, or filling the place with the bottom middle kept.

    A picture that is missing or can't be drawn is a placeholder with its name.
    """
    try:
        if picture.kind in LIT and len(picture.args) > 1:
            return _lit(kit, picture, w, h)
        return _drawn(svg_of(kit, picture), picture, w, h)
    except (KeyError, pygame.error) as problem:
        _log.warning("%s %s is not drawn: %s", picture.kind, picture.name, problem)
        return placeholder(picture.name, w, h).convert_alpha()


def _lit(kit: Kit, picture: Picture, w: int, h: int) -> pygame.Surface:
    """A layer of a place or a shot in the light of an hour: one drawing, or two, the upper one in part."""
    (lowest, _), *upper = _lit_svgs(kit, picture)
    surface = _drawn(lowest, picture, w, h)
    for svg, share in upper:
        over = _drawn(svg, picture, w, h)
        over.set_alpha(round(share * 255))
        surface.blit(over, (0, 0))
    return surface


def _lit_svgs(kit: Kit, picture: Picture) -> tuple[tuple[str, float], ...]:
    layer: Literal["back", "front"] = "back" if picture.kind in {"place", "shot-back"} else "front"
    (first, hour), more = picture.args[:FIRST], picture.args[FIRST:]
    if picture.kind.startswith("shot"):
        return kit.lit_shot_svgs(picture.name, hour, layer, first)
    switched = SWITCHED in more
    if picture.kind == "gap":
        return kit.gap_svgs(picture.name, first, hour, switched=switched)
    without = next((each.removeprefix(WITHOUT) for each in more if each.startswith(WITHOUT)), "")
    return kit.lit_svgs(picture.name, hour, layer, switched=switched, without=without)


def _drawn(svg: str, picture: Picture, w: int, h: int) -> pygame.Surface:
    found = VIEW.search(svg)
    view = (float(found[1]), float(found[2])) if found else (100.0, 100.0)
    cover = picture.fit == "cover"
    size = fitted(view, w, h, cover=cover)
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
    if not cover:
        return drawn.convert_alpha()
    part = drawn.subsurface(_crop(drawn, w, h, left=picture.kind in ("place", "front") and h > w))
    return part.convert() if picture.kind in SOLID else part.convert_alpha()


def _crop(drawn: pygame.Surface, w: int, h: int, *, left: bool) -> pygame.Rect:
    """The part that is kept: the bottom, and the middle, or more of the left where it is taller than wide."""
    spare_x, spare_y = drawn.get_width() - w, drawn.get_height() - h
    x = spare_x // 6 if left else spare_x // 2
    return pygame.Rect(max(0, x), max(0, spare_y), min(w, drawn.get_width()), min(h, drawn.get_height()))
