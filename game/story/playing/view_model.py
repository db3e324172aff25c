"""What a scene is given to draw: ids and texts, nothing of the story's workings."""

from typing import Literal, TypeAlias

import msgspec

from game.story.grammar.characters import ProfileLine
from game.story.reading.words import App, AppLook, Audience, Cat, Pose, Privacy, Reaction, Shot, Side
from game.text import Text

Ref: TypeAlias = tuple[str, int]
"""Where in the episode something stands: node and number of the step."""


class Figure(msgspec.Struct, frozen=True):
    """Somebody on the stage: cast id or `hero`, the figure of the art kit, the expression ("" at rest).

    `hugs` is the id of whom they hug, if anybody; of a pair both say so.
    """

    who: str
    person: str
    expression: str
    pose: Pose = ""
    hugs: str = ""


class ShotView(msgspec.Struct, frozen=True):
    """A composed picture in place of the stage, and those whom it shows."""

    name: Shot
    people: tuple[Figure, ...] = ()


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

    A `sticker` is a picture of the art kit, which the text describes; `voice` are the seconds of a voice
    message, whose words are the text. `receipt` tells how far a message of the hero has come in the chat that
    is shown. What is `gone` was taken back or has vanished: the chat shows only that there was something.
    An `event` is no message but a line about `who`, or what a notice told. `old` is what was there before the
    story began. What is `aloud` was said and not written. `day` is what the last day card before it said.
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
    voice: int = 0
    vanishes: bool = False
    gone: Literal["", "unsent", "vanished"] = ""
    event: Literal["", "joined", "left", "bounced", "notice"] = ""
    old: bool = False
    clock: str = ""
    aloud: bool = False
    day: Text | None = None

    def another_day(self, before: "MessageView | None") -> bool:
        """Whether it came on another day than the message before it, if there is one."""
        if before is None or self.day is None:
            return False
        return before.day is None or before.day.source != self.day.source


class TalkView(msgspec.Struct, frozen=True):
    """What was said aloud, in the calls with `who` or, where that is empty, in a place of the story."""

    who: str
    place: str
    messages: tuple[MessageView, ...]


class ProofView(msgspec.Struct, frozen=True):
    """What was kept as proof: a message, who wrote it, and in which chat, or None: in the feed."""

    message: MessageView
    name: Text
    where: Text | None


class ReceiptView(msgspec.Struct, frozen=True):
    """That a report has arrived: what is said of it, where it is, and the clock at that moment."""

    text: Text
    where: Text
    clock: str


class PostView(msgspec.Struct, frozen=True):
    """A post of the feed, with its comments in the order in which they came."""

    message: MessageView
    comments: tuple[MessageView, ...] = ()


class CardView(msgspec.Struct, frozen=True):
    """A card on the stage while a tap is awaited: a picture, a question, a day, or who one is from now on."""

    kind: Literal["look", "discuss", "day", "become"]
    text: Text
    picture: str = ""


class ItemView(msgspec.Struct, frozen=True):
    """A step to be put in order; `placed` says that it stood in its place at the last try."""

    id: str
    text: Text
    placed: bool
    picture: str = ""


class JarView(msgspec.Struct, frozen=True):
    """A jar: each pebble in it with what it was dropped for, if that is known; `line` is of one offered now.

    Without a `line` the jar is poured out.
    """

    pebbles: tuple[Text | None, ...]
    line: Text | None


class DossierLineView(msgspec.Struct, frozen=True):
    """A line of a file as it stands, with what its reader remarks of it, if anything."""

    id: str
    text: Text
    remark: Text | None


class DossierView(msgspec.Struct, frozen=True):
    """A file that is read: its lines, what is said of the whole, and which line was turned over last."""

    lines: tuple[DossierLineView, ...]
    sum: Text | None
    turned: str = ""


class OrderView(msgspec.Struct, frozen=True):
    """Steps to be put in order, as they were put at the last try; `tried` tells whether there was one.

    `right` holds the ids in the right order, for the button that shows it; those of `anywhere` are right at
    every place.
    """

    items: tuple[ItemView, ...]
    right: tuple[str, ...]
    hint: Text | None
    tried: bool
    anywhere: frozenset[str] = frozenset()

    def belongs(self, id_: str, ids: tuple[str, ...]) -> bool:
        """Whether a step has its place among the others when they lie so."""
        if id_ in self.anywhere:
            return True
        bound, right = ([each for each in row if each not in self.anywhere] for row in (ids, self.right))
        return bound.index(id_) == right.index(id_)

    def fits(self, ids: tuple[str, ...]) -> bool:
        """Whether all have their places."""
        return all(self.belongs(id_, ids) for id_ in ids)


class SpotView(msgspec.Struct, frozen=True):
    """A spot of a picture that can be looked at: its name, and what is found there."""

    id: str
    name: Text
    text: Text
    clue: bool


class FindView(msgspec.Struct, frozen=True):
    """A picture of the art kit that is searched; `seen` are the spots looked at, the newest last."""

    board: str
    spots: tuple[SpotView, ...]
    needed: int
    seen: tuple[str, ...] = ()

    @property
    def found(self) -> int:
        """How many clues were found."""
        return sum(spot.clue and spot.id in self.seen for spot in self.spots)

    @property
    def unseen(self) -> tuple[str, ...]:
        """The spots that were not looked at."""
        return tuple(spot.id for spot in self.spots if spot.id not in self.seen)

    @property
    def newest(self) -> SpotView | None:
        """What was looked at last."""
        return next((spot for spot in self.spots if spot.id == self.seen[-1]), None) if self.seen else None


