"""Which app the phone shows, and how it is put into the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

import msgspec

from game.scenes.play.going_on import show_now
from game.scenes.play.phone.banner import banner
from game.scenes.play.phone.call import RINGS, call, heard, rings
from game.scenes.play.phone.chat import Motion, Plan, chat, plan
from game.scenes.play.phone.feed import DOTS_ID, feed
from game.scenes.play.phone.form import form, pages
from game.scenes.play.phone.frame import Parts, parts, phone
from game.scenes.play.phone.home import home
from game.scenes.play.phone.lock import lock, notes_top
from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.privacy import privacy
from game.scenes.play.phone.profile import profile
from game.scenes.play.phone.wallpaper import behind_chat, caller_ground, chosen, wallpaper
from game.scenes.play.play_clock import Clock
from game.scenes.play.play_layout import ease
from game.story.playing.play import Play
from game.story.playing.view import StoryView
from game.story.state import HERO
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.bubbles import typing_dots

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Context
    from game.ui.draw.display import Shape

Made = TypeVar("Made")


class Keep(Protocol):
    """Gives a part as it was made before from an equal key, else makes it."""

    def __call__(self, name: str, key: object, make: Callable[[], Made]) -> Made:
        """The part called `name`."""


class Shown(msgspec.Struct, frozen=True):
    """What the phone is to show: the story now and before, its place, what moves, whose profile is open."""

    play: Play
    story: StoryView
    before: StoryView | None
    body: Rect
    clock: Clock
    profile: str


def choices_place(story: StoryView) -> Literal["form", "settings", "call", "chat", "stage"]:
    """Where the choices are: messages in the chat, answers in the form or the call, all else on the stage."""
    if story.form:
        return "form"
    if story.settings:
        return "settings"
    if story.phone.app == "call":
        return "call"
    if story.phone.app == "chat" and any(one.kind == "send" for one in story.choices):
        return "chat"
    return "stage"


def app_of(context: Context, shown: Shown, keep: Keep, key: object) -> Widget:
    """The phone with its app; parts that stay the same come from `keep`."""
    story = shown.story
    here = parts(context.look, shown.body)
    key = (key, chosen(context))
    if shown.profile:
        episode = shown.play.episode
        return keep(
            "profile",
            (key, shown.profile, story.clock),
            lambda: phone(
                context,
                here,
                story.clock,
                profile(context, episode, shown.profile, here, from_feed=story.phone.app == "feed"),
            ),
        )
    if story.form:
        return keep("form", (key, story), lambda: _form(context, shown, here))
    if story.settings:
        return keep("privacy", (key, story), lambda: _privacy(context, shown, here))
    if story.phone.app == "chat":
        return _chat(context, shown, here, keep, key)
    made = keep("app", (key, story), lambda: _still(context, shown, here))
    if context.look.motion:
        made = _moving(context, shown, made)
    return _with_banner(context, shown, here, made)


def _form(context: Context, shown: Shown, here: Parts) -> Widget:
    page = pages(shown.play.episode, shown.play.state)
    return phone(context, here, shown.story.clock, form(context, shown.story, here, page))


def _privacy(context: Context, shown: Shown, here: Parts) -> Widget:
    return phone(context, here, shown.story.clock, privacy(context, shown.story, here))


def _still(context: Context, shown: Shown, here: Parts) -> Widget:
    """An app at rest: feed, call, lock or home screen."""
    story = shown.story
    if story.phone.app == "feed":
        return phone(context, here, story.clock, feed(context, shown.play.episode, story, here))
    if story.phone.app == "call":
        episode = shown.play.episode
        made = call(context, episode, story, here, shown.play.state)
        behind = caller_ground(context, here, picture_of(episode, story.phone.with_))
    else:
        made = (lock if story.phone.app == "lock" else home)(context, story, here)
        behind = wallpaper(context, here)
    app = Widget(
        "phone.app", here.app, (), (*show_now(context, story, here.app, 20.0), *behind.widgets, made)
    )
    return phone(context, here, story.clock, app, ink=behind.ink)


def _moving(context: Context, shown: Shown, made: Widget) -> Widget:
    """The app with what moves in it now: the dots of somebody who types in the feed, the rings of a call."""
    look, story, clock = context.look, shown.story, shown.clock
    if story.phone.app == "feed" and story.phone.typing:
        mine = story.phone.typing == HERO
        return redrawn(
            made, DOTS_ID, lambda at: typing_dots(look, at, mine=mine, moving=True, since=clock.since)
        )
    calling = story.phone.app == "call" and clock.lively(look.now)
    if calling and heard(shown.play.episode, shown.play.state, story):
        return redrawn(made, RINGS, lambda at: rings(look, at, look.now - clock.stirred))
    return made


def redrawn(widget: Widget, wanted: str, draw: Callable[[Rect], tuple[Shape, ...]]) -> Widget:
    """The tree with the shapes of the widget called `wanted` drawn anew, from the place where it is."""
    if widget.id == wanted:
        return msgspec.structs.replace(widget, shapes=draw(widget.rect))
    children = tuple(redrawn(child, wanted, draw) for child in widget.children)
    if all(new is old for new, old in zip(children, widget.children, strict=True)):
        return widget
    return msgspec.structs.replace(widget, children=children)


def _chat(context: Context, shown: Shown, here: Parts, keep: Keep, key: object) -> Widget:
    story, before, episode = shown.story, shown.before, shown.play.episode

    def laid_out(one: StoryView) -> Plan:
        return plan(
            context, episode, one, here.app, in_tray=choices_place(one) == "chat" and bool(one.choices)
        )

    laid = keep("plan", (key, story), lambda: laid_out(story))
    part = ease(shown.clock.slide(context.now)) if context.look.motion else 1.0
    shift = 0.0
    if (
        before is not None
        and part < 1
        and before.phone.app == "chat"
        and before.phone.with_ == story.phone.with_
    ):
        was = keep("plan", (key, before), lambda: laid_out(before))
        count = min(len(before.phone.messages), len(story.phone.messages))
        shift = (was.end_of(count) - laid.end_of(count)) * (1 - part)
    motion = Motion(shift, shown.clock.since, tray=1 - part if before is None or not before.choices else 0.0)
    app = chat(context, episode, story, laid, motion)
    behind = behind_chat(context, here, laid.head)
    app = msgspec.structs.replace(app, children=(*behind, *app.children))
    return _with_banner(context, shown, here, phone(context, here, story.clock, app))


def _with_banner(context: Context, shown: Shown, here: Parts, made: Widget) -> Widget:
    """The phone with its notification on top, which slides in when it is new."""
    note = shown.story.phone.banner
    if note is None:
        return made
    fresh = shown.before is not None and shown.before.phone.banner != note
    part = ease(shown.clock.slide(context.now)) if fresh and context.look.motion else 1.0
    below = notes_top(context, shown.story.clock, here) if shown.story.phone.app == "lock" else 4.0
    over = banner(context, shown.play.episode, note, here.app, below, part)
    return msgspec.structs.replace(made, children=(*made.children, over))
