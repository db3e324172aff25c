"""A diagnostic is a code and a place; what it says stands on the page docs/diagnostics/<code>.md."""

from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from game.story.codes import INFOS, WARNINGS

Severity: TypeAlias = Literal["error", "warning", "info"]
Level: TypeAlias = Literal["error", "warning", "info", "silent"]
"""A severity, or not told at all; the pages' floors and the packs' settings are levels."""

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""From the gravest on."""


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
        self.sections: Final = sections or {}

    def at(self, section: str) -> Mark:
        """Give the place of a top key, or the beginning of the file."""
        return self.sections.get(section, Mark())

    def add(self, code: str, mark: Mark, **values: str) -> None:
        """Note a problem at a place."""
        found = Diagnostic(code, severity_of(code), self.path, mark.line, mark.column, values)
        self.errors += found.severity == "error"
        self.problems.append(found)

    @property
    def failed(self) -> bool:
        """Whether anything worse than a warning was found."""
        return self.errors > 0

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Give the problems in the order of the file."""
        return tuple(sorted(self.problems, key=lambda each: (each.line, each.column, each.code)))


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
    return page(folder, diagnostic.code).message.format_map(_Values(diagnostic.values))


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
        before = "".join("\t" if letter == "\t" else " " for letter in source_line[: diagnostic.column - 1])
        lines += [f"  {number} | {source_line.rstrip()}", f"  {' ' * len(number)} | {before}^"]
    advice = hint(diagnostic, folder)
    return "\n".join([*lines, f"  {advice}"] if advice else lines)


class _Values(dict[str, str]):
    """Values for a message, in which a missing one shows its name."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
