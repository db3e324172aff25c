"""What a stick brings and takes away: a bundle of content to the kiosk, a table of its counters from it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.bundles.active import active
from game.bundles.manifest import RefusedError
from game.kiosk.counting.counters import read
from game.kiosk.counting.export import table
from game.kiosk.counting.releases import take_parts
from game.records.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.bundles.archive import Bundle

ENDING: Final = "*.cuvari"


class Outcome(msgspec.Struct, frozen=True):
    """How it went: the version taken, or why none was, and whether the counters are on the stick."""

    stick: bool = False
    version: int = 0
    refused: str = ""
    counters: bool = False


def exchange(
    roots: Sequence[Path], data: Path, keys: Sequence[str], test: Callable[[Path], str], counters: Counting
) -> Outcome:
    """Take the newest bundle of the sticks, and leave the counters on them; nothing of it raises anything."""
    if not roots:
        return Outcome()
    counted = sum(counters.leave(root) for root in roots) > 0
    files = [file for root in roots for file in _files(root)]
    if not files:
        return Outcome(stick=True, counters=counted)
    try:
        version = _take(files, data, keys, test)
    except RefusedError as problem:
        return Outcome(stick=True, refused=str(problem), counters=counted)
    return Outcome(stick=True, version=version, counters=counted)


class Counting(msgspec.Struct, frozen=True):
    """The counters that a stick takes away: their folder, the least number that is told, and the time."""

    folder: Path
    least: int
    now: datetime

    def leave(self, root: Path) -> bool:
        """Write the table to a stick, under a name that is not there yet; gives whether it could be done."""
        name = f"cuvari-counters-{self.now:%Y-%m-%d-%H%M%S}.csv"
        try:
            if not read(self.folder) or not root.is_dir() or (root / name).exists():
                return False
            told = table(take_parts(self.folder, self.least))
            write_atomically(root / name, told.encode("utf-8-sig"))
        except OSError:
            return False
        return True


def _files(root: Path) -> list[Path]:
    try:
        return sorted(file for file in root.glob(ENDING) if file.is_file())
    except OSError:
        return []


def _take(files: Iterable[Path], data: Path, keys: Sequence[str], test: Callable[[Path], str]) -> int:
    """Install the highest version that a known key has signed; gives it, or 0 where it is in use already."""
    try:
        from game.bundles.archive import read_bundle
        from game.bundles.install import install
    except ImportError:
        raise RefusedError("can't be verified: the package `cryptography` is missing") from None
    found: list[tuple[int, Path]] = []
    refusals: list[RefusedError] = []
    for file in files:
        try:
            bundle: Bundle = read_bundle(file, keys)
        except RefusedError as problem:
            refusals.append(problem)
        else:
            found.append((bundle.manifest.version, file))
    if not found:
        raise refusals[0]
    version, file = max(found)
    if version == active(data).version:
        return 0
    return install(file, data, keys, test)