class PieceView(msgspec.Struct, frozen=True):
    """Something that is put into a picture: what it is, and its own picture of the art kit."""

    id: str
    text: Text
    picture: str


class PlaceView(msgspec.Struct, frozen=True):
    """A place that takes a piece."""

    id: str
    text: Text


class PutView(msgspec.Struct, frozen=True):
    """A picture of the art kit that pieces are put into; `lying` holds by its place each that lies there."""

    board: str
    pieces: tuple[PieceView, ...]
    places: tuple[PlaceView, ...]
    lying: dict[str, str] = {}


class Banner(msgspec.Struct, frozen=True):
    """A notification on top of the phone; a press on it opens the chat `thread`."""

    who: str
    name: Text
    text: Text
    thread: str = ""


class PhoneView(msgspec.Struct, frozen=True):
    """The phone: `with_` is whose chat or call it shows, `typing` who types there (also `hero`).

    `draft` is what the hero writes and does not send, `app_look` how the app looks in which the chat is.
    `posts` is the feed, the newest first; it is filled also while the feed is not shown. `typing_comment`
    tells whether what is on its way there is a comment. `buzzed` is how often something came since the phone
    was laid on its face. `shut` are all who are blocked on it.
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
    draft: Text | None = None
    app_look: AppLook = ""
    members: tuple[Text, ...] = ()
    proof: tuple[ProofView, ...] = ()
    buzzed: int = 0
    receipts: tuple[ReceiptView, ...] = ()
    shut: tuple[str, ...] = ()


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


class FaceView(msgspec.Struct, frozen=True):
    """Somebody whom one can choose: the figure of the art kit or else an avatar, and the place."""

    person: str
    avatar: str
    place: str


class ChoiceView(msgspec.Struct, frozen=True):
    """A choice that is open: a message to send, words to say, something to do; `icon` is one of the kit."""

    id: str
    text: Text
    kind: Literal["send", "say", "do"]
    icon: str = ""
    face: FaceView | None = None
    line: Text | None = None


class RoleView(msgspec.Struct, frozen=True):
    """Somebody else than the hero who is played now: the name, and the figure of the art kit or an avatar."""

    who: str
    name: Text
    person: str
    avatar: str = ""


class TwoView(msgspec.Struct, frozen=True):
    """Two at the screen: who decides now, who asks, and what they can do about a door.

    `decided` is how many decisions were made. Doors: they may open both (`may`), and choose the first one
    (`first`); behind it the other `waits`; then they choose that one (`last`), and `opened` is what stood on
    the first.
    """

    decides: Side
    asks: Side
    decided: int
    doors: Literal["", "may", "first", "waits", "last"] = ""
    opened: Text | None = None


class StoryView(msgspec.Struct, frozen=True):
    """Everything that is to be seen of a state.

    `press` is the tool that the story waits for, `open` whose chat it waits for to be opened; `within` says
    where on the phone the choices stand, if they belong there. `held` tells that the story is further already
    and nothing but a tap is awaited: see `game.story.playing.holding`. A `receipt` stands where a form does.
    While it is `resting` nothing is seen of the phone.
    `take_back` are the words with which what was said last can be taken back now.
    Where the choices are `tasks`, some may be `done`. `role` is who is played where that isn't the hero.
    `two` is there where two at one screen decide something.
    """

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
    find: FindView | None = None
    put: PutView | None = None
    settings: tuple[SettingView, ...] = ()
    press: str = ""
    open: str = ""
    within: Literal["", "notice", "call"] = ""
    jar: JarView | None = None
    dossier: DossierView | None = None
    tasks: bool = False
    done: tuple[ChoiceView, ...] = ()
    held: bool = False
    receipt: ReceiptView | None = None
    resting: bool = False
    shot: ShotView | None = None
    dim: bool = False
    cat: Cat | None = None
    hamster: bool = True
    take_back: Text | None = None
    role: RoleView | None = None
    two: TwoView | None = None

    @property
    def faces(self) -> bool:
        """Whether people are to be chosen by their faces; on a form and on a notice there is no room."""
        return self.tasks or (any(one.face for one in self.choices) and not (self.form or self.within))

    @property
    def on_card(self) -> bool:
        """Whether a large card takes the room of the stage."""
        on_board = self.to_arrange or self.jar is not None or self.dossier is not None
        return self.card is not None or on_board or self.faces

    @property
    def day(self) -> bool:
        """Whether a card between two scenes says which day it is, or who one is now."""
        return self.card is not None and self.card.kind in {"day", "become"}

    @property
    def to_arrange(self) -> bool:
        """Whether hands have something to arrange on the stage."""
        return self.order is not None or self.find is not None or self.put is not None


class ChatRow(msgspec.Struct, frozen=True):
    """A chat in the list of all: with whom, what came last, if it is unread, and if they are blocked."""

    who: str
    name: Text
    last: MessageView | None
    unread: bool
    blocked: bool = False


class ProfileView(msgspec.Struct, frozen=True):
    """The profile of somebody of the cast."""

    who: str
    name: Text
    person: str
    avatar: str
    rows: tuple[ProfileLine, ...]
    members: tuple[Text, ...] = ()
