"""Folders packed so that the same files always give the same bytes."""

from __future__ import annotations

import gzip
import os
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def pack(folder: Path, target: Path, epoch: int) -> None:
    """Pack a folder under its own name: by name, of nobody, with the time `epoch` (seconds since 1970).

    Files that their owner may run may be run by all. Raises OSError.
    """
    paths = sorted([folder, *folder.rglob("*")], key=lambda path: path.relative_to(folder).parts)
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in paths:
            entry = archive.gettarinfo(path, str(PurePosixPath(path.relative_to(folder.parent))))
            entry.mtime, entry.mode = epoch, mode_of(path)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            if entry.isfile():
                entry.type, entry.linkname = tarfile.REGTYPE, ""  # two names of one file are two files
                entry.size = path.stat().st_size
                with path.open("rb") as content:
                    archive.addfile(entry, content)
            else:
                archive.addfile(entry)


def zip_up(folder: Path, target: Path, epoch: int) -> None:
    """Pack a folder's files under its own name for Windows: by name, with the time `epoch`, as UTC tells it.

    Raises OSError.
    """
    when = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(str(PurePosixPath(path.relative_to(folder.parent))), when)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0  # FAT
            archive.writestr(entry, path.read_bytes(), compresslevel=9)


def unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Unpack into a folder, by the rules for data where this Python knows them (Debian 12's does not).

    Raises OSError or tarfile.TarError.
    """
    if hasattr(tarfile, "data_filter"):
        archive.extraction_filter = tarfile.data_filter
    archive.extractall(folder)  # noqa: S202 - packed by git or by us


def even(folder: Path, epoch: int) -> None:
    """Give all in a folder the rights of `mode_of` and the time `epoch`. Raises OSError."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            path.chmod(mode_of(path))
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def mode_of(path: Path) -> int:
    """Return the rights with which a file or folder is handed on."""
    return 0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644
