"""Asking the quick tests about many mutants at once, in one process that forks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import msgspec

from tests.support.code_mutants.made import Mutant
from tests.support.code_mutants.tests_of import Nearby
from tests.support.code_mutants.tree import end, environment

WORDS: Final = (
    "-m", "pytest", "-q", "-s", "-p", "no:xdist", "-p", "no:cacheprovider",
    "-p", "tests.support.code_mutants.limits", "-o", "most_seconds=5",
    "-p", "tests.support.code_mutants.in_forks",
)  # fmt: skip
FOLDER: Final = "--mutants"
"""The option that names the folder with two files: what is asked, and each answer on a line."""
ASKED: Final = "asked.json"
ANSWERS: Final = "answers.jsonl"


class Asked(msgspec.Struct, frozen=True):
    """A mutant of a module, which is named by its path in the project."""

    module: str
    mutant: Mutant


class Question(msgspec.Struct, frozen=True):
    """What to ask, so many at a time; none is begun after so many seconds."""

    mutants: tuple[Asked, ...]
    workers: int
    seconds: float


class Answer(msgspec.Struct, frozen=True):
    """The test that noticed the mutant of that number, "" where none did, and how long that took."""

    number: int
    test: str
    seconds: float
    sure: bool
    """Whether quick tests could not say more if they were read anew."""


def ask(root: Path, folder: Path, question: Question, stop: float | None = None) -> list[Answer]:
    """What the quick tests that are near notice, in the project at `root`; `folder` is for files between.

    Those whose time did not come are not answered, and after `stop` seconds by the clock nothing more is.
    """
    near = Nearby(root)
    modules = {Path(one.module) for one in question.mutants}
    files = sorted({file for module in modules for stage in near.stages(module) for file in stage})
    (folder / ASKED).write_bytes(msgspec.json.encode(question))
    (folder / ANSWERS).touch()
    command = (sys.executable, *WORDS, FOLDER, str(folder), *map(str, files))
    with subprocess.Popen(
        command, cwd=root, env=environment(root), stdout=subprocess.DEVNULL, start_new_session=True
    ) as running:
        try:
            running.wait(stop)
        except subprocess.TimeoutExpired:
            pass  # what was answered until now counts
        finally:
            end(running)
    return [msgspec.json.decode(line, type=Answer) for line in (folder / ANSWERS).read_bytes().splitlines()]
