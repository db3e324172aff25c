"""The picture as the log draws it, step by step; mutable, and alive only while a view is made."""

import sys
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from game.story.grammar.characters import as_person
from game.story.playing.boards import Boards
from game.story.playing.on_stage import OnStage, Stand, alone, figure
from game.story.playing.phones import Phones
from game.story.playing.seen_as import seen_as
from game.story.playing.view_model import (
    Banner,
    CardView,
    FaceView,
    Figure,
    MessageView,
    PostView,
    ProofView,
    ReactionView,
    ReceiptView,
    RoleView,
    SettingView,
    Speech,
)
from game.story.reading.words import App, Audience, Pose, Privacy, Reaction
from game.story.state import HERO, Entry, State, shut
from game.text import Text

if TYPE_CHECKING:
    from game.story.grammar.characters import Person
    from game.story.grammar.model import Episode
    from game.story.playing.own_phone import OwnPhone
    from game.story.steps.option import Option

_Scene = tuple[str, OnStage, App, str]


class ViewBuilder:
    """What is on the stage and on the phone; the steps change it."""

    def __init__(self, episode: "Episode", state: State) -> None:
        """Show what a play begins with: the hero alone, in no place yet, the phone put away."""
        self.episode = episode
        self._nodes = episode.nodes
        self.state = state
        self.entry = Entry("", 0)
        self.clock = ""
        self.day: Text | None = None
        self.stage = OnStage()
        self.app: App = "off"
        self.phones = Phones(episode, episode.hero(state))
        self.feed: list[PostView] = []
        self.heard: dict[tuple[str, str], list[MessageView]] = {}
        self.banner: Banner | None = None
        self.buzzed = 0
        self.typing = ""
        self.typing_comment = False
        self.draft: Text | None = None
        self.press = self.open = ""
        self.within: Literal["", "notice", "call"] = ""
        self.receipt: ReceiptView | None = None
        self.at_once = self.resting = False
        self.speech: Speech | None = None
        self.card: CardView | None = None
        self.boards = Boards(state)
        self.ask: Text | None = None
        self.form = False
        self.settings: tuple[SettingView, ...] = ()
        self.options: tuple[Option, ...] = ()
        self.tasks = False
        self.done: tuple[Option, ...] = ()
        self._phone_then: tuple[App, str] = ("off", "")
        self._pictures: list[_Scene] = []
        self._story: _Scene = self._picture()
        for number, entry in enumerate(state.log):
            if state.left:
                self._look_away(number, number)
            self.take(entry)
        self._look_away(len(state.log), sys.maxsize)  # a picture that is held has less of the log

    @property
    def own(self) -> "OwnPhone":
        """The phone of who is played."""
        return self.phones.own

    @property
    def me(self) -> str:
        """Who is played: the hero, or somebody of the cast."""
        return self.own.owner

    def become(self, who: str) -> None:
        """Be somebody else: alone, in no place yet, with another phone, which is put away."""
        if who == self.me:
            return
        self.phones.own = self.phones.all[who]
        self.stage = alone(who)
        self.app, self.banner, self.buzzed = "off", None, 0
        self._pictures, self._story = [], self._picture()

    def take(self, entry: Entry) -> None:
        """Repeat what one entry of the log did to the picture."""
        self.entry = entry
        node = self._nodes[entry.node]
        step = node.steps[entry.at]
        if node.role != self.phones.own.owner:
            self.become(node.role)
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
            if (entry.choice or step.blocks) and (who := blocked_at(self.episode, entry)):
                self.own.blocked.add(who.rpartition(":")[2])

    def _stays(self) -> bool:
        """Whether only the banner tells what came: on the lock screen messages are counted when it goes."""
        if self.app != "lock" or self.banner is None:
            return False
        written = self.own.threads.get(self.banner.thread)
        return not written or bool(written[-1].event) or written[-1].text != self.banner.text

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
        return (self.clock, self.stage, self.app, self.phones.own.with_)

    def _restore(self, picture: _Scene) -> None:
        self.clock, self.stage, self.app, self.own.with_ = picture
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
        talk = (self.own.with_, "") if self.app == "call" else ("", self.place)
        said = replace(self.message(who, text), signs=signs, why=why, aloud=True)
        self.heard.setdefault(talk, []).append(said)

    def open_app(self, app: App, with_: str) -> None:
        """Show another part of the phone; the hero's hands follow it."""
        self.stage = self.stage.handling(put_away=app in {"down", "off"})
        own = self.own
        if self.app == "chat" and (app, with_ or own.with_) != ("chat", own.with_):
            self.vanish(own.with_)
        self.app = app
        own.with_ = with_ or own.with_
        self.banner, self.buzzed = None, 0
        if app == "chat" and own.with_ in own.unread:
            own.unread.remove(own.with_)
        if app == "feed":
            own.unread_posts = 0

    def reads(self, thread: str) -> bool:
        """Whether this chat is open."""
        return self.app == "chat" and self.own.with_ == thread

    def message(self, who: str, text: Text) -> MessageView:
        """Make a message, a post or a comment that came at the present entry of the log."""
        ref = (self.entry.node, self.entry.at)
        return MessageView(ref, who, who == self.me, text, clock=self.clock, day=self.day)

    def receive(self, thread: str, message: MessageView) -> None:
        """Put a message into a chat; when it isn't open, raise a banner and count it unread."""
        self.vanish(thread)
        self.phones.write(thread, message)
        if not self.reads(thread) and not message.mine:
            self.raise_banner(message.who, message.text, thread)
            self.own.count_unread(thread)

    def event(self, thread: str, event: Literal["joined", "left", "bounced"], who: str) -> None:
        """Put a line about somebody into a chat; it raises no banner."""
        self.phones.write(thread, replace(self.message(who, self.name(who)), mine=False, event=event))
        self.phones.count(thread, event, who)

    def notify(self, who: str, text: Text) -> None:
        """Raise a banner that is no message; its chat tells the same, if nothing there is unread."""
        if self.reads(who):
            return
        self.raise_banner(who, text)
        if self.app != "off" and who not in self.own.unread:
            self.phones.write(who, replace(self.message(who, text), event="notice"))

    def remember_phone(self) -> None:
        """Remember what the phone shows at a choice of the story at which something may be taken back."""
        if not self._pictures:
            self._phone_then = (self.app, self.own.with_)

    def unsay(self) -> None:
        """Show the phone of this entry's choice again; take back the message that was sent, if one was."""
        self.app, self.own.with_ = self._phone_then
        ref = (self.entry.node, self.entry.at)
        for thread, messages in self.own.threads.items():
            for at, message in enumerate(messages):
                if message.ref == ref and message.mine:
                    self.phones.change(thread, at, gone="unsent")

    def _look_away(self, first: int, last: int) -> None:
        """Let go what vanishes in the chats that the player left when so much of the log was over."""
        for who in (who for who, when in self.state.left if first <= when <= last):
            self.vanish(seen_as(self).written(who))

    def vanish(self, thread: str) -> None:
        """Let go what vanishes when something new comes, or once the chat was left."""
        for at, message in enumerate(self.own.threads.get(thread, ())):
            if message.vanishes and not message.gone:
                self.phones.change(thread, at, gone="vanished")

    def keep(self, thread: str) -> None:
        """Put what others wrote in a chat, by default in the one open last, into the folder of proof.

        Of somebody who is named so, what they wrote in the feed is kept as well; it may be all that they did.
        """
        where = thread or self.own.with_
        for message in self.own.threads.get(where, ()):
            if not (message.mine or message.old or message.event or message.gone):
                self.own.kept[message.ref] = ProofView(message, self.name(message.who), self.name(where))
        written = (message for post in self.feed for message in (post.message, *post.comments))
        for message in written:
            if thread and message.who == thread:
                self.own.kept[message.ref] = ProofView(message, self.name(thread), None)

    def hand_receipt(self, text: Text, where: Text) -> None:
        """Show in the form's place that a report has arrived."""
        self.form, self.receipt = True, ReceiptView(text, where, self.clock)

    def keep_receipt(self, text: Text, where: Text) -> None:
        """Put it into the folder of proof."""
        self.own.receipts.append(ReceiptView(text, where, self.clock))

    def take_back(self, who: str, thread: str) -> None:
        """Take back what somebody wrote last: in this chat, else in the own one or the one that is open."""
        where = thread or (self.own.with_ if who == self.me else who)
        messages = self.own.threads.get(where, [])
        for at in reversed(range(len(messages))):
            if messages[at].who == who and not (messages[at].gone or messages[at].event or messages[at].old):
                self.phones.change(where, at, gone="unsent")
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
        where = thread or self.own.with_
        messages = self.own.threads.get(where, [])
        at = next((at for at in reversed(range(len(messages))) if not messages[at].event), None)
        if at is not None:
            self.phones.change(where, at, reactions=_reacted(messages[at], who, kind).reactions)

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
        for phone in self.phones.all.values():
            seen = phone is self.own and self.app == "feed"
            if not seen and message.who != phone.owner:
                phone.unread_posts += 1

    def show_card(
        self, kind: Literal["look", "discuss", "day", "become"], text: Text, picture: str = ""
    ) -> None:
        """Show a card on the stage."""
        self.card = CardView(kind, text, picture)

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
        messages = self.own.threads.get(who)
        there = self.banner is not None and self.banner.thread == who
        if not there and messages and not self.reads(who):
            last = messages[-1]
            self.raise_banner(who if last.mine else last.who, last.text, who)

    def name(self, who: str) -> Text:
        """Give the name of the hero or of somebody of the cast."""
        return self.episode.hero(self.state).name if who == HERO else self.episode.cast[who].name

    def figure(self, who: str) -> Figure:
        """Give a person of the stage with the figure of the art kit, by default that of the same id."""
        seen = seen_as(self)
        stand = self.stage.people.get(who, Stand())
        stand = replace(stand, hugs=seen.who(stand.hugs) if stand.hugs else "")
        return figure(seen.who(who), self._person(who).person or who, stand)

    def _person(self, who: str) -> "Person":
        """Give the hero, or somebody of the cast."""
        return as_person(self.episode.hero(self.state)) if who == HERO else self.episode.cast[who]

    def face_of(self, who: str) -> RoleView:
        """Give who somebody is, for a face with a name."""
        person = self._person(who)
        return RoleView(who, person.name, person.person or ("" if person.avatar else who), person.avatar)

    def face(self, option: "Option") -> FaceView | None:
        """Give whose face an option has: a figure, by default that of the same id, or an avatar."""
        if not option.who:
            return None
        seen = self.face_of(option.who)
        return FaceView(seen.person, seen.avatar, option.where)


def blocked_at(episode: "Episode", entry: Entry) -> str:
    """Name the block that an entry of the log did, as a state does; "" where it did none."""
    node = episode.nodes[entry.node]
    step = node.steps[entry.at]
    who = step.blocks
    if entry.choice:
        who = next((option.blocks for option in step.offered() if option.id == entry.choice), who)
    return shut(node.role, who) if who and not entry.tool else ""


def _reacted(message: MessageView, who: str, kind: Reaction) -> MessageView:
    """Give the message with a reaction, in place of an earlier one of the same person."""
    others = tuple(each for each in message.reactions if each.who != who)
    return replace(message, reactions=(*others, ReactionView(who, kind)))
