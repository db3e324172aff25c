"""What a scene is given to draw: ids and texts, nothing of the story's workings."""

from typing import Literal, TypeAlias

import msgspec

from game.story.grammar.model import ProfileLine
from game.story.reading.words import App, Audience, Privacy, Reaction
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


class ReactionView(msgspec.Struct, frozen=True):
    """The small picture with which somebody answered a message."""

    who: str
    kind: Reaction


class MessageView(msgspec.Struct, frozen=True):
    """A message of a chat, a post or a comment; a `picture` is shown as a closed envelope.

    A `sticker` is a picture of the art kit, which the text describes. `receipt` tells how far a message of
    the hero has come in the chat that is shown.
    """

    ref: Ref
    who: str
    mine: bool
    text: Text
    picture: bool = False
    signs: tuple[str, ...] = ()
    why: Text | None = None
    sticker: str = ""
    likes: int = 0
    reactions: tuple[ReactionView, ...] = ()
    receipt: Literal["", "sent", "delivered", "read"] = ""


class PostView(msgspec.Struct, frozen=True):
    """A post of the feed, with its comments in the order in which they came."""

    message: MessageView
    comments: tuple[MessageView, ...] = ()


class CardView(msgspec.Struct, frozen=True):
    """A card on the stage while a tap is awaited: a picture of the art kit to look at, or a question."""

    kind: Literal["look", "discuss"]
    text: Text
    picture: str = ""


class ItemView(msgspec.Struct, frozen=True):
    """A step to be put in order; `placed` says that it stood in its place at the last try."""

    id: str
    text: Text
    placed: bool


class OrderView(msgspec.Struct, frozen=True):
    """Steps to be put in order, as they were put at the last try; `tried` tells whether there was one.

    `right` holds the ids in the right order, for the button that shows it.
    """

    items: tuple[ItemView, ...]
    right: tuple[str, ...]
    hint: Text | None
    tried: bool


class Banner(msgspec.Struct, frozen=True):
    """A notification on top of the phone."""

    who: str
    name: Text
    text: Text


class PhoneView(msgspec.Struct, frozen=True):
    """The phone: `with_` is whose chat or call it shows, `typing` who types there (also `hero`).

    `posts` is the feed, the newest first; it is filled also while the feed is not shown. `typing_comment`
    tells whether what is on its way there is a comment.
    """

    app: App
    with_: str
    messages: tuple[MessageView, ...]
    typing: str
    banner: Banner | None
    blocked: bool
    unread: tuple[str, ...]
    posts: tuple[PostView, ...] = ()
    unread_posts: int = 0
    typing_comment: bool = False


class SettingView(msgspec.Struct, frozen=True):
    """A privacy setting of the phone, how it stands, and that in a sentence."""

    id: Privacy
    value: Audience
    text: Text


class Waiting(msgspec.Struct, frozen=True):
    """What the story waits for; after a delay, or a tap before it is over, comes a `Continue`.

    A delay of 0 is over at once: a post that nobody sees arrive.
    """

    kind: Literal["tap", "delay", "choice", "order", "end"]
    delay_ms: int = 0


class ChoiceView(msgspec.Struct, frozen=True):
    """A choice that is open: a message to send, words to say, something to do; `icon` is one of the kit."""

    id: str
    text: Text
    kind: Literal["send", "say", "do"]
    icon: str = ""


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
    acts: tuple[str, ...]
    ending: str
    card: CardView | None = None
    order: OrderView | None = None
    settings: tuple[SettingView, ...] = ()


class ProfileView(msgspec.Struct, frozen=True):
    """The profile of somebody of the cast."""

    who: str
    name: Text
    person: str
    avatar: str
    rows: tuple[ProfileLine, ...]
