"""How much of what can go wrong is told: single faults in the game's episodes and catalogs, one at a time.

    python -m tests.support.mutate

It prints how many faults of each kind the check tells on their line, and those that it does not.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.check.cache import Cache
from game.authors.check.everything import problems
from game.language.catalog_files import catalog_files
from game.language.languages import TRANSLATED
from game.paths import Paths
from game.story.loading.pack import episode_files
from tests.support.mutations import Mutation, mutations
from tests.support.po_mutations import po_mutations

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
LANGUAGES: Final = ("bs", "hr", "sr")


class Game:
    """A copy of the game's data in which one file at a time is wrong."""

    def __init__(self, folder: Path) -> None:
        """Copy scenarios and catalogs, and note what is told without a fault."""
        for name in ("scenarios", "locales"):
            shutil.copytree(ROOT / name, folder / name)
        self.folder = folder
        self.paths = msgspec.structs.replace(
            Paths.find(folder), scenarios=folder / "scenarios", locales=folder / "locales"
        )
        store = Cache(folder / "store")
        self.usual = self.told(store)
        store.save()

    def told(self, store: Cache | None = None) -> Counter[tuple[str, str, int]]:
        """What the check tells: codes, paths and lines; files without a fault are remembered."""
        found = problems(self.paths, [], store or Cache(self.folder / "store"))
        return Counter((each.code, each.path, each.line) for each in found)

    def tells(self, path: Path, mutation: Mutation) -> set[str]:
        """The codes that are told of a fault on one of its lines, and were not told there without it."""
        whole = path.read_bytes()
        before = whole.decode("utf-8")
        path.write_text(mutation.text, encoding="utf-8", newline="\n")
        try:
            found = self.told()
        finally:
            path.write_bytes(whole)
        moved = mutation.text.count("\n") - before.count("\n")
        return {
            code
            for (code, where, line), count in found.items()
            if Path(where) == path
            and line in mutation.told
            and count > max(self.usual[code, where, line], self.usual[code, where, line - moved])
        }

    def faults(self) -> Iterator[tuple[Path, Mutation]]:
        """Every fault of every file that can be played or is a catalog."""
        for path in episode_files(self.paths.scenarios):
            for mutation in mutations(path.read_text(encoding="utf-8")):
                yield path, mutation
        for code in LANGUAGES:
            for path in catalog_files(self.paths.locales / code / TRANSLATED):
                for mutation in po_mutations(path.read_text(encoding="utf-8"), code, self.paths.locales):
                    yield path, mutation


def main() -> int:
    """Print the table and the misses; 0 when at least 95 of 100 faults are told on their line."""
    tried: Counter[str] = Counter()
    missed: list[tuple[Path, Mutation]] = []
    with tempfile.TemporaryDirectory() as folder:
        game = Game(Path(folder).resolve() / "game")
        for path, mutation in game.faults():
            tried[mutation.kind] += 1
            if not game.tells(path, mutation):
                missed.append((path.relative_to(game.folder), mutation))
    lost = Counter(mutation.kind for _, mutation in missed)
    for kind, count in sorted(tried.items()):
        sys.stdout.write(f"{count - lost[kind]:4} of {count:4}  {kind}\n")
    for path, mutation in missed:
        sys.stdout.write(
            f"missed: {path.as_posix()}:{min(mutation.told, default=0)} {mutation.kind}: {mutation.what}\n"
        )
    share = 1 - len(missed) / max(1, tried.total())
    sys.stdout.write(f"{tried.total()} faults, {100 * share:.1f} % told on their line\n")
    return 0 if share >= 0.95 else 1


if __name__ == "__main__":
    raise SystemExit(main())
