"""The picture as the log draws it, step by step; mutable, and alive only while a view is made."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from game.story.arrangement import done, pairs
from game.story.playing.on_stage import OnStage, Stand, figure
from game.story.playing.view_model import (
    Banner,
    CardView,
    FaceView,
    Figure,
    FindView,
    ItemView,
    JarView,
    MessageView,
    OrderView,
    PieceView,
    PlaceView,
    PostView,
    ProofView,
    PutView,
    ReactionView,
    ReceiptView,
    Ref,
    SettingView,
    Speech,
    SpotView,
)
from game.story.reading.words import App, Audience, Pose, Privacy, Reaction
from game.story.state import HERO, Entry, State
from game.text import Text

if TYPE_CHECKING:
    from game.story.grammar.characters import Old
    from game.story.grammar.model import Episode
    from game.story.steps.base import Step
    from game.story.steps.option import Option

_Scene = tuple[str, OnStage, App, str]


class ViewBuilder:
    """What is on the stage and on the phone; the steps change it."""

    def __init__(self, episode: "Episode", state: State) -> None:
        """Show what a play begins with: the hero alone, in no place yet, the phone put away."""
        self.episode = episode
        self.state = state
        self.entry = Entry("", 0)
        self.clock = ""
        self.stage = OnStage()
        self.app: App = "off"
        self.with_ = ""
        self.threads: dict[str, list[MessageView]] = {}
        self.members = {who: person.members for who, person in episode.cast.items() if person.members}
        self.unread: list[str] = []
        self.feed: list[PostView] = []
        self.heard: dict[tuple[str, str], list[MessageView]] = {}
        self.unread_posts = 0
        self.banner: Banner | None = None
        self.buzzed = 0
        self.typing = ""
        self.typing_comment = False
        self.draft: Text | None = None
        self.press = self.open = ""
        self.within: Literal["", "notice", "call"] = ""
        self.recent: list[str] = []
        self.kept: dict[Ref, ProofView] = {}
        self.receipts: list[ReceiptView] = []
        self.receipt: ReceiptView | None = None
        self.at_once = self.resting = False
        self.speech: Speech | None = None
        self.card: CardView | None = None
        self.jar: JarView | None = None
        self._pebbles: dict[str, list[Text]] = {}
        self.order: OrderView | None = None
        self.find: FindView | None = None
        self.put: PutView | None = None
        self.ask: Text | None = None
        self.form = False
        self.settings: tuple[SettingView, ...] = ()
        self.options: tuple[Option, ...] = ()
        self.tasks = False
        self.done: tuple[Option, ...] = ()
        self._phone_then: tuple[App, str] = ("off", "")
        self._pictures: list[_Scene] = []
        self._story: _Scene = self._picture()
        for who, person in episode.cast.items():
            self._remember(who, person.history)
        for entry in state.log:
            self.take(entry)

    def _remember(self, thread: str, history: "tuple[Old, ...]") -> None:
        """Put what was written before the story into a chat; its place is in no node."""
        for number, old in enumerate(history):
            ref = (f"before:{thread}", number)
            message = MessageView(ref, old.who, old.who == HERO, old.text, old=True)
            self.threads.setdefault(thread, []).append(message)

    def take(self, entry: Entry) -> None:
        """Repeat what one entry of the log did to the picture."""
        self.entry = entry
        node = self.episode.nodes[entry.node]
        step = node.steps[entry.at]
        if not node.scene:  # remembered in case that a tool or a choice begins a scene here, as in `step`
            self._pictures = []
            self._story = self._picture()
        elif not self._pictures:
            self._pictures = [self._story]
        if entry.tool:
            self._begin_scene(entry.depth)
        else:
            if step.WAITS in {"tap", "choice", "order"} and not self._stays():
                self.banner = None
            step.shown(self)

    def _stays(self) -> bool:
        """Whether only the banner tells what came: on the lock screen messages are counted when it goes."""
        if self.app != "lock" or self.banner is None:
            return False
        written = self.threads.get(self.banner.thread)
        return not written or written[-1].text != self.banner.text

    def _begin_scene(self, depth: int) -> None:
        """Begin a tool's scene with the picture to which it comes back."""
        if depth > len(self._pictures):
            self._pictures.append(self._picture())
        self._restore(self._pictures[-1])
        self.stage = self.stage.near("no")

    def come_back(self) -> None:
        """Show the picture again that was there before the scene; messages that came meanwhile stay."""
        self._restore(self._pictures.pop())

    def _picture(self) -> _Scene:
        return (self.clock, self.stage, self.app, self.with_)

    def _restore(self, picture: _Scene) -> None:
        self.clock, self.stage, self.app, self.with_ = picture
        self.banner = None

    @property
    def home(self) -> str:
        """Whose home the rooms are in that are the hero's own."""
        return self.episode.hero(self.state).home

    @property
    def place(self) -> str:
        """The place behind the people."""
        return self.stage.place

    def bring(self, who: str, expression: str, pose: Pose) -> None:
        """Bring somebody on the stage, or let them stand anew."""
        self.stage = self.stage.with_(who, Stand(expression, pose))

    def express(self, who: str, expression: str, pose: Pose = "") -> None:
        """Change the expression and the pose of somebody who is on the stage; "" leaves what is."""
        self.stage = self.stage.changed(who, expression, pose)

    def speak(self, kind: Literal["think", "say", "narrate"], who: str, text: Text) -> None:
        """Let somebody be heard."""
        self.speech = Speech(kind, who, self.name(who) if who else None, text)

    def hear(self, who: str, text: Text, signs: tuple[str, ...] = (), why: Text | None = None) -> None:
        """Remember what was said: with whom in a call, else in which place."""
        talk = (self.with_, "") if self.app == "call" else ("", self.place)
        said = replace(self.message(who, text), signs=signs, why=why, aloud=True)
        self.heard.setdefault(talk, []).append(said)

    def open_app(self, app: App, with_: str) -> None:
        """Show another part of the phone; the hero's hands follow it."""
        self.stage = self.stage.handling(put_away=app in {"down", "off"})
        self.app = app
        self.with_ = with_ or self.with_
        self.banner, self.buzzed = None, 0
        if app == "chat" and self.with_ in self.unread:
            self.unread.remove(self.with_)
        if app == "feed":
            self.unread_posts = 0

    def reads(self, thread: str) -> bool:
        """Whether this chat is open."""
        return self.app == "chat" and self.with_ == thread

    def message(self, who: str, text: Text) -> MessageView:
        """Make a message, a post or a comment that came at the present entry of the log."""
        return MessageView((self.entry.node, self.entry.at), who, who == HERO, text, clock=self.clock)

    def receive(self, thread: str, message: MessageView) -> None:
        """Put a message into a chat; when it isn't open, raise a banner and count it unread."""
        self._vanish(thread)
        self._write(thread, message)
        if not self.reads(thread) and not message.mine:
            self.raise_banner(message.who, message.text, thread)
            if thread not in self.unread:
                self.unread.append(thread)

    def _write(self, thread: str, message: MessageView) -> None:
        """Put something at the end of a chat, which is the newest one then."""
        self.threads.setdefault(thread, []).append(message)
        self.recent = [thread, *(each for each in self.recent if each != thread)]

    def event(self, thread: str, event: Literal["joined", "left", "bounced"], who: str) -> None:
        """Put a line about somebody into a chat; it raises no banner."""
        self._write(thread, replace(self.message(who, self.name(who)), mine=False, event=event))
        if thread in self.members and event != "bounced":
            others = tuple(each for each in self.members[thread] if each != who)
            self.members[thread] = (*others, who) if event == "joined" else others

    def remember_phone(self) -> None:
        """Remember what the phone shows at a choice of the story at which something may be taken back."""
        if not self._pictures:
            self._phone_then = (self.app, self.with_)

    def unsay(self) -> None:
        """Show the phone of this entry's choice again; take back the message that was sent, if one was."""
        self.app, self.with_ = self._phone_then
        ref = (self.entry.node, self.entry.at)
        for messages in self.threads.values():
            for at, message in enumerate(messages):
                if message.ref == ref and message.mine:
                    messages[at] = replace(message, gone="unsent")

    def _vanish(self, thread: str) -> None:
        """Let go what vanishes when something new comes."""
        messages = self.threads.get(thread, [])
        for at, message in enumerate(messages):
            if message.vanishes and not message.gone:
                messages[at] = replace(message, gone="vanished")

    def keep(self, thread: str) -> None:
        """Put what others wrote in a chat, by default in the one open last, into the folder of proof."""
        where = thread or self.with_
        for message in self.threads.get(where, ()):
            if not (message.mine or message.old or message.event or message.gone):
                self.kept[message.ref] = ProofView(message, self.name(message.who), self.name(where))

    def hand_receipt(self, text: Text, where: Text) -> None:
        """Show in the form's place that a report has arrived."""
        self.form, self.receipt = True, ReceiptView(text, where, self.clock)

    def keep_receipt(self, text: Text, where: Text) -> None:
        """Put it into the folder of proof."""
        self.receipts.append(ReceiptView(text, where, self.clock))

    def take_back(self, who: str, thread: str) -> None:
        """Take back what somebody wrote last: in this chat, else in the own one or the one that is open."""
        messages = self.threads.get(thread or (self.with_ if who == HERO else who), [])
        for at in reversed(range(len(messages))):
            if messages[at].who == who and not (messages[at].gone or messages[at].event or messages[at].old):
                messages[at] = replace(messages[at], gone="unsent")
                return

    def post(self, message: MessageView) -> None:
        """Put a post into the feed; when that isn't open, count it unread."""
        self.feed.append(PostView(message))
        self._count_unread(message)

    def comment(self, message: MessageView) -> None:
        """Put a comment below the newest post; the checks refuse an episode in which there may be none."""
        if self.feed:
            newest = self.feed[-1]
            self.feed[-1] = PostView(newest.message, (*newest.comments, message))
            self._count_unread(message)

    def show_setting(self, setting: Privacy, value: Audience, text: Text) -> None:
        """Add a privacy setting to those that the phone shows."""
        self.settings = (*self.settings, SettingView(setting, value, text))

    def reactions(self, written: dict[str, Reaction]) -> tuple[ReactionView, ...]:
        """Give the reactions with which a message comes."""
        return tuple(ReactionView(who, kind) for who, kind in written.items())

    def react(self, who: str, kind: Reaction, thread: str) -> None:
        """Put a reaction on what was written last in a chat, or in the feed while that is open."""
        if not thread and self.app == "feed":
            self._react_in_feed(who, kind)
            return
        messages = self.threads.get(thread or self.with_)
        if messages:
            messages[-1] = _reacted(messages[-1], who, kind)

    def _react_in_feed(self, who: str, kind: Reaction) -> None:
        if not self.feed:
            return
        newest = self.feed[-1]
        if newest.comments:
            *before, last = newest.comments
            self.feed[-1] = replace(newest, comments=(*before, _reacted(last, who, kind)))
        else:
            self.feed[-1] = replace(newest, message=_reacted(newest.message, who, kind))

    def _count_unread(self, message: MessageView) -> None:
        if self.app != "feed" and not message.mine:
            self.unread_posts += 1

    def show_card(self, kind: Literal["look", "discuss", "day"], text: Text, picture: str = "") -> None:
        """Show a card on the stage."""
        self.card = CardView(kind, text, picture)

    def drop_pebble(self, jar: str, line: Text) -> None:
        """Let a pebble lie in a jar, with what it was dropped for."""
        self._pebbles.setdefault(jar, []).append(line)

    def show_jar(self, jar: str, counts: tuple[str, ...], line: Text | None) -> None:
        """Show a jar with as many pebbles as were counted, and what one more would be for."""
        count = sum(flag in self.state.flags for flag in counts)
        known = self._pebbles.get(jar, [])[:count]
        self.jar = JarView((*(None,) * (count - len(known)), *known), line)

    def arrange(
        self,
        step: "Step",
        items: Mapping[str, tuple[Text, str]],
        hint: Text | None,
        anywhere: frozenset[str],
    ) -> None:
        """Show steps to be put in order as they were at the last try, else shuffled.

        `items` are text and picture of each; those of `anywhere` are right at every place.
        """
        last = self.arranged()
        tried = bool(last) and not step.fits(last)  # solved before: the story came back to it
        ids = last if tried else step.shuffled
        order = OrderView((), step.right, hint, tried=tried, anywhere=anywhere)
        views = (
            ItemView(id_, items[id_][0], tried and order.belongs(id_, ids), items[id_][1]) for id_ in ids
        )
        self.order = replace(order, items=tuple(views))

    def search(self, board: str, spots: Iterable[tuple[str, Text, Text, bool]], needed: int) -> None:
        """Show a picture with spots to be looked at: of each its id, its name, what is there, if a clue."""
        seen = done(self.arranged())
        self.find = FindView(board, tuple(SpotView(*spot) for spot in spots), needed, seen)

    def build(
        self, board: str, pieces: Iterable[tuple[str, Text, str]], places: Iterable[tuple[str, Text]]
    ) -> None:
        """Show a picture that pieces are put into; of each its id, what it is and its own picture."""
        lying = pairs(self.arranged())
        of_pieces, of_places = (
            tuple(PieceView(*one) for one in pieces),
            tuple(PlaceView(*one) for one in places),
        )
        self.put = PutView(board, of_pieces, of_places, lying)

    def arranged(self) -> tuple[str, ...]:
        """Give how hands have arranged things last at the step that waits."""
        here = (self.state.node, self.state.at)
        tries = (each.order for each in reversed(self.state.log) if (each.node, each.at) == here)
        return next((order for order in tries if order), ())

    def raise_banner(self, who: str, text: Text, thread: str = "") -> None:
        """Show a banner, if the phone is in the hand; where it lies on its face it buzzes."""
        if self.app == "down":
            self.buzzed += 1
        elif self.app != "off":
            self.banner = Banner(who, self.name(who), text, thread or who)

    def remind(self, who: str) -> None:
        """Raise the banner of somebody's last message again, where no banner of that chat is there."""
        if self.app == "down":
            self.buzzed = max(1, self.buzzed)
            return
        messages = self.threads.get(who)
        there = self.banner is not None and self.banner.thread == who
        if not there and messages and not self.reads(who):
            last = messages[-1]
            self.raise_banner(who if last.mine else last.who, last.text, who)

    def name(self, who: str) -> Text:
        """Give the name of the hero or of somebody of the cast."""
        return self.episode.hero(self.state).name if who == HERO else self.episode.cast[who].name

    def figure(self, who: str) -> Figure:
        """Give a person of the stage with the figure of the art kit, by default that of the same id."""
        stand = self.stage.people.get(who, Stand())
        if who == HERO:
            hero = self.episode.hero(self.state)
            return figure(who, hero.person or hero.id, stand)
        return figure(who, self.episode.cast[who].person or who, stand)

    def face(self, option: "Option") -> FaceView | None:
        """Give whose face an option has: a figure, by default that of the same id, or an avatar."""
        if not option.who:
            return None
        person = self.episode.cast[option.who]
        figure = person.person or ("" if person.avatar else option.who)
        return FaceView(figure, person.avatar, option.where)


def _reacted(message: MessageView, who: str, kind: Reaction) -> MessageView:
    """Give the message with a reaction, in place of an earlier one of the same person."""
    others = tuple(each for each in message.reactions if each.who != who)
    return replace(message, reactions=(*others, ReactionView(who, kind)))
