"""How long it takes from a start to a window, beside a window of pygame alone in the same place."""

from __future__ import annotations

import os
import time
from statistics import median
from typing import TYPE_CHECKING, Final

from tests.support.proofs import say
from tests.support.wine import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    Opens = Callable[[], AbstractContextManager[object]]
    Sees = Callable[[], object]

STARTS: Final = 5
"""Times that each start is measured: one after the other, as a computer is busier now and then."""


def compared(bare: tuple[Opens, Sees], game: tuple[Opens, Sees], forget: Callable[[], None]) -> Iterator[str]:
    """Tell how long the game takes to its window, first and second, beside a bare one; give what is wrong.

    Each is what opens it, and what tells whether its window can be seen. `forget` takes away what the game
    keeps, so that its next start is a first one.
    """
    took: dict[str, list[float]] = {"bare window": [], "first start": [], "second start": []}
    for _ in range(STARTS):
        took["bare window"].append(one(*bare))
        forget()
        took["first start"].append(one(*game))
        took["second start"].append(one(*game))
    least = median(took["bare window"])
    for what, times in took.items():
        each = ", ".join(f"{seconds:.2f}" for seconds in times)
        say(f"{what}: {each} s; middle {median(times):.2f} s, {median(times) / least:.1f} bare windows")
        if max(times) >= PATIENCE:
            yield f"{what}: no window"
    say(f"the load of the computer is {os.getloadavg()[0]:.1f}")


def one(opens: Opens, sees: Sees) -> float:
    """Return after how many seconds a window was there; it is closed again."""
    since = time.monotonic()
    with opens():
        wait(sees)
        took = time.monotonic() - since
        time.sleep(2)
    wait(lambda: not sees())
    return took


def wait(until: Sees) -> None:
    """Wait until something is so, or patience ends."""
    end = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < end:
        time.sleep(0.02)
