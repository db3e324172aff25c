"""What the proofs of builds share: they run one after the other, and are told with their time."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PATIENCE: Final = 60
"""Seconds in which a window has to be there, or a program has to let go of a folder."""
BEGUN: Final = time.monotonic()


def say(line: str) -> None:
    """Tell what was seen, and after how many seconds."""
    sys.stdout.write(f"{time.monotonic() - BEGUN:5.0f} s  {line}\n")
    sys.stdout.flush()


def tried(proofs: dict[str, Iterator[str]], wanted: Sequence[str]) -> list[str]:
    """Run the proofs whose names hold one of these words, or all; tell and return what is wrong.

    One that ends in the middle is wrong, too, and the next one runs: together they take an hour.
    """
    wrong = []
    for name, proof in proofs.items():
        if not wanted or any(word in name for word in wanted):
            say(f"{name} …")
            for fault in to_its_end(name, proof):
                say(f"wrong: {fault}")
                wrong.append(fault)
    return wrong


def to_its_end(name: str, proof: Iterator[str]) -> Iterator[str]:
    """Give what a proof gives, and that it ended in the middle where it did."""
    try:
        yield from proof
    except Exception as problem:  # noqa: BLE001 - whatever it is, the others are to run
        yield f"{name} ended in the middle: {problem!r}"


def do(*words: str) -> None:
    """Start a program of the system and wait for it. Raises CalledProcessError, having told what it said."""
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        say(done.stdout + done.stderr)
        done.check_returncode()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Have a folder be one that even an administrator can't write to, as a stick with its lock on."""
    do("mount", "--bind", str(folder), str(folder))
    try:
        do("mount", "-o", "remount,bind,ro", str(folder))
        yield
    finally:
        let_go(folder)


def let_go(folder: Path) -> None:
    """Take away what is mounted on a folder, as soon as programs that end have closed their files.

    Raises CalledProcessError where they never do.
    """
    words, until = ("umount", str(folder)), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not subprocess.run(words, capture_output=True, check=False).returncode:
            return
        time.sleep(0.5)
    do("umount", str(folder))
