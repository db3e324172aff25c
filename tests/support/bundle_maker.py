"""Makes bundles for tests: good ones, and any kind of wrong ones."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING

import msgspec

from game.bundles.make import make, sign
from game.bundles.manifest import MANIFEST, SCHEMA, Manifest
from game.bundles.seal import MARK, new_key, read_key, sealed

if TYPE_CHECKING:
    from pathlib import Path


def works(_: Path) -> str:
    """The test of content that works."""
    return ""


class Maker:
    """Makes bundles, also wrong ones, sealed with a key of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.key = folder / "key"
        self.public = new_key(self.key)

    def good(self, version: int = 1, content: bytes = b"episode: umbrella\n") -> Path:
        source, out = self.folder / "source", self.folder / f"{version}.cuvari"
        (source / "scenarios" / "season-2").mkdir(parents=True, exist_ok=True)
        (source / "scenarios" / "season-2" / "umbrella.yaml").write_bytes(content)
        (source / "cuvari.yaml").write_bytes(b"country: BA\n")
        make(source, out, version, "Umbrellas")
        sign(out, self.key)
        return out

    def odd(self, *entries: zipfile.ZipInfo | str, content: bytes = b"x", said: bytes | None = None) -> Path:
        """A sealed archive of any entries."""
        out, path = io.BytesIO(), self.folder / "odd.cuvari"
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr(MANIFEST, said or msgspec.json.encode(Manifest(SCHEMA, 1, "")))
            for entry in entries:
                with warnings.catch_warnings(action="ignore"):  # of a name that is there twice
                    made.writestr(entry, content)
            made.comment = MARK + bytes(64)
        return self.seal(path, out.getvalue()[:-64])

    def seal(self, path: Path, unsealed: bytes) -> Path:
        path.write_bytes(sealed(unsealed, read_key(self.key)))
        return path
