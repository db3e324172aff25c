"""The game with its Python and its packages in one folder for Windows.

It holds `python`, with the packages of the lock file in `Lib/site-packages`, and `game`, as the wheel
carries it.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from bootstrap.sentences import Problem
from builds import windows_python
from builds.debian_python import lay_notices
from builds.inventory import TOLD_OF, list_of, parts_of
from builds.packages import compile_all, install, lay_game, list_files
from builds.windows_python import LIBRARY, PACKAGES, VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from builds.inventory import Part
    from builds.source import Source

PLATFORMS: Final = ("win_amd64",)
COMPILER: Final = f"python{VERSION}"
"""Debian 13's Python: its code is that of the one which is carried, whose first bytes are compared."""


def filled(source: Source) -> Path:
    """Return the folder with the game and all that it needs, made if it is not there. Raises Problem."""
    folder = source.work / "windows"
    if not folder.exists():
        fill(folder, source)
    return folder


def fill(folder: Path, source: Source) -> None:
    """Lay the game and all that it needs into `folder`. Raises Problem."""
    windows_python.lay(folder / "python", source)
    install(folder / "python" / PACKAGES, source, VERSION, PLATFORMS)
    lay_game(folder, source)
    notices = {*TOLD_OF, *windows_python.NOTICES}
    lay_notices(folder / "licences" / "debian", source.work / "debian", notices)
    (folder / "licences" / "LIST.txt").write_text(list_of(parts(folder)), encoding="utf-8")
    check_compiler(folder / "python" / LIBRARY, source)
    compile_all(COMPILER, folder, source, (f"python/{PACKAGES}", "game"))
    list_files(folder)


def parts(folder: Path) -> list[Part]:
    """Return all parts of such a folder. Raises KeyError for one of which no licence is known."""
    return parts_of(folder, PACKAGES, windows_python.parts(folder / "python"))


def check_compiler(library: Path, source: Source) -> None:
    """Let the Python that compiles make what the carried one reads. Raises Problem."""
    tell = "import importlib.util; print(importlib.util.MAGIC_NUMBER.hex())"
    made = source.run(COMPILER, "-I", "-c", tell).strip()
    with zipfile.ZipFile(library) as archive:
        wanted = archive.read("abc.pyc")[:4].hex()
    if made != wanted:
        raise Problem(f"{COMPILER} here makes code of another kind than the carried Python reads.")
