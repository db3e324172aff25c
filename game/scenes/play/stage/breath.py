"""People breathe and blink: pure arithmetic on how long they have been seen."""

from __future__ import annotations

import math

SWAY_MS = 3200
BLINKS, BLINKS_MS, SHUT_MS = (900, 3300, 3600, 5200), 7100, 200
"""When somebody blinks in so many milliseconds, which then begin anew, and for how long."""


def sway(life: int, number: int) -> float:
    """Breathing: up and down by two units, each person at their own time; `life` is in milliseconds."""
    phase = (life + number * 900) / SWAY_MS * 2 * math.pi
    rest = number * 900 / SWAY_MS * 2 * math.pi
    return round((math.sin(phase) - math.sin(rest)) * 2.0)


def sinking(life: int, number: int) -> float:
    """The same of people near by, who are cut by the end of the picture: only down from there."""
    return round((1 - math.cos((life + number * 900) / SWAY_MS * 2 * math.pi)) * 2.0) if life else 0.0


def blinking(life: int, number: int, seed: int = 0) -> bool:
    """Whether eyes are closed: now and then, for a fifth of a second; `seed` moves when."""
    late = number * 340 + seed * 177 % 900
    at = life % BLINKS_MS
    return any(0 <= at - blink - late < SHUT_MS for blink in BLINKS)
