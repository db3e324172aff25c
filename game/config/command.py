"""`cuvari config`: every setting with its value and where it comes from."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import msgspec

from game.config.read import read_outside, resolved
from game.config.sources import system_file
from game.edges.real_files import read_regular
from game.edges.terminal import plain
from game.story.reading.diagnostic_pages import format_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.config.cascade import Value
    from game.config.read import Outside
    from game.story.reading.diagnostics import Diagnostic


BROKEN = "{file} has mistakes: until they are mended, nothing below it can change a setting of the kiosk."


def tell(data: Path | None, file: Path | None, update: Path | None = None, *, as_json: bool) -> int:
    """Print what is in force, and what is wrong; gives 1 when anything is, else 0.

    `data` is the folder that the game keeps its things in, `file` stands for the system's file, `update`
    names the file of settings that a bundle has brought to a kiosk.
    """
    from game.paths import Paths
    from game.records.settings import SettingsStore

    paths = Paths.find(data)
    outside = read_outside(file or system_file(), os.environ, update)
    store = SettingsStore(paths.config)
    store.load()
    found = resolved(outside, store.chosen, {})
    sys.stdout.write(_json(found) if as_json else table(found))
    sys.stderr.write(problems(outside, paths.diagnostics))
    return 1 if outside.problems or outside.wrong else 0


def table(found: Mapping[str, Value]) -> str:
    """The settings as aligned lines: key, value, origin, and whether it is locked."""
    rows = [
        (key, plain(_word(each.value)), each.origin + (", locked" if each.locked else ""))
        for key, each in found.items()
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "".join(f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}\n" for key, value, origin in rows)


def problems(outside: Outside, pages: Path) -> str:
    """What is wrong with the files, each with its line, and with the environment."""
    said = [format_text(each, _source(each), pages) for each in outside.problems]
    said += [BROKEN.format(file=file) for file in sorted({each.path for each in outside.problems})]
    said += [plain(f"{name}: {problem}") for name, problem in outside.wrong.items()]
    return "".join(f"{each}\n" for each in said)


def _source(problem: Diagnostic) -> str:
    """The line of the file that a problem stands on."""
    from pathlib import Path

    from game.story.reading.source import MAX_BYTES

    try:
        lines = read_regular(Path(problem.path), MAX_BYTES).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return lines[problem.line - 1] if problem.line <= len(lines) else ""


def _word(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_word(item) for item in value) or "none"
    if value is None:
        return "none"
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def _json(found: Mapping[str, Value]) -> str:
    return json.dumps({key: msgspec.to_builtins(each) for key, each in found.items()}, indent=1) + "\n"
