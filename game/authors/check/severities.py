"""What a pack wants to be told: `scenarios/<pack>/pack.yaml` raises, lowers or silences codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec

from game.authors.check.beside import CODES as BESIDE_CODES
from game.authors.check.minutes import CODES as MINUTES_CODES
from game.authors.check.pictures import CODES as PICTURE_CODES
from game.authors.check.real_people import CODES as NAME_CODES
from game.authors.check.remarks import CODES as REMARK_CODES
from game.authors.check.sounds import CODES as SOUND_CODES
from game.language.codes import SEVERITIES
from game.story.loading.pack import SETTINGS
from game.story.reading.codes import ERRORS, INFOS, WARNINGS
from game.story.reading.diagnostic_pages import page
from game.story.reading.diagnostics import LEVELS, Diagnostic, Level, Mark, Report
from game.story.reading.fields import Form, Model
from game.story.reading.read import FAILED, read_model
from game.story.reading.source import Mapping, read_tree
from game.story.reading.texts_read import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

OWN_CODES: Final = frozenset({"below-floor", "unknown-code"})
"""What can be wrong with the settings themselves; both are errors."""
CODES: Final = frozenset(
    {
        *(*ERRORS, *WARNINGS, *INFOS, *SEVERITIES, *OWN_CODES),
        *(*BESIDE_CODES, *MINUTES_CODES, *PICTURE_CODES, *SOUND_CODES, *REMARK_CODES, *NAME_CODES),
    }
)
"""All codes that there are."""


class _Written(Model, frozen=True, kw_only=True):
    """The file: `check` gives levels by code."""

    check: dict[Annotated[str, Form(r"[a-z0-9-]+", "a code")], Level]


class Severities(msgspec.Struct, frozen=True):
    """The levels of a pack by code, and what is wrong with the file itself."""

    levels: dict[str, Level] = {}
    problems: tuple[Diagnostic, ...] = ()

    def applied(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The problems as grave as the pack wants them; those that it silences are gone."""
        for each in found:
            level = self.levels.get(each.code, each.severity)
            if level != "silent":
                yield msgspec.structs.replace(each, severity=level) if level != each.severity else each


def load_severities(pack: Path, pages: Path) -> Severities:
    """Read the settings of the pack in a folder; with a mistake in them they change nothing.

    `pages` holds the pages of the codes, which say how far each may be lowered.
    """
    path = pack / SETTINGS
    if not path.exists():
        return Severities()
    report = Report(str(path))
    tree = read_tree(path, report)
    made: Any = FAILED if tree is None else read_model(_Written, Reading(report), tree, "")
    if made is FAILED or not isinstance(tree, Mapping):
        return Severities({}, report.sorted())
    inner = tree.get("check")
    marks = {key.value: key.mark for key, _ in inner.pairs} if isinstance(inner, Mapping) else {}
    for code, level in made.check.items():
        _check_level(code, level, marks[code], pages, report)
    return Severities({} if report.failed else made.check, report.sorted())


def _check_level(code: str, level: Level, mark: Mark, pages: Path, report: Report) -> None:
    """Report a code that does not exist, and a level below the floor of its code."""
    if code not in CODES:
        report.add_unknown("unknown-code", mark, code, CODES, name=code)
        return
    floor = page(pages, code).floor
    if LEVELS.index(level) > LEVELS.index(floor):
        report.add("below-floor", mark, name=code, level=level, floor=floor)
