"""Looking round on the story's phone: what is open besides the story, which stands and waits meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from game.action import Action
from game.story.playing.view import chat_with
from game.text import Text
from game.ui.draw.theme import OTHER_APP

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView

Shelf: TypeAlias = Literal[
    "home", "messages", "chat", "feed", "photos", "music", "school", "game", "proof", "settings"
]
"""What can be opened; a chat is opened with somebody."""

BACK_TO_STORY = Text("looking.back-to-story", "Back to the story")
BACK = Text("looking.back", "Back")


class Looking(msgspec.Struct, frozen=True):
    """What is open: an app of the phone, and with whom."""

    app: Shelf
    who: str = ""


class Line(msgspec.Struct, frozen=True):
    """How the phone is set for a call: microphone off, at the ear instead of loud, and hung up."""

    muted: bool = False
    at_ear: bool = False
    over: bool = False

    def switched(self, what: Literal["microphone", "loudspeaker", "line"]) -> Line:
        """With one of these the other way."""
        match what:
            case "microphone":
                return msgspec.structs.replace(self, muted=not self.muted)
            case "loudspeaker":
                return msgspec.structs.replace(self, at_ear=not self.at_ear)
            case "line":
                return msgspec.structs.replace(self, over=not self.over)


class Switch(Action, frozen=True):
    """The action that switches the microphone or the loudspeaker of a call, or hangs up and calls again."""

    what: Literal["microphone", "loudspeaker", "line"]


class Opened(msgspec.Struct, frozen=True):
    """What the player has opened besides the story: a profile, an app or a chat; and how a call is set."""

    profile: str = ""
    looking: Looking | None = None
    line: Line = Line()

    def __bool__(self) -> bool:
        """Whether there is anything, or the call is hung up, so that the story waits."""
        return bool(self.profile) or self.looking is not None or self.line.over


class LookInto(Action, frozen=True):
    """The action that opens something on the phone, while the story waits."""

    app: Shelf
    who: str = ""


class LookAway(Action, frozen=True):
    """The action that goes back to where the story is."""


def goes_on(story: StoryView, into: LookInto) -> bool:
    """Whether the story has waited for just this to be opened."""
    return bool(story.open) and into == LookInto("chat", story.open)


def is_here(story: StoryView, into: LookInto) -> bool:
    """Whether the story shows this itself."""
    if into.app == "chat":
        return story.phone.app == "chat" and story.phone.with_ == into.who
    return story.phone.app == into.app


def apps(episode: Episode, story: StoryView) -> tuple[Shelf, ...]:
    """The apps on the home screen of this story's phone: those in which there can be something."""
    content = episode.phone
    has = {
        "game": bool(content.game),
        "photos": bool(content.gallery),
        "music": bool(content.music),
        "school": bool(content.school.rows),
        "feed": bool(story.phone.posts) or any(
            step.FEED for node in episode.nodes.values() for step in node.steps
        ),
    }  # fmt: skip
    order: tuple[Shelf, ...] = ("game", "photos", "music", "school", "proof", "settings", "messages", "feed")
    return tuple(app for app in order if has.get(app, True))


def story_with(play: Play, story: StoryView, who: str) -> StoryView:
    """The story as if its phone showed another chat, in which nothing is to be chosen now."""
    phone = chat_with(play.episode, play.state, who)
    waiting = msgspec.structs.replace(story.waiting, kind="tap", delay_ms=0)
    return msgspec.structs.replace(story, phone=phone, waiting=waiting, choices=(), ask=None)


def vanishing(story: StoryView) -> bool:
    """Whether something in the chat on the phone vanishes once somebody leaves it."""
    shown = story.phone.messages if story.phone.app == "chat" else ()
    return any(each.vanishes and not each.gone for each in shown)


def story_in_feed(story: StoryView) -> StoryView:
    """The story as if its phone showed the feed."""
    phone = msgspec.structs.replace(story.phone, app="feed", typing="", banner=None, unread_posts=0)
    waiting = msgspec.structs.replace(story.waiting, kind="tap", delay_ms=0)
    return msgspec.structs.replace(story, phone=phone, waiting=waiting, choices=(), ask=None)


def in_its_app(context: Context, story: StoryView) -> Context:
    """Draw with the colours of the app that a chat is in; where contrast comes first they stay."""
    if story.phone.app != "chat" or not story.phone.app_look or context.look.theme.flat:
        return context
    return msgspec.structs.replace(context, look=msgspec.structs.replace(context.look, theme=OTHER_APP))


def up(looking: Looking) -> LookInto | LookAway:
    """Where *Back* leads: from a chat to the list, from an app to the home screen, from there away."""
    if looking.app == "chat":
        return LookInto("messages")
    return LookAway() if looking.app == "home" else LookInto("home")
