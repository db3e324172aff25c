"""The table of `cuvari bench`: rows of what was measured, beside what the least possible program takes."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence


class Row(msgspec.Struct, frozen=True):
    """One number, its floor, and what is asked: `most` or `least` of it, or `times` the floor at most.

    `ratio` is the median of what was measured beside its floor; the middle half lies from `low` to `high`.
    `why` is the reason where a limit is known not to hold everywhere.
    """

    what: str
    unit: str
    measured: float
    floor: float | None = None
    most: float | None = None
    least: float | None = None
    times: float | None = None
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    why: str = ""

    @property
    def holds(self) -> bool:
        """Whether what is asked is met."""
        if self.times is not None:
            return self.ratio is not None and self.ratio <= self.times
        if self.least is not None:
            return self.measured >= self.least
        return self.most is None or self.measured <= self.most

    @property
    def asked(self) -> str:
        """What is asked, in a few signs."""
        if self.times is not None:
            return f"≤ {self.times:g} ×"
        if self.least is not None:
            return f"≥ {self.least:g}"
        return "–" if self.most is None else f"≤ {self.most:g}"

    @property
    def spread(self) -> str:
        """How many times its floor it is, and the middle half of that."""
        if self.ratio is None:
            return "–"
        return f"{self.ratio:.2f} × ({self.low:.2f}–{self.high:.2f})"


def beside(
    what: str, unit: str, pairs: Sequence[tuple[float, float]], times: float | None = None, why: str = ""
) -> Row:
    """A row of what was measured several times, each time beside its floor."""
    ratios = sorted(measured / floor for measured, floor in pairs)
    low, ratio, high = quartiles(ratios)
    measured, floor = (statistics.median(values) for values in zip(*pairs, strict=True))
    return Row(what, unit, measured, floor, times=times, ratio=ratio, low=low, high=high, why=why)


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """The middle of the values, and between which two the middle half of them lies."""
    if len(values) == 1:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned text, and below it why what doesn't hold may not."""
    lines = [("what", "measured", "floor", "beside it", "asked", "holds")]
    for row in rows:
        floor = "–" if row.floor is None else f"{row.floor:.4g}"
        holds = "yes" if row.holds else "NO"
        lines.append((row.what, f"{row.measured:.4g} {row.unit}", floor, row.spread, row.asked, holds))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    told = dict.fromkeys(row.why for row in rows if row.why and not row.holds)
    return "".join(line + "\n" for line in (*(_aligned(each, widths) for each in lines), *told))


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
