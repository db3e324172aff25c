"""What the detective round is about: the messages of a play as they came, and which of them were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.after.detective_pairs import Pairs, Ref
from game.story.playing.debrief import warning_signs
from game.story.playing.view import MessageView, feed, talks, threads
from game.story.state import HERO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.playing.play import Play

FEED = ""
"""The feed among the chats: it belongs to nobody of the cast."""


class Open(Action, frozen=True):
    """The player wants to know what a message is."""

    ref: Ref


class ShowRest(Action, frozen=True):
    """The player wants to see all that is left."""


class Chat(msgspec.Struct, frozen=True):
    """One chat of the play: the cast id that it belongs to ("" for the feed), and its messages, each once.

    What was said `aloud` is one, too: in the calls with somebody, or in a `place` of the story. A chat on the
    phone of somebody else who was played has them as its `owner`, by cast id.
    """

    who: str
    messages: tuple[MessageView, ...]
    aloud: bool = False
    place: str = ""
    owner: str = ""

    @property
    def feed(self) -> bool:
        """Whether it is what stands in the feed."""
        return self.who == FEED and not self.aloud


class Case(msgspec.Struct, frozen=True):
    """The round as it stands: `opened` in no order, `current` is the message that is explained now."""

    chats: tuple[Chat, ...]
    signed: frozenset[Ref]
    opened: frozenset[Ref] = frozenset()
    current: MessageView | None = None
    helped: bool = False
    """Whether the rest was shown instead of found."""
    pairs: Pairs = Pairs()
    """What can be laid side by side once all signs are known."""

    @classmethod
    def of(cls, play: Play) -> Case:
        """The round for a play: only what was seen in it."""
        signed = frozenset(message.ref for message in warning_signs(play).signed)
        chats = _chats(play)
        seen = frozenset(message.ref for chat in chats for message in chat.messages)
        return cls(chats, signed, pairs=Pairs.of(play.episode, seen))

    def message(self, ref: Ref) -> MessageView | None:
        """The message that stands there, if any."""
        return next((one for chat in self.chats for one in chat.messages if one.ref == ref), None)

    @property
    def found(self) -> frozenset[Ref]:
        """The messages with signs that were opened."""
        return self.opened & self.signed

    @property
    def suspects(self) -> tuple[MessageView, ...]:
        """The messages with signs, as they came."""
        return tuple(one for chat in self.chats for one in chat.messages if one.ref in self.signed)

    @property
    def solved(self) -> bool:
        """Whether no sign is left."""
        return self.signed <= self.opened

    def with_open(self, ref: Ref) -> Case:
        """The round with a message opened; the same where there is no such message."""
        message = self.message(ref)
        if message is None:
            return self
        return msgspec.structs.replace(self, opened=self.opened | {ref}, current=message)

    def with_rest(self) -> Case:
        """The round with all signs shown."""
        return msgspec.structs.replace(self, opened=self.opened | self.signed, current=None, helped=True)


def _chats(play: Play) -> tuple[Chat, ...]:
    """The chats as they began, what was said, and the feed; what came twice stands where it came first."""
    seen: set[Ref] = set()
    chats = []
    for chat in _whole(play):
        new = tuple(each for each in chat.messages if not (each.ref in seen or seen.add(each.ref)))  # type: ignore[func-returns-value]  # add gives None
        if any(not message.mine for message in new):
            chats.append(msgspec.structs.replace(chat, messages=new))
    return tuple(chats)


def _whole(play: Play) -> Iterator[Chat]:
    """All that was written and said, chat after chat; of somebody else who was played on their own phone."""
    hero = play.state.hero
    for name, messages in threads(play.episode, play.state).items():
        owner, _, who = name.rpartition(":")
        yield Chat(_met(who, hero), tuple(_heard(each, hero) for each in messages), owner=owner)
    for talk in talks(play.episode, play.state):
        said = tuple(_heard(each, hero) for each in talk.messages)
        yield Chat(_met(talk.who, hero), said, aloud=True, place=talk.place)
    yield Chat(FEED, feed(play.episode, play.state))


def _met(who: str, hero: str) -> str:
    """Give by which id somebody is met: the hero, by somebody else who was played, by that of the hero."""
    return hero if who == HERO else who


def _heard(message: MessageView, hero: str) -> MessageView:
    """Give a message as the one has it on whose phone it is."""
    return message if message.mine else msgspec.structs.replace(message, who=_met(message.who, hero))
