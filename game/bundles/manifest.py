"""What a bundle says of itself, and what it may hold: nothing that runs, and no file outside its folders."""

from __future__ import annotations

import stat
import unicodedata
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SCHEMA: Final = "cuvari-bundle-1"
MANIFEST: Final = "manifest.json"
LARGEST_BUNDLE = 64 * 1024 * 1024
"""Bytes of a whole bundle."""
LARGEST_FILE = 8 * 1024 * 1024
LARGEST_CONTENT = 128 * 1024 * 1024
"""Bytes of all files together, unpacked."""
LONGEST_NAME = 200
MOST_FILES = 5000
FOLDERS: Final = {
    "scenarios": (".yaml", ".json"),
    "locales": (".po", ".mo", ".pot", ".yaml", ".tsv", ".txt"),
}
"""The folders of a bundle, and the endings of the files below each."""
SETTINGS: Final = "cuvari.yaml"
"""The settings that a bundle brings, in the form of the system's file."""
_DEVICES = ("con", "prn", "aux", "nul", "clock$", "conin$", "conout$")
_RESERVED = frozenset({*_DEVICES, *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))})
"""Names of devices under Windows, whatever ending follows ("Naming Files, Paths, and Namespaces")."""
_OUTSIDE = frozenset('<>:"|?*\\')
"""Letters that lead elsewhere, or that Windows has in no name."""


class RefusedError(Exception):
    """Why a bundle is not taken, as the end of a sentence that begins with the bundle."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Versions count up from 1: a kiosk takes only one that is higher than all it ever had."""

    schema: str
    version: Annotated[int, msgspec.Meta(ge=1, le=10**9)]
    name: Annotated[str, msgspec.Meta(max_length=200)]


def decode(data: bytes) -> Manifest:
    """The manifest in its JSON. Raises RefusedError."""
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise RefusedError(f"has a manifest that can't be read: {problem}") from None
    if manifest.schema != SCHEMA:
        raise RefusedError(f"is of another kind: {manifest.schema}")
    return manifest


def check_entries(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Raise RefusedError unless all entries of an archive are plain files of a bundle, within all limits."""
    check_names([entry.filename for entry in entries if entry.filename != MANIFEST])
    if [entry.filename for entry in entries].count(MANIFEST) != 1:
        raise RefusedError("has no manifest")
    for entry in entries:
        if problem := _entry_problem(entry):
            raise RefusedError(f"holds {entry.filename!r}, which {problem}")
    if sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise RefusedError(f"holds more than {LARGEST_CONTENT // 2**20} MiB")


def _entry_problem(entry: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return "is no plain file"
    if entry.flag_bits & 0x1:
        return "is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in an unknown way"
    if entry.file_size > LARGEST_FILE:
        return f"has more than {LARGEST_FILE // 2**20} MiB"
    return ""


def check_names(names: Sequence[str]) -> None:
    """Raise RefusedError for a name that has no place in a bundle, and for two that are one on a disk."""
    if not names:
        raise RefusedError("holds nothing")
    if len(names) > MOST_FILES:
        raise RefusedError(f"holds more than {MOST_FILES} files")
    for name in names:
        if problem := _name_problem(name):
            raise RefusedError(f"holds {name!r}, which {problem}")
    _check_twins(names)


def _check_twins(names: Iterable[str]) -> None:
    """Two names may be the same where letters' cases are not told apart; a file may be no folder as well."""
    seen: dict[str, str] = {}
    for name in names:
        same = _folded(name)
        if same in seen:
            raise RefusedError(f"holds {name!r} twice, also as {seen[same]!r}")
        seen[same] = name
    for name in names:
        for folder in PurePosixPath(_folded(name)).parents:
            if str(folder) in seen:
                raise RefusedError(f"holds {name!r}, in a folder that is a file")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _name_problem(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or any(part in ("..", ".") for part in name.split("/")):
        return "leads out of the bundle"
    if not _everywhere(name, path):
        return "is no name of a file on every computer"
    folder, _, rest = name.partition("/")
    if name != SETTINGS and not (rest and path.suffix in FOLDERS.get(folder, ())):
        return "is nothing that a bundle may hold"
    return ""


def _everywhere(name: str, path: PurePosixPath) -> bool:
    """Whether a file can have this name on every computer."""
    if not name.isprintable() or len(name) > LONGEST_NAME or _OUTSIDE & set(name) or name != str(path):
        return False
    ends = any(part.endswith((".", " ")) for part in path.parts)
    return not ends and not any(_device(part) in _RESERVED for part in path.parts)


def _device(part: str) -> str:
    """The device for which Windows takes a name: spaces before the ending do not count, and ¹ is a 1."""
    return unicodedata.normalize("NFKC", part.partition(".")[0]).rstrip(" ").casefold()
