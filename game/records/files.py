"""Files that are whole or not there at all, whatever happens while they are written."""

import contextlib
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

KEPT_ASIDE = 5
"""How many files set aside under one label are kept beside the original; older ones are removed."""

STALE_AFTER = 60.0
"""Seconds after which a half-written file cannot belong to a running game any more."""

NO_TIME = 946_684_800
"""The first second of 2000, in seconds of the epoch: the date of all that is kept of a player."""

_PRIVATE_FOLDER = 0o700
_HALF_MADE = re.compile(r"\..+-[a-z0-9_]{8}\.tmp")
# A virus scanner on Windows opens each new file for a moment, and replacing it fails for as long.
_WAITS = (0.01, 0.02, 0.04, 0.08)


def write_atomically(path: Path, data: bytes, wait: Callable[[float], None] = time.sleep) -> None:
    """Make `data` the content of `path`, with its folder if that is missing; both are their owner's alone.

    Killed at any moment, the file holds either its old content or the new one. `wait` takes seconds.
    Raises OSError; the old file is untouched then, and nothing is left beside it.
    """
    make_private_folder(path.parent)
    half_made = half_made_for(path)
    new = new_file(half_made)
    try:
        with new as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(half_made, path, wait)
    except BaseException:
        with contextlib.suppress(OSError):
            half_made.unlink()
        raise
    _sync_folder(path.parent)


def half_made_for(path: Path) -> Path:
    """Return the name of a half-made file for `path`, which `sweep` knows.

    It is new each time, so that two running games never write into the same one.
    """
    return path.with_name(f"{_prefix(path)}{os.urandom(4).hex()}.tmp")


def new_file(path: Path) -> BinaryIO:
    """Make a file that there is not yet, for its owner alone, and return it open. Raises OSError.

    `tempfile` would try two thousand million names under Windows where a folder takes none: there it can't
    tell a refusal from a name that is taken (issue 66305 of CPython, mended in 3.13.13).
    """
    return open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600))


def set_aside(path: Path, label: str = "broken") -> Path:
    """Rename the file or folder at `path` to a free name beside it, and return that name.

    `save.json` becomes `save.broken-1.json`, the next one `save.broken-2.json`; the newest five stay.
    Raises OSError.
    """
    earlier = dict(_set_aside_before(path, label))
    number = max(earlier, default=0) + 1
    aside = path.with_name(f"{path.stem}.{label}-{number}{path.suffix}")
    path.rename(aside)
    for old in sorted(earlier)[: -(KEPT_ASIDE - 1)]:
        # A folder set aside is somebody else's and may hold anything: unlink refuses it.
        with contextlib.suppress(OSError):
            earlier[old].unlink()
    return aside


def remove_aside(path: Path) -> None:
    """Remove all files that were ever set aside beside `path`; folders are somebody else's and stay.

    Raises OSError.
    """
    if path.parent.is_dir():
        for _, file in _set_aside_before(path, "[a-z]+"):
            if file.is_file():
                file.unlink()


def remove_half_made(path: Path) -> None:
    """Remove whatever was half written for `path`, however new it is: nobody else may be writing it.

    Raises OSError.
    """
    if path.parent.is_dir():
        for file in path.parent.iterdir():
            if file.name.startswith(_prefix(path)) and file.name.endswith(".tmp"):
                file.unlink(missing_ok=True)


def sweep(path: Path, now: Callable[[], float] = time.time) -> None:
    """Remove the half-written files that a power cut left beside `path`; `now` is in seconds of the epoch."""
    with contextlib.suppress(OSError):
        for file in path.parent.iterdir():
            if file.name.startswith(_prefix(path)) and file.name.endswith(".tmp"):
                _remove_if_stale(file, now())


def sweep_folder(folder: Path, stale: float = STALE_AFTER, now: Callable[[], float] = time.time) -> None:
    """Remove all half-written files of `folder` that are older than `stale` seconds, whatever they were for.

    With 0 all of them go: for whoever is alone at the folder (`folder_lock`).
    """
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            if _HALF_MADE.fullmatch(file.name):
                _remove_if_stale(file, now(), stale)


def forget_times(path: Path) -> None:
    """Give a file, if it is there, and its folder one date for ever, so that neither tells when one played.

    When the system itself saw the last change (`ctime`) can't be set. Never raises.
    """
    for each in (path, path.parent):
        with contextlib.suppress(OSError):
            os.utime(each, (NO_TIME, NO_TIME))


def _prefix(path: Path) -> str:
    return f".{path.name}-"


def _remove_if_stale(file: Path, now: float, stale: float = STALE_AFTER) -> None:
    with contextlib.suppress(OSError):
        if not stale or now - file.stat().st_mtime > stale:
            file.unlink()


def make_private_folder(folder: Path) -> None:
    """Create `folder` and the missing ones above it for their owner alone; existing ones stay as they are."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_private_folder(folder.parent)
    folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def _replace(source: Path, target: Path, wait: Callable[[float], None]) -> None:
    for seconds in _WAITS:
        try:
            source.replace(target)
        except PermissionError:
            wait(seconds)
        else:
            return
    source.replace(target)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too; Windows and some network disks know no such thing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _set_aside_before(path: Path, label: str) -> list[tuple[int, Path]]:
    """Return what was set aside before under a label that fits the pattern `label`, with its number."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    pattern = re.compile(rf"{stem}\.(?:{label})-([0-9]{{1,9}}){suffix}")
    found = ((pattern.fullmatch(file.name), file) for file in path.parent.iterdir())
    return [(int(match[1]), file) for match, file in found if match]


CACHES = ("pictures", "sounds")
"""Folders in which older versions kept what they had drawn and made: a diary of what was played."""


def old_caches(cache: Path) -> tuple[Path, ...]:
    """Return the caches that an older version of the game left in its folder."""
    return tuple(folder for name in CACHES if (folder := cache / name).is_dir() and not folder.is_symlink())


def remove_caches(folders: tuple[Path, ...]) -> None:
    """Remove such caches, and the folder around them where nothing else lies in it. Raises OSError."""
    for folder in folders:
        for file in folder.iterdir():
            if file.suffix in {".raw", ".pcm"} or file.suffix[1:].isdigit():
                file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # something that is not ours lies in it
            folder.rmdir()
    for parent in {folder.parent for folder in folders}:
        with contextlib.suppress(OSError):
            parent.rmdir()
