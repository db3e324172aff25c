"""Which tests may notice a change of a module: its own, those that import it, those of its room."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

GAME: Final = Path("game")
TESTS: Final = Path("tests")


class Nearby:
    """The test files of a tree, with what each imports."""

    def __init__(self, root: Path) -> None:
        """Read the imports of every test file below `root`."""
        files = sorted(path.relative_to(root) for path in (root / TESTS).rglob("test_*.py"))
        self._imports = {file: set(_imported((root / file).read_text(encoding="utf-8"))) for file in files}

    def stages(self, module: Path) -> tuple[tuple[Path, ...], ...]:
        """The files to run for a module of the game: the nearest first, each once."""
        inside = module.relative_to(GAME)
        own = TESTS / inside.with_name(f"test_{inside.stem.strip('_')}.py")
        name = ".".join(module.with_suffix("").parts)
        folder, room = TESTS / inside.parent, TESTS.joinpath(*inside.parts[:-1][:1])
        rooms = [place for place in (folder, room) if place != TESTS]
        stages = (
            [own],
            [file for file, imported in self._imports.items() if name in imported],
            *([file for file in self._imports if place in file.parents] for place in rooms),
        )
        found: list[tuple[Path, ...]] = []
        taken: set[Path] = set()
        for stage in stages:
            fresh = tuple(file for file in stage if file in self._imports and file not in taken)
            taken.update(fresh)
            if fresh:
                found.append(fresh)
        return tuple(found)


def _imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
