"""What a diagnostic says: its page docs/diagnostics/<code>.md, filled with its values."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from game.edges.terminal import plain
from game.story.reading.diagnostics import MORE, Diagnostic, Level, Report, Severity
from game.story.reading.source import Mapping, Scalar, parse

_AROUND: Final = 90
"""Letters of a line that are shown on either side of the place of a problem."""


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
    """Give `file:line:column: error code: message`, the line, a caret below the place, and the hint.

    What can't be seen is written out, so that no file tells a terminal what to do or forges a line of ours.
    """
    where = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    lines = [plain(f"{where}: {diagnostic.severity} {diagnostic.code}: {message(diagnostic, folder)}")]
    if source_line.strip():
        number = str(diagnostic.line)
        shown, column = excerpt(source_line, diagnostic.column)
        before, after = _shown(shown[: column - 1]), _shown(shown[column - 1 :])
        blank = "".join("\t" if letter == "\t" else " " for letter in before)
        lines += [f"  {number} | {(before + after).rstrip()}", f"  {' ' * len(number)} | {blank}^"]
    advice = plain(hint(diagnostic, folder))
    return "\n".join([*lines, f"  {advice}"] if advice else lines)


def _shown(text: str) -> str:
    """A piece of a line, in which tabs stay as they are."""
    return "\t".join(map(plain, text.split("\t")))


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
