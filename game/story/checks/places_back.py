"""Where a tool's scene comes back to, told apart only by what comes of it there.

A scene that comes back to one of a hundred places would have to be looked at for each of them, and again for
each pair where scenes are used in scenes. But what comes of coming back depends on the flags alone: places at
which all of these lead to the same are one, and the first of them stands for the others. That is exact, as a
summary of a procedure is, taken from the side of those who call it (see `game.story.checks.walk`).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from game.story.checks.walk import STORY

if TYPE_CHECKING:
    from game.story.checks.alone import Alone, Led
    from game.story.checks.walk import Step, Walk
    from game.story.state import Place, State

Back: TypeAlias = "tuple[Place, ...]"
"""The places to which scenes come back, the next one last, as a state holds them."""

Chain: TypeAlias = tuple[int, ...]
"""The states in which the scenes were begun that have not come back yet, the first one first."""

Flags: TypeAlias = frozenset[str]

Exits: TypeAlias = "Mapping[Flags, State]"
"""With what a scene comes back: by the flags that are looked at a state that has these, and its acts."""

Judge: TypeAlias = Callable[["Alone"], Callable[[int], object]]
"""Says of a graph what comes of each of its states: places are one where it says the same."""


class Places(NamedTuple):
    """Where a scene that was begun in one way can come back to, by where it was begun, and with what."""

    exits: Exits
    found: "tuple[tuple[Back, Chain], ...]"


class PlacesBack:
    """Finds places that are one. It goes from the story into its scenes, and grows the graph on the way."""

    def __init__(self, alone: "Alone", walk: "Walk", step: "Step", judge: Judge) -> None:
        self.alone, self.walk, self.step, self.judge = alone, walk, step, judge
        self.landed: dict[tuple[Back, Flags], tuple[Led, ...]] = {}
        self.judged: Callable[[int], object] = judge(alone)
        self.known: dict[int, dict[Back, Chain]] = {STORY: {(): ()}}

    def layers(self, frames: Iterable[int]) -> tuple[tuple[int, ...], ...]:
        """Give these frames and those in which they were begun, the story first, then scene in scene."""
        found: dict[int, int] = {STORY: 0}

        def depth(frame: int) -> int:
            if frame not in found:
                callers = self.walk.frames[frame].callers
                found[frame] = 1 + max(
                    depth(each) for each in {self.walk.spots[one].frame for one in callers}
                )
            return found[frame]

        deepest = max((depth(each) for each in frames), default=0)
        return tuple(tuple(each for each in found if found[each] == layer) for layer in range(deepest + 1))

    def begun(self, frame: int) -> Places:
        """Give the places of a frame whose callers' frames are known."""
        spots, ways = self.walk.spots, dict[Back, Chain]()
        for caller in sorted(self.walk.frames[frame].callers, key=lambda each: spots[each].far):
            state = spots[caller].state
            for before, chain in self.known[spots[caller].frame].items():
                ways.setdefault((*before, (state.node, state.at)), (*chain, caller))
        exits = self.walk.frames[frame].exits
        found = {flags & self.alone.asked: after for (flags, _), (_, _, after) in exits.items()}
        return Places(found, tuple(ways.items()))

    def land(self, wanted: Iterable[Places]) -> None:
        """Come back to places with all of their flags, and judge what comes of it; raise `TooFar`."""
        for exits, found in wanted:
            for flags, state in exits.items():
                for back, _ in found:
                    if (back, flags) not in self.landed:
                        self.landed[back, flags] = self._land(back, state)
        self.alone.grow(self.step)
        self.judged = self.judge(self.alone)

    def _land(self, back: Back, state: "State") -> "tuple[Led, ...]":
        *rest, (node, at) = back
        there = msgspec.structs.replace(state, node=node, at=at, back=tuple(rest), log=(), ended="")
        return tuple(self.alone.led(each) for each in self.step(self.alone.episode, there, None))

    def what_comes(self, back: Back, exits: Exits) -> object:
        """Give a value that is the same for places that are one; they were landed at before."""
        return tuple(
            (flags, frozenset((led.told, self.judged(led.number)) for led in self.landed[back, flags]))
            for flags in exits
        )

    def enter(self, frame: int, places: Places) -> None:
        """Take of the places of a frame those that are not one with another."""
        ones: dict[object, tuple[Back, Chain]] = {}
        for back, chain in places.found:
            ones.setdefault(self.what_comes(back, places.exits), (back, chain))
        self.known[frame] = dict(ones.values())
