"""What the proofs of builds start as a desktop of Linux does, and see of its windows."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tests.support.proofs import PATIENCE, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TITLE: Final = "Čuvari mreže"
CLASS: Final = "pictures"
"""How the game calls its window to other programs, which are to learn no more."""


def starts(command: Sequence[str], home: Path, kept: Path, authority: Path | None = None) -> Iterator[str]:
    """Start a program with nothing but what a desktop gives; give what is wrong.

    `kept` is the folder in which it is to keep what is played.
    """
    plain = desktop(home, authority)
    told = subprocess.run([*command, "--version"], env=plain, capture_output=True, text=True, check=False)
    if told.returncode or TITLE not in told.stdout:
        yield f"--version: {told.stdout}{told.stderr}"
    before = kept.exists()
    looked = [*command, "check-install", "--without", "sound", "--lang", "en"]
    told = subprocess.run(looked, env=plain, capture_output=True, text=True, check=False)
    if told.returncode or "Nothing is missing or changed" not in told.stdout or kept.exists() != before:
        yield f"check-install: {told.stdout}{told.stderr}"
    with subprocess.Popen([*command, "play", "--windowed", "800x450"], env=plain) as game:
        since = time.monotonic()
        shown = opened(game, kept)
        say(f"{command[-1]}: {'a window' if shown else 'no window'} after {time.monotonic() - since:.2f} s")
        game.terminate()
    if not shown:
        yield f"{command[-1]} shows no window"
    if not kept.is_dir():
        yield f"{command[-1]} keeps nothing in {kept}"


def desktop(home: Path, authority: Path | None = None) -> dict[str, str]:
    """Return the variables that a desktop gives a program."""
    plain = {"HOME": str(home), "LANG": "hr_HR.UTF-8", "DISPLAY": os.environ["DISPLAY"]}
    if "XAUTHORITY" in os.environ:
        plain["XAUTHORITY"] = str(authority or os.environ["XAUTHORITY"])
    return plain


def opened(game: subprocess.Popen[bytes], kept: Path | None = None) -> bool:
    """Wait until a game has a window, and the folder in which it keeps what is played; whether it has one."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and game.poll() is None:
        if window() and (kept is None or kept.is_dir()):
            break
        time.sleep(0.05)
    return window()


def window() -> bool:
    """Whether a window of the game can be seen."""
    words = ("xdotool", "search", "--onlyvisible", "--class", CLASS)
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


@contextmanager
def open_there(home: Path, *words: str) -> Iterator[None]:
    """Have a program open as a desktop starts it; it is ended afterwards."""
    named = {"SDL_VIDEO_X11_WMCLASS": CLASS}  # also where it is no game: it is found by that
    with subprocess.Popen(words, env=desktop(home) | named) as program:
        yield
        program.terminate()
