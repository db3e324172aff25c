"""`cuvari bench`: what is measured, in groups, and what the design asks of it."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.workshop.bench.floors import IDLE
from game.workshop.bench.processes import CHILD, said
from game.workshop.bench.starts import start_rows
from game.workshop.bench.table import Row, beside, quartiles, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Measure = Callable[["Plan"], Iterable[Row]]

EPISODES = 20
MANY = 1000
SIZES: Final = ("1280x720", "1920x1080")
LARGE: Final = "3840x2160"
MESSAGE: Final = """\
A message, of 0.9 ms in the middle and beside a redraw of 1.6: the view is made anew and what differs is
found (0.5), and that is painted (0.4). The dearest are of some stories alone, and each gives one or two
messages of the twelve: where people make room while a caption rises, and who moves is painted with all that
lies behind over half of the window (1.0 to 1.3); where a picture was drawn ahead just before, and no data is
in the processor's cache (0.5 more); and where the message arrives (about 0.5 more than the next frame, for
the step of the story and the layout of all that follows from it). The twelve are taken from the stories in
turn: with another number of stories they are others, and the row is no longer beside the same frames."""
SCROLLED: Final = """\
Scrolling: bar, title and panel are laid out anew, what the page holds is not (0.1 to 0.3 ms); its pixels are
moved (0.1) and the strip that comes is painted (0.2). Half of a redraw is no longer enough where the pointer
comes over another card at that notch: both are painted, with their rims (0.7 more)."""
TITLED: Final = """\
The title: the room is laid out anew with each blink (0.15 ms), and a person is painted with what lies behind
(0.4)."""
KNOWN: Final = """\
A screen that was seen before: the scene and its first layout are made, and then all of it is painted. The
redraw beside it does nearly the same, but five times in a row, so that its data is still in the processor's
cache."""
NEW: Final = """\
A new screen, opened from a title at which nobody did anything for 15 seconds: that is enough for all of its
modules, pictures and letters, also of the seventh where six others are read to their end before. What is left
is as with a known one, only that no part of it has run lately. Pressed at once it takes 10 to 60 ms."""
SHARES: Final = {
    "message": ("a frame while a message comes", 0.5, MESSAGE),
    "scrolling": ("a frame of scrolling", 0.5, SCROLLED),
    "title": ("a frame of the living title", 0.5, TITLED),
    "known scene": ("a change to a screen seen before", 1.2, KNOWN),
    "new scene": ("a change to a new screen", 1.2, NEW),
}
"""The kinds of frames, what share of a full redraw 95 of 100 of them may take, and why some can't."""
WAKING: Final = """\
Idle: the game asks for events 12 times a second and sleeps again, the floor 20 times; and each 0.4 seconds
it takes a whole turn, of some tenth of a millisecond, to see whether anything is due. With fewer looks a
press would wait longer than a tenth of a second."""
REDRAWN: Final = """\
A full redraw: the floor, one picture laid over the window, took 0.26 to 0.43 ms on the computer of 3 December
2026. There the code of two days before took 13.5 to 16.5 times as long, and that of the day 14.5 to 15.7."""
REDRAWS: Final = {SIZES[0]: 11.5, SIZES[1]: 8.5, LARGE: 7.0}
"""What a full redraw may take, in times of laying one picture over the window: as in November 2026 (11.0, 8.1
and 6.6), and a twentieth more for chance."""
LIVING: Final = 2.0
"""What a stage may take of a core that lives for as long as somebody reads, in percent."""
FROM_NOTHING: Final = 45.0
"""Times composing the same files that a check from nothing may take, as in November 2026."""
TAIL: Final = 0.95


class Plan(msgspec.Struct, frozen=True):
    """Where to measure, and how much of it."""

    folder: Path
    seconds: float = 10.0
    starts: int = 15
    runs: int = 5
    sizes: tuple[str, ...] = SIZES
    frames: tuple[str, ...] = (*SIZES, LARGE)

    @classmethod
    def quick(cls, folder: Path, seconds: float) -> Plan:
        """Just enough to see something: in one size, and few times."""
        return cls(folder, min(seconds, 3.0), 3, 1, SIZES[:1], SIZES[:1])


def bench(
    rows: Sequence[str], *, as_json: bool, seconds: float, quick: bool = False, many: bool = False
) -> int:
    """Measure these groups of rows, or all of them, and print them; gives 0 when all numbers hold, else 1.

    `many` checks `MANY` episodes, too.
    """
    with tempfile.TemporaryDirectory() as name:
        plan = (Plan.quick if quick else Plan)(Path(name), seconds)
        measured = [row for group in rows or GROUPS for row in GROUPS[group](plan)]
        if many:
            measured += _checking(plan.folder, MANY)
    if as_json:
        sys.stdout.write(json.dumps([msgspec.to_builtins(row) for row in measured], indent=1) + "\n")
    else:
        sys.stdout.write(table(measured))
        sys.stdout.write(f"{sum(row.holds for row in measured)} of {len(measured)} hold\n")
    return 0 if all(row.holds for row in measured) else 1


