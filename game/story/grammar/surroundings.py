"""What is around each step: place, people, phone and groups, followed along all ways.

Conditions are left out, so that more is thought possible than is: what is at no moment so, is never so.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode
from game.story.reading.words import App
from game.story.state import HERO
from game.story.steps import Step

MOST: Final = 200
"""Moments of one node that are told apart, of which the stories that there are have at most some sixty."""

In: TypeAlias = tuple[str, str]
"""A group, and who is in it."""


class Moment(NamedTuple):
    """What may be around a step: everything is by cast id, and the hero is not counted."""

    place: str = ""
    people: frozenset[str] = frozenset()
    app: App = "off"
    with_: str = ""
    """Who is called."""
    inside: frozenset[In] = frozenset()
    chat: str = ""
    """Whose chat was open last."""

    @property
    def heard(self) -> frozenset[str]:
        """Who can be heard and can hear: whoever is there, and who is called."""
        return self.people | {self.with_} if self.app == "call" else self.people

    def after(self, step: Step) -> "Moment":
        """Give what is around after a step."""
        place, people, app, with_, inside, chat = self
        if step.place:
            people = people if step.place == place else frozenset()
            place = step.place
        if step.opens:
            app, who = step.opens
            with_ = who if app == "call" else ""
            chat = who if app == "chat" else chat
        if step.joins:
            inside |= {(step.thread, step.joins)}
        if step.parts:
            inside -= {(step.thread, step.parts)}
        return Moment(place, (people | step.comes) - step.goes - {HERO}, app, with_, inside, chat)


Moments: TypeAlias = frozenset[Moment]


class Around:
    """The moments of an episode at which each of its steps can be played.

    A tool may be used anywhere, so its scene begins with nobody there. A node's own answer
    begins with what is around in that node.
    """

    def __init__(self, episode: Episode, members: Mapping[str, frozenset[str]]) -> None:
        """`members` are those who are in the groups from the beginning."""
        self.episode = episode
        self._lost: set[str] = set()
        inside = frozenset((group, who) for group, people in members.items() for who in people)
        every = inside.union(
            (step.thread, step.joins) for node in episode.nodes.values() for step in node.steps if step.joins
        )
        anywhere = Moment(app="lock", inside=every)
        self._arriving: dict[str, set[Moment]] = {
            name: {anywhere} for name in answers({}, episode.always, ()) if name in episode.nodes
        }
        self._arriving.setdefault(episode.start, set()).add(Moment(inside=inside))
        self._spread()

    def _spread(self) -> None:
        waiting = list(self._arriving)
        while waiting:
            name = waiting.pop()
            for target, found in self._leaving(name):
                known = self._arriving.setdefault(target, set())
                if target not in self._lost and not found <= known:
                    known |= found
                    if len(known) > MOST:
                        self._lost.add(target)
                    waiting.append(target)

    def _leaving(self, name: str) -> Iterator[tuple[str, Moments]]:
        own = self.episode.nodes[name].tools.values()
        for step, found in self._inside(name):
            for target in (*step.targets(), *(own if step.WAITS else ())):
                yield target, found

    def _inside(self, name: str) -> Iterator[tuple[Step, Moments]]:
        """Give the steps of a node that can be played, each with what may be around after it."""
        found: Moments = frozenset(self._arriving[name])
        for step in played(self.episode.nodes[name]):
            after = frozenset(moment.after(step) for moment in found)
            found = after | found if step.may_be_passed else after
            yield step, found

    def steps(self) -> Iterator[tuple[str, Step, Moments, Moments]]:
        """Give node, step, and what may be around before and after it, in the order of the file.

        Nodes in which too much is possible are left out.
        """
        for name in self.episode.nodes:
            if name in self._arriving and name not in self._lost:
                before: Moments = frozenset(self._arriving[name])
                for step, after in self._inside(name):
                    yield name, step, before, after
                    before = after


def everybody(moments: Iterable[Moment]) -> frozenset[str]:
    """Give all who may be heard at some of these moments."""
    return frozenset[str]().union(*(moment.heard for moment in moments))
