"""A fault of ours in one check is told like any other problem of its file, and all else goes on."""

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import Final, ParamSpec, TypeVar

from game.story.reading.diagnostics import Mark, Report

CODE: Final = "check-failed"
_LONGEST: Final = 200
"""Letters of what an exception says that are repeated."""

Given = ParamSpec("Given")
Made = TypeVar("Made")


def guarded(
    report: Report, work: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs
) -> Made | None:
    """Do some work on the file of a report; a fault in it is reported, and None given.

    The file is then unsound, because nobody knows what else would have been found.
    """
    try:
        return work(*args, **kwargs)
    except Exception as fault:  # noqa: BLE001 - the barrier: whatever it is, the other files must go on
        report.add(CODE, Mark(), check=work.__name__.strip("_"), fault=_said(fault))
        return None


def _said(fault: Exception) -> str:
    """Say what happened and where, as whoever mends it needs to know."""
    where = extract_tb(fault.__traceback__)[-1]
    said = f"{type(fault).__name__}: {fault}"[:_LONGEST]
    return f"{said} ({Path(where.filename).name}:{where.lineno})"
