"""Files that belong beside an episode and lie beside none: it was renamed, or their own name has a slip.

Nobody would notice: remarks are looked for from their episode, and plays are tried from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.check.remarks import ENDING as REMARKS
from game.authors.explore.find import PLAYS
from game.story.loading.pack import pack_files
from game.story.reading.diagnostics import Mark, Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.story.reading.diagnostics import Diagnostic

CODES: Final = frozenset({"beside-nothing"})
_WHAT: Final = {REMARKS: "remarks", PLAYS: "plays"}


def check_beside(pack: Path) -> Iterator[Diagnostic]:
    """Give each file of remarks or of plays in the folder of a pack whose episode isn't there."""
    known = {path.stem for path in pack_files(pack)}
    for ending, what in _WHAT.items():
        for path in sorted(pack.glob(f"*{ending}")):
            name = path.name.removesuffix(ending)
            if name not in known:
                report = Report(str(path))
                report.add_unknown("beside-nothing", Mark(), name, known, name=name, what=what)
                yield from (msgspec.structs.replace(each, severity="warning") for each in report.problems)
