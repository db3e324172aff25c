"""Where the picture is held until the player goes on: nothing that came is replaced before it could be read.

The story itself knows nothing of it: a state, a save and a written play are as they were. What a hand or a
delay did is gone through once more, step by step, and wherever something new would go, the picture is held.
"""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from game.story.playing.view import view
from game.story.playing.view_builder import ViewBuilder, blocked_at

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.story.playing.view_model import MessageView
    from game.story.state import Entry, State


class Seen(msgspec.Struct, frozen=True):
    """What matters of a picture: the place, what the phone shows, and what can be read there."""

    place: str
    app: str
    with_: str
    read: frozenset[object]

    def keeps(self, before: "Seen") -> bool:
        """Whether all of an earlier picture is still to be seen: place, app and everything that was there."""
        same_app = before.app == "off" or (self.app, self.with_) == (before.app, before.with_)
        return same_app and self.place == before.place and before.read <= self.read


def held(episode: "Episode", before: "State", after: "State", *, by_hand: bool) -> "tuple[State, ...]":
    """Give the states, between two of them, whose picture is held: none where nothing is replaced unread.

    What was there before a delay may not have been read yet; before an event `by_hand` it was.
    """
    begun = len(before.log)
    if by_hand and not any(_brings(episode, entry) for entry in after.log[begun:]):
        return ()
    screen = ViewBuilder(episode, replace(after, log=before.log))
    unread, seen, found = not by_hand, _seen(screen), []
    for length, entry in enumerate(after.log[begun:], begun):
        screen.take(entry)
        now = _seen(screen)
        if unread and not now.keeps(seen):
            found.append(length)
            unread = False
        unread, seen = unread or not now.read <= seen.read, now
    if unread and _covers(screen, after):
        found.append(len(after.log))
    return tuple(_cut(episode, before, after, length) for length in found)


def _brings(episode: "Episode", entry: "Entry") -> bool:
    """Whether there can be something new after it: what is only said, thought or told brings nothing."""
    step = episode.nodes[entry.node].steps[entry.at]
    return step.WAITS != "tap" or step.opens is not None


def _seen(screen: ViewBuilder) -> Seen:
    """What can be read in the picture as it stands."""
    read: set[object] = set()
    if screen.app == "chat":
        read.update(_told(each) for each in screen.own.threads.get(screen.own.with_, ()))
    elif screen.app == "feed":
        for post in screen.feed:
            read.update(_told(each) for each in (post.message, *post.comments))
    if screen.banner is not None:
        read.add((screen.banner.who, screen.banner.text.id))
    read.update(("buzzed", number) for number in range(screen.buzzed))
    with_ = screen.own.with_ if screen.app in {"chat", "call"} else ""
    return Seen(screen.place, screen.app, with_, frozenset(read))


def _told(message: "MessageView") -> tuple[object, ...]:
    return (message.ref, message.who, message.gone)


def _covers(screen: ViewBuilder, after: "State") -> bool:
    """Whether what waits now takes the room of all that the phone shows: the ending, a form, a large card."""
    if after.ended:
        return True
    if screen.app == "off":
        return False
    before = _seen(screen)
    screen.episode.nodes[after.node].steps[after.at].waiting(screen)
    now = view(screen.episode, after)
    return now.form or bool(now.settings) or now.on_card or not _seen(screen).keeps(before)


def _cut(episode: "Episode", before: "State", after: "State", length: int) -> "State":
    """The state as it was when the log was so long; whoever was blocked by then is blocked."""
    done = after.log[len(before.log) : length]
    blocked = frozenset(blocked_at(episode, entry) for entry in done) - {""}
    return replace(before, log=after.log[:length], blocked=before.blocked | blocked)
