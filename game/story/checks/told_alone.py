"""What comes of pressing Tell alone, looked at from every state of a walk.

Three things can be wrong. No choices lead to a good ending from there. Or a way leads to a hard ending on
which somebody was told, or an answer given in the scene of telling, and nothing after it lets one go on
telling. Or the story has begun, and whatever is answered nobody is told.
"""

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from game.story.checks.alone import TOLD, Alone, Led, Move
from game.story.checks.begun import BEGUN, minding
from game.story.checks.places_back import Back, Chain, Exits, Places, PlacesBack
from game.story.checks.walk import Walk, came_back, exactly, where_back
from game.story.events import Choose, Event, Use
from game.story.playing.run import MOST_PLACES

if TYPE_CHECKING:
    from game.story.checks.loose import Loose
    from game.story.grammar.model import Episode
    from game.story.state import State

Fault: TypeAlias = Literal["help-not-reached", "telling-ends-badly", "tell-without-act"]

TELL = Use("tell")


class Failing(msgspec.Struct, frozen=True):
    """A fault, the node in whose scene it is, where Tell was pressed, and the events to it and to an end."""

    fault: Fault
    scene: str
    place: str
    events: tuple[Event, ...]
    ending: str = ""


class Pressed(msgspec.Struct, frozen=True):
    """A state in which Tell was pressed, by which scenes, and the states to which it leads."""

    spot: int
    chain: Chain
    after: tuple[Led, ...]


class _After(msgspec.Struct, frozen=True):
    """What follows a press: how far from the beginning it ends, the events, and the ending."""

    far: int
    events: "tuple[Event, ...]"
    ending: str


class _Ask(msgspec.Struct, frozen=True):
    """A press where scenes come back to these places, and the place of its own to which its scene does."""

    pressed: Pressed
    back: Back
    own: Places


class Verdicts:
    """What comes of every state of a graph: whether a good ending is sure, which is near, and what is bad."""

    def __init__(self, alone: Alone, tellers: frozenset[str]) -> None:
        self.alone, self.tellers = alone, tellers
        self.sure = alone.surely(staying=False)
        hard = alone.ended("hard")
        self.hard = alone.nearest(hard)
        self.end = alone.nearest(each for each, state in enumerate(alone.states) if state.ended)
        self.staying = alone.possibly(hard, staying=True)

    def onward(self, number: int) -> "dict[int, tuple[Event, int] | None]":
        """Give the ways on from a state: those to a hard ending, or where there is none to any."""
        return self.hard if number in self.hard else self.end

    def bad(self, number: int, move: Move, *, answering: bool) -> Iterator[Led]:
        """Give of a move what nothing lets one go on telling after, and a hard ending may come.

        Somebody was told in it, or something answered in the scene of telling.
        """
        answering |= self.alone.states[number].node in self.tellers
        answered = answering and isinstance(move.event, Choose)
        for led in move.after:
            bad = led.told and led.number in self.hard
            bad |= answered and not led.returns and led.number in self.staying
            if bad and led.number not in self.sure:
                yield led

    @cached_property
    def _bad(self) -> "dict[tuple[str, str], set[int]]":
        """From where one may come to what is bad, by the node in which it is and the ending."""
        found: dict[tuple[str, str], set[int]] = {}
        for number, moves in enumerate(self.alone.moves) if self.hard else ():
            for led in (each for move in moves for each in self.bad(number, move, answering=False)):
                ending = self.alone.onward(led.number, self.hard)[1]
                found.setdefault((self.alone.states[number].node, ending), set()).add(number)
        return {key: self.alone.possibly(goals, staying=False) for key, goals in found.items()}

    @cached_property
    def _endings(self) -> dict[int, str]:
        """The ending to which each state comes by the shortest way on."""
        found: dict[int, str] = {}
        for nearest in (self.hard, self.end):
            for number, then in nearest.items():  # the nearer one always comes first
                found.setdefault(number, self.alone.states[number].ended if then is None else found[then[1]])
        return found

    def of(self, number: int) -> object:
        """Give all that is told of a state, from there on."""
        bad = frozenset(key for key, states in self._bad.items() if number in states)
        return (number in self.sure, number in self.hard, self._endings.get(number, ""), bad)


