"""The walk over all states of an episode: a tool's scene is walked once for all the places that use it.

What happens in such a scene does not depend on where it was used, but for the flags, for who is blocked, and
for the tools that the story answers itself there. States in which these are the same share one `Frame`, and
what that comes back with is told to everybody who began it: exact, as compilers summarise procedures (T.
Reps, S. Horwitz, M. Sagiv, POPL 1995). Otherwise each scene inside each would be walked at every moment.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import heappop, heappush
from itertools import product
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

import msgspec

from game.story.checks.contact import Contacts
from game.story.events import Arrange, Begin, Choose, Continue, Event, Inspect, TakeBack, Use
from game.story.grammar.model import Node, Nodes
from game.story.playing.reducer import before_start, go_on, step
from game.story.reading.words import Wait
from game.story.steps.base import Step as StoryStep

if TYPE_CHECKING:
    from game.story.checks.contact import Meeting
    from game.story.grammar.model import Episode
    from game.story.state import State

Known: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""The flags that are asked for, and who is blocked."""

Taken: TypeAlias = tuple[str, int, frozenset[str], bool] | None
"""What can be taken back: at which choice, the flags that are asked for before it, and whether it was."""

Key: TypeAlias = tuple[int, str, int, Known, str, Taken]
"""The frame, node and step, what is known, the ending, and what can be taken back."""

Step: TypeAlias = Callable[["Episode", "State", Event | None], Iterable["State"]]
"""What an event may lead to: one state, or several where not all flags are looked at.

Without an event it is where the story stands at first, or once a scene has come back.
"""

STORY: Final = 0
"""The frame of the story itself, which comes back to nobody."""

PASSING: Final = "(passing)"
"""In the place of an ending: the step at which a scene was used is passed over after it."""


def where_back(node: str) -> str:
    """Give the name of the place that stands for every moment of a node at which a scene can have been begun.

    No author can give such a name.
    """
    return f"({node})"


class _Standing(StoryStep, frozen=True, kw_only=True):
    """The step of a place back: the story stands there, and nothing is shown."""

    WAITS: ClassVar[Wait] = "delay"


def with_places_back(episode: "Episode") -> "Episode":
    """Give the episode with a place for each node to which scenes come back; nothing is offered there."""
    nodes = {
        where_back(name): Node(where_back(name), (_Standing(),), node.mark, node.tools)
        for name, node in episode.nodes.items()
    }
    return msgspec.structs.replace(episode, nodes_=Nodes({**episode.nodes, **nodes}))


class Came(msgspec.Struct, frozen=True):
    """How a state was reached: by an event from another, or from there through a whole scene.

    Such a scene was begun by the event `used`, and `event` was its last one, in the state `exit`. There is no
    event where the story goes on by itself once a scene has come back.
    """

    source: int
    event: Event | None
    exit: int = -1
    used: Event | None = None


class Spot:
    """A state that was found, how and how far from the beginning."""

    __slots__ = ("came", "done", "far", "frame", "passing", "state")

    def __init__(self, state: "State", frame: int, came: Came, far: int, *, passing: bool) -> None:
        self.state, self.frame, self.came, self.far = state, frame, came, far
        self.done = bool(state.ended)
        self.passing = passing


class Frame:
    """A tool's scene that begins in one way: who began it and how, and with what it came back."""

    __slots__ = ("callers", "exits", "first")

    def __init__(self, first: int) -> None:
        self.first = first
        self.callers: dict[int, Event] = {}
        self.exits: dict[Known, tuple[int, Event | None, State]] = {}


def moves(episode: "Episode", state: "State") -> tuple[Event, ...]:
    """Give the events that fit a state, looking at profiles left out: the story's own, then the tools.

    Of the ways to put steps in order there are two: the right one, and one that is not. Where the story waits
    for a tool, going on is using it.
    """
    if state.ended:
        return ()
    waiting = episode.nodes[state.node].steps[state.at]
    story: tuple[Event, ...]
    if waiting.WAITS == "choice":
        story = tuple(Choose(state.node, option.id) for option in waiting.options(state.flags))
    elif waiting.WAITS == "order":
        story = tuple(
            Arrange(state.node, order) for order in dict.fromkeys((waiting.right, waiting.shuffled))
        )
    else:
        story = (Continue(state.node),)
    if state.takes_back:
        story = (*story, TakeBack(state.node))
    return (*story, *(Use(tool) for tool in episode.always if tool != waiting.press))


def exactly(episode: "Episode", state: "State", event: Event | None) -> tuple["State"]:
    """Give the one state to which an event leads."""
    return (step(episode, state, event) if event else go_on(episode, state),)


def came_back(state: "State") -> bool:
    """Tell whether a scene has just come back to where it was begun."""
    return state.node.startswith("(")


