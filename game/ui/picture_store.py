"""Rasterised pictures kept on the disk between starts: reading pixels is faster than drawing an SVG.

A file is named by a fingerprint of the art folder, so that changed art is drawn anew; nothing here is worth
backing up, and a file that can't be used is as good as none.
"""

from __future__ import annotations

import logging
import mmap
import os
import re
import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

UNSAFE = re.compile(r"[^A-Za-z0-9,._-]")
"""What a file's name had better not hold."""
HEAD = struct.Struct("<4sII")
MAGIC = b"CMR1"
LARGEST_FOLDER = 96 * 1024 * 1024
"""Bytes that the folder may hold; the files that were written first go when it holds more."""


def fingerprint(art: Path) -> str:
    """A short name for the art folder as it is now: its files with sizes and times, none of them opened."""
    parts: list[str] = []
    todo = [str(art)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    todo.append(entry.path)
                else:
                    known = entry.stat()
                    parts.append(f"{entry.name}:{known.st_size}:{known.st_mtime_ns}")
    return f"{zlib.crc32(chr(10).join(sorted(parts)).encode()):08x}"


class PictureStore:
    """Pixels of pictures by what they show and how large. `folder` None keeps nothing."""

    def __init__(self, folder: Path | None, mark: str) -> None:
        """`mark` is the fingerprint of the art that the pictures are drawn from."""
        self._folder, self._mark = folder, mark
        self._kept = 0

    def load(self, key: str) -> pygame.Surface | None:
        """The picture of that key, or None when it is not kept, or not whole.

        Its pixels stay in the file and are laid out as those of a converted surface are.
        """
        if self._folder is None:
            return None
        try:
            with self._path(self._folder, key).open("rb") as file:
                data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):  # not there, or empty
            return None
        if len(data) < HEAD.size:
            return None
        magic, w, h = HEAD.unpack_from(data)
        if magic != MAGIC or len(data) != HEAD.size + 4 * w * h:
            return None
        return pygame.image.frombuffer(memoryview(data)[HEAD.size :], (w, h), "BGRA")

    def keep(self, key: str, surface: pygame.Surface) -> None:
        """Keep a picture; where that can't be done, the game goes on without."""
        w, h = surface.get_size()
        if self._folder is None:
            return
        data = HEAD.pack(MAGIC, w, h) + pygame.image.tobytes(surface, "BGRA")
        path = self._path(self._folder, key)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room(self._folder, len(data))
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            _log.warning("pictures can't be kept: %s", error)
            self._folder = None

    def _path(self, folder: Path, key: str) -> Path:
        return folder / f"{self._mark}-{UNSAFE.sub('_', key)}.raw"

    def _make_room(self, folder: Path, size: int) -> None:
        """Remove the oldest files, and those of other art first, while the folder would hold too much."""
        if self._kept == 0:
            self._kept = sum(file.stat().st_size for file in folder.iterdir())
        self._kept += size
        if self._kept <= LARGEST_FOLDER:
            return
        files = sorted(
            folder.iterdir(), key=lambda file: (file.name.startswith(self._mark), file.stat().st_mtime)
        )
        for file in files:
            if self._kept <= LARGEST_FOLDER // 2:
                return
            self._kept -= file.stat().st_size
            with suppress(OSError):  # Windows keeps a file whose picture is in use
                file.unlink(missing_ok=True)