class ToldAlone:
    """The walk, and Tell pressed in each of its states."""

    def __init__(
        self,
        episode: "Episode",
        asked: frozenset[str],
        limit: int,
        loose: "Loose | None" = None,
        begins: Collection[str] = (),
    ) -> None:
        """`asked` are the flags that are looked at; raise `TooFar` or `TooMany` where it gets too much.

        `begins` are the nodes with which it begins, where that is not only the first one of the episode.
        """
        self.episode = loose.episode if loose else episode
        self.step = minding(self.episode, loose.step if loose else exactly)
        asked |= {TOLD, BEGUN}
        self.walk = Walk(self.episode, asked, limit, step=self.step)
        self.walk.begins = begins or self.walk.begins
        self.walk.run()
        self.alone = Alone(self.walk.episode, asked, 2 * limit, loose)
        self.episode = self.walk.episode
        self.pressed = list(self._first_look())
        self.alone.grow(self.step)
        self._look_again()

    # ---- pressing

    def _first_look(self) -> Iterator[Pressed]:
        """Press Tell in each state; scenes come back to a place that stands for any."""
        answers: dict[object, tuple[Led, ...]] = {}
        for number, spot in enumerate(self.walk.spots):
            state = spot.state
            if state.ended or spot.passing:
                continue
            anywhere = msgspec.structs.replace(state, node=where_back(state.node), at=0)
            waits = self._waits_for_it(state)
            key = (number if waits else -1, self._scene(state), state.flags & self.alone.asked)
            if key not in answers:
                answers[key] = self._press(state if waits else anywhere)
            yield Pressed(number, (), answers[key])

    def _press(self, state: "State") -> tuple[Led, ...]:
        return tuple(self.alone.led(each) for each in self.step(self.episode, state, TELL))

    def _waits_for_it(self, state: "State") -> bool:
        return self.episode.nodes[state.node].steps[state.at].press == TELL.tool

    def _scene(self, state: "State") -> str:
        """Give the node that answers Tell in a state."""
        nodes = self.episode.nodes
        below = nodes[state.back[0][0]].tools.get("tell") if state.back else None
        return nodes[state.node].tools.get("tell") or below or self.episode.always["tell"]

    def _look_again(self) -> None:
        """Press again where what comes of it depends on where the scene comes back to."""
        doubtful = self._doubtful()
        self.pressed = [each for each in self.pressed if each.spot not in doubtful]
        places = PlacesBack(self.alone, self.walk, self.step, lambda alone: Verdicts(alone, self.tellers).of)
        layers = places.layers(self.walk.spots[number].frame for number in doubtful)
        for layer, inner in pairwise((*layers, ())):
            begun = {frame: places.begun(frame) for frame in inner}
            asked = [each for number in doubtful for each in self._ask(doubtful[number], layer, places)]
            places.land((*begun.values(), *(each.own for each in asked)))
            for frame, found in begun.items():
                places.enter(frame, found)
            self._press_again(asked, places)
        self.alone.grow(self.step)

    def _ask(self, pressed: Pressed, layer: tuple[int, ...], places: PlacesBack) -> "Iterator[_Ask]":
        """Give a press with everything that its scene can come back to."""
        spot = self.walk.spots[pressed.spot]
        state = spot.state
        for back, chain in places.known[spot.frame].items() if spot.frame in layer else ():
            own = Places({}, ())
            if len(back) < MOST_PLACES and not self._waits_for_it(state):
                own = Places(self.exits[pressed.after], (((*back, (state.node, state.at)), chain),))
            yield _Ask(msgspec.structs.replace(pressed, chain=chain), back, own)

    def _press_again(self, asked: "list[_Ask]", places: PlacesBack) -> None:
        """Press once of all that come to the same."""
        pressed = set[object]()
        for each in asked:
            state = self.walk.spots[each.pressed.spot].state
            came = {
                (self.alone.states[led.number].node, self.alone.states[led.number].at)
                for led in each.pressed.after
            }
            anew = (state.node, state.at) in came  # then the scene comes back to where this one does
            waits = self._waits_for_it(state)
            key = (
                each.pressed.spot if waits else -1,
                self._scene(state),
                state.flags & self.alone.asked,
                each.back if waits or anew or not each.own.found else (),
                tuple(places.what_comes(back, each.own.exits) for back, _ in each.own.found),
            )
            if key not in pressed:
                pressed.add(key)
                after = self._press(msgspec.structs.replace(state, back=each.back))
                self.pressed.append(msgspec.structs.replace(each.pressed, after=after))

    def _doubtful(self) -> dict[int, Pressed]:
        """Give by its state, the nearest first, every press that may depend on where its scene comes back to.

        Either no good ending is sure before it does, or it may come back to what ends badly.
        """
        sure = self.alone.surely(staying=True)
        hard = any(ending.kind == "hard" for ending in self.episode.endings.values())
        self.exits = {each.after: self._exits(each.after) for each in self.pressed}
        found = [
            each
            for each in self.pressed
            if (hard and (self.exits[each.after] or self._waits_for_it(self.walk.spots[each.spot].state)))
            or any(led.number not in sure for led in each.after)
        ]
        return {each.spot: each for each in sorted(found, key=lambda one: self.walk.spots[one.spot].far)}

    def _exits(self, after: tuple[Led, ...]) -> Exits:
        """Give with what the scene that a press begins can come back to its place."""
        found, waiting, seen = dict[frozenset[str], "State"](), [led.number for led in after], set[int]()
        while waiting:
            number = waiting.pop()
            state = self.alone.states[number]
            if came_back(state):
                found[state.flags & self.alone.asked] = state
            elif number not in seen and state.back:
                seen.add(number)
                waiting += [led.number for move in self.alone.moves[number] for led in move.after]
        return found

    # ---- what is wrong

    def failings(self) -> Iterator[Failing]:
        """Give every fault, each once for a scene and the ending it comes to, by a shortest way."""
        found = set[tuple[str, str, str]]()
        for fault, scene, pressed, after in sorted(self._all(), key=lambda each: each[-1].far):
            if (fault, scene, after.ending) not in found:
                found.add((fault, scene, after.ending))
                place = self.walk.spots[pressed.spot].state.node
                events = (*self.way(pressed), TELL, *after.events)
                yield Failing(fault, scene, place, events, after.ending)

    def _all(self) -> "Iterator[tuple[Fault, str, Pressed, _After]]":
        """Give every fault at every press."""
        alone = self.alone
        verdicts = Verdicts(alone, self.tellers)
        acts = alone.surely(staying=True, act=True)
        for each in self.pressed:
            state, far = self.walk.spots[each.spot].state, self.walk.spots[each.spot].far
            lost = next((led.number for led in each.after if led.number not in verdicts.sure), None)
            if lost is not None:
                events, ending = alone.onward(lost, verdicts.onward(lost))
                yield "help-not-reached", self._scene(state), each, _After(far + len(events), events, ending)
            if self._begun_untold(each) and not all(led.told or led.number in acts for led in each.after):
                yield "tell-without-act", self._scene(state), each, _After(far, (), "")
        yield from self._badly(verdicts)

    def _begun_untold(self, pressed: Pressed) -> bool:
        flags = self.walk.spots[pressed.spot].state.flags
        return BEGUN in flags and TOLD not in flags

    def _badly(self, verdicts: "Verdicts") -> "Iterator[tuple[Fault, str, Pressed, _After]]":
        """Give each move after which nothing lets one go on telling, and a hard ending may come."""
        came, first = self._led_to()
        inside = self._inside()
        for number in came:
            for move in self.alone.moves[number]:
                for led in verdicts.bad(number, move, answering=number in inside):
                    begin, way = self.alone.way(number, came)
                    onward, ending = self.alone.onward(led.number, verdicts.hard)
                    events = (*way, move.event, *onward)
                    far = self.walk.spots[first[begin].spot].far + len(events)
                    node = self.alone.states[number].node
                    yield "telling-ends-badly", node, first[begin], _After(far, events, ending)

    @cached_property
    def tellers(self) -> frozenset[str]:
        """The nodes that answer Tell somewhere."""
        own = {node.tools["tell"] for node in self.episode.nodes.values() if "tell" in node.tools}
        return frozenset({self.episode.always["tell"], *own})

    def _led_to(self) -> "tuple[dict[int, tuple[int, Event] | None], dict[int, Pressed]]":
        """Give all states to which Tell leads, with what they were come to from, and where it was pressed."""
        first: dict[int, Pressed] = {}
        for each in sorted(self.pressed, key=lambda one: self.walk.spots[one.spot].far):
            for led in each.after:
                first.setdefault(led.number, each)
        came: dict[int, tuple[int, Event] | None] = dict.fromkeys(first)
        queue = list(first)
        for number in queue:
            for move in self.alone.moves[number]:
                for led in move.after:
                    if led.number not in came:
                        came[led.number] = (number, move.event)
                        queue.append(led.number)
        return came, first

    def _inside(self) -> set[int]:
        """Give the states of scenes of telling, from the press until they come back or become the story."""
        alone = self.alone
        waiting = [led.number for each in self.pressed for led in each.after if not led.returns]
        found = {number for number in waiting if alone.states[number].back}
        waiting = list(found)
        while waiting:
            for move in alone.moves[waiting.pop()]:
                new = {
                    each.number for each in move.after if not each.returns and alone.states[each.number].back
                }
                waiting += new - found
                found |= new
        return found

    def way(self, pressed: Pressed) -> "tuple[Event, ...]":
        """Give the events that lead to where Tell was pressed."""
        return self._through(pressed.chain, pressed.spot)

    def _through(self, chain: Chain, number: int) -> "tuple[Event, ...]":
        if not chain:
            return self.walk.way(number)
        *outer, caller = chain
        frame = self.walk.frames[self.walk.spots[number].frame]
        inside = reversed(list(self.walk._back_from(number, frame.first)))  # noqa: SLF001
        return (*self._through(tuple(outer), caller), frame.callers[caller], *inside)
