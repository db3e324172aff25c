"""The wallpapers of the album: pictures for the phone of the stories, to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.wallpaper import OWN
from game.scenes.scene import SetSetting
from game.scenes.shared.album_found import WALLPAPERS, Wallpaper
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon
from game.ui.parts.cards import radio_mark, raised
from game.ui.parts.column import column, words
from game.ui.parts.device import RIM, over, under

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.ui.draw.display import Shape
    from game.ui.draw.look import Look
    from game.ui.parts.column import Piece

TITLE = Text("album.wallpapers-title", "Wallpapers for the phone")
LEAD = Text("album.wallpapers-lead", "Choose one: it is there in every story from now on.")
CHOSEN = Text("album.wallpaper-chosen", "chosen")
# Translators: {story} is the title of a story.
COMES_WITH = Text("album.comes-with", "Comes with the story “{story}”, played or skipped")

CELL, THUMB, GAP = 150.0, 130.0, 12.0
"""Least width of a card at normal text, the height of its picture, and the space between cards."""
SHAPE = 9 / 17
"""Width of the phone of the preview as a part of its height."""
TALLEST = 440.0


def wallpapers_page(context: Context, album: Album, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """All wallpapers as cards of which one is chosen; those still to come say with which story."""
    look, say = context.look, context.say
    pieces: tuple[Piece, ...] = (
        words(look, "album.wallpapers-title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        4.0,
        words(look, "album.wallpapers-lead", say(LEAD), "small", look.theme.quiet),
        14.0,
        lambda place: _cards(context, album, place),
    )
    return column(room, pieces)


def preview_page(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """A phone with the wallpaper that is chosen."""
    look, view = context.look, context.viewport
    h = min(TALLEST, view.h - 230)
    phone = Rect(room.x + (room.w - h * SHAPE) / 2, room.y + 6, h * SHAPE, h)
    chosen = next((one for one in WALLPAPERS if one.id == context.world.settings.wallpaper), WALLPAPERS[0])
    name = context.say(chosen.name)
    screen = phone.inset(RIM)
    notch = Rect(screen.x + screen.w * 0.32, screen.y + 9, screen.w * 0.36, 16)
    rim = Widget("album.preview-rim", phone, (Box(notch, look.theme.frame, 8.0), *over(look, phone)))
    inside = (ground(look, "album.preview-ground", screen, chosen), rim)
    picture = Widget(
        "album.preview",
        phone,
        under(look, phone),
        inside,
        role="image",
        name=name,
        value=context.say(CHOSEN),
        live=True,
    )
    below = Rect(room.x, phone.bottom + 14, room.w, look.block(name, "subheading", room.w).h)
    label = centred(look, below, name, "subheading", look.theme.on_panel)
    return (picture, Widget("album.preview-name", below, (label,))), below.bottom - room.y


def ground(look: Look, id_: str, place: Rect, wallpaper: Wallpaper) -> Widget:
    """The picture of a wallpaper; in the contrast themes the phone's own has none."""
    shapes: tuple[Shape, ...] = (Picture(place, "picture", f"wallpaper-{wallpaper.id or OWN}", fit="cover"),)
    if not wallpaper.id and look.theme.flat:
        shapes = (Box(place, look.theme.phone, 0.0, look.theme.line, 2.0),)
    return Widget(id_, place, shapes, clip=True)


def _cards(context: Context, album: Album, room: Rect) -> Widget:
    look = context.look
    least = CELL * (look.type.body.size / 21) ** 0.8
    across = max(1, min(4, int((room.w + GAP) / (least + GAP))))
    w = (room.w - GAP * (across - 1)) / across
    made: list[Widget] = []
    y = room.y
    for start in range(0, len(WALLPAPERS), across):
        row = WALLPAPERS[start : start + across]
        h = (
            THUMB
            + 30
            + max(look.block(_said(context, album, one), _style(album, one), w - 20).h for one in row)
        )
        made.extend(
            _card(context, album, one, Rect(room.x + number * (w + GAP), y, w, h))
            for number, one in enumerate(row)
        )
        y += h + GAP
    return Widget("album.cards", Rect(room.x, room.y, room.w, y - GAP - room.y), (), tuple(made), role="list")


def _said(context: Context, album: Album, one: Wallpaper) -> str:
    """The name of a wallpaper; of one still to come, the story that brings it."""
    if one.id in album.wallpapers:
        return context.say(one.name)
    return context.say(COMES_WITH, story=context.world.pack.episodes[one.story].title)


def _style(album: Album, one: Wallpaper) -> str:
    return "label" if one.id in album.wallpapers else "small"


def _card(context: Context, album: Album, one: Wallpaper, place: Rect) -> Widget:
    look, theme = context.look, context.look.theme
    has, chosen = one.id in album.wallpapers, one.id == context.world.settings.wallpaper
    said = _said(context, album, one)
    picture = Rect(place.x + 10, place.y + 10, place.w - 20, THUMB)
    line = Rect(place.x + 10, picture.bottom + 6, place.w - 20, place.bottom - picture.bottom - 14)
    words_ = centred(look, line, said, _style(album, one), theme.on_panel if has else theme.quiet)
    if not has:
        outline = (
            Box(picture, theme.soft, 14.0, theme.quiet if look.theme.flat else theme.line, 2.0),
            icon(picture.centered(44, 44), "gift", theme.quiet),
        )
        return Widget(f"wallpaper:{one.id}", place, (*outline, words_), role="item", name=said)
    name = f"wallpaper:{one.id or 'usual'}"
    mark = Rect(picture.right - 34, picture.y + 6, 28, 28)
    over_picture = Widget(f"{name}.mark", mark, radio_mark(look, mark, chosen=chosen))
    return Widget(
        name, place, (raised(look, place, chosen=chosen, radius=18.0), words_),
        (ground(look, f"{name}.ground", picture, one), over_picture), role="radio", name=said,
        value=context.say(CHOSEN) if chosen else "", state=("selected",) if chosen else (),
        action=SetSetting("wallpaper", one.id), radius=18.0,
    )  # fmt: skip
