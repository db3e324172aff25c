"""What an episode defines, by its lines alone: half a file, in the middle of a word, still has its names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from game.story.reading.diagnostics import Mark
from game.story.reading.words import counted_flags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SECTIONS: Final[Mapping[str, str]] = {
    "nodes": "node",
    "cast": "person",
    "heroes": "hero",
    "endings": "ending",
    "scenes": "scene",
}
"""The top keys below which things stand under their ids, and what these are."""
KINDS: Final = (*SECTIONS.values(), "flag")
"""All that an episode can define."""

_TOP: Final = re.compile(r"([\w-]+):")
_ENTRY: Final = re.compile(r" {1,3}([\w-]+):")
_RAISES: Final = re.compile(r"(?:^\s*(?:- )?|[{,]\s*)(set|add): *(\[[^\]]*\]|[\w-]+)?")
_ITEM: Final = re.compile(r"\s*- ([\w-]+)\s*$")
_WORD: Final = re.compile(r"[\w-]+")


class Defined(msgspec.Struct, frozen=True):
    """Something that is defined: where its name stands, and the lines that tell what it is."""

    mark: Mark
    about: tuple[str, ...] = ()


class Sketch(msgspec.Struct, frozen=True):
    """The lines of a file, and what they define: by kind of `KINDS`, and by name."""

    lines: tuple[str, ...]
    names: dict[str, dict[str, Defined]]

    def line(self, number: int) -> str:
        """A line by its number, counted from 1; "" where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def section(self, number: int) -> str:
        """The top key below which a line stands; "" at a top key itself, and above all of them."""
        for at in range(number, 0, -1):
            if found := _TOP.match(self.line(at)):
                return "" if at == number else found[1]
        return ""


def sketch(text: str) -> Sketch:
    """Draw the sketch of a file, whatever is wrong with it."""
    lines = tuple(text.replace("\r\n", "\n").split("\n"))
    names: dict[str, dict[str, Defined]] = {kind: {} for kind in KINDS}
    for kind, name, mark in (*_entries(lines), *_flags(lines)):
        names[kind].setdefault(name, Defined(mark, _about(lines, mark.line) if kind != "flag" else ()))
    return Sketch(lines, names)


def _entries(lines: tuple[str, ...]) -> Iterator[tuple[str, str, Mark]]:
    section = ""
    for number, line in enumerate(lines, 1):
        if top := _TOP.match(line):
            section = SECTIONS.get(top[1], "")
        elif section and (entry := _ENTRY.match(line)):
            yield section, entry[1], Mark(number, entry.start(1) + 1)


def _flags(lines: tuple[str, ...]) -> Iterator[tuple[str, str, Mark]]:
    """The flags that go up, in the order of the lines; what is counted gives those of its numbers."""
    for number, line in enumerate(lines, 1):
        for found in _RAISES.finditer(line):
            start = found.start(2) if found[2] else 0
            for word in _WORD.finditer(found[2] or ""):
                mark = Mark(number, start + word.start() + 1)
                if found[1] == "add":
                    yield from (("flag", name, mark) for name in counted_flags(word[0]))
                else:
                    yield "flag", word[0], mark
            if not found[2] and found[1] == "set":
                yield from _listed(lines, number)


def _listed(lines: tuple[str, ...], number: int) -> Iterator[tuple[str, str, Mark]]:
    """The flags of a list that stands below its key, item by item."""
    for at in range(number, len(lines)):
        item = _ITEM.match(lines[at])
        if item is None:
            return
        yield "flag", item[1], Mark(at + 1, item.start(1) + 1)


def _about(lines: tuple[str, ...], number: int, most: int = 6) -> tuple[str, ...]:
    """The line of a definition and the first of those that belong to it."""
    found = [lines[number - 1].strip()]
    for line in lines[number : number + most - 1]:
        if line.strip() and not line.startswith("   "):
            break
        found.append(line[2:].rstrip())
    return tuple(found)
