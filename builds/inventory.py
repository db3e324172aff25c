"""What is inside of a folder that is handed on: each part with version, licence, and where its source is."""

from __future__ import annotations

import re
from email.parser import HeaderParser
from typing import TYPE_CHECKING, Final

import msgspec

from builds.debian_python import LOCK, locked
from builds.sums import sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NOTICES: Final = {
    "SDL2.": "libsdl2-2.0-0",
    "SDL2_image": "libsdl2-image-2.0-0",
    "SDL2_mixer": "libsdl2-mixer-2.0-0",
    "SDL2_ttf": "libsdl2-ttf-2.0-0",
    "freetype": "libfreetype6",
    "libFLAC": "libflac12",
    "libSDL2-": "libsdl2-2.0-0",
    "libSDL2_image": "libsdl2-image-2.0-0",
    "libSDL2_mixer": "libsdl2-mixer-2.0-0",
    "libSDL2_ttf": "libsdl2-ttf-2.0-0",
    "libasound": "libasound2",
    "libbrotli": "libbrotli1",
    "libfluidsynth": "libfluidsynth3",
    "libfreetype": "libfreetype6",
    "libharfbuzz": "libharfbuzz0b",
    "libjpeg": "libjpeg62-turbo",
    "libmpg123": "libmpg123-0",
    "libogg": "libogg0",
    "libopus-": "libopus0",
    "libopusfile": "libopusfile0",
    "libpng16": "libpng16-16",
    "libportmidi": "libportmidi0",
    "libsharpyuv": "libwebp7",
    "libsndfile": "libsndfile1",
    "libtiff": "libtiff6",
    "libvorbis": "libvorbis0a",
    "libwavpack": "libwavpack1",
    "libwebp": "libwebp7",
    "libxmp": "libxmp4",
    "portmidi": "libportmidi0",
}
"""Libraries inside of pygame-ce, which has no licence texts, by how their files begin (for Linux or Windows).

Each with the package of Debian whose file `copyright` tells the licences of that library.
"""

INSIDE: Final = {
    "SDL2_ttf": ("libharfbuzz0b", "libfreetype6"),
    "freetype": ("zlib1g",),
    "libpng16": ("zlib1g",),
}
"""What is inside of those for Windows and no file of its own, with the packages as above."""
WITHOUT_TEXT: Final = {"pygame-ce": "licences/LGPL-2.1"}
"""Packages that bring no text of their licence, and where it lies."""
TOLD: Final = "as the text says"
TEXTS_ONLY: Final = ("libexpat1", "zlib1g")
"""Packages of which nothing is taken but the text of the licence, for what is inside of other files."""
TOLD_OF: Final = frozenset({*NOTICES.values(), *TEXTS_ONLY})
"""Packages that are locked for what they tell of the licences."""


class Part(msgspec.Struct, frozen=True):
    """A part of what is handed on."""

    name: str
    version: str
    licence: str
    text: str
    """Where the licence is to be read, from the folder on."""
    source: str
    purl: str = ""
    """A package URL, which names package and version in one word."""
    digest: str = ""
    """SHA-256 of its file, where it is one."""


def parts_of(folder: Path, packages: str, python: Iterable[Part]) -> list[Part]:
    """Return all parts of a folder but the game itself: those of `python` and what its `packages` hold.

    `packages` is where they lie, from the folder `python` on. Raises KeyError for a library of which no
    licence is known.
    """
    where = folder / "python" / packages
    return [*python, *_packages(folder, where), *_libraries(where)]


def of_debian() -> Iterator[Part]:
    """Give the parts of the Python that `debian_python` lays, and its libraries."""
    for name, (version, digest) in locked(LOCK.read_text(encoding="ascii")).items():
        if name not in TOLD_OF:
            yield Part(
                name,
                version,
                TOLD,
                f"licences/debian/{name}.txt",
                f"Debian's source of {name} {version}: apt-get source {name}={version}",
                f"pkg:deb/debian/{name}@{version}?arch=amd64",
                digest,
            )


def _packages(folder: Path, packages: Path) -> Iterator[Part]:
    for path in sorted(packages.glob("*.dist-info")):
        told = HeaderParser().parsestr((path / "METADATA").read_text(encoding="utf-8"))
        name, version = told["Name"], told["Version"]
        licence = (told["License-Expression"] or told["License"] or "").partition("\n")[0]
        own = sorted([*path.glob("licenses/*"), *path.parent.glob(f"{name.replace('-', '_')}/files/*.txt")])
        where = ", ".join(text.relative_to(folder).as_posix() for text in own) or WITHOUT_TEXT[name]
        yield Part(
            name,
            version,
            licence or TOLD,
            where,
            f"{name} {version}, its source archive on the package index of Python",
            f"pkg:pypi/{name.lower()}@{version}",
        )


def _libraries(packages: Path) -> Iterator[Part]:
    for path in sorted([*packages.glob("*.libs/*.so*"), *packages.glob("**/*.dll")]):
        name = re.sub(r"\.(so.*|dll)$", "", path.name)
        yield Part(
            re.sub(r"-[0-9a-f]{8}.*$", "", name),
            "as built by the makers of that package",
            TOLD,
            ", ".join(f"licences/debian/{package}.txt" for package in notices(path.name)),
            f"inside of {path.parent.name.removesuffix('.libs')}, whose makers name its source",
            digest=sum_of(path),
        )


def notices(file: str) -> tuple[str, ...]:
    """Return the packages of Debian that tell the licence of a library. Raises KeyError."""
    for begins, package in NOTICES.items():
        if file.startswith(begins):
            return (package, *(INSIDE.get(begins, ()) if file.endswith(".dll") else ()))
    raise KeyError(file)


def list_of(parts: list[Part]) -> str:
    """Return the page that names all parts, for people."""
    rows = [
        f"{part.name} {part.version}\n  licence: {part.licence} ({part.text})\n  source: {part.source}\n"
        for part in parts
    ]
    return HEAD + "\n" + "\n".join(rows)


HEAD: Final = """\
What this folder holds, each part with its licence and its source

Čuvari mreže itself: the program under GPL-3.0-or-later, stories, translations, pictures and sounds under
CC BY-SA 4.0 (licences/GPL-3.0-or-later.txt, licences/CC-BY-SA-4.0.txt). Its source is the folder game, here.
"""
