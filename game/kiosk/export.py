"""The counters as a table for the campaign: by day, language and episode, small numbers left out."""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from game.kiosk.counters import BUCKETS, Key, bucket, read
from game.records.files import write_atomically
from game.records.suppression import suppressed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HEAD = ("day", "language", "episode", "measure", "what", "count")
LEFT_OUT = "–"
"""What stands in place of a number that is left out."""
MEDIAN = "median duration in minutes"
FLOW = ("start", "completion", "idle_reset")
"""What adds up with one another: who starts comes to an end, goes away, or is still there."""


class Cell(msgspec.Struct, frozen=True, order=True):
    """A row of the table but for its number. Hours are added up: an hour holds too few."""

    day: str
    language: str
    episode: str
    measure: str
    what: str = ""


def export(folder: Path, out: Path | None, least: int) -> int:
    """Write the table of a kiosk's folder to a file, or print it; gives the exit code."""
    counts, _ = read(folder)
    text = table(counts, least)
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


def table(counts: Mapping[Key, int], least: int) -> str:
    """The table as CSV; of a group whose sum is known elsewhere, what is small is left out with a second."""
    told: dict[Cell, str] = {}
    for cells in _groups(counts).values():
        sums = {cell for cell in cells if cell.measure == "completion"}  # of the endings, which are told
        for cell, count in suppressed(cells, least, sums).items():
            told[cell] = LEFT_OUT if count is None else str(count)
    told |= _medians(counts, least)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for cell in sorted(told):
        writer.writerow((*msgspec.structs.astuple(cell), told[cell]))
    return out.getvalue()


def _groups(counts: Mapping[Key, int]) -> dict[tuple[str, ...], Counter[Cell]]:
    """The cells of each group: the endings of an episode add up to its completions, and so on."""
    groups: defaultdict[tuple[str, ...], Counter[Cell]] = defaultdict(Counter)
    for key, count in counts.items():
        node = key.what.rpartition("/")[0] if key.kind == "choice" else ""
        subject = "flow" if key.kind in FLOW else key.kind
        cell = Cell(key.day, key.language, key.episode, key.kind, key.what)
        groups[key.day, key.language, key.episode, subject, node][cell] += count
    return groups


def _medians(counts: Mapping[Key, int], least: int) -> dict[Cell, str]:
    """The bucket in which the median of the durations lies, where there are enough of them."""
    durations: defaultdict[Cell, Counter[str]] = defaultdict(Counter)
    for key, count in counts.items():
        if key.kind == "duration":
            durations[Cell(key.day, key.language, key.episode, MEDIAN)][key.what] += count
    return {
        cell: _median(buckets) if buckets.total() >= least else LEFT_OUT
        for cell, buckets in durations.items()
    }


def _median(buckets: Counter[str]) -> str:
    half, seen = buckets.total() / 2, 0
    order = [bucket(end - 0.5) for end in BUCKETS] + [bucket(BUCKETS[-1])]
    for name in order:
        seen += buckets[name]
        if seen >= half:
            return name
    return order[-1]
