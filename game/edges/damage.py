"""What is said where the game can't even start, as a file of what was installed is gone.

Antivirus programs take files away, and sticks are pulled out while they are written. Nothing is imported here
but Python's own library: what is gone may be anything else.
"""

from __future__ import annotations

import gettext
import hashlib
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUMS: Final = "files.sha256"
"""The list of a build beside the folder `game`: a line for each file, as `sha256sum` writes them, no name
with a line break in it."""
GONE: Final = (
    "install.file-gone",
    (
        "The file {file} is missing or was changed: install the game again, and ask whether an antivirus"
        " program took it."
    ),
)
"""Id and English words of the sentence, as `install_check.parts_check` has them."""
TITLE: Final = "Čuvari mreže"
ICON_OF_ERRORS: Final = 0x10
"""MB_ICONERROR of winuser.h."""


def listed(root: Path) -> list[tuple[str, str]]:
    """The sums and names of all files of a build in `root`; nothing where there is no list."""
    try:
        lines = (root / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    return [(digest, name) for digest, _, name in (line.partition("  ") for line in lines)]


def damaged(root: Path) -> Iterator[str]:
    """Give the names of the files of a build that are gone, then of those that are not as they were."""
    rows = listed(root)
    there = [row for row in rows if (root / row[1]).is_file()]
    yield from sorted({name for _, name in rows} - {name for _, name in there})
    yield from (name for digest, name in there if _digest(root / name) != digest)


def explain(root: Path, language: str) -> bool:
    """Tell which file of the build in `root` is damaged, in a language of the game; whether there is one."""
    name = next(damaged(root), "")
    if name:
        _tell(sentence(root, language).format(file=name))
    return bool(name)


def sentence(root: Path, language: str) -> str:
    """The sentence as the catalog of a language has it, or in English."""
    text_id, english = GONE
    catalog = root / "game/_data/locales" / language / "LC_MESSAGES/messages.mo"
    try:
        with catalog.open("rb") as file:
            said = gettext.GNUTranslations(file).gettext(text_id)
    except Exception:  # noqa: BLE001 - a torn catalog fails in many ways, and is what this may be about
        return english
    return said if said != text_id else english


def _tell(said: str) -> None:
    """Say it in the terminal, or in a window of Windows: a start from its menu has no terminal."""
    if sys.platform == "win32" and sys.executable.lower().endswith("pythonw.exe"):
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, said, TITLE, ICON_OF_ERRORS)
    else:
        sys.stderr.write(f"{said}\n")


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
