"""A diagnostic is a code and a place; what it says stands on the page docs/diagnostics/<code>.md."""

from collections.abc import Collection
from difflib import get_close_matches
from functools import cache
from heapq import nsmallest
from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from game.story.codes import INFOS, WARNINGS

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
_AROUND: Final = 90
"""Letters of a line that are shown on either side of the place of a problem."""


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


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str, sections: dict[str, Mark] | None = None) -> None:
        """Start with no problems in the file at `path`; `sections` tells where its top keys stand."""
        self.path: Final = path
        self.problems: list[Diagnostic] = []
        self.errors = 0
        self._told: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._guesses = 0
        self.sections: Final = sections or {}

    def at(self, section: str) -> Mark:
        """Give the place of a top key, or the beginning of the file."""
        return self.sections.get(section, Mark())

    def add(self, code: str, mark: Mark, **values: str) -> None:
        """Note a problem at a place; of very many with one code only the first are kept, and the number."""
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
        near = get_close_matches(name, short, n=1, cutoff=0.6)
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


class Page(msgspec.Struct, frozen=True):
    """What the page of a code says: one sentence with `{values}`, a hint, and the reasons in Markdown.

    `floor` is the lowest level to which the settings of a pack may lower the code.
    """

    code: str
    severity: Severity
    floor: Level
    title: str
    message: str
    hint: str
    body: str


@cache
def page(folder: Path, code: str) -> Page:
    """Read the page of a code; where it is missing, the code itself has to do."""
    try:
        text = (folder / f"{code}.md").read_text(encoding="utf-8")
    except OSError:
        return Page(code, "error", "error", code, code, "", "")
    _, head, body = text.split("---\n", 2)
    return _page(head, body)


def _page(head: str, body: str) -> Page:
    """Make a page of its front matter, which is strict YAML like everything else, and the rest."""
    from game.story.source import Mapping, Scalar, parse

    tree = parse(head.encode(), Report(""))
    pairs = tree.pairs if isinstance(tree, Mapping) else ()
    fields = {key.value: value.value for key, value in pairs if isinstance(value, Scalar)}
    floor = fields.get("severity", "error")  # unless the page says otherwise
    return msgspec.convert({"hint": "", "floor": floor, **fields, "body": body}, Page)


def message(diagnostic: Diagnostic, folder: Path) -> str:
    """Give the sentence that says what is wrong; `folder` holds the pages."""
    said = page(folder, diagnostic.code).message.format_map(_Values(diagnostic.values))
    more = diagnostic.values.get(MORE)
    return f"{said} (and {more} more such problems in this file)" if more else said


def hint(diagnostic: Diagnostic, folder: Path) -> str:
    """Give the sentences that say what to do, a guess at what was meant first."""
    guess = diagnostic.values.get("guess", "")
    more = page(folder, diagnostic.code).hint.format_map(_Values(diagnostic.values))
    return " ".join(part for part in (f"Did you mean `{guess}`?" if guess else "", more) if part)


def format_text(diagnostic: Diagnostic, source_line: str, folder: Path) -> str:
    """Give `file:line:column: error code: message`, the line, a caret below the place, and the hint."""
    where = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    lines = [f"{where}: {diagnostic.severity} {diagnostic.code}: {message(diagnostic, folder)}"]
    if source_line.strip():
        number = str(diagnostic.line)
        shown, column = excerpt(source_line, diagnostic.column)
        before = "".join("\t" if letter == "\t" else " " for letter in shown[: column - 1])
        lines += [f"  {number} | {shown.rstrip()}", f"  {' ' * len(number)} | {before}^"]
    advice = hint(diagnostic, folder)
    return "\n".join([*lines, f"  {advice}"] if advice else lines)


def excerpt(line: str, column: int) -> tuple[str, int]:
    """Give what stands around a column of a very long line, and the column in it; a usual line is whole."""
    if len(line) <= 3 * _AROUND:
        return line, column
    begin = max(0, column - 1 - _AROUND)
    end = begin + 2 * _AROUND
    before = "…" if begin else ""
    return before + line[begin:end] + ("…" if end < len(line) else ""), column - begin + len(before)


class _Values(dict[str, str]):
    """Values for a message, in which a missing one shows its name."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
