"""Reading a bundle: whole and sealed by a known key, or not at all."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from game.bundles.manifest import (
    LARGEST_BUNDLE,
    LARGEST_FILE,
    MANIFEST,
    Manifest,
    RefusedError,
    check_entries,
    decode,
)
from game.bundles.seal import is_sealed, knows
from game.edges.real_files import TooLargeError, read_regular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TROUBLES = (OSError, ValueError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What Python's zipfile raises of damaged archives."""


class Bundle:
    """The files of a bundle, in memory; each is unpacked when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """`data` is the whole archive. Raises RefusedError."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except TROUBLES as problem:
            raise RefusedError(f"can't be read: {problem}") from None
        check_entries(entries)
        self.manifest: Manifest = decode(self._content(MANIFEST))
        self.names = sorted(entry.filename for entry in entries if entry.filename != MANIFEST)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every file. Raises RefusedError at the first that can't be read."""
        for name in self.names:
            yield name, self._content(name)

    def _content(self, name: str) -> bytes:
        """The content of an entry; what the archive says of its size may be a lie, so the reading stops."""
        try:
            with self._zip.open(name) as file:
                content = file.read(LARGEST_FILE + 1)
        except TROUBLES as problem:
            raise RefusedError(f"holds {name!r}, which can't be read: {problem}") from None
        if len(content) > LARGEST_FILE:
            raise RefusedError(f"holds {name!r}, which has more than {LARGEST_FILE // 2**20} MiB")
        if len(content) != self._zip.getinfo(name).file_size:
            raise RefusedError(f"holds {name!r}, which has another size than it says")
        return content


def read_bundle(path: Path, keys: Sequence[str]) -> Bundle:
    """The bundle in a file, sealed by one of the public keys. Raises RefusedError.

    Nothing of the archive is looked at before the seal is known to be right.
    """
    data = read_file(path)
    if not is_sealed(data):
        raise RefusedError("is not signed, or not whole")
    if not knows(keys, data):
        raise RefusedError("is not signed by a known key, or was changed since")
    return Bundle(data)


def read_file(path: Path) -> bytes:
    """The bytes of a file that may be a bundle. Raises RefusedError."""
    try:
        return read_regular(path, LARGEST_BUNDLE)
    except TooLargeError:
        raise RefusedError(f"has more than {LARGEST_BUNDLE // 2**20} MiB") from None
    except OSError as problem:
        raise RefusedError(f"can't be read: {problem.strerror or problem}") from None
