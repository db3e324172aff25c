"""Where a text stands: its .po file, the line of its translation, the column of what was found."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message

from game.edges.real_files import read_regular
from game.language.languages import LARGEST
from game.language.serbian import to_latin

_WORD: Final = re.compile(r"\w+")


class Places:
    """The lines of the files of a language, each read when the first place in it is asked for."""

    def __init__(self, path: Path, files: Mapping[str, Path]) -> None:
        """`files` says where a text stands, as its catalog knows it; any other stands in `path`."""
        self._path = path
        self._files = files
        self._known: dict[Path, _Lines] = {}

    def of(self, message: Message, found: str = "") -> tuple[Path, int, int]:
        """File, line and column, counted from 1: of what was found, else of the translation."""
        path = self._files.get(message.context or "", self._path)
        lines = self._known.setdefault(path, _Lines(path))
        return path, *lines.of(message, found)


class _Lines:
    """The lines of one file."""

    def __init__(self, path: Path) -> None:
        """The file need not be readable: then every place is its beginning."""
        self._path = path
        self._read: list[str] | None = None

    @property
    def _lines(self) -> list[str]:
        if self._read is None:
            try:
                self._read = read_regular(self._path, LARGEST).decode("utf-8-sig", "replace").split("\n")
            except OSError:
                self._read = []
        return self._read

    def of(self, message: Message, found: str = "") -> tuple[int, int]:
        """Line and column, counted from 1: of what was found, else of the translation."""
        begin = (message.lineno or 1) - 1
        line = self._translation(begin)
        if found:
            for number in range(line, self._end(line)):
                column = _column(self._lines[number], found.lower())
                if column:
                    return number + 1, column
        quote = self._lines[line].find('"') if line < len(self._lines) else -1
        return line + 1, max(quote, 0) + (2 if quote >= 0 else 1)

    def _translation(self, begin: int) -> int:
        """The index of the first `msgstr` from a line on; the line itself where there is none."""
        for number in range(begin, len(self._lines)):
            if self._lines[number].startswith("msgstr"):
                return number
            if number > begin and not self._lines[number].strip():
                break
        return begin

    def _end(self, line: int) -> int:
        """The index after the last line of the entry."""
        while line < len(self._lines) and self._lines[line].strip():
            line += 1
        return line


def _column(line: str, found: str) -> int:
    """The column of some words in a line, counted from 1, in whichever script; 0 where they are not."""
    at = line.lower().find(found)
    if at >= 0:
        return at + 1
    first = found.partition(" ")[0]
    return next((word.start() + 1 for word in _WORD.finditer(line) if to_latin(word[0]).lower() == first), 0)
