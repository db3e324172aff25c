"""Random hands: touches, several fingers, keys and chords, and now and then nobody for a while. Seeded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from game.ui.draw.widget import pressables
from game.ui.window.input import Ask, Closed, Command, Digit, Down, Finger, Move, Release, Up, Wheel

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from game.ui.draw.widget import Widget
    from game.ui.window.input import Input

    Beat = tuple[list[Input], int]

ACTS: Final = {
    "press": 60,
    "tap": 15,
    "drag": 5,
    "fingers": 5,
    "keys": 9,
    "wheel": 3,
    "corners": 1,
    "away": 2,
}
"""What is done, and how often of a hundred times."""
ONWARD: Final = ("continue", "choice:", "story:", "hero:", "go-on", "begin", "attract.language")
"""What leads on in a story; anything else is pressed more rarely, or nobody would ever come to an end."""
PLAYING: Final = 0.9
READING: Final = 1800.0
"""Milliseconds between two acts, on average."""
AWAY: Final = (30_000, 400_000)
CORNERS: Final = 5500
KEYS: Final[tuple[Input, ...]] = (
    *(Ask(name) for name in get_args(Command)),
    *(Digit(number) for number in range(1, 10)),
    Release(),
    Closed(),
)


class Chaos:
    """Gives what comes in next, each with the milliseconds after it."""

    def __init__(self, chance: random.Random, size: tuple[int, int]) -> None:
        """`size` is that of the screen in pixels."""
        self._chance, self._size = chance, size

    def act(self, tree: Widget, scale: float) -> Iterator[Beat]:
        """One act on what is shown; `scale` is how many pixels a logical unit has."""
        act = self._chance.choices(tuple(ACTS), tuple(ACTS.values()))[0]
        if act == "press" and (able := pressables(tree)):
            on = [here for here in able if here.widget.id.startswith(ONWARD)]
            here = self._chance.choice(on if on and self._chance.random() < PLAYING else able)
            x, y = here.widget.rect.intersection(here.clip).center
            yield from self._touch(x * scale, y * scale)
        elif act == "drag":
            yield from self._drag()
        elif act == "fingers":
            yield from self._fingers()
        elif act == "keys":
            yield [self._chance.choice(KEYS) for _ in range(self._chance.randint(1, 4))], 50
        elif act == "wheel":
            yield [Wheel(self._chance.choice((-3, -1, 1, 3)))], 50
        elif act == "corners":
            yield [Finger(1, 0.01, 0.02, down=True), Finger(2, 0.99, 0.98, down=True)], CORNERS
            yield [Finger(1, 0.01, 0.02, down=False), Finger(2, 0.99, 0.98, down=False)], 50
        elif act == "away":
            yield [], self._chance.randint(*AWAY)
        else:
            yield from self._touch(*self._place())
        yield [], 100 + round(self._chance.expovariate(1 / READING))

    def _place(self) -> tuple[float, float]:
        return self._chance.uniform(0, self._size[0] - 1), self._chance.uniform(0, self._size[1] - 1)

    @staticmethod
    def _touch(x: float, y: float) -> Iterator[Beat]:
        yield [Down(x, y, touch=True)], 80
        yield [Up(x, y, touch=True)], 20

    def _drag(self) -> Iterator[Beat]:
        (x, y), (to_x, to_y) = self._place(), self._place()
        yield [Down(x, y, touch=True)], 30
        for part in range(1, 6):
            there = (x + (to_x - x) * part / 5, y + (to_y - y) * part / 5)
            yield [Move(*there, held=True)], 30
        yield [Up(to_x, to_y, touch=True)], 20

    def _fingers(self) -> Iterator[Beat]:
        """Up to ten at once; some are never lifted, as where a sleeve lies on the screen."""
        w, h = self._size
        fingers = [(number, *self._place()) for number in range(self._chance.randint(2, 10))]
        first = fingers[0]
        yield [Finger(n, x / w, y / h, down=True) for n, x, y in fingers], 60
        yield [Down(*first[1:], touch=True)], 60
        yield [Finger(n, x / w, y / h, down=False) for n, x, y in fingers[:-1]], 10
        yield [Up(*first[1:], touch=True)], 20
