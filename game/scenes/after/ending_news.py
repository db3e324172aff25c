"""What an ending brought into the album: a small warm moment, and a way to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play_layout import ease
from game.scenes.scene import Push
from game.scenes.shared.album_found import STORY, WALLPAPER, WALLPAPERS
from game.scenes.shared.emblems import badge
from game.text import Text
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, panel
from game.ui.parts.scrolling import moved_shape
from game.ui.parts.sticker import story_sticker, stuck
from game.vocabulary import sticker_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.ui.draw.display import Shape

NEW = Text("ending.new", "New in your album")
PAPER = Text("ending.new-wallpaper", "Wallpaper: {name}")

SIDE, MOST, PADDING = 58.0, 5, 14.0
"""Side of a sticker, how many are shown (all are named), and the room around them."""
OPAQUE = 255
AFTER, EACH, RISES = 500, 140, 320
"""Milliseconds until the first sticker comes, from one to the next, and that each one takes."""
WAY = 16.0
"""How far a sticker rises while it comes."""


def arriving(news: Sequence[str]) -> int:
    """Milliseconds after which all that is new has come."""
    return AFTER + EACH * min(len(news), MOST) + RISES if news else 0


def news_strip(context: Context, news: Sequence[str], room: Rect, age: int | None) -> Widget:
    """A strip with what is new, at the top of `room` and as wide as it needs; it opens the album.

    `age` is how long the ending has been there in milliseconds; None shows everything at once.
    """
    look, theme, shown = context.look, context.look.theme, tuple(news)[:MOST]
    label = context.say(NEW)
    pictures_w = len(shown) * (SIDE + 4)
    line_w = room.w - pictures_w - 3 * PADDING - 34
    block = look.block(label, "label", line_w)
    w = min(room.w, pictures_w + block.w + 3 * PADDING + 36)
    place = Rect(room.x, room.y, w, max(SIDE + 16, block.h + 24))
    shapes: list[Shape] = [panel(look, place, radius=22.0, shadow=6.0)]
    for number, one in enumerate(shown):
        part = 1.0 if age is None else ease((age - AFTER - EACH * number) / RISES)
        at = Rect(place.x + PADDING + number * (SIDE + 4), place.y + (place.h - SIDE) / 2, SIDE, SIDE)
        if part > 0:
            drawn = _picture(context, one, at, round(OPAQUE * part))
            shapes += [moved_shape(shape, WAY * (1 - part)) for shape in drawn]
    line = Rect(place.x + PADDING * 2 + pictures_w, place.y, block.w + 2, place.h)
    sign = Rect(place.right - PADDING - 28, place.center[1] - 13, 26, 26)
    shapes += [centred(look, line, label, "label", theme.on_panel, "left"), icon(sign, "next", theme.accent)]
    names = ", ".join(_name(context, one) for one in news)
    part_of_album = "wallpapers" if news[0].startswith(WALLPAPER) else "stickers"
    return Widget(
        "ending.new", place, tuple(shapes), role="button", name=label, value=names,
        action=Push("album", part_of_album), live=True, radius=22.0,
    )  # fmt: skip


def _picture(context: Context, one: str, place: Rect, alpha: int) -> tuple[Shape, ...]:
    if one.startswith(STORY):
        return story_sticker(place, badge(context.world.pack.episodes[one.removeprefix(STORY)]), alpha=alpha)
    if one.startswith(WALLPAPER):
        inner = place.centered(place.w * 0.6, place.h)
        name = f"wallpaper-{one.removeprefix(WALLPAPER)}"
        return (Picture(inner, "picture", name, fit="cover", alpha=alpha),)
    return stuck(place, one, alpha=alpha)


def _name(context: Context, one: str) -> str:
    if one.startswith(STORY):
        return context.say(context.world.pack.episodes[one.removeprefix(STORY)].title)
    if one.startswith(WALLPAPER):
        name = one.removeprefix(WALLPAPER)
        return context.say(PAPER, name=next(each.name for each in WALLPAPERS if each.id == name))
    return context.say(sticker_name(one))
