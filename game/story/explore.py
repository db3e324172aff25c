"""An exhaustive walk over the states of an episode: what can be reached, and by which shortest way."""

from collections import deque
from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from game.story.events import Arrange, Begin, Choose, Continue, Event, Inspect, Use
from game.story.fields import Condition
from game.story.model import Choose as ChooseStep
from game.story.model import Episode
from game.story.state import State
from game.story.step import start, step
from game.story.steps.if_ import If
from game.story.steps.order import Order
from game.story.steps.privacy import FLAGS

Key: TypeAlias = tuple[str, int, frozenset[str], tuple[str, int] | None, str]

LIMIT = 500_000
"""States; an episode of 60 nodes and 9 flags that are asked for has about 190 000, walked in 6 seconds."""


class Report(msgspec.Struct, frozen=True):
    """What a walk found; `complete` says whether it saw every state that there is."""

    complete: bool
    states: int
    steps: int
    nodes: frozenset[str]
    """Those in which something was shown or waited for."""
    choices: frozenset[tuple[str, str]]
    """Node and id of the option."""
    endings: dict[str, tuple[Event, ...]]
    """The shortest list of events to every ending that was reached."""
    stuck: dict[str, tuple[Event, ...]]
    """By node: a shortest way to a state in which nothing but tools is left to do."""
    helpless: dict[str, tuple[Event, ...]]
    """By node: a shortest way to a state from which telling leads to no good ending.

    It is known only after a complete walk with the tools everywhere.
    """


def moves(episode: Episode, state: State) -> tuple[Event, ...]:
    """Give the events that fit a state, looking at profiles left out: the story's own, then the tools.

    Of the ways to put steps in order there are two: the right one, and one that is not.
    """
    if state.ended:
        return ()
    waiting = episode.nodes[state.node].steps[state.at]
    story: tuple[Event, ...]
    if waiting.WAITS == "choice":
        story = tuple(Choose(state.node, option.id) for option in waiting.options(state.flags))
    elif isinstance(waiting, Order):
        story = tuple(Arrange(state.node, order) for order in (waiting.right, waiting.shuffled))
    else:
        story = (Continue(state.node),)
    return (*story, *(Use(tool) for tool in episode.always))


def asked_flags(episode: Episode) -> frozenset[str]:
    """Give the flags for which a condition asks somewhere: the others can't change the story.

    Of a privacy setting all flags belong to it: where none is up, it stands as its author wrote.
    """
    asked = {flag for each in _conditions(episode) for flag in each.needs | each.lacks}
    settings = {flag.rpartition("-")[0] for flag in asked & FLAGS}
    return frozenset(asked | {flag for flag in FLAGS if flag.rpartition("-")[0] in settings})


def _conditions(episode: Episode) -> Iterator[Condition]:
    for node in episode.nodes.values():
        for each in node.steps:
            if isinstance(each, If):
                yield each.if_
            elif isinstance(each, ChooseStep):
                yield from (option.if_ for option in each.choose if option.if_)


def explore(episode: Episode, limit: int = LIMIT, *, everywhere: bool = True) -> Report:
    """Walk breadth first over at most `limit` states that differ in more than their log.

    `everywhere` uses the tools at every moment; without it only where the player chooses, which reaches the
    same nodes and endings through far fewer states, but is no proof for the moments between.
    """
    walk = _Walk(episode, limit, everywhere=everywhere)
    walk.run()
    return walk.report()


class _Walk:
    """The walk: states have numbers; for each the move that first led to it and all that lead there."""

    def __init__(self, episode: Episode, limit: int, *, everywhere: bool) -> None:
        self.episode = episode
        self.everywhere = everywhere
        self.limit = limit
        self.asked = asked_flags(episode) | {"did-tell"}
        self.looks = tuple(Inspect(who) for who in episode.cast if f"saw-{who}" in self.asked)
        self.masks: dict[frozenset[str], frozenset[str]] = {}
        self.numbers: dict[Key, int] = {}
        self.came: list[tuple[int, Event]] = []
        self.before: list[list[int]] = []
        self.queue: deque[tuple[int, State]] = deque()
        self.steps = 0
        self.complete = True
        self.choices: set[tuple[str, str]] = set()
        self.ended: dict[str, int] = {}
        self.helped: list[int] = []
        self.stuck: list[int] = []
        self.nodes: set[str] = set()

    def run(self) -> None:
        """Visit states until there are no new ones or too many."""
        for hero in self.episode.heroes:
            self.arrive(start(self.episode, hero), -1, Begin(hero))
        while self.queue:
            number, state = self.queue.popleft()
            events = moves(self.episode, state)
            if isinstance(events[0], Use):
                self.stuck.append(number)
            if not (self.everywhere or isinstance(events[0], Choose)):
                events = events[:1]
            for event in (*events, *self.looks):
                if isinstance(event, Choose):
                    self.choices.add((event.node, event.choice))
                self.arrive(step(self.episode, state, event), number, event)

    def arrive(self, state: State, source: int, event: Event) -> None:
        """Count a step, and put the state in the queue if it is new."""
        self.steps += 1
        self.nodes.add(state.node)
        self.nodes.update([entry.node for entry in state.log])
        key = self.key(state)
        number = self.numbers.get(key)
        if number is None:
            if len(self.numbers) >= self.limit:
                self.complete = False
                return
            number = self.numbers[key] = len(self.came)
            self.came.append((source, event))
            self.before.append([])
            self.enter(number, state)
        if source >= 0:
            self.before[number].append(source)

    def enter(self, number: int, state: State) -> None:
        """Take note of a new state."""
        if not state.ended:
            self.queue.append((number, msgspec.structs.replace(state, log=())))
            return
        self.ended.setdefault(state.ended, number)
        if self.episode.endings[state.ended].kind == "good" and "did-tell" in state.flags:
            self.helped.append(number)

    def key(self, state: State) -> Key:
        """Give what can still matter of a state."""
        flags = self.masks.get(state.flags)
        if flags is None:
            flags = self.masks[state.flags] = state.flags & self.asked
        return (state.node, state.at, flags, state.back, state.ended)

    def way(self, number: int) -> tuple[Event, ...]:
        """Give the events that led to a state first."""
        events: list[Event] = []
        while number >= 0:
            number, event = self.came[number]
            events.append(event)
        return tuple(reversed(events))

    def ways(self, numbers: list[int]) -> dict[str, tuple[Event, ...]]:
        """Give for every node the way to the first of the states that stand in it."""
        names = [key[0] for key in self.numbers]
        first: dict[str, int] = {}
        for number in numbers:
            first.setdefault(names[number], number)
        return {name: self.way(number) for name, number in first.items()}

    def helpless(self) -> list[int]:
        """Give the states of the story from which telling leads to no good ending."""
        safe = set(self.helped)
        waiting = list(self.helped)
        while waiting:
            new = set(self.before[waiting.pop()]) - safe
            safe |= new
            waiting += new
        over = {number for key, number in self.numbers.items() if key[4]}
        return [number for number in range(len(self.came)) if number not in safe and number not in over]

    def report(self) -> Report:
        """Give what was found."""
        return Report(
            complete=self.complete,
            states=len(self.numbers),
            steps=self.steps,
            nodes=frozenset(self.nodes),
            choices=frozenset(self.choices),
            endings={ending: self.way(number) for ending, number in self.ended.items()},
            stuck=self.ways(self.stuck),
            helpless=self.ways(self.helpless()) if self.complete and self.everywhere else {},
        )
