"""The profile of somebody: what can be seen of a person online, and what can't be known from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.speech import silent
from game.story.view import profile as profile_of
from game.text import Text
from game.ui.display import Box
from game.ui.geometry import Rect
from game.ui.parts.basic import icon_button, text
from game.ui.parts.bubbles import avatar
from game.ui.parts.scrolling import scroll
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.model import Episode, Row
    from game.story.view import ProfileView

PROFILE = Text("profile.name", "Profile of {name}")
CLOSE = Text("profile.close", "Back to the chat")
CLOSE_FEED = Text("profile.close-feed", "Back to the feed")
NOTHING = Text("profile.nothing", "There is nothing to see here.")
# Translators: under every profile.
NOTE = Text("profile.note", "Everybody writes their own profile. It can be true, and it can be made up.")
ROW = Text("profile.row", "{label}: {value}")

PAD = 18.0


class CloseProfile(msgspec.Struct, frozen=True):
    """The action that goes back from a profile to the chat."""


def profile(context: Context, episode: Episode, who: str, here: Parts, *, from_feed: bool = False) -> Widget:
    """The profile over the whole app area; it was opened in the chat or in the feed."""
    look, seen = context.look, profile_of(episode, who)
    back = icon_button(
        look,
        "profile.close",
        Rect(here.app.x + 10, here.app.y + 2, 50, 50),
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
    size = 112.0
    disc = Rect(lane.x + (lane.w - size) / 2, lane.y + 10, size, size)
    picture = Widget(
        "profile.picture",
        disc,
        (Box(disc.inset(-5), "", size / 2 + 5, theme.accent, 4.0), avatar(disc, _picture(seen))),
    )
    name_place = Rect(lane.x, disc.bottom + 14, lane.w, 0)
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
    widgets, y = [picture, name], name.rect.bottom + 18
    for number, row in enumerate(seen.rows):
        made = _row(context, number, row, Rect(lane.x, y, lane.w, 0))
        widgets.append(made)
        y = made.rect.bottom + 10
    words = context.say(NOTE if seen.rows else NOTHING)
    note = text(
        look, "profile.note", Rect(lane.x, y + 4, lane.w, 0), words, "small", theme.phone_quiet, "center"
    )
    return (*widgets, note), note.rect.bottom - lane.y + 8


def _row(context: Context, number: int, row: Row, place: Rect) -> Widget:
    """One line of the profile: what it tells, small, and what it says, under it."""
    look, theme = context.look, context.look.theme
    label, value = context.say(row.label), context.say(row.value)
    inner = Rect(place.x + 18, place.y + 11, place.w - 36, 0)
    head = silent(text(look, f"profile.{number}.label", inner, label, "small", theme.quiet))
    under = Rect(inner.x, head.rect.bottom, inner.w, 0)
    said = silent(text(look, f"profile.{number}.value", under, value, "chat", theme.on_bubble))
    rect = Rect(place.x, place.y, place.w, said.rect.bottom - place.y + 11)
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
