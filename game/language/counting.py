"""How far the translations are: numbers for each language, and for each episode in it."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

import msgspec
from babel.messages.catalog import Message

from game.language.po import PoCatalog, sources, strings

PROGRAM: Final = "program"
"""The part that is no story: screens, settings, help."""
STORIES: Final = "scenarios"


class Stats(msgspec.Struct, frozen=True):
    """How far one language is, in all or in one part: numbers of texts, and of English words."""

    language: str
    texts: int
    translated: int
    fuzzy: int
    missing: int
    obsolete: int
    part: str = ""
    words: int = 0

    @property
    def said(self) -> str:
        """The share that is translated, and what is left."""
        share = f"{100 * self.translated // max(1, self.texts)}%"
        left = [
            f"{number} {what}"
            for number, what in ((self.missing, "missing"), (self.fuzzy, "fuzzy"))
            if number
        ]
        return f"{share}, {' and '.join(left)}" if left else share


def counted(language: str, catalog: PoCatalog) -> tuple[Stats, ...]:
    """How far a language is: in all, then part by part in the order of the catalog."""
    parts: dict[str, list[Message]] = {}
    for message in catalog.texts.values():
        parts.setdefault(part_of(message), []).append(message)
    everything = _stats(language, "", catalog.texts.values(), len(catalog.obsolete))
    return (everything, *(_stats(language, part, messages) for part, messages in parts.items()))


def part_of(message: Message) -> str:
    """The episode that a text belongs to, by the file it stands in; `signs`, `contacts` or the program."""
    file = PurePosixPath(message.locations[0][0].replace("\\", "/")) if message.locations else PurePosixPath()
    if file.parts[:1] != (STORIES,):
        return PROGRAM
    return "contacts" if file.parent.name == "contacts" else file.stem


def table(found: Sequence[Sequence[Stats]]) -> list[str]:
    """A line for each part and one for all, a column for each language; `found` as `counted` gives it."""
    if not found:
        return []
    parts = list(dict.fromkeys(each.part for language in found for each in language[1:]))
    rows = [["", "texts", "words", *(language[0].language for language in found)]]
    for part in (*parts, ""):
        own = [next((each for each in language if each.part == part), None) for language in found]
        known = next(each for each in own if each)
        cells = [each.said if each else "none" for each in own]
        rows.append([part or "all", str(known.texts), str(known.words), *cells])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(_cell(row, widths, column) for column in range(len(row))).rstrip() for row in rows]


def _cell(row: Sequence[str], widths: Sequence[int], column: int) -> str:
    """A cell as wide as its column; numbers stand at its right."""
    return row[column].rjust(widths[column]) if column in {1, 2} else row[column].ljust(widths[column])


def _stats(language: str, part: str, messages: Iterable[Message], obsolete: int = 0) -> Stats:
    listed = list(messages)
    missing = sum(not all(strings(message)) for message in listed)
    fuzzy = sum(message.fuzzy and all(strings(message)) for message in listed)
    words = sum(len(sources(message)[0].split()) for message in listed)
    done = len(listed) - missing - fuzzy
    return Stats(language, len(listed), done, fuzzy, missing, obsolete, part, words)
