"""What comes of some moments by what the story itself offers from there on, no tool used any more.

Where only some flags are looked at (`Loose`), a move may lead to several states, and what is said to be sure
holds in all of them; what is said to be possible may not be.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, TypeAlias

import msgspec

from game.story.checks.flow import assignments
from game.story.checks.loose import Loose
from game.story.checks.walk import came_back, moves
from game.story.events import Choose, Event, TakeBack, Use

if TYPE_CHECKING:
    from game.story.checks.walk import Step
    from game.story.grammar.model import Episode
    from game.story.state import Entry, Place, State

TOLD: Final = "did-tell"

Key: TypeAlias = "tuple[str, int, frozenset[str], tuple[Place, ...], str]"
"""Node and step, the flags that are looked at, where scenes come back to, and the ending."""


class TooFar(Exception):  # noqa: N818 - no error: so it can't be found out
    """More states are led to than are looked at."""


class Led(msgspec.Struct, frozen=True):
    """A state to which something leads, and whether telling was counted or a scene came back on the way."""

    number: int
    told: bool
    returns: bool


class Move(msgspec.Struct, frozen=True):
    """What was done, and all states to which it may lead."""

    event: Event
    after: tuple[Led, ...]


class Alone:
    """The states to which some lead, as a graph."""

    def __init__(self, episode: "Episode", asked: frozenset[str], limit: int, loose: Loose | None) -> None:
        """`asked` are the flags that are looked at, all others are loose if there is a `Loose`."""
        self.episode, self.asked, self.limit, self.loose = episode, asked, limit, loose
        self.numbers: dict[Key, int] = {}
        self.states: list[State] = []
        self.moves: list[tuple[Move, ...]] = []

    def add(self, state: "State") -> int:
        """Give the number of a state; raise `TooFar` where there are too many."""
        key = (state.node, state.at, state.flags & self.asked, state.back, state.ended)
        number = self.numbers.get(key)
        if number is None:
            if len(self.states) >= self.limit:
                raise TooFar
            number = self.numbers[key] = len(self.states)
            self.states.append(msgspec.structs.replace(state, log=(), said=None))
        return number

    def grow(self, step: "Step") -> None:
        """Follow everything that is offered, the nearest first; raise `TooFar` where that is too much."""
        while len(self.moves) < len(self.states):
            number = len(self.moves)
            state = self.states[number]
            self.moves.append(
                tuple(
                    Move(event, tuple(self.led(each) for each in step(self.episode, state, event)))
                    for event in offered(self.episode, state)
                )
            )

    def led(self, state: "State") -> Led:
        """Enter a state with the log of the move that led to it."""
        told = any(tells(self.episode, entry) for entry in state.log)
        return Led(self.add(state), told, any(self._returned(entry) for entry in state.log))

    def _returned(self, entry: "Entry") -> bool:
        return self.episode.nodes[entry.node].steps[entry.at].RETURNS and not entry.tool

    # ---- what is sure

    def surely(self, *, staying: bool, act: bool = False) -> set[int]:
        """Give the states from which one comes to a good ending with telling done, by some choices.

        With `act` to an `act: tell`. With `staying` no way counts that comes back from a scene.
        """
        before = self._before()
        sure = set[int]() if act else {each for each, state in enumerate(self.states) if self._well(state)}
        waiting = list(range(len(self.states)))
        while waiting:
            number = waiting.pop()
            if number not in sure and self._finds(number, sure, staying=staying, act=act):
                sure.add(number)
                waiting += before[number]
        return sure

    def _well(self, state: "State") -> bool:
        return bool(state.ended) and self.episode.endings[state.ended].kind == "good" and TOLD in state.flags

    def _finds(self, number: int, sure: set[int], *, staying: bool, act: bool) -> bool:
        good = [
            move
            for move in self.moves[number]
            if all(
                (act and each.told) or (each.number in sure and not (staying and each.returns))
                for each in move.after
            )
        ]
        chosen = {move.event.choice for move in good if isinstance(move.event, Choose)}
        return self._open(number, chosen) if chosen else bool(good)

    def _open(self, number: int, chosen: set[str]) -> bool:
        """Tell whether one of these options is open whatever the flags are that are not looked at."""
        if self.loose is None:
            return True
        state = self.states[number]
        step = self.loose.original.nodes[state.node].steps[state.at]
        if not step.OFFERS:  # its kind says what can be chosen, and all of it is open whatever the flags are
            return True
        options = step.offered()
        good = [option for option in options if option.id in chosen]
        if any(option.if_ is None or option.if_.flags <= self.asked for option in good):
            return True
        conditions = [option.if_ for option in options if option.if_]
        named = frozenset(flag for each in conditions for flag in each.flags) & self.asked
        cases = assignments(conditions, self.loose.original.heroes)
        fitting = [flags for flags in cases if flags & named == state.flags & named]
        return bool(fitting) and all(any(option.open(flags) for option in good) for flags in fitting)

    # ---- what is possible

    def possibly(self, goals: Iterable[int], *, staying: bool) -> set[int]:
        """Give the states from which one may come to some of these, with `staying` out of no scene."""
        before = self._before(lambda each: not (staying and each.returns))
        found, waiting = set(goals), list(goals)
        while waiting:
            new = before[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    def ended(self, kind: str) -> list[int]:
        """Give the states that are endings of one kind."""
        return [
            each
            for each, state in enumerate(self.states)
            if state.ended and self.episode.endings[state.ended].kind == kind
        ]

    def _before(self, counts: Callable[[Led], bool] = lambda _: True) -> list[set[int]]:
        before: list[set[int]] = [set() for _ in self.states]
        for number, each in enumerate(self.moves):
            for move in each:
                for after in move.after:
                    if counts(after):
                        before[after.number].add(number)
        return before

    # ---- ways

    def nearest(self, goals: Iterable[int]) -> "dict[int, tuple[Event, int] | None]":
        """Give from which states one may come to some of these, each with the next event and state on it."""
        before: list[list[tuple[int, Event]]] = [[] for _ in self.states]
        for number, each in enumerate(self.moves):
            for move in each:
                for led in move.after:
                    before[led.number].append((number, move.event))
        found: dict[int, tuple[Event, int] | None] = dict.fromkeys(goals)
        for after in (queue := list(found)):
            for number, event in before[after]:
                if number not in found:
                    found[number] = (event, after)
                    queue.append(number)
        return found

    def onward(
        self, number: int, nearest: "dict[int, tuple[Event, int] | None]"
    ) -> tuple[tuple[Event, ...], str]:
        """Give the events from a state to the nearest goal, none where there is none, and the ending."""
        events: list[Event] = []
        while (then := nearest.get(number)) is not None:
            event, number = then
            events.append(event)
        return tuple(events), self.states[number].ended

    def way(self, number: int, came: "dict[int, tuple[int, Event] | None]") -> tuple[int, tuple[Event, ...]]:
        """Give the state that a way to a state begins with, and its events, by what each was come to from."""
        events: list[Event] = []
        while (last := came[number]) is not None:
            number, event = last
            events.append(event)
        return number, tuple(reversed(events))


def offered(episode: "Episode", state: "State") -> tuple[Event, ...]:
    """Give what the story itself offers in a state: no tools, and nothing to take back.

    Where a scene has come back to a place that stands for many, nothing is.
    """
    if came_back(state):
        return ()
    return tuple(each for each in moves(episode, state) if not isinstance(each, (Use, TakeBack)))


def tells(episode: "Episode", entry: "Entry") -> bool:
    """Tell whether an entry of the log counts telling."""
    if entry.tool or entry.back:
        return False
    step = episode.nodes[entry.node].steps[entry.at]
    chosen = any(option.act == "tell" for option in step.offered() if option.id == entry.choice)
    return step.act == "tell" or chosen
