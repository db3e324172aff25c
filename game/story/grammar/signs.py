"""The warning signs: what messages of every episode can carry, and how the detective round explains it."""

from pathlib import Path
from typing import Any

import msgspec

from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Diagnostic, Report
from game.story.reading.fields import Keyed, Word
from game.story.reading.read import FAILED, reader
from game.story.reading.source import read_tree
from game.story.reading.texts_read import Reading
from game.text import Text


class Sign(Keyed, frozen=True, kw_only=True):
    """A warning sign: its name in a few words, and why it is one."""

    title: Text
    """The sign's name, a few words."""
    explain: Text
    """What the sign is and why it works, in a sentence or two."""


class Signs(msgspec.Struct, frozen=True):
    """The signs by id, in the order of the file, and the problems of the file."""

    by_id: dict[str, Sign]
    problems: tuple[Diagnostic, ...] = ()


def load_signs(path: Path) -> Signs:
    """Read scenarios/signs.yaml; with a mistake in it there are no signs, and the report says why."""
    report = Report(str(path))
    made = guarded(report, _signs, path, report)
    return Signs({} if report.failed or made is None else made, report.sorted())


def _signs(path: Path, report: Report) -> dict[str, Sign] | None:
    tree = read_tree(path, report)
    made: Any = FAILED if tree is None else reader(dict[Word, Sign])(Reading(report), tree, "sign")
    return None if made is FAILED else made
