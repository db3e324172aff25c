"""The profile of somebody: what can be seen of a person online, and what can't be known from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.play.speech import silent
from game.story.playing.view import profile as profile_of
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import icon, icon_button, text
from game.ui.parts.bubbles import avatar
from game.ui.parts.scrolling import scroll

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode, Row
    from game.story.playing.view import ProfileView
    from game.ui.draw.look import Look

PROFILE = Text("profile.name", "Profile of {name}")
CLOSE = Text("profile.close", "Back to the chat")
CLOSE_FEED = Text("profile.close-feed", "Back to the feed")
NOTHING = Text("profile.nothing", "There is nothing to see here.")
# Translators: under every profile.
NOTE = Text("profile.note", "Everybody writes their own profile. It can be true, and it can be made up.")
ROW = Text("profile.row", "{label}: {value}")

PAD = 18.0
COVER, FACE = 66.0, 100.0


class CloseProfile(Action, frozen=True):
    """The action that goes back from a profile to the chat."""


def profile(context: Context, episode: Episode, who: str, here: Parts, *, from_feed: bool = False) -> Widget:
    """The profile over the whole app area; it was opened in the chat or in the feed."""
    look, seen = context.look, profile_of(episode, who)
    back = icon_button(
        look,
        "profile.close",
        Rect(here.app.x + 10, here.app.y + 2, look.target(50.0), look.target(50.0)),
        "back",
        context.say(CLOSE_FEED if from_feed else CLOSE),
        CloseProfile(),
        kind="quiet",
        glyph=24.0,
    )
    area = Rect(here.app.x + PAD, here.app.y + 6, here.app.w - 2 * PAD + 6, here.app.h - 24)

    def content(lane: Rect) -> tuple[tuple[Widget, ...], float]:
        return _rows(context, seen, lane)

    name = context.say(PROFILE, name=seen.name)
    body = scroll(look, "profile.scroll", area, content, context.scrolled.get("profile.scroll", 0.0))
    return Widget(
        "profile", here.app, (), (body, msgspec.structs.replace(back, first=True)), role="group", name=name
    )


def _rows(context: Context, seen: ProfileView, lane: Rect) -> tuple[tuple[Widget, ...], float]:
    look, theme = context.look, context.look.theme
    cover = Rect(lane.x, lane.y + 4, lane.w, COVER)
    disc = Rect(lane.x + (lane.w - FACE) / 2, cover.bottom - FACE * 0.62, FACE, FACE)
    picture = Widget(
        "profile.picture", cover.union(disc), (*_cover(look, cover), avatar(disc, _picture(seen)))
    )
    name_place = Rect(lane.x, disc.bottom + 8, lane.w, 0)
    name = text(
        look,
        "profile.title",
        name_place,
        context.say(seen.name),
        "heading",
        theme.on_phone,
        "center",
        "heading",
    )
    widgets, y = [picture, name], name.rect.bottom + 12
    for number, row in enumerate(seen.rows):
        made = _row(context, number, row, Rect(lane.x, y, lane.w, 0))
        widgets.append(made)
        y = made.rect.bottom + 8
    words = context.say(NOTE if seen.rows else NOTHING)
    note = _note(look, words, Rect(lane.x, y + 4, lane.w, 0))
    return (*widgets, note), note.rect.bottom - lane.y + 8


def _cover(look: Look, place: Rect) -> tuple[Shape, ...]:
    """A band of colour above the picture, the same for everybody: it tells nothing of who it is."""
    theme = look.theme
    if look.theme.flat:
        return (Box(place, theme.soft, 20.0, theme.line, 2.0),)
    mine, good = theme.mine, theme.good
    return (
        Box(place, mine, 20.0),
        Box(Rect(place.x + place.w * 0.06, place.y + 16, 30, 30), good + "40", 15),
        Box(Rect(place.x + place.w * 0.17, place.y + 42, 16, 16), good + "60", 8),
        Box(Rect(place.right - 74, place.y + 34, 44, 44), good + "40", 22),
        Box(Rect(place.right - 30, place.y + 16, 14, 14), good + "60", 7),
    )


def _note(look: Look, words: str, room: Rect) -> Widget:
    """What a profile can't say, on a card of its own that is not part of the profile."""
    theme = look.theme
    inner = Rect(room.x + 50, room.y + 12, room.w - 64, 0)
    note = silent(text(look, "profile.note.words", inner, words, "small", theme.on_soft))
    h = max(26.0, note.rect.h) + 24
    rect = Rect(room.x, room.y, room.w, h)
    edge = theme.line if look.theme.flat else ""
    mark = Rect(room.x + 14, room.y + (h - 24) / 2, 24, 24)
    shapes = (Box(rect, theme.soft, 16.0, edge, 2.0 if edge else 0.0), icon(mark, "info", theme.on_soft))
    return Widget("profile.note", rect, shapes, (note,), role="text", name=words)


def _row(context: Context, number: int, row: Row, place: Rect) -> Widget:
    """One line of the profile: what it tells, small, and what it says, under it."""
    look, theme = context.look, context.look.theme
    label, value = context.say(row.label), context.say(row.value)
    inner = Rect(place.x + 18, place.y + 9, place.w - 36, 0)
    head = silent(text(look, f"profile.{number}.label", inner, label, "small", theme.quiet))
    under = Rect(inner.x, head.rect.bottom, inner.w, 0)
    said = silent(text(look, f"profile.{number}.value", under, value, "chat", theme.on_bubble))
    rect = Rect(place.x, place.y, place.w, said.rect.bottom - place.y + 9)
    told = context.say(ROW, label=label, value=value)
    return Widget(
        f"profile.{number}",
        rect,
        (Box(rect, theme.bubble, 16.0, theme.line, 1.5),),
        (head, said),
        role="item",
        name=told,
    )


def _picture(seen: ProfileView) -> str:
    return seen.avatar or seen.person or seen.who
