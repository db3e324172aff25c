"""The lines of the files in which something was found, and paths as one would type them."""

from __future__ import annotations

from pathlib import Path

from game.edges.real_files import read_regular

LARGEST = 64_000_000
"""Bytes of a file of which a line is shown; a larger one is no file of ours."""


class Lines:
    """Gives lines by path and number; each file is read once."""

    def __init__(self) -> None:
        """Begin with no file read."""
        self._files: dict[str, list[str]] = {}

    def line(self, path: str, number: int) -> str:
        """The line with this number, counted from 1; "" where it can't be read."""
        if path not in self._files:
            self._files[path] = _lines(Path(path))
        lines = self._files[path]
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


def _lines(path: Path) -> list[str]:
    try:
        return read_regular(path, LARGEST).decode("utf-8", "replace").split("\n")
    except (OSError, ValueError):
        return []


def typed(path: str) -> str:
    """The path as one would type it in the current folder."""
    file, here = Path(path), Path.cwd()
    return str(file.relative_to(here)) if file.is_absolute() and file.is_relative_to(here) else path
