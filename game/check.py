"""`cuvari check`: every problem of every episode, with file, line, column, the line itself and a caret."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.paths import Paths
    from game.story.checks.art import KnownNames
    from game.story.diagnostics import Diagnostic
    from game.story.load import Pack

CLEAN, PROBLEMS, NOT_RUN = 0, 1, 2
"""Exit codes."""


def check(wanted: Sequence[Path]) -> int:
    """Print every problem of the files and folders named, or of all episodes; gives the exit code."""
    from game.paths import Paths
    from game.story.diagnostics import format_text

    missing = [path for path in wanted if not path.exists()]
    if missing:
        sys.stderr.write("".join(f"cuvari check: there is no {path}\n" for path in missing))
        return NOT_RUN
    paths = Paths.find()
    found = list(problems(paths, wanted or [paths.scenarios]))
    for diagnostic in found:
        line = source_line(diagnostic)
        sys.stdout.write(format_text(shown(diagnostic), line, paths.diagnostics) + "\n\n")
    errors = sum(diagnostic.severity == "error" for diagnostic in found)
    sys.stdout.write(f"{errors} errors, {len(found) - errors} warnings\n")
    return PROBLEMS if errors else CLEAN


def problems(paths: Paths, wanted: Iterable[Path]) -> Iterable[Diagnostic]:
    """The problems of files, of folders of episodes, and of a whole folder of scenarios."""
    from game.story.checks.pack import check_loaded, check_pack
    from game.story.load import load_episode, load_pack

    everything = load_pack(paths.scenarios)
    known = known_names(paths, everything)
    for path in wanted:
        if path.is_dir() and (path / "contacts").is_dir():
            yield from check_pack(load_pack(path), known)
            continue
        files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        for file in files:
            yield from check_loaded(load_episode(file), known)


def known_names(paths: Paths, pack: Pack) -> KnownNames:
    """The names that episodes may use: those of the art kit, and the signs."""
    from game.story.checks.art import KnownNames
    from game.ui.art import Kit

    kit = Kit.load(paths.assets / "art")
    return KnownNames(
        place=kit.places,
        figure=kit.people,
        avatar=kit.avatars,
        expression=kit.expressions,
        sign=tuple(pack.signs),
    )


def source_line(diagnostic: Diagnostic) -> str:
    """The line that a problem is on; "" where it can't be read."""
    try:
        lines = Path(diagnostic.path).read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return lines[diagnostic.line - 1] if 0 < diagnostic.line <= len(lines) else ""


def shown(diagnostic: Diagnostic) -> Diagnostic:
    """The problem with its path as one would type it here."""
    path = Path(diagnostic.path)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        return msgspec.structs.replace(diagnostic, path=str(path.relative_to(Path.cwd())))
    return diagnostic
