"""What was found, told for people, for programs, and for those that read SARIF (editors, code hosts)."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from game import __version__
from game.authors.check.readability import as_rows, as_table
from game.authors.lines import Lines, typed
from game.story.reading.diagnostic_pages import format_text, hint, message, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.authors.check.readability import Levels
    from game.story.reading.diagnostic_pages import Page
    from game.story.reading.diagnostics import Diagnostic

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_SARIF_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_PLURALS: Final = {"error": "errors", "warning": "warnings", "info": "notes"}


def as_text(found: Sequence[Diagnostic], pages: Path, reading: Levels | None = None) -> str:
    """Every problem with its line and a caret, how many there are, and how the episodes read."""
    lines = Lines()
    parts = [
        format_text(
            msgspec.structs.replace(each, path=typed(each.path)), lines.line(each.path, each.line), pages
        )
        for each in found
    ]
    said = "\n\n".join([*parts, summary(found)]) + "\n"
    return f"{said}\n{table}" if reading and (table := as_table(reading)) else said


def summary(found: Iterable[Diagnostic]) -> str:
    """How many problems of each severity there are; of notes only where there are any."""
    counted = Counter(each.severity for each in found)
    said = [f"{counted[level]} {_PLURALS[level]}" for level in ("error", "warning")]
    return ", ".join([*said, f"{counted['info']} notes"] if counted["info"] else said)


def as_json(found: Sequence[Diagnostic], pages: Path, reading: Levels | None = None) -> str:
    """A list of objects, one a problem: `code`, `severity`, `path`, `line`, `column`, words and values.

    With the reading it is an object of two lists, `problems` and `reading`.
    """
    lines = Lines()
    rows = [
        {
            "code": each.code,
            "severity": each.severity,
            "path": Path(typed(each.path)).as_posix(),
            "line": each.line,
            "column": each.column,
            "message": message(each, pages),
            "hint": hint(each, pages),
            "source": lines.line(each.path, each.line),
            "values": each.values,
        }
        for each in found
    ]
    whole = rows if reading is None else {"problems": rows, "reading": as_rows(reading)}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def as_sarif(found: Sequence[Diagnostic], pages: Path, reading: Levels | None = None) -> str:
    """One run of SARIF 2.1.0 (OASIS, 2020), whose rules are the pages of the codes found.

    The reading is a property of the run (3.8): no result, because it is no problem.
    """
    codes = sorted({each.code for each in found})
    rules = [_rule(page(pages, code)) for code in codes]
    lines = Lines()
    result = partial(_result, index={code: at for at, code in enumerate(codes)}, lines=lines, pages=pages)
    driver = {
        "name": "cuvari check",
        "semanticVersion": __version__,
        "rules": rules,
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(map(result, found))}
    if reading is not None:
        run["properties"] = {"reading": as_rows(reading)}
    return (
        json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False)
        + "\n"
    )


def _rule(about: Page) -> dict[str, Any]:
    """A page as a rule: its title, its reasons, and how grave it is."""
    reasons = about.body.partition("## Fails")[0].partition("\n\n")[2].strip() or about.title
    return {
        "id": about.code,
        "shortDescription": {"text": about.title},
        "fullDescription": {"text": reasons},
        "help": {"text": about.body.strip() or about.title, "markdown": about.body.strip() or about.title},
        "defaultConfiguration": {"level": _SARIF_LEVELS[about.severity]},
    }


def _result(each: Diagnostic, index: dict[str, int], lines: Lines, pages: Path) -> dict[str, Any]:
    said = " ".join(part for part in (message(each, pages) + ".", hint(each, pages)) if part)
    region: dict[str, Any] = {"startLine": each.line, "startColumn": each.column}
    if snippet := lines.line(each.path, each.line):
        region["snippet"] = {"text": snippet}
    place = {"artifactLocation": {"uri": _uri(each.path)}, "region": region}
    return {
        "ruleId": each.code,
        "ruleIndex": index[each.code],
        "level": _SARIF_LEVELS[each.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: str) -> str:
    """A reference that stays right on another machine, where the file lies below the current folder."""
    from urllib.parse import quote

    file = Path(typed(path))
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


FORMATS: Final[dict[str, Callable[[Sequence[Diagnostic], Path, Levels | None], str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
}
