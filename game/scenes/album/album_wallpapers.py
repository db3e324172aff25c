"""The wallpapers of the album: pictures for the phone of the stories, to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.wallpaper import OWN
from game.scenes.scene import SetSetting
from game.scenes.shared.album_found import WALLPAPERS, Wallpaper
from game.text import Text
from game.ui.parts.cards import radio_mark
from game.ui.parts.device import RIM, under
from game.ui.parts.device import over as device_over
from game.ui.parts.layout import cells, over, row, stack
from game.ui.parts.part import box, drawn, lines, one, picture, sign
from game.ui.parts.pieces import card, line, said
from game.ui.parts.sizing import SPRING, asks, grow, pad, put, share_of, sized, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

TITLE = Text("album.wallpapers-title", "Wallpapers for the phone")
LEAD = Text("album.wallpapers-lead", "Choose one: it is there in every story from now on.")
CHOSEN = Text("album.wallpaper-chosen", "chosen")
# Translators: {story} is the title of a story.
COMES_WITH = Text("album.comes-with", "Comes with the story “{story}”, played or skipped")

CELL, THUMB, GAP = 150.0, 130.0, 12.0
"""Least width of a card at normal text, the height of its picture, and the space between cards."""
SHAPE, TALLEST = 9 / 17, 440.0
"""Width of the phone of the preview as a part of its height, and its height."""


def wallpapers_page(context: Context, album: Album) -> Part:
    """All wallpapers as cards of which one is chosen; those still to come say with which story."""
    look, say = context.look, context.say
    least = CELL * (look.type.body.size / 21) ** 0.8
    cards = cells([_card(context, album, each) for each in WALLPAPERS], least, 4, GAP)
    return stack(
        said(look, "album.wallpapers-title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        4.0,
        said(look, "album.wallpapers-lead", say(LEAD), "small", look.theme.quiet),
        14.0,
        one("album.cards", cards, role="list"),
    )


def preview_page(context: Context) -> Part:
    """A phone with the wallpaper that is chosen."""
    look, theme = context.look, context.look.theme
    chosen = next((each for each in WALLPAPERS if each.id == context.world.settings.wallpaper), WALLPAPERS[0])
    name = context.say(chosen.name)
    notch = stack(9.0, sized(row(SPRING, share_of(box(theme.frame, 8.0), 0.36), SPRING), h=16.0))
    rim = over(pad(notch, RIM, RIM), drawn(lambda phone: device_over(look, phone)))
    inside = over(
        drawn(lambda phone: under(look, phone)),
        pad(ground(look, "album.preview-ground", chosen), RIM, RIM),
        one("album.preview-rim", rim),
    )
    phone = one("album.preview", inside, role="image", name=name, value=context.say(CHOSEN), live=True)
    label = lines(look, name, "subheading", theme.on_panel, "center")
    return stack(
        6.0, put(sized(phone, TALLEST * SHAPE, TALLEST), "middle"), 14.0, one("album.preview-name", label)
    )


def ground(look: Look, id_: str, wallpaper: Wallpaper) -> Part:
    """The picture of a wallpaper; in the contrast themes the phone's own has none."""
    shown = picture("picture", f"wallpaper-{wallpaper.id or OWN}", fit="cover")
    if not wallpaper.id and look.theme.flat:
        shown = box(look.theme.phone, 0.0, look.theme.line, 2.0)
    return one(id_, shown, clip=True)


def _said(context: Context, album: Album, one: Wallpaper) -> str:
    """The name of a wallpaper; of one still to come, the story that brings it."""
    if one.id in album.wallpapers:
        return context.say(one.name)
    return context.say(COMES_WITH, story=context.world.pack.episodes[one.story].title)


def _style(album: Album, one: Wallpaper) -> str:
    return "label" if one.id in album.wallpapers else "small"


def _card(context: Context, album: Album, each: Wallpaper) -> Part:
    """A wallpaper that can be chosen, or a place for one still to come."""
    look, theme = context.look, context.look.theme
    has, chosen = each.id in album.wallpapers, each.id == context.world.settings.wallpaper
    named = _said(context, album, each)
    words = line(look, named, _style(album, each), theme.on_panel if has else theme.quiet)
    if not has:
        outline = box(theme.soft, 14.0, theme.quiet if theme.flat else theme.line, 2.0)
        empty = over(outline, put(square(sign("gift", theme.quiet), 44.0), "middle", "middle"))
        return one(f"wallpaper:{each.id}", _with_picture(empty, words), role="item", name=named)
    name = f"wallpaper:{each.id or 'usual'}"
    mark = one(f"{name}.mark", drawn(lambda place: radio_mark(look, place, chosen=chosen)))
    at_corner = pad(put(square(mark, 28.0), "right", "top"), top=6.0, right=6.0)
    shown = over(ground(look, f"{name}.ground", each), at_corner)
    return card(
        look, name, _with_picture(shown, words), name=named, value=context.say(CHOSEN) if chosen else "",
        chosen=chosen, radius=18.0, action=SetSetting("wallpaper", each.id),
    )  # fmt: skip


def _with_picture(shown: Part, words: Part) -> Part:
    """What is seen of a wallpaper, and words in the middle of what is left below it."""
    return pad(stack(10.0, sized(shown, h=THUMB), 6.0, grow(asks(words, 6.0)), 8.0), 10.0)
