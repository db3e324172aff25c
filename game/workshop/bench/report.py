"""The table of `cuvari bench`: what was measured, beside its floor and what the design asks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.workshop.bench.floors import FIRST_FRAME, IDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

STARTS = 12
"""How often the game and its floor are started, in turn; the fastest of each is told: noise only slows."""
EPISODES = 20
MANY = 1000


class Row(msgspec.Struct, frozen=True):
    """One number: how much of what, and what the least possible program takes; `most` or `least` is asked."""

    what: str
    unit: str
    measured: float
    floor: float | None = None
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether what is asked is met."""
        if self.least is not None:
            return self.measured >= self.least
        return self.most is None or self.measured <= self.most

    @property
    def asked(self) -> str:
        """What is asked, in a few signs."""
        if self.least is None and self.most is None:
            return "–"
        return f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}"


def bench(*, as_json: bool, seconds: float, many: bool = False) -> int:
    """Measure and print everything, if wanted `MANY` episodes too; gives 0 when all numbers hold, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(Path(folder), seconds) + (_checking(Path(folder), MANY) if many else [])
    if as_json:
        sys.stdout.write(json.dumps([msgspec.to_builtins(row) for row in rows], indent=1) + "\n")
    else:
        sys.stdout.write(table(rows))
    return 0 if all(row.holds for row in rows) else 1


def measure(folder: Path, seconds: float) -> list[Row]:
    """All rows; each process gets a folder of its own below `folder`. What is asked stands in the design."""
    start, start_floor, memory, memory_floor = _starts(folder)
    idle = _child("idle", folder / "idle", str(seconds))
    idle_floor = float(_run([sys.executable, "-c", IDLE, str(seconds)]))
    frame = _child("frame", folder / "frame", str(seconds))
    hour = _child("hour", folder / "hour", str(seconds))
    return [
        Row("start to first frame, warm", "s", start, start_floor, most=2 * start_floor),
        Row("memory at the title", "MiB", memory, memory_floor, most=90),
        Row("memory after an hour of random play", "MiB", hour["memory_hour_mib"], memory_floor, most=120),
        Row("its growth over the second half hour", "MiB", hour["growth_mib"], most=5),
        Row("processor while idle", "% of a core", idle["idle_percent"], idle_floor, most=0.5),
        Row("repaints while idle", "", idle["repaints"], most=0),
        Row(
            "a frame while a message slides in, p95",
            "ms",
            frame["frame_p95_ms"],
            frame["full_redraw_ms"],
            most=4,
        ),
        *_inside_rows(folder),
    ]


def _inside_rows(folder: Path) -> list[Row]:
    """What needs no window of its own: loading, stepping, switching the language."""
    from game.shell.start import make_world
    from game.workshop.bench.inside import random_steps
    from game.workshop.bench.loading import language_switch

    steps = random_steps(make_world(folder / "steps", {"language": "en"}), 2.0)
    return [
        *_checking(folder, EPISODES),
        Row("the automatic player, full rules", "steps/s", steps, least=100_000),
        Row("language switch", "ms", language_switch(folder / "switch"), most=50),
        *_records(folder / "records"),
    ]


def _records(folder: Path) -> list[Row]:
    """What comes after lessons: from many sticks to a report."""
    from game.workshop.bench.records import EVENTS, FILES, merging, reporting

    merged, reading = merging(folder / "merge")
    under_way, ended = reporting(folder / "report")
    return [
        Row(f"merge {FILES} journals with {EVENTS} events", "s", merged, reading, most=2),
        Row("sum up a million events of lessons under way", "s", under_way, most=2),
        Row("the same when the lessons have ended", "s", ended, most=2),
    ]


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
        Row("the same from nothing, with spelling", "s", first, floor),
    ]


def _starts(folder: Path) -> tuple[float, float, float, float]:
    """The start and the memory at the title: the game's, its floor's."""
    _run([sys.executable, "-m", "game.workshop.ahead"])  # as whoever installs the game does
    game: list[tuple[float, float]] = []
    floor: list[tuple[float, float]] = []
    _start([sys.executable, "-m", "game.workshop.bench.child", "start", str(folder / "start")])
    for _ in range(STARTS):
        game.append(
            _start([sys.executable, "-m", "game.workshop.bench.child", "start", str(folder / "start")])
        )
        floor.append(_start([sys.executable, "-c", FIRST_FRAME]))
    least = [min(values) for values in (*zip(*game, strict=True), *zip(*floor, strict=True))]
    return least[0], least[2], least[1], least[3]


def _start(command: Sequence[str]) -> tuple[float, float]:
    """Seconds until the process says that its first frame is shown, and the MiB it holds then."""
    begin = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=_environment()
    ) as process:
        for line in process.stdout or ():
            if line.strip() == "ready":
                break
        taken = time.perf_counter() - begin
        said, _ = process.communicate("\n")
    return taken, float(said.strip().splitlines()[-1])


def _child(what: str, folder: Path, seconds: str) -> dict[str, float]:
    said = _run([sys.executable, "-m", "game.workshop.bench.child", what, str(folder), seconds])
    figures: dict[str, float] = json.loads(said.strip().splitlines()[-1])
    return figures


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
    if done.returncode:
        raise RuntimeError(f"{command[2:]} failed: {done.stderr[-2000:]}")
    return done.stdout


def _environment() -> dict[str, str]:
    """The environment of a measured process: without a display, a drawing that nobody sees.

    Python may keep what it compiles, as it does for a player: a warm start compiles nothing.
    """
    environment = {**os.environ, "SDL_AUDIODRIVER": "dummy"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        environment["SDL_VIDEODRIVER"] = "dummy"
    return environment


def table(rows: Sequence[Row]) -> str:
    """The rows as aligned text."""
    lines = [("what", "measured", "floor", "asked", "holds")]
    for row in rows:
        floor = "–" if row.floor is None else f"{row.floor:.4g}"
        holds = "yes" if row.holds else "NO"
        lines.append((row.what, f"{row.measured:.4g} {row.unit}", floor, row.asked, holds))
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    return "".join(_aligned(line, widths) + "\n" for line in lines)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
