"""The virtual environment of a checkout, and the lock by which one start at a time changes it."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

from bootstrap.sentences import BUSY, Problem

TYPE_CHECKING = False  # the real one would import typing on every start
if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PLAY_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
AUTHORS_LOCK = "requirements-authors.lock"
FILM_LOCK = "requirements-film.lock"


class Environment:
    """The virtual environment `.venv` of the checkout at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def stamp(self, lock: str) -> Path:
        """Return the file that is written last, when everything of `lock` is installed."""
        return self.folder / (lock + ".stamp")

    def mark(self, lock: str) -> bytes:
        """Return what the stamp must hold: the Python that made the environment, and the lock itself."""
        made_by = f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix}\n"
        return made_by.encode() + (self.root / lock).read_bytes()

    def has(self, lock: str) -> bool:
        """Return whether everything of `lock` is installed, by this Python."""
        try:
            return self.stamp(lock).read_bytes() == self.mark(lock) and self.python.exists()
        except OSError:
            return False

    def command(self, *words: str) -> list[str]:
        """Return the command that runs the environment's Python with `words`."""
        return [str(self.python), "-P", *words]  # -P: a folder `game` where we stand is not the game


@contextmanager
def alone(root: Path) -> "Iterator[None]":
    """Let one process at a time change the environment; a killed one leaves it free.

    Except on Windows, what it has started holds it too: where pip outlives it, nobody comes in its way.
    """
    handle = os.open(root / ".run.lock", os.O_RDWR | os.O_CREAT)
    os.set_inheritable(handle, True)
    try:
        try:
            _claim(handle)
        except OSError:
            raise Problem(BUSY) from None
        yield
    finally:
        os.close(handle)


def _claim(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
