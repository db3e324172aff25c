"""How long a start takes until something is seen, beside the least possible program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from game.paths import DATA_VARIABLE
from game.shell.start import make_world
from game.workshop.bench.floors import FIRST_FRAME
from game.workshop.bench.processes import CHILD, said, started
from game.workshop.bench.table import Row, beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_MEMORY = 90


DRAWN = """\
Nothing drawn ahead: the art is read, and every picture of the first screens is drawn from its parts, in
155 ms of processor time; three times the floor leaves 45 for that. Only sources that run.py has not prepared
start so."""
IMPORTED = """\
A warm start: the floor imports pygame and shows an empty window, in 50 ms of processor time in December
2026, so that 25 are left. The game takes 105. To import msgspec, logging, argparse and a hundred modules of
its own takes 30 alone; it reads settings and words (10), and reads, lays out and paints its first screen
(15)."""


class Kind(msgspec.Struct, frozen=True):
    """A kind of start: on an empty folder or one that was played in, with what words, how dear at most.

    `bare` leaves out the pictures that were drawn when the game was installed.
    """

    what: str
    fresh: bool
    words: tuple[str, ...] = ()
    bare: bool = False
    times: float | None = None
    why: str = ""


KINDS = (
    Kind("the first start ever", fresh=True, times=3.0),
    Kind("the same, nothing drawn ahead", fresh=True, bare=True, times=3.0, why=DRAWN),
    Kind("a warm start", fresh=False, times=1.5, why=IMPORTED),
    Kind("a warm start that keeps nothing", fresh=False, words=("--private",)),
)


def start_rows(folder: Path, sizes: tuple[str, ...], repeats: int) -> Iterator[Row]:
    """Rows of each kind of start in windows of these sizes, each `repeats` times, in turn with its floor."""
    said([sys.executable, "-m", "game.workshop.prebuild"])  # as whoever installs the game does
    memory: list[tuple[float, float]] = []
    for size in sizes:
        for kind in KINDS:
            start(folder, kind, size, 0)  # what the system reads from the disk, it holds from now on
            runs = [(start(folder, kind, size, turn), _floor(size)) for turn in range(1, repeats + 1)]
            yield beside(
                f"{kind.what}, {size}",
                "ms",
                [(1000 * a[0], 1000 * b[0]) for a, b in runs],
                kind.times,
                kind.why,
            )
            if size == sizes[0] and not kind.fresh and not kind.words:
                memory = [(a[1], b[1]) for a, b in runs]
    yield msgspec.structs.replace(beside("memory at the title", "MiB", memory), most=MOST_MEMORY)


def start(folder: Path, kind: Kind, size: str, turn: int) -> tuple[float, float]:
    """Start the game as the command does, its folder named by the environment and not by a word."""
    data = folder / (f"first-{size}-{kind.bare}-{turn}" if kind.fresh else "played")
    if not kind.fresh and not data.exists():
        make_world(data, {"language": "bs", "country": "BA"}).close()
    how = "bare" if kind.bare else "start"
    return started([*CHILD, how, "play", "--windowed", size, *kind.words], {DATA_VARIABLE: str(data)})


def _floor(size: str) -> tuple[float, float]:
    return started([sys.executable, "-c", FIRST_FRAME, *size.split("x")])