class Walk:
    """The walk; it goes from the nearest state to the farthest, so that each is reached by fewest events."""

    def __init__(
        self,
        episode: "Episode",
        asked: frozenset[str],
        limit: int,
        *,
        everywhere: bool = True,
        tools: Collection[str] | None = None,
        step: Step = exactly,
    ) -> None:
        """`asked` are the flags that matter; `everywhere` uses the tools, or only these, at every moment."""
        self.episode, self.asked = with_places_back(episode), asked
        self.limit, self.everywhere, self.used = limit, everywhere, tools
        self.step = step
        self.begins: Collection[str] = (episode.start,)  # more where its forms are looked at with it
        self.contacts = Contacts(episode)
        self.looks = tuple(Inspect(who) for who in episode.cast if f"saw-{who}" in asked)
        self.masks: dict[frozenset[str], frozenset[str]] = {}
        self.tools = {name: tuple(sorted(node.tools.items())) for name, node in self.episode.nodes.items()}
        self.numbers: dict[Key, int] = {}
        self.spots: list[Spot] = []
        self.queue: list[tuple[int, int]] = []
        self.frames: list[Frame] = [Frame(-1)]
        self.frame_of: dict[object, int] = {}
        self.answers: dict[object, tuple[tuple[State, int], ...]] = {}
        self.steps = 0
        self.complete = True
        self.choices: set[tuple[str, str]] = set()
        self.ended: dict[str, int] = {}
        self.stuck: list[int] = []
        self.nodes: set[str] = set()
        self.met: dict[Meeting, tuple[int, Event | None]] = {}

    def run(self) -> None:
        """Visit states until there are no new ones or too many."""
        for hero, node in product(self.episode.heroes, self.begins):
            self.steps += 1
            before = msgspec.structs.replace(before_start(self.episode, hero), node=node)
            for first in self.step(self.episode, before, None):
                self.nodes.update([first.node, *(entry.node for entry in first.log)])
                self._reach(STORY, first, Came(-1, Begin(hero)), 0)
        while self.queue:
            far, number = heappop(self.queue)
            spot = self.spots[number]
            if not spot.done and far == spot.far:
                spot.done = True
                self._visit(number, spot)

    def _visit(self, number: int, spot: Spot) -> None:
        """Do everything that one can do in a state."""
        if spot.passing:
            for after in self.step(self.episode, spot.state, None):
                self._look(number, spot, None, after)
                self._lead(number, spot, None, after, self._leads(spot, after))
            return
        events = moves(self.episode, spot.state)
        if isinstance(events[0], Use):
            self.stuck.append(number)
        if not (self.everywhere or isinstance(events[0], Choose)):
            events = (events[0], *(each for each in events[1:] if isinstance(each, TakeBack)))
        if self.used is not None:
            events = tuple(each for each in events if not isinstance(each, Use) or each.tool in self.used)
        for event in (*events, *self.looks):
            if isinstance(event, Choose):
                self.choices.add((event.node, event.choice))
            self.steps += 1
            if isinstance(event, Use):
                self._use(number, spot, event)
            else:
                for after in self.step(self.episode, spot.state, event):
                    self._look(number, spot, event, after)
                    self._lead(number, spot, event, after, self._leads(spot, after))

    def _use(self, number: int, spot: Spot, event: Use) -> None:
        """Use a tool; it is answered alike at every place with the same answers and the same knowledge."""
        state = spot.state
        bottom = state.back[0][0] if state.back else state.node
        tools = (self.tools[state.node], self.tools[bottom])
        key = (event.tool, tools, len(state.back), self._known(state))
        answers = self.answers.get(key)
        if answers is None:
            found = []
            for after in self.step(self.episode, state, event):
                self._look(number, spot, event, after)
                found.append((after, self._leads(spot, after)))
            answers = tuple(found)
            if not any(self._depends_on_place(state, after) for after in self._afters(answers)):
                self.answers[key] = answers
        for after, leads in answers:
            self._lead(number, spot, event, after, leads)

    @staticmethod
    def _afters(answers: "tuple[tuple[State, int], ...]") -> "Iterator[State]":
        return (after for after, _ in answers)

    def _depends_on_place(self, state: "State", after: "State") -> bool:
        """Tell whether a tool's scene came back at once or began anew."""
        steps = (self.episode.nodes[entry.node].steps[entry.at] for entry in after.log if not entry.tool)
        return (after.node, after.at) == (state.node, state.at) or any(each.RETURNS for each in steps)

    def _look(self, number: int, spot: Spot, event: Event | None, after: "State") -> None:
        """Take note of what is seen in a step."""
        if not came_back(after):
            self.nodes.add(after.node)
        self.nodes.update([entry.node for entry in after.log])
        if after.blocked:
            for meeting in self.contacts.passed(spot.state, after):
                self.met.setdefault(meeting, (number, event))

    def _leads(self, spot: Spot, after: "State") -> int:
        """Tell whether a scene begins (1), one stays (0), comes back (-1), or goes into the story (-2)."""
        deeper = len(after.back) - len(spot.state.back)
        if came_back(after):
            return -1
        if after.ended or (deeper and not after.back):
            return -2
        return deeper

    def _lead(self, number: int, spot: Spot, event: Event | None, after: "State", leads: int) -> None:
        """Go on in the frame in which the state after an event is."""
        if leads > 0 and event is not None:
            self._begin(number, spot, event, after)
        elif leads == -1:
            self._come_back(number, spot, event, after)
        else:
            far = spot.far + (event is not None)
            self._reach(STORY if leads else spot.frame, after, Came(number, event), far)

    def _begin(self, number: int, spot: Spot, event: Event, after: "State") -> None:
        """Begin a scene, and come back at once with all that it is known to come back with."""
        known, depth = self._known(after), len(after.back)
        key = (self.tools[after.back[0][0]], depth, after.node, after.at, known)
        found = self.frame_of.get(key)
        if found is None:
            found = self.frame_of[key] = len(self.frames)
            self.frames.append(Frame(len(self.spots)))
            places = tuple((where_back(node.strip("()")), 0) for node, _ in after.back)
            begun = msgspec.structs.replace(after, back=places)
            if not self._reach(found, begun, Came(number, event), spot.far + 1):
                return
        frame = self.frames[found]
        frame.callers.setdefault(number, event)
        for way_out in tuple(frame.exits):
            self._give_back(number, frame, way_out)

    def _come_back(self, number: int, spot: Spot, event: Event | None, after: "State") -> None:
        """Tell all who began a scene with what it comes back."""
        frame, known = self.frames[spot.frame], self._known(after)
        if known not in frame.exits:
            frame.exits[known] = (number, event, after)
            for caller in tuple(frame.callers):
                self._give_back(caller, frame, known)

    def _give_back(self, caller: int, frame: Frame, known: Known) -> None:
        number, event, after = frame.exits[known]
        spot = self.spots[caller]
        there = msgspec.structs.replace(
            spot.state, flags=after.flags, acts=after.acts, blocked=after.blocked, log=()
        )
        length = self.spots[number].far - self.spots[frame.first].far + 1 + (event is not None)
        came = Came(caller, event, number, frame.callers[caller])
        passing = self.episode.nodes[there.node].steps[there.at].may_be_passed
        self._reach(spot.frame, there, came, spot.far + length, passing=passing)

    def _known(self, state: "State") -> Known:
        flags = self.masks.get(state.flags)
        if flags is None:
            flags = self.masks[state.flags] = state.flags & self.asked
        return (flags, state.blocked)

    def _said(self, state: "State") -> Taken:
        """Give what can be taken back, which counts in the story alone: no tool's scene changes it."""
        said = state.said
        if said is None or state.back:
            return None
        return (said.node, said.at, said.flags & self.asked, said.again)

    def _reach(self, frame: int, state: "State", came: Came, far: int, *, passing: bool = False) -> bool:
        """Put a state in the queue if it is new or nearer than was known; tell whether there was room."""
        ended = PASSING if passing else state.ended
        key = (frame, state.node, state.at, self._known(state), ended, self._said(state))
        number = self.numbers.get(key)
        if number is None:
            if len(self.numbers) >= self.limit:
                self.complete = False
                return False
            number = self.numbers[key] = len(self.spots)
            now = msgspec.structs.replace(state, log=())
            self.spots.append(Spot(now, frame, came, far, passing=passing))
            self._enter(number, state, far, passing=passing)
        spot = self.spots[number]
        if far < spot.far and not spot.done:
            spot.far, spot.came = far, came
            heappush(self.queue, (far, number))
        return True

    def _enter(self, number: int, state: "State", far: int, *, passing: bool) -> None:
        """Take note of a new state."""
        if not state.ended:
            heappush(self.queue, (far, number))
            for meeting in self.contacts.waiting(state) if state.blocked and not passing else ():
                self.met.setdefault(meeting, (number, None))
            return
        self.ended.setdefault(state.ended, number)

    def way(self, number: int) -> tuple[Event, ...]:
        """Give the events that led to a state first."""
        return tuple(reversed(list(self._back_from(number, -1))))

    def way_to(self, meeting: "Meeting") -> tuple[Event, ...]:
        """Give the events that led to somebody who is blocked."""
        number, event = self.met[meeting]
        return (*self.way(number), event) if event else self.way(number)

    def nodes_to(self, meeting: "Meeting") -> Iterator[str]:
        """Give the nodes in which the story stood on the way to somebody who is blocked."""
        waiting, seen = [self.met[meeting][0]], set[int]()
        while waiting:
            number = waiting.pop()
            if number >= 0 and number not in seen:
                seen.add(number)
                yield self.spots[number].state.node
                waiting += [self.spots[number].came.source, self.spots[number].came.exit]

    def _back_from(self, number: int, stop: int) -> Iterator[Event]:
        """Give the events from a state back to another, the last one first."""
        while number != stop:
            came = self.spots[number].came
            if came.event is not None:
                yield came.event
            if came.used:
                yield from self._back_from(came.exit, self.frames[self.spots[came.exit].frame].first)
                yield came.used
            number = came.source

    def ways(self, numbers: list[int]) -> dict[str, tuple[Event, ...]]:
        """Give for every node the way to the nearest of the states that stand in it."""
        first: dict[str, int] = {}
        for number in sorted(numbers, key=lambda each: self.spots[each].far):
            first.setdefault(self.spots[number].state.node, number)
        return {name: self.way(number) for name, number in first.items()}
