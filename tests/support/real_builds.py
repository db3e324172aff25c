"""The proof of what is handed on: built twice it is the same bytes, and it starts where nothing else is.

    xvfb-run .venv/bin/python -m tests.support.real_builds [--out FOLDER]

It takes some minutes, and needs Debian's `git`, `patchelf`, `xvfb` and `xdotool`, and the package index.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.environment import ROOT
from builds.__main__ import FORMS, make
from builds.sums import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST: Final = 60_000_000
"""Bytes that a form may have: the issue of the builds."""
TITLE: Final = "Čuvari mreže"
PATIENCE: Final = 60
"""Seconds in which a window has to be there."""


def say(line: str) -> None:
    """Tell what was seen."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def built_twice(folder: Path) -> Iterator[str]:
    """Build all into `first` and `second`, and give what is wrong with it."""
    for name in ("first", "second"):
        since = time.monotonic()
        make(ROOT, tuple(FORMS), folder / name)
        say(f"built in {time.monotonic() - since:.0f} s")
    first, second = ((folder / name / SUMS).read_text(encoding="utf-8") for name in ("first", "second"))
    say(first)
    if first != second:
        yield f"built again it is other bytes:\n{second}"
    for path in (folder / "first").iterdir():
        if path.stat().st_size > MOST:
            yield f"{path.name} is larger than {MOST} bytes"


def portable_starts(folder: Path) -> Iterator[str]:
    """Start the portable folder as a desktop does, with no Python in reach; give what is wrong."""
    away = folder / "stick šđž игра"
    [packed] = (folder / "first").glob("*-linux-x86_64.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(away, filter="tar")
    [unpacked] = away.iterdir()
    home = folder / "home"
    home.mkdir()
    yield from starts([str(unpacked / "start-linux.sh")], home)
    if not (unpacked / "data").is_dir():
        yield "nothing is kept beside the portable folder"
    if any(home.iterdir()):
        yield f"the portable folder wrote into the home: {[path.name for path in home.iterdir()]}"


def starts(command: Sequence[str], home: Path) -> Iterator[str]:
    """Start a program with nothing but what a desktop gives; give what is wrong."""
    plain = {"HOME": str(home), "LANG": "hr_HR.UTF-8", "DISPLAY": os.environ["DISPLAY"]}
    if "XAUTHORITY" in os.environ:
        plain["XAUTHORITY"] = os.environ["XAUTHORITY"]
    told = subprocess.run([*command, "--version"], env=plain, capture_output=True, text=True, check=False)
    if told.returncode or TITLE not in told.stdout:
        yield f"--version: {told.stdout}{told.stderr}"
    with subprocess.Popen([*command, "play", "--windowed", "800x450"], env=plain) as game:
        since = time.monotonic()
        while not window() and game.poll() is None and time.monotonic() < since + PATIENCE:
            time.sleep(0.05)
        shown = window()
        say(f"{command[-1]}: {'a window' if shown else 'no window'} after {time.monotonic() - since:.2f} s")
        game.terminate()
    if not shown:
        yield f"{command[-1]} shows no window"


def window() -> bool:
    """Whether a window of the game can be seen."""
    words = ("xdotool", "search", "--onlyvisible", "--name", TITLE)
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def main(words: Sequence[str] | None = None) -> int:
    """Build and start, and tell what was found; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="an empty folder in which what is built stays")
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.out or Path(scratch)
        wrong = [fault for proof in (built_twice, portable_starts) for fault in proof(folder)]
    for fault in wrong:
        say(f"wrong: {fault}")
    say(f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
