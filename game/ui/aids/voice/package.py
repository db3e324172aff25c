"""The package that brings the voices: where its files lie, and whether they are as they were made.

A damaged library or damaged sounds would end the whole game from inside, past everything that Python catches.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Final

import msgspec

from game.edges.digests import sha256
from game.ui.aids.voice.state import BROKEN, LIBRARY, MISSING, NO_VOICE, SpeechError

SOUNDS: Final = ("phontab", "phonindex", "phondata", "intonations")
"""Files of the data that every language needs."""
PART: Final = 1 << 16
"""Bytes of a file that are read at once."""


class Package(msgspec.Struct, frozen=True):
    """The library and the folder of its data, and the SHA-256 of files as their installer wrote them down."""

    library: str
    data: str
    sums: Mapping[str, str]

    @classmethod
    def found(cls) -> Package:
        """The installed package. Raises SpeechError where there is none."""
        try:
            import espeakng_loader

            library, data = espeakng_loader.get_library_path(), espeakng_loader.get_data_path()
        except ImportError as error:
            raise SpeechError(MISSING) from error
        except (OSError, RuntimeError) as error:
            raise SpeechError(BROKEN) from error
        return cls(library, data, _recorded())

    def check(self) -> None:
        """Raise SpeechError where the library or what every language needs is damaged."""
        for path in (self.library, *(f"{self.data}/{name}" for name in SOUNDS)):
            self._check(path)

    def check_language(self, language: str) -> None:
        """Raise SpeechError where there are no rules for a language, or they are damaged."""
        rules = Path(self.data, f"{language}_dict")
        if not rules.is_file():
            raise SpeechError(NO_VOICE)
        self._check(str(rules))

    def _check(self, path: str) -> None:
        """Nothing is known of files that no installer wrote down: they count as whole."""
        wanted = self.sums.get(Path(path).name)
        try:
            with Path(path).open("rb") as file:
                found = sha256()
                while part := file.read(PART):
                    found.update(part)
        except OSError as error:
            raise SpeechError(BROKEN) from error
        if wanted is not None and wanted != _sum(found.digest()):
            raise SpeechError(BROKEN)


def _recorded() -> Mapping[str, str]:
    """The sum of each file of the package, by its name."""
    try:
        files = metadata.files(LIBRARY.replace("_", "-")) or []
    except metadata.PackageNotFoundError:
        files = []
    return {file.name: file.hash.value for file in files if file.hash and file.hash.mode == "sha256"}


def _sum(digest: bytes) -> str:
    """A digest as installers write it."""
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
