"""Making a bundle of a folder, and sealing it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import msgspec

from game.bundles.archive import Bundle, read_file
from game.bundles.manifest import FOLDERS, LARGEST_FILE, MANIFEST, SCHEMA, SETTINGS, Manifest, RefusedError
from game.bundles.seal import MARK, SIGNATURE, public, read_key, sealed
from game.edges.real_files import TooLargeError, read_regular
from game.records.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DATE = (2020, 1, 1, 0, 0, 0)
"""All files of a bundle have the same date, so that the same folder gives the same bundle."""
_UNIX = 3
LEFT_BEHIND = frozenset({"locales/babel.cfg"})
"""What lies among the catalogs and is none of them: it names functions for those who extract texts."""


def make(folder: Path, out: Path, version: int, name: str) -> Bundle:
    """Put `scenarios/`, `locales/` and `cuvari.yaml` of a folder into an unsigned bundle.

    The catalogs in it are compiled anew, where they lie. What else the folder holds stays behind. Raises
    RefusedError, OSError, or PoError where a catalog can't be read.
    """
    if (folder / "locales").is_dir():
        from game.language.compiled import compile_catalogs
        from game.paths import Paths

        compile_catalogs(folder / "locales", Paths.find().locales)
    manifest = msgspec.json.encode(Manifest(SCHEMA, version, name))
    data = _zipped({MANIFEST: manifest, **dict(_content(folder))})
    bundle = Bundle(data)  # what would be refused later is refused now
    write_atomically(out, data)
    return bundle


def _content(folder: Path) -> Iterator[tuple[str, bytes]]:
    own = [folder / SETTINGS] if (folder / SETTINGS).exists() else []
    for place in FOLDERS:
        own += sorted((folder / place).rglob("*"))
    for path in own:
        name = path.relative_to(folder)
        if any(part.startswith(".") for part in name.parts) or name.as_posix() in LEFT_BEHIND:
            continue
        if path.is_symlink():
            raise RefusedError(f"can't hold a link: {path}")
        if path.is_file():
            try:
                yield name.as_posix(), read_regular(path, LARGEST_FILE)
            except TooLargeError:
                raise RefusedError(f"can't hold so large a file: {path}") from None


def sign(path: Path, key: Path) -> str:
    """Seal a bundle with the private key in a file, in place of any earlier seal; gives the public key.

    Raises RefusedError, OSError, or ValueError where the file holds no key.
    """
    private = read_key(key)
    data = read_file(path)
    bundle = Bundle(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        manifest = archive.read(MANIFEST)
    unsealed = _zipped({MANIFEST: manifest, **dict(bundle.files())}, MARK + bytes(SIGNATURE))
    write_atomically(path, sealed(unsealed[:-SIGNATURE], private))
    return public(private)


def _zipped(content: dict[str, bytes], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system, entry.external_attr = _UNIX, 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
        archive.comment = comment
    return out.getvalue()
