"""A notification that slides in from the top of the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.choices import choices
from game.scenes.play.phone.messages import picture_of
from game.scenes.play.phone.opened import LookInto
from game.scenes.play.play_layout import LARGE_TEXT, text_scale
from game.scenes.play.speech import hint
from game.story.events import Inspect
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import face, line, placed, pressed, raised_panel
from game.ui.parts.scrolling import shifted
from game.ui.parts.sizing import pad, rest

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Banner, StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

# Translators: a notification on the phone; {name} wrote {words}.
TOLD = Text("phone.banner", "Message from {name}: {words}")

OPEN_PROFILE = Text("chat.profile", "Profile of {name}")
# Translators: on a notification of the phone: pressing it opens the chat.
OPEN = Text("banner.open", "Open")

SIZE, PAD = 40.0, 12.0
"""Size of the picture of who wrote, and the space around it."""
EDGE = 10.0
BEYOND = 30.0
"""How much more than out of sight it is before it comes: its shadow is not seen either."""


def banner(
    context: Context, episode: Episode, story: StoryView, app: Rect, below: float, arrived: float
) -> Widget:
    """The notification so far `below` the top of the app area; `arrived` is 0 above it and 1 at its place.

    Choices that belong on it stand on it, under what it tells, with a way to look at who that is.
    Raises ValueError where there is none.
    """
    made = stack(below, notice(context, episode, story))
    away = (arrived - 1) * (made.tall(app.w) + BEYOND)
    return one("phone.banners", placed(shifted(made.widget(app), away)), clip=True).widget(app)


def notice(context: Context, episode: Episode, story: StoryView) -> Part:
    """The notification with what belongs on it, and the space at its sides; raises as `banner` does."""
    note = story.phone.banner
    if note is None:
        raise ValueError("there is no notification")
    asks = story.within == "notice"
    known = asks and episode.people[note.who].profile.rows
    # Whoever asks to write has written nothing yet: to press the notice is to look who that is.
    into = Inspect(note.who) if known else LookInto("chat", note.thread)
    whole = card(context, episode, note, into, first=story.open == note.thread)
    if asks:
        whole = _asking(context, episode, story, note, whole)
    return pad(whole, EDGE)


def _asking(context: Context, episode: Episode, story: StoryView, note: Banner, told: Part) -> Part:
    """What is told, what can be answered, and whose profile can be looked at first."""
    look = context.look
    large_text = text_scale(look) >= LARGE_TEXT  # then words have the room of the icon, and all of it scrolls
    label = context.say(OPEN_PROFILE, name=note.name)
    looks = pressed(look, "banner.profile", label, Inspect(note.who), kind="quiet",
                    icon_name="" if large_text else "profile", style="label")  # fmt: skip
    profile = (10.0, looks) if episode.people[note.who].profile.rows else ()
    offered = choices(context, story, ink=look.theme.on_panel, after=profile if large_text else ())
    answers = stack(offered, *(() if large_text else profile))
    return one("banner.asking", over(raised_panel(look, 20.0), stack(told, pad(answers, PAD, bottom=PAD))))


def card(context: Context, episode: Episode, note: Banner, into: Action, *, first: bool = False) -> Part:
    """Who wrote, and what, on a card as high as it needs; a press on it leads `into` something.

    It is the `first` thing to press where the story waits for just that: a rim and a word say so.
    """
    look, theme = context.look, context.look.theme
    name, words = context.say(note.name), context.say(note.text)
    lines = [
        line(look, said, style, theme.on_panel, "left") for said, style in ((name, "label"), (words, "small"))
    ]
    inside = row(PAD, face(picture_of(episode, note.who), SIZE), 10.0, rest(stack(*lines)), 14.0, down="top")
    told = context.say(TOLD, name=note.name, words=words)
    wanted = (pad(hint(context, OPEN, "banner.hint"), 18.0, 0.0),) if first else ()
    rim = (box("", 20.0, theme.warm, 5.0),) if first else ()
    whole = over(raised_panel(look, 20.0), *rim, pad(stack(inside, *wanted), 0.0, PAD))
    return one(
        "phone.banner", whole, role="button", live=True, name=told, radius=20.0,
        action=into, first=first,
    )  # fmt: skip
