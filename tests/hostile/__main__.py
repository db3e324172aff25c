"""Hunts as long as it is told: `python -m tests.hostile --minutes 2`; gives 1 where anything was found.

The minutes are of the processor: it reads as much beside other work as alone.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.hostile.hunt import ROOT, Bench, Finding, hunted, keep, kept, tried
from tests.hostile.material import PLACES, Example

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.hostile.reader import Reader

A_ROUND: Final = 25
"""Examples that a reader gets before it is the turn of the next."""


def main() -> int:
    """Try what was found before, then hunt in rounds until the time is over."""
    options = _options()
    from tests.hostile.readers.all import READERS

    readers = {name: READERS[name] for name in options.only or READERS}
    say(f"seed {options.seed}, {options.minutes:g} minutes, {len(readers)} readers")
    with tempfile.TemporaryDirectory(prefix="hostile-") as place, Bench(Path(place)) as bench:
        hunt = Hunt(bench, readers, options.keep)
        hunt.begin()
        hunt.rounds(options.seed, bench.used() + 60 * options.minutes)
    for name, count in hunt.counts.items():
        say(f"{count:8} {name}")
    say(f"{sum(hunt.counts.values()):8} in all, {len(hunt.found)} found")
    return 1 if hunt.found else 0


def say(line: str) -> None:
    """Say it now, also in a pipe."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.hostile", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--only", nargs="*", metavar="READER", help="some of the readers, by name")
    keep = parser.add_argument("--keep", type=Path, default=ROOT / "build" / "hostile", metavar="DIR")
    keep.help = "where what is found is written; laid in tests/hostile/seeds it is tried first from then on"
    return parser.parse_args()


class Hunt:
    """One run over the readers; a reader in which something was found has its rest."""

    def __init__(self, bench: Bench, readers: dict[str, Reader], folder: Path) -> None:
        """What is found is kept in `folder`."""
        self.bench, self.readers, self.folder = bench, readers, folder
        self.counts = dict.fromkeys(readers, 0)
        self.found: dict[str, Finding] = {}

    def begin(self) -> None:
        """Everything that was found before, whole files, and things that are no files."""
        for name, reader in self.readers.items():
            places = [Example(b"", place) for place in (PLACES if reader.places else ())]
            several = [*kept(name), *(Example(seed) for seed in reader.seeds()), *places]
            self._note(name, *tried(self.bench, name, several))

    def rounds(self, seed: int, end: float) -> None:
        """A few examples for each reader in turn, until so many seconds of the processor were used."""
        used = self.bench.used
        while used() < end and self._left():
            for name in self._left():
                if used() < end:
                    seed += 1
                    reader = self.readers[name]
                    over = hunted(self.bench, name, reader, seed, A_ROUND, lambda: used() > end)
                    self._note(name, *over)

    def _left(self) -> Iterable[str]:
        return [name for name in self.readers if name not in self.found]

    def _note(self, name: str, count: int, found: Finding | None) -> None:
        self.counts[name] += count
        if found is not None:
            self.found[name] = found
            path = keep(found, self.folder)
            shown = os.path.relpath(path)
            say(f"\n{name}: {found.answer.problem}\n  kept in {shown}\n{found.answer.trace}")


if __name__ == "__main__":
    sys.exit(main())
