"""What comes of pressing Tell alone, looked at from every state of a walk.

Three things can be wrong. No choices lead to a good ending from there. Or a way leads to a hard ending on
which somebody was told, or an answer given in the scene of telling, and nothing after it lets one go on
telling. Or the story has begun, and whatever is answered nobody is told.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from game.story.checks.alone import TOLD, Alone, Led, TooFar
from game.story.checks.begun import BEGUN, minding
from game.story.checks.walk import STORY, Walk, exactly
from game.story.events import Choose, Use

if TYPE_CHECKING:
    from game.story.checks.loose import Loose
    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.state import Place, State

Fault: TypeAlias = Literal["help-not-reached", "telling-ends-badly", "tell-without-act"]

Chain: TypeAlias = tuple[int, ...]
"""The states in which the scenes were begun that have not come back yet, the first one first."""

TELL = Use("tell")


class Failing(msgspec.Struct, frozen=True):
    """A fault, the node in whose scene it is, where Tell was pressed, and the events to it and to an end."""

    fault: Fault
    scene: str
    place: str
    events: "tuple[Event, ...]"
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


class ToldAlone:
    """The walk, and Tell pressed in each of its states."""

    def __init__(
        self, episode: "Episode", asked: frozenset[str], limit: int, loose: "Loose | None" = None
    ) -> None:
        """`asked` are the flags that are looked at; raise `TooFar` or `TooMany` where it gets too much."""
        self.episode = loose.episode if loose else episode
        self.step = minding(self.episode, loose.step if loose else exactly)
        asked |= {TOLD, BEGUN}
        self.walk = Walk(self.episode, asked, limit, step=self.step)
        self.walk.run()
        self.alone = Alone(self.walk.episode, asked, 2 * limit, loose)
        self.episode = self.walk.episode
        self.pressed = list(self._first_look())
        self.alone.grow(self.step)
        self._look_again()

    # ---- pressing

    def _first_look(self) -> Iterator[Pressed]:
        """Press Tell in each state; scenes come back to one of those who began them."""
        answers: dict[object, tuple[Led, ...]] = {}
        for number, spot in enumerate(self.walk.spots):
            if spot.state.ended or spot.passing:
                continue
            key = (self._scene(spot.state), self.walk._known(spot.state))  # noqa: SLF001
            if key not in answers:
                answers[key] = self._press(spot.state)
            yield Pressed(number, (), answers[key])

    def _press(self, state: "State") -> tuple[Led, ...]:
        return tuple(self.alone.led(each) for each in self.step(self.episode, state, TELL))

    def _scene(self, state: "State") -> str:
        """Give the node that answers Tell in a state."""
        nodes = self.episode.nodes
        below = nodes[state.back[0][0]].tools.get("tell") if state.back else None
        return nodes[state.node].tools.get("tell") or below or self.episode.always["tell"]

    def _look_again(self) -> None:
        """Press again where what comes of it depends on where the scene comes back to."""
        again = self._doubtful()
        known = {id(each) for each in again}
        self.pressed = [each for each in self.pressed if id(each) not in known]
        answers: dict[object, tuple[Led, ...]] = {}
        frames: dict[int, dict[tuple[Place, ...], Chain]] = {}
        for each in again:
            spot = self.walk.spots[each.spot]
            scene, flags = self._scene(spot.state), self.walk._known(spot.state)  # noqa: SLF001
            for back, chain in self._backs(spot.frame, frames).items():
                key = (scene, flags, back, spot.state.node, spot.state.at)
                if key not in answers:
                    state = msgspec.structs.replace(spot.state, back=back)
                    answers[key] = self._press(state)
                self.pressed.append(Pressed(each.spot, chain, answers[key]))
                if len(self.pressed) > self.alone.limit:
                    raise TooFar
        self.alone.grow(self.step)

    def _doubtful(self) -> list[Pressed]:
        """Give where coming back decides: no good ending is sure before, or one who was told comes back."""
        alone, sure = self.alone, self.alone.surely(staying=True)
        lost = set[int]()
        if any(ending.kind == "hard" for ending in self.episode.endings.values()):
            hard = alone.possibly(alone.ended("hard"), staying=True)
            all_ = (led for moves in alone.moves for move in moves for led in move.after)
            lost = {led.number for led in all_ if led.told or led.number in hard} - sure
        back = alone.possibly(lost, staying=True)
        return [
            each
            for each in self.pressed
            if any(led.number not in sure or led.number in back for led in each.after)
        ]

    def _backs(
        self, frame: int, known: "dict[int, dict[tuple[Place, ...], Chain]]"
    ) -> "dict[tuple[Place, ...], Chain]":
        """Give where a scene can come back to, each by the states in which that was begun."""
        if frame == STORY:
            return {(): ()}
        if frame not in known:
            found: dict[tuple[Place, ...], Chain] = {}
            for caller in self.walk.frames[frame].callers:
                spot = self.walk.spots[caller]
                for back, chain in self._backs(spot.frame, known).items():
                    found.setdefault((*back, (spot.state.node, spot.state.at)), (*chain, caller))
            known[frame] = found
        return known[frame]

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
        sure = alone.surely(staying=False)
        acts = alone.surely(staying=True, act=True)
        hard = alone.nearest(alone.ended("hard"))
        end = alone.nearest(each for each, state in enumerate(alone.states) if state.ended)
        for each in self.pressed:
            state, far = self.walk.spots[each.spot].state, self.walk.spots[each.spot].far
            lost = next((led.number for led in each.after if led.number not in sure), None)
            if lost is not None:
                events, ending = alone.onward(lost, hard if lost in hard else end)
                yield "help-not-reached", self._scene(state), each, _After(far + len(events), events, ending)
            if self._begun_untold(each) and not all(led.told or led.number in acts for led in each.after):
                yield "tell-without-act", self._scene(state), each, _After(far, (), "")
        yield from self._badly(sure, hard)

    def _begun_untold(self, pressed: Pressed) -> bool:
        flags = self.walk.spots[pressed.spot].state.flags
        return BEGUN in flags and TOLD not in flags

    def _badly(
        self, sure: set[int], hard: "dict[int, tuple[Event, int] | None]"
    ) -> "Iterator[tuple[Fault, str, Pressed, _After]]":
        """Give each move after which nothing lets one go on telling, and a hard ending may come."""
        staying = self.alone.possibly(self.alone.ended("hard"), staying=True)
        came, first = self._led_to()
        answering = self._inside() | {
            number for number in came if self.alone.states[number].node in self._tellers()
        }
        for number in came:
            for move in self.alone.moves[number]:
                answered = number in answering and isinstance(move.event, Choose)
                for led in move.after:
                    bad = led.told and led.number in hard
                    bad |= answered and not led.returns and led.number in staying
                    if bad and led.number not in sure:
                        begin, way = self.alone.way(number, came)
                        onward, ending = self.alone.onward(led.number, hard)
                        events = (*way, move.event, *onward)
                        far = self.walk.spots[first[begin].spot].far + len(events)
                        node = self.alone.states[number].node
                        yield "telling-ends-badly", node, first[begin], _After(far, events, ending)

    def _tellers(self) -> set[str]:
        """Give the nodes that answer Tell somewhere."""
        own = {node.tools["tell"] for node in self.episode.nodes.values() if "tell" in node.tools}
        return {self.episode.always["tell"], *own}

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
