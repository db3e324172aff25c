"""Which app the phone shows, and how it is put into the phone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

import msgspec

from game.scenes.play.going_on import show_now
from game.scenes.play.phone.banner import banner
from game.scenes.play.phone.call import RINGS, call, heard, rings
from game.scenes.play.phone.chat import Motion, Plan, chat, plan
from game.scenes.play.phone.feed import DOTS_ID, feed
from game.scenes.play.phone.form import form, pages
from game.scenes.play.phone.home import apps_top, home
from game.scenes.play.phone.lock import LEAST, lock, notes_top
from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.opened import Opened, in_its_app
from game.scenes.play.phone.opened_app import look_round
from game.scenes.play.phone.phone_body import Parts, empty_phone, holding, parts, phone
from game.scenes.play.phone.privacy import privacy
from game.scenes.play.phone.profile import profile
from game.scenes.play.phone.receipt import receipt
from game.scenes.play.phone.wallpaper import behind_chat, caller_ground, chosen, wallpaper
from game.scenes.play.play_clock import Clock
from game.scenes.play.play_layout import ease
from game.story.playing.play import Play
from game.story.playing.view import StoryView
from game.story.state import HERO
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.bubbles import typing_dots
from game.ui.parts.covering import covered
from game.ui.parts.part import named, places
from game.ui.parts.sizing import put, sized

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
    """What the phone is to show: the story now and before, its place, what moves, what the player opened."""

    play: Play
    story: StoryView
    before: StoryView | None
    body: Rect
    clock: Clock
    opened: Opened


def choices_place(story: StoryView) -> Literal["form", "settings", "notice", "call", "chat", "stage"]:
    """Where the choices are: messages in the chat, answers in the form or the call, all else on the stage."""
    if story.within == "notice" and story.phone.banner is not None:
        return "notice"
    if story.form:
        return "form"
    if story.settings:
        return "settings"
    app = "" if story.faces or story.jar or story.dossier else story.phone.app
    if app == "call":
        return "call"
    if app == "chat" and any(one.kind == "send" for one in story.choices):
        return "chat"
    return "stage"


def app_of(context: Context, shown: Shown, keep: Keep, key: object) -> Widget:
    """The phone with its app; parts that stay the same come from `keep`."""
    story = shown.story
    here = parts(context.look, shown.body)
    key = (key, chosen(context))
    if shown.opened.profile:
        return keep(
            "profile",
            (key, shown.opened.profile, story.clock, len(shown.play.state.log)),
            lambda: phone(
                context,
                here,
                story.clock,
                profile(context, shown.play, shown.opened.profile, here, from_feed=story.phone.app == "feed"),
            ),
        )
    if shown.opened.looking is not None:
        looking = shown.opened.looking
        seen = partial(look_round, context, shown.play, story, looking, here)
        heard = context.world.settings.sound
        return seen() if looking.app == "chat" else keep("looking", (key, looking, story, heard), seen)
    if story.form:
        return keep("form", (key, story), lambda: _form(context, shown, here))
    if story.settings:
        return keep("privacy", (key, story), lambda: _privacy(context, shown, here))
    if story.phone.app == "chat":
        return _chat(context, shown, here, keep, key)
    made = keep("app", (key, story, shown.opened.line), partial(_still, context, shown, here))
    if context.look.motion:
        made = _moving(context, shown, made)
    return _with_banner(context, shown, here, made)


def _form(context: Context, shown: Shown, here: Parts) -> Widget:
    story = shown.story
    if story.receipt is not None:
        return phone(context, here, story.clock, receipt(context, story, story.receipt, here))
    page = pages(shown.play.episode, shown.play.state)
    return phone(context, here, shown.story.clock, form(context, shown.story, here, page))


def _privacy(context: Context, shown: Shown, here: Parts) -> Widget:
    return phone(context, here, shown.story.clock, privacy(context, shown.story, here))


def _still(context: Context, shown: Shown, here: Parts) -> Widget:
    """An app at rest: feed, call, lock or home screen; a press on its upper part ends a delay."""
    story, episode = shown.story, shown.play.episode
    if story.phone.app == "feed":
        return phone(context, here, story.clock, feed(context, episode, story, here))
    ends = here.app
    if story.phone.app == "call":
        made = call(context, episode, story, here, shown.play.state, shown.opened.line)
        behind = caller_ground(context, here, picture_of(episode, story.phone.with_))
    elif story.phone.app == "lock":
        made, behind = lock(context, episode, story, here), wallpaper(context, here)
        ends = upper(ends, notes_top(context, episode, story, here))
    else:
        made, behind = home(context, episode, story, here), wallpaper(context, here)
        ends = upper(ends, apps_top(context, story, here))
    hurried = () if shown.opened else show_now(context, story, ends, 20.0)
    app = Widget("phone.app", here.app, (), (*behind.widgets, *hurried, made))
    return phone(context, here, story.clock, app, ink=behind.ink)


def _moving(context: Context, shown: Shown, made: Widget) -> Widget:
    """The app with what moves in it now: the dots of somebody who types in the feed, the rings of a call."""
    look, story, clock = context.look, shown.story, shown.clock
    if story.phone.app == "feed" and story.phone.typing:
        mine = story.phone.typing == HERO
        return redrawn(
            made, DOTS_ID, lambda at: typing_dots(look, at, mine=mine, moving=True, since=clock.since)
        )
    calling = story.phone.app == "call" and clock.lively(look.now) and not shown.opened.line.over
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
    plain, context = context, in_its_app(context, story)

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
        shift = context.look.whole((was.end_of(count) - laid.end_of(count)) * (1 - part))
    motion = Motion(shift, shown.clock.since, tray=1 - part if before is None or not before.choices else 0.0)
    app = chat(context, episode, story, laid, motion)
    behind = behind_chat(context, here, laid.head) if context is plain else ()
    app = msgspec.structs.replace(app, children=(*behind, *app.children))
    ink = context.look.theme.name
    shell = keep("shell", (key, ink, story.clock), lambda: empty_phone(context, here, story.clock))
    return _with_banner(plain, shown, here, holding(shell, app))


def _with_banner(context: Context, shown: Shown, here: Parts, made: Widget) -> Widget:
    """The phone with its notification on top, which slides in when it is new."""
    note = shown.story.phone.banner
    if note is None:
        return made
    fresh = shown.before is not None and shown.before.phone.banner != note
    part = ease(shown.clock.slide(context.now)) if fresh and context.look.motion else 1.0
    episode, locked = shown.play.episode, shown.story.phone.app == "lock"
    below = notes_top(context, episode, shown.story, here) if locked else LEAST
    over = banner(context, episode, shown.story, here.app, below, part)
    lies = over.children[0].rect if over.children else over.rect
    return msgspec.structs.replace(made, children=(*(covered(one, lies) for one in made.children), over))


def upper(room: Rect, h: float) -> Rect:
    """The upper part of a room, so high."""
    return places(put(sized(named("upper"), h=h), down="top"), room)["upper"]
