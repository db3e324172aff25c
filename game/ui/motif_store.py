"""Motifs kept on the disk: reading their samples takes no time, making them a quarter of a second.

A file is named by what the score says of the motif, so that a changed score is made anew. Its first four
bytes are the checksum of the rest: damaged samples would be a noise in somebody's ears. A file that can't be
used is as good as none.
"""

import hashlib
import logging
import os
import struct
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from game.regular import read_regular
from game.ui.score import MOTIF_SECONDS, Motif
from game.ui.synthesis import MOTIF_RATE, VERSION

_log = logging.getLogger(__name__)

_HEAD: Final = struct.Struct("<I")
_LARGEST: Final = _HEAD.size + 2 * (round(MOTIF_SECONDS[1] * MOTIF_RATE) + 1)
_ENDING: Final = ".pcm"


class MotifStore:
    """The samples of motifs in a folder. `folder` None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @property
    def keeps(self) -> bool:
        """Whether what is made now is there later."""
        return self._folder is not None

    def load(self, motif: Motif) -> bytes | None:
        """Return the samples of a motif, or None when they are not kept, or not whole."""
        if self._folder is None:
            return None
        path = self._folder / _file(motif)
        try:
            content = read_regular(path, _LARGEST)
        except OSError:
            return None
        if len(content) <= _HEAD.size:
            return None
        samples = content[_HEAD.size :]
        return samples if _HEAD.pack(zlib.crc32(samples)) == content[: _HEAD.size] else None

    def keep(self, motif: Motif, samples: bytes, score: Iterable[Motif]) -> None:
        """Keep the samples of a motif, and no longer those that are not of the score."""
        if self._folder is None:
            return
        path = self._folder / _file(motif)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_HEAD.pack(zlib.crc32(samples)) + samples)
            part.replace(path)
            _forget_others(self._folder, {_file(each) for each in score})
        except OSError as error:
            _log.warning("motifs can't be kept: %s", error)
            self._folder = None


def _file(motif: Motif) -> str:
    """The name of the file of a motif."""
    said = f"{VERSION}:{MOTIF_RATE}:".encode() + msgspec.json.encode(motif)
    return hashlib.sha256(said).hexdigest()[:16] + _ENDING


def _forget_others(folder: Path, known: set[str]) -> None:
    for path in folder.glob(f"*{_ENDING}"):
        if path.name not in known:
            with suppress(OSError):  # another game that runs beside may have it open
                path.unlink()
