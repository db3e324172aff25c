"""The counters as a table for the campaign: by day, language, episode and part, small numbers left out."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from game.kiosk.counting.counters import BUCKETS, bucket
from game.kiosk.counting.releases import Cell, take_parts
from game.records.files import write_atomically
from game.results.anonymity.cells import suppressed
from game.results.csv_table import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.kiosk.counting.releases import Part

HEAD = ("day", "language", "episode", "part", "measure", "what", "count")
LEFT_OUT = "–"
"""What stands in place of a number that is left out, or of none."""
MEDIAN = "median duration in minutes"
FLOW = ("start", "completion", "idle_reset")
"""Who starts comes to an end, goes away, or leaves by a button, which is not counted."""
ALWAYS = (*FLOW, MEDIAN)
"""What always has a row, whether it is told or not."""


def export(folder: Path, out: Path | None, least: int) -> int:
    """Write the table of a kiosk's folder to a file, or print it; gives the exit code."""
    try:
        text = table(take_parts(folder, least))
    except OSError as problem:
        sys.stderr.write(f"What is told has to be noted in {folder}, and that can't be done: {problem}\n")
        return 1
    if out is None:
        encoding = sys.stdout.encoding or "utf-8"  # the output, redirected under Windows, may lack the dash
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        return 0
    try:
        write_atomically(out, text.encode("utf-8-sig"))  # spreadsheets ask for the mark
    except OSError as problem:
        sys.stderr.write(f"{out} can't be written: {problem}\n")
        return 1
    return 0


def table(parts: Iterable[Part]) -> str:
    """The parts as CSV; a row has the number of its part, from 1 for each day, language and story."""
    rows = []
    numbers: Counter[tuple[str, str, str]] = Counter()
    for part in parts:
        told = _told(part)
        numbers.update({cell.slice for cell in told})
        rows += [(cell, numbers[cell.slice], number) for cell, number in told.items()]
    rows.sort(key=lambda row: (row[0].slice, row[1], row[0]))
    return sheet([HEAD, *((*cell.slice, at, cell.measure, cell.what, number) for cell, at, number in rows)])


def _told(part: Part) -> dict[Cell, str]:
    """What a part tells; of a group whose sum is known elsewhere, what is small is left out with a second.

    Endings and choices that are left out have no row: one would tell that they happened.
    """
    if part.least is None:
        return {}
    told = {Cell(*cell.slice, measure): LEFT_OUT for cell, _ in part.rows for measure in ALWAYS}
    for counts in _groups(part).values():
        large = suppressed(counts, part.least)
        told |= {cell: str(count) for cell, count in large.items() if count is not None}
    return told | _flows(part, part.least) | _medians(part, part.least)


def _groups(part: Part) -> dict[tuple[str, ...], Counter[Cell]]:
    """The cells of each group: the endings of an episode add up to its completions, choices to one node."""
    groups: defaultdict[tuple[str, ...], Counter[Cell]] = defaultdict(Counter)
    for cell, count in part.rows:
        if cell.measure in ("ending", "choice"):
            node = cell.what.rpartition("/")[0] if cell.measure == "choice" else ""
            groups[*cell.slice, cell.measure, node][cell] += count
    return groups


def _flows(part: Part, least: int) -> dict[Cell, str]:
    """What is large enough of starts, completions and idle resets.

    Starts are left out also where they would tell, less the others that are told, how few went otherwise.
    """
    large = {cell: count for cell, count in part.rows if cell.measure in FLOW and count >= least}
    ends: Counter[tuple[str, str, str]] = Counter()
    for cell, count in large.items():
        ends[cell.slice] += count if cell.measure != "start" else 0
    return {
        cell: str(count)
        for cell, count in large.items()
        if cell.measure != "start" or not 0 < count - ends[cell.slice] < least
    }


def _medians(part: Part, least: int) -> dict[Cell, str]:
    """The bucket in which the median of the durations lies, where there are enough of them."""
    durations: defaultdict[Cell, Counter[str]] = defaultdict(Counter)
    for cell, count in part.rows:
        if cell.measure == "duration":
            durations[Cell(*cell.slice, MEDIAN)][cell.what] += count
    return {cell: _median(buckets) for cell, buckets in durations.items() if buckets.total() >= least}


def _median(buckets: Counter[str]) -> str:
    half, seen = buckets.total() / 2, 0
    order = [bucket(end - 0.5) for end in BUCKETS] + [bucket(BUCKETS[-1])]
    for name in order:
        seen += buckets[name]
        if seen >= half:
            return name
    return order[-1]
