"""What is built: the last commit, in a folder of its own in which nothing lies that is not in it."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bootstrap.sentences import Problem, last_line, say
from builds.archive import unpack

if TYPE_CHECKING:
    from collections.abc import Sequence


BUILDERS = ("builds", "bootstrap")
"""The folders of which the builder runs what lies there, committed or not."""


class Source(msgspec.Struct, frozen=True):
    """A commit that is built."""

    root: Path
    """Its files."""
    work: Path
    """A folder for what is made on the way, beside them."""
    epoch: int
    """When it was committed, in seconds since 1970: no file of what is made is younger."""

    @property
    def version(self) -> str:
        """The version of the game in this commit."""
        return version_in((self.root / "game" / "__init__.py").read_text(encoding="utf-8"))

    def run(self, *command: str) -> str:
        """Start a program as every build does, and give what it printed. Raises Problem where it fails."""
        return run(command, variables(self.epoch))


def export(root: Path, folder: Path) -> Source:
    """Lay the last commit of the checkout `root` into `folder`; what is not committed is named and left out.

    Raises Problem.
    """
    status = ("git", "-C", str(root), "status", "--porcelain", "--no-renames", "-z")
    if run((*status, "--", *BUILDERS)):
        raise Problem(f"{' or '.join(BUILDERS)} is changed, which builds: commit that, then build again.")
    if changed := [line[3:] for line in run(status).split("\0") if line]:
        say(f"Not committed, and so not built: {', '.join(changed)}")
    epoch = int(run(("git", "-C", str(root), "log", "-1", "--format=%ct")))
    packed = _start(("git", "-C", str(root), "archive", "--format=tar", "HEAD"))
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        unpack(archive, folder / "source")
    (folder / "work").mkdir()
    return Source(folder / "source", folder / "work", epoch)


def version_in(module: str) -> str:
    """Return the version that the text of `game/__init__.py` names. Raises Problem where it names none."""
    found = re.search(r'^__version__ = "([^"]+)"$', module, re.MULTILINE)
    if not found:
        raise Problem("game/__init__.py names no version: give it one, then build again.")
    return found[1]


def variables(epoch: int) -> dict[str, str]:
    """Return what every program of a build is told: nothing made depends on the day, place or chance."""
    return os.environ | {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def python(*words: str) -> tuple[str, ...]:
    """Return the command that runs the Python which builds."""
    return (sys.executable, "-P", *words)


def run(command: Sequence[str], environment: dict[str, str] | None = None, folder: Path | None = None) -> str:
    """Start a program, in a folder, and give what it printed.

    Raises Problem where it is not there or fails, with its name and its last line.
    """
    return _start(command, environment, folder).decode(errors="replace")


def _start(
    command: Sequence[str], environment: dict[str, str] | None = None, folder: Path | None = None
) -> bytes:
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment, cwd=folder)
    except FileNotFoundError:
        raise Problem(f"There is no {command[0]} here: install it (see docs/releasing.md).") from None
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace")
        raise Problem(f"{command[0]} failed: {last_line(said)}")
    return done.stdout
