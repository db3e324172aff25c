"""What is around each step: place, people, phone and groups, followed along all ways.

Conditions are left out, so that more is thought possible than is: what is at no moment so, is never so.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode
from game.story.reading.words import App
from game.story.steps import Step

MOST: Final = 200
"""Moments of one node that are told apart, of which the stories that there are have at most some sixty."""

In: TypeAlias = tuple[str, str]
"""A group, and who is in it."""


class Moment(NamedTuple):
    """What may be around a step: everything is by cast id, and who is played is not counted."""

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
        if step.becomes:
            return Moment(inside=self.inside)
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
        people = (people | step.comes - step.afar) - step.goes - {step.by}
        return Moment(place, people, app, with_, inside, chat)


Moments: TypeAlias = frozenset[Moment]


class _Row(NamedTuple):
    """A step, looked at once: where it leads, and whether anything is otherwise around after it."""

    step: Step
    targets: tuple[str, ...]
    changes: bool


def _row(step: Step) -> _Row:
    changes = step.place or step.opens or step.joins or step.parts or step.comes or step.goes
    return _Row(step, step.targets(), bool(changes))


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
        self._rows = {name: tuple(map(_row, played(node))) for name, node in episode.nodes.items()}
        self._spread()

    def _spread(self) -> None:
        """Follow each moment once from each node: what comes of several is what comes of each of them."""
        waiting = {name: set(found) for name, found in self._arriving.items()}
        while waiting:
            name, new = waiting.popitem()
            for target, found in self._leaving(name, frozenset(new)):
                known = self._arriving.setdefault(target, set())
                more = found - known
                if more and target not in self._lost:
                    known |= more
                    if len(known) > MOST:
                        self._lost.add(target)
                    waiting.setdefault(target, set()).update(more)

    def _leaving(self, name: str, found: Moments) -> Iterator[tuple[str, Moments]]:
        own = self.episode.nodes[name].tools.values()
        for row, after in self._inside(name, found):
            for target in (*row.targets, *(own if row.step.WAITS else ())):
                yield target, after

    def _inside(self, name: str, found: Moments) -> Iterator[tuple["_Row", Moments]]:
        """Give the steps of a node that can be played, each with what may be around after it."""
        for row in self._rows[name]:
            if row.changes:
                after = frozenset([moment.after(row.step) for moment in found])
                found = after | found if row.step.may_be_passed else after
            yield row, found

    def steps(self) -> Iterator[tuple[str, Step, Moments, Moments]]:
        """Give node, step, and what may be around before and after it, in the order of the file.

        Nodes in which too much is possible are left out.
        """
        for name in self.episode.nodes:
            if name in self._arriving and name not in self._lost:
                before: Moments = frozenset(self._arriving[name])
                for row, after in self._inside(name, before):
                    yield name, row.step, before, after
                    before = after


def everybody(moments: Iterable[Moment]) -> frozenset[str]:
    """Give all who may be heard at some of these moments."""
    return frozenset[str]().union(*(moment.heard for moment in moments))
