"""Pictures drawn ahead, when the game is installed: reading pixels is faster than drawing an SVG.

What is drawn while somebody plays is never kept: a picture on the disk would tell what was played, by its
name, its size, its time or itself. So this folder is only read, and its files are the same whatever happens
in the game. There is a file for each usual size of a window. What doesn't fit, in size, art or checksum, is
as good as none.
"""

from __future__ import annotations

import logging
import os
import struct
import zlib
from typing import TYPE_CHECKING, Final

import msgspec
import pygame

from game.edges.real_files import open_regular

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_log = logging.getLogger(__name__)

ANY_ART: Final = ""
"""The mark of pictures that were packed together with their art: neither changes without the other."""
ENDING: Final = ".pictures"
_MAGIC: Final = b"CMP2"
_HEAD: Final = struct.Struct("<4sI")
_LARGEST_INDEX: Final = 1 << 20
_LARGEST_SIDE: Final = 1 << 14
_PACKING: Final = 1 << 16
"""Bytes by which something packed can be larger than it was."""


class _Entry(msgspec.Struct, frozen=True, array_like=True):
    """One picture: its size, what of it is not clear, where its bytes lie, and whether they are packed."""

    w: int
    h: int
    box: tuple[int, int, int, int]
    at: int
    length: int
    check: int
    packed: bool


class _Index(msgspec.Struct, frozen=True):
    mark: str
    pictures: dict[str, _Entry]


class _Pack(msgspec.Struct, frozen=True):
    path: "Path"
    mark: str
    begin: int
    pictures: dict[str, _Entry]


def fingerprint(art: Path) -> str:
    """A short name for the art folder as it is now: its files with sizes and times, none of them opened."""
    parts: list[str] = []
    todo = [str(art)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        todo.append(entry.path)
                else:
                    known = entry.stat()
                    parts.append(f"{entry.name}:{known.st_size}:{known.st_mtime_ns}")
    return f"{zlib.crc32(chr(10).join(sorted(parts)).encode()):08x}"


class Ahead(msgspec.Struct, frozen=True):
    """A picture drawn ahead: what of it is not clear, where in the whole that lies, and how large that is."""

    part: pygame.Surface
    at: tuple[int, int]
    size: tuple[int, int]


class PictureStore:
    """Pixels of pictures by what they show and how large. `folder` None holds nothing. Nothing is written."""

    def __init__(self, folder: Path | None, art: Path) -> None:
        """`art` is the folder that the pictures must have been drawn from."""
        self._folder, self._art = folder, art
        self._packs: dict[tuple[int, int], _Pack | None] = {}

    def expect(self, size: tuple[int, int]) -> None:
        """A window of this size in pixels comes: what was drawn for it may be asked for."""
        if self._folder is not None and size not in self._packs:
            self._packs[size] = self._opened(pack_path(self._folder, size))

    def load(self, key: str) -> Ahead | None:
        """The picture of that key, or None when it was not drawn ahead, or is damaged."""
        for pack in self._packs.values():
            entry = pack.pictures.get(key) if pack else None
            if pack is not None and entry is not None:
                return _read(pack, entry)
        return None

    def holds(self, size: tuple[int, int], mark: str, keys: Collection[str]) -> bool:
        """Whether for windows of that size just these pictures were drawn, of the art with this mark."""
        self.expect(size)
        pack = self._packs.get(size)
        return pack is not None and pack.mark == mark and pack.pictures.keys() == set(keys)

    def _opened(self, path: Path) -> _Pack | None:
        try:
            with open_regular(path) as file:
                magic, length = _HEAD.unpack(file.read(_HEAD.size))
                if magic != _MAGIC or length > _LARGEST_INDEX:
                    return None
                index = msgspec.msgpack.decode(file.read(length), type=_Index)
        except (OSError, ValueError, struct.error, msgspec.DecodeError):
            return None
        if index.mark != ANY_ART and index.mark != fingerprint(self._art):
            return None
        return _Pack(path, index.mark, _HEAD.size + length, index.pictures)


def pack_path(folder: Path, size: tuple[int, int]) -> Path:
    """Where the pictures for windows of that size in pixels lie."""
    return folder / f"{size[0]}x{size[1]}{ENDING}"


def write_pack(
    path: Path, mark: str, pictures: Mapping[str, pygame.Surface], plain: Collection[str] = ()
) -> None:
    """Write pictures by their keys: packed, but for those that are to be read at once. Raises OSError."""
    entries: dict[str, _Entry] = {}
    bodies: list[bytes] = []
    at = 0
    for key, surface in pictures.items():
        full = surface.get_bounding_rect()
        body = pygame.image.tobytes(surface.subsurface(full), "BGRA")
        packed = key not in plain
        body = zlib.compress(body, 9) if packed else body
        w, h = surface.get_size()
        entries[key] = _Entry(w, h, (full.x, full.y, full.w, full.h), at, len(body), zlib.crc32(body), packed)
        bodies.append(body)
        at += len(body)
    index = msgspec.msgpack.encode(_Index(mark, entries))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(b"".join((_HEAD.pack(_MAGIC, len(index)), index, *bodies)))
    part.replace(path)


def _read(pack: _Pack, entry: _Entry) -> Ahead | None:
    """The picture, in memory of its own: the file may change or go at any time. None where it is damaged."""
    x, y, w, h = entry.box
    if not (0 < w <= entry.w <= _LARGEST_SIDE and 0 < h <= entry.h <= _LARGEST_SIDE):
        return None
    if not (0 <= x <= entry.w - w and 0 <= y <= entry.h - h):
        return None
    if entry.length > 4 * w * h + _PACKING:  # a file that was made so may have any size
        return None
    try:
        with open_regular(pack.path) as file:
            file.seek(pack.begin + entry.at)
            body = file.read(entry.length)
        if zlib.crc32(body) != entry.check:
            return None
        if entry.packed:
            body = zlib.decompressobj().decompress(body, 4 * w * h)
        part = pygame.image.frombuffer(body, (w, h), "BGRA")
    except (OSError, ValueError, OverflowError, zlib.error) as problem:
        _log.warning("a picture drawn ahead can't be used: %s", problem)
        return None
    return Ahead(part, (x, y), (entry.w, entry.h))
