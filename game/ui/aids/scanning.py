"""Scanning: playing with one switch, which is any key that presses, any button of a gamepad, or any touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from game.ui.aids.scan_tree import Stop, leaves, stops
from game.ui.aids.scan_walk import Trail, begin, entered, here, kept, onward
from game.ui.draw.focus import settle
from game.ui.draw.widget import scope
from game.ui.window.input import Ask, Down, Focus, Move, Press, Release, Surround, TurnPage, Up

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.aids.aid import Shown
    from game.ui.window.input import Input

Mode = Literal["auto", "step"]

LONG = 600
"""Milliseconds of a press after which it is a long one."""
POINTS = 40.0
"""Pixels that a mouse moves between two clicks when somebody points with it; a mere switch lies still."""
EXIT = 3000
"""Milliseconds of a press after which it is the quick exit."""
QUICK_EXIT: Final = "quick-exit"
FIRST = 2
"""How many times the usual time the highlight stays where it begins: a new screen wants to be looked at."""


class Scanner:
    """A highlight that goes from place to place. In `auto` it goes by itself, and the switch presses.

    In `step` a short press moves it on, and a long one presses. After a round in which nothing was pressed it
    rests around everything until the switch is pressed: then nothing moves and nothing is drawn.
    Who points with a mouse, to help or to choose, clicks as always.
    """

    def __init__(self, mode: Mode, pace: int, reading: Callable[[], bool] = lambda: False) -> None:
        """`pace` is how many milliseconds it stays at a place by itself, once `reading` has ended."""
        self.mode, self.pace, self._reading = mode, pace, reading
        self._shown: Shown | None = None
        self._stops: tuple[Stop, ...] = ()
        self._trail: Trail = ()
        self._focus = ""
        self._told: tuple[str, ...] | None = None
        self._due: int | None = None
        self._held: int | None = None
        self._answered = False
        self._pointer: tuple[float, float] | None = None
        self._way = 0.0

    @property
    def here(self) -> Stop | None:
        """What the highlight is on; None while it rests."""
        return here(self._trail)

    def set(self, mode: Mode, pace: int) -> None:
        """Go on in another way or at another pace, from where it is."""
        if (mode, pace) == (self.mode, self.pace):
            return
        self.mode, self.pace = mode, pace
        self._go(self._trail or self._afresh(), 0 if self._shown is None else self._shown.now)

    # What the app asks

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs without those of the switch, and what the switch and time have done."""
        result: list[Input] = []
        for one in inputs:
            result += self._heard(one, now)
        result += self._holding(now)
        if self._due is not None and self._reading():
            self._due = now + self.pace
        if self.mode == "auto" and self._held is None and self._due is not None and now >= self._due:
            self._go(onward(self._trail), now)
        return (*result, *self._highlight())

    def follow(self, shown: Shown) -> None:
        """Stay where the highlight is, if that is still there; else begin where the focus is."""
        before, self._shown = self._shown, shown
        found = stops(shown.tree)
        same = before is not None and before.scene == shown.scene
        if same and found == self._stops and shown.focus == self._focus:
            return
        moved = same and shown.focus != self._focus
        current = self.here
        self._stops = found
        trail = kept(found, current) if same and current and not moved else ()
        self._focus = shown.focus
        self._go(trail or begin(found, shown.focus), shown.now, stay=1 if trail else FIRST)

    def wake(self, now: int) -> int | None:
        """When the highlight moves by itself, or a press becomes a long one."""
        moves = self.mode == "auto" and self._held is None
        due = [self._due] if moves and self._due is not None else []
        if self._rings() != self._told:
            due.append(now)
        if self._held is not None:
            due += [self._held + after for after in (LONG, EXIT) if self._held + after > now]
        return max(0, min(due) - now) if due else None

    def close(self) -> None:
        """There is nothing to give back: the app takes the ring away."""

    # What the switch does

    def _heard(self, one: Input, now: int) -> list[Input]:
        """What an input means: the switch is kept for scanning, everything else goes on to the app."""
        if isinstance(one, Move):
            self._moved(one)
        elif self._is_switch(one):
            return self._down(now)
        elif isinstance(one, (Up, Release)) and self._held is not None:
            return self._up(now)
        elif isinstance(one, Up):
            self._way = 0.0
        return [one]

    def _is_switch(self, one: Input) -> bool:
        if isinstance(one, Ask):
            return one.button or one.name == "press"
        return isinstance(one, Down) and (one.touch or self._way < POINTS)

    def _moved(self, one: Move) -> None:
        x, y = self._pointer or (one.x, one.y)
        self._way += abs(one.x - x) + abs(one.y - y)
        self._pointer = (one.x, one.y)

    def _down(self, now: int) -> list[Input]:
        self._held, self._answered = now, False
        return []

    def _up(self, now: int) -> list[Input]:
        """Act when the switch is let go, on what the highlight stayed on meanwhile."""
        self._held = None
        if self._answered:
            return []
        if self.mode == "auto":
            return self._press(now)
        self._go(onward(self._trail) or self._afresh(), now)
        return []

    def _holding(self, now: int) -> list[Input]:
        """What a press becomes while it lasts."""
        if self._held is None:
            return []
        lasted = now - self._held
        if lasted >= EXIT:
            self._held, self._answered = None, True
            return [Press(QUICK_EXIT)]
        if self.mode == "step" and lasted >= LONG and not self._answered:
            self._answered = True
            return self._press(now)
        return []

    def _press(self, now: int) -> list[Input]:
        """Begin a new round, go into the group, turn the page or press the widget, whatever it is on."""
        stop = self.here
        if stop is None:
            self._go(self._afresh(), now)
            return []
        if stop.inner:
            self._go(entered(self._trail), now)
            return []
        self._go(kept(self._stops, stop), now, stay=FIRST)
        return [TurnPage(stop.area)] if stop.area else [Press(stop.widget)]

    def _afresh(self) -> Trail:
        first = settle(self._shown.tree, "") if self._shown else ""
        return begin(self._stops, first)

    # Where the highlight is

    def _go(self, trail: Trail, now: int, *, stay: int = 1) -> None:
        """Be there; where there is only one place, nothing moves."""
        self._trail = trail
        alone = len(tuple(leaves(self._stops))) <= 1
        if alone and not trail:
            self._trail = begin(self._stops, "")
        self._due = now + stay * self.pace if trail and not alone else None

    def _rings(self) -> tuple[str, ...]:
        """What has a ring: the stop; everything while it rests; the focus alone where there is one place."""
        if len(tuple(leaves(self._stops))) <= 1 or self._shown is None:
            return ()
        stop = self.here
        return stop.rings if stop else (scope(self._shown.tree).id,)

    def _highlight(self) -> tuple[Input, ...]:
        """What brings focus and ring to where the highlight is; nothing when they are there."""
        rings, stop = self._rings(), self.here
        if rings == self._told:
            return ()
        self._told = rings
        if stop is None or not stop.widget:
            return (Surround(rings),)
        self._focus = stop.widget
        return (Focus(stop.widget), Surround(rings))
