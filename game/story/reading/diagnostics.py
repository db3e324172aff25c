"""A diagnostic is a code and a place; `diagnostic_pages` knows what it says."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from heapq import nsmallest
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from game.story.reading.codes import INFOS, WARNINGS

Severity: TypeAlias = Literal["error", "warning", "info"]
Level: TypeAlias = Literal["error", "warning", "info", "silent"]
"""A severity, or not told at all; the pages' floors and the packs' settings are levels."""

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""From the gravest on."""


MORE: Final = "more"
"""The value of a diagnostic that says how many others of its code are not told."""
MOST_OF_A_CODE: Final = 50
"""Problems of one code that are told of one file; of the others only how many there are."""
MOST_GUESSES: Final = 20
"""Unknown names of one file for which what was meant is looked for: it takes longest of all."""
MOST_NAMES: Final = 60
"""Names that a message lists."""
LONGEST_VALUE: Final = 2_000
"""Letters of a value that a message repeats."""
_LONGEST_NAME: Final = 60
_MOST_COMPARED: Final = 1_000


class Mark(msgspec.Struct, frozen=True):
    """A place in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


class Diagnostic(msgspec.Struct, frozen=True):
    """One problem of one file, without words: `values` fill the message of the page of `code`."""

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    values: dict[str, str] = {}


def severity_of(code: str) -> Severity:
    """Give the severity of a code where no settings say otherwise."""
    if code in INFOS:
        return "info"
    return "warning" if code in WARNINGS else "error"


class Places:
    """Where texts stand, by their ids, and names, by their kind: the line that is to be mended."""

    def __init__(
        self, texts: Mapping[str, Mark] | None = None, names: Iterable[tuple[str, str, Mark]] = ()
    ) -> None:
        """`names` are a kind, a name and its place, in any order."""
        self._texts = texts or {}
        self._names: dict[tuple[str, str], list[Mark]] = {}
        for kind, name, mark in names:
            self._names.setdefault((kind, name), []).append(mark)

    def text(self, id_: str, whole: Mark) -> Mark:
        """Give where a text stands; the beginning of the whole where that isn't known."""
        return self._texts.get(id_, whole)

    def name(self, kind: str, name: str, whole: Mark) -> Mark:
        """Give where a name first stands from the beginning of the whole on that it is part of."""
        after = (mark for mark in self._names.get((kind, name), ()) if mark.line >= whole.line)
        return min(after, key=lambda mark: (mark.line, mark.column), default=whole)


class Report:
    """Collects the problems of one file."""

    def __init__(
        self, path: str, sections: dict[str, Mark] | None = None, places: Places | None = None
    ) -> None:
        """Start with no problems in the file at `path`.

        `sections` tells where its top keys stand, `places` where its texts and the names in it do.
        """
        self.path: Final = path
        self.problems: list[Diagnostic] = []
        self.errors = 0
        self._once: set[tuple[object, ...]] = set()
        self._told: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._guesses = 0
        self.sections: Final = sections or {}
        self.places: Final = places or Places()

    def at(self, section: str) -> Mark:
        """Give the place of a top key, or the beginning of the file."""
        return self.sections.get(section, Mark())

    def add(self, code: str, mark: Mark, **values: str) -> None:
        """Note a problem at a place; of very many with one code only the first are kept, and the number."""
        once = (code, mark, *values.items())
        if once in self._once:  # a scene is read anew wherever it is called
            return
        self._once.add(once)
        severity = severity_of(code)
        self.errors += severity == "error"
        told = self._told[code] = self._told.get(code, 0) + 1
        if told > MOST_OF_A_CODE:
            last = self.problems[self._last[code]]
            more = last.values | {MORE: str(told - MOST_OF_A_CODE)}
            self.problems[self._last[code]] = msgspec.structs.replace(last, values=more)
            return
        self._last[code] = len(self.problems)
        values = {name: clipped(value, LONGEST_VALUE) for name, value in values.items()}
        self.problems.append(Diagnostic(code, severity, self.path, mark.line, mark.column, values))

    def add_unknown(
        self, code: str, mark: Mark, unknown: str, known: Collection[str], /, **values: str
    ) -> None:
        """Note a name that nothing has, with what may have been meant and what there is.

        `values` are further ones for the message. The work is bounded, however many names there are.
        """
        if self._told.get(code, 0) < MOST_OF_A_CODE:
            values |= {"guess": self._guess(unknown, known), "known": listed(known)}
        self.add(code, mark, **values)

    def _guess(self, name: str, known: Collection[str]) -> str:
        """Give the name that is nearest to an unknown one; "" when none is near, or after many guesses."""
        self._guesses += 1
        if self._guesses > MOST_GUESSES or len(name) > _LONGEST_NAME:
            return ""
        short = sorted(each for each in known if len(each) <= _LONGEST_NAME)[:_MOST_COMPARED]
        near = get_close_matches(name, short)
        return near[0] if near else ""

    @property
    def failed(self) -> bool:
        """Whether anything worse than a warning was found."""
        return self.errors > 0

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Give the problems in the order of the file."""
        return tuple(sorted(self.problems, key=lambda each: (each.line, each.column, each.code)))


def listed(names: Collection[str]) -> str:
    """Give names in the order of the alphabet, separated by commas; of very many the first."""
    first = [clipped(name, _LONGEST_NAME) for name in nsmallest(MOST_NAMES, names)]
    rest = len(names) - len(first)
    return ", ".join(first) + (f" and {rest} more" if rest > 0 else "")


def clipped(text: str, longest: int) -> str:
    """Give a text, or the beginning of a very long one."""
    return text if len(text) <= longest else f"{text[:longest]}…"
