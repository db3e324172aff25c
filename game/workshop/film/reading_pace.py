"""How long something stands in a film until everybody has read it. Pure arithmetic on milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.shell.captions import LETTER_MS

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS_A_SECOND: Final = 1000 / LETTER_MS
"""12.5 letters, spaces among them, as the captions of the game reckon: at that a slow reader is done.

Children of 9 read 120 words a minute silently (`authors/explore/effort.py` names the source), which is about
as much: words of our languages have some six letters with their space.
"""
LEAST = 1600
"""Milliseconds that a line stands at least, so that eyes find it. There is no most: some texts are long."""
THINKING: Final = 1200
"""Milliseconds between having read the answers and one being pointed at."""


def reading_time(lines: Iterable[str]) -> int:
    """Milliseconds that lines take which came at once, one after the other."""
    return sum(max(LEAST, round(LETTER_MS * len(line))) for line in lines)
