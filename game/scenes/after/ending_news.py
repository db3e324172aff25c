"""What an ending brought into the album: a small warm moment, and a way to look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play_layout import ease
from game.scenes.scene import Push
from game.scenes.shared.album_found import PAGE, STICKER, STORY, WALLPAPER, WALLPAPERS, story_stickers
from game.scenes.shared.emblems import badge, sticker_shapes
from game.scenes.shared.last_pages import LAST_PAGE
from game.text import Text
from game.ui.parts.basic import panel
from game.ui.parts.layout import over, row
from game.ui.parts.part import drawn, one, picture, sign
from game.ui.parts.pieces import snug
from game.ui.parts.sizing import SPRING, at_least, pad, put, share_of, sized, square
from game.ui.parts.sticker import story_sticker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.playing.stickers import Sticker
    from game.ui.parts.part import Part

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


def news_strip(context: Context, news: Sequence[str], age: int | None) -> Part:
    """A strip with what is new, as wide as it needs; it opens the album.

    `age` is how long the ending has been there in milliseconds; None shows everything at once.
    """
    look, theme, shown = context.look, context.look.theme, tuple(news)[:MOST]
    label = context.say(NEW)
    pictures = row(
        *(piece for number, each in enumerate(shown) for piece in (_coming(context, each, number, age), 4.0))
    )
    beside = len(shown) * (SIDE + 4) + 2 * PADDING
    words = pad(snug(look, label, "label", theme.on_panel), 0.0, 12.0, left=beside, right=PADDING + 34)
    onward = put(square(sign("next", theme.accent), 26.0), down="middle")
    ground = drawn(lambda place: (panel(look, place, radius=22.0, shadow=6.0),))
    inside = over(ground, row(PADDING, put(pictures, down="middle"), SPRING, onward, PADDING + 2), words)
    strip = one(
        "ending.new", at_least(inside, SIDE + 16), role="button", name=label,
        value=", ".join(_name(context, each) for each in news),
        action=Push("album", _part_of_album(news)), live=True, radius=22.0,
    )  # fmt: skip
    return put(strip, "left")


def _part_of_album(news: Sequence[str]) -> str:
    """Where the album is opened: at its last page, if that has come, else at the story of what is new."""
    if any(each.startswith(PAGE) for each in news):
        return "last"
    if news[0].startswith(WALLPAPER):
        return "wallpapers"
    return f"stickers:{news[0].removeprefix(STICKER).removeprefix(STORY).partition(':')[0]}"


def _coming(context: Context, what: str, number: int, age: int | None) -> Part:
    """A sticker or a wallpaper, which rises while it comes."""
    part = 1.0 if age is None else ease((age - AFTER - EACH * number) / RISES)
    if part <= 0:
        return sized(SPRING, SIDE, SIDE)
    way = WAY * (1 - part)
    return pad(square(_picture(context, what, round(OPAQUE * part)), SIDE), top=way, bottom=-way)


def _picture(context: Context, what: str, alpha: int) -> Part:
    if what.startswith(STORY):
        who = badge(context.world.pack.episodes[what.removeprefix(STORY)])
        return drawn(lambda place: story_sticker(place, who, alpha=alpha))
    if what.startswith(WALLPAPER):
        paper = picture("picture", f"wallpaper-{what.removeprefix(WALLPAPER)}", fit="cover", alpha=alpha)
        return row(SPRING, share_of(paper, 0.6), SPRING)
    if what.startswith(PAGE):
        return picture("picture", "hamster-sits", alpha=alpha)
    return drawn(lambda place: sticker_shapes(place, _sticker(context, what), alpha))


def _name(context: Context, one: str) -> str:
    if one.startswith(STORY):
        return context.say(context.world.pack.episodes[one.removeprefix(STORY)].title)
    if one.startswith(WALLPAPER):
        name = one.removeprefix(WALLPAPER)
        return context.say(PAPER, name=next(each.name for each in WALLPAPERS if each.id == name))
    if one.startswith(PAGE):
        return context.say(LAST_PAGE)
    return context.say(_sticker(context, one).name)


def _sticker(context: Context, one: str) -> Sticker:
    """The sticker of a story that has this id in the album."""
    story, _, own = one.removeprefix(STICKER).partition(":")
    return next(each for each in story_stickers(context.world.pack.episodes[story]) if each.id == own)