def _start(plan: Plan) -> Iterator[Row]:
    return start_rows(plan.folder, plan.sizes, plan.starts)


def _idle(plan: Plan) -> Iterator[Row]:
    """The title at rest, in turn with a loop that sleeps; and a story at which somebody reads."""
    for size in plan.sizes:
        pairs, repaints = [], 0.0
        for _ in range(min(plan.runs, 3)):
            own = json.loads(_child("idle", plan, size))
            floor = float(said([sys.executable, "-c", IDLE, str(plan.seconds), *size.split("x")]))
            pairs.append((own["idle_percent"], floor))
            repaints = max(repaints, own["repaints"])
        yield beside(f"processor while idle, {size}", "% of a core", pairs, 1.5, WAKING)
        yield Row(f"repaints while idle, {size}", "", repaints, most=0)
        living = json.loads(_child("stage", plan, size))["idle_percent"]
        most = LIVING if size == SIZES[0] else None
        yield Row(f"processor while a story is read, {size}", "% of a core", living, most=most)


def _frames(plan: Plan) -> Iterator[Row]:
    """Each kind of frames in processes of their own, each with its own full redraws."""
    for size in plan.frames:
        runs = [json.loads(_child("frames", plan, size)) for _ in range(plan.runs)]
        for kind, (what, times, why) in SHARES.items():
            told = share(f"{what}, {size}", [run[kind] for run in runs], times)
            yield msgspec.structs.replace(told, why=why)
        pairs = [(own, floor) for run in runs for own, floor in run["redraw"]]
        redraw = beside(f"a full redraw, {size}", "ms", pairs, REDRAWS.get(size))
        yield msgspec.structs.replace(redraw, why=REDRAWN)


def share(what: str, runs: Sequence[Sequence[tuple[float, float]]], times: float) -> Row:
    """What share of a full redraw 95 of 100 frames take at most: the middle of the runs, and its spread."""
    tails = [tail([own / whole for own, whole in run]) for run in runs]
    low, ratio, high = quartiles(sorted(tails))
    measured = tail([own for run in runs for own, _ in run])
    floor = quartiles([whole for run in runs for _, whole in run])[1]
    return Row(f"{what}, p95", "ms", measured, floor, times=times, ratio=ratio, low=low, high=high)


def tail(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(int(len(values) * TAIL), len(values) - 1)]


def _hour(plan: Plan) -> Iterator[Row]:
    hour = json.loads(_child("hour", plan, SIZES[0]))
    yield Row("memory after an hour of random play", "MiB", hour["memory_hour_mib"], most=120)
    yield Row("its growth over the second half hour", "MiB", hour["growth_mib"], most=5)


def _story(plan: Plan) -> Iterator[Row]:
    """What needs no window of its own: stepping, switching the language."""
    from game.shell.start import make_world
    from game.workshop.bench.inside import random_steps
    from game.workshop.bench.loading import language_switch

    steps = random_steps(make_world(plan.folder / "steps", {"language": "en"}), 2.0)
    yield Row("the automatic player, full rules", "steps/s", steps, least=100_000)
    yield Row("language switch", "ms", language_switch(plan.folder / "switch"), most=50)


def _records(plan: Plan) -> Iterator[Row]:
    """What comes after lessons: from many sticks to a report."""
    from game.workshop.bench.records import EVENTS, FILES, merging, reporting

    merged, reading = merging(plan.folder / "merge")
    summed, ending, told = reporting(plan.folder / "report")
    yield Row(f"merge {FILES} journals with {EVENTS} events", "s", merged, reading, most=2)
    yield Row("sum up a million events of lessons under way", "s", summed, most=2)
    yield Row("end one of these lessons, and overwrite its rows", "s", ending, most=2)
    yield Row("report all of them when they have ended", "s", told, most=2)


def _check(plan: Plan) -> Sequence[Row]:
    return _checking(plan.folder, EPISODES)


def _checking(folder: Path, count: int) -> list[Row]:
    """What `cuvari check` does with so many episodes in all languages; it may take a second for 20."""
    from game.workshop.bench.loading import check_after_an_edit, check_twice, composing

    place = folder / f"packs-{count}"
    first, again = check_twice(place, count)
    edited, floor = check_after_an_edit(place), composing(place)
    most = count / EPISODES
    return [
        Row(f"check {count} episodes in 5 languages, warm", "s", again, floor, most=most),
        Row("the same after an edit of one of them", "s", edited, floor, most=most),
        beside("the same from nothing, with spelling", "s", [(first, floor)], FROM_NOTHING),
    ]


def _child(what: str, plan: Plan, size: str) -> str:
    return said([*CHILD, what, str(plan.folder / f"{what}-{size}"), size, str(plan.seconds)])


GROUPS: Final[dict[str, Measure]] = {
    "start": _start,
    "idle": _idle,
    "frames": _frames,
    "hour": _hour,
    "story": _story,
    "check": _check,
    "records": _records,
}
"""The groups of rows by the names of `--rows`."""
