"""What a scene is given to draw: ids and texts, nothing of the story's workings."""

from typing import Literal, TypeAlias

import msgspec

from game.story.model import Row
from game.story.words import App
from game.text import Text

Ref: TypeAlias = tuple[str, int]
"""Where in the episode something stands: node and number of the step."""


class Figure(msgspec.Struct, frozen=True):
    """Somebody on the stage: cast id or `hero`, the figure of the art kit, the expression ("" at rest)."""

    who: str
    person: str
    expression: str


class Speech(msgspec.Struct, frozen=True):
    """What is thought, said or told while a tap is awaited; the narrator has neither id nor name."""

    kind: Literal["think", "say", "narrate"]
    who: str
    name: Text | None
    text: Text


class MessageView(msgspec.Struct, frozen=True):
    """A message of a chat; a picture is shown as a closed envelope."""

    ref: Ref
    who: str
    mine: bool
    text: Text
    picture: bool = False
    signs: tuple[str, ...] = ()
    why: Text | None = None


class Banner(msgspec.Struct, frozen=True):
    """A notification on top of the phone."""

    who: str
    name: Text
    text: Text


class PhoneView(msgspec.Struct, frozen=True):
    """The phone: `with_` is whose chat or call it shows, `typing` who types there (also `hero`)."""

    app: App
    with_: str
    messages: tuple[MessageView, ...]
    typing: str
    banner: Banner | None
    blocked: bool
    unread: tuple[str, ...]


class Waiting(msgspec.Struct, frozen=True):
    """What the story waits for; after a delay, or a tap before it is over, comes a `Continue`."""

    kind: Literal["tap", "delay", "choice", "end"]
    delay_ms: int = 0


class ChoiceView(msgspec.Struct, frozen=True):
    """A choice that is open: a message to send, words to say, something to do."""

    id: str
    text: Text
    kind: Literal["send", "say", "do"]


class StoryView(msgspec.Struct, frozen=True):
    """Everything that is to be seen of a state."""

    node: str
    place: str
    clock: str
    stage: tuple[Figure, ...]
    speech: Speech | None
    phone: PhoneView
    waiting: Waiting
    ask: Text | None
    form: bool
    choices: tuple[ChoiceView, ...]
    tools_used: tuple[str, ...]
    acts: tuple[str, ...]
    ending: str


class ProfileView(msgspec.Struct, frozen=True):
    """The profile of somebody of the cast."""

    who: str
    name: Text
    person: str
    avatar: str
    rows: tuple[Row, ...]
