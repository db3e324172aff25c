"""The installer for Windows: the game in Program Files, and entries in the start menu."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Final

from builds.source import python
from builds.windows_folder import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builds.source import Source

OWN: Final = Path(__file__).with_name("nsis")
NAME: Final = "cuvari-mreze"
KEY: Final = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
"""Where Windows finds what can be removed, below HKEY_LOCAL_MACHINE."""
COMMAND: Final = "cuvari.cmd"
COMMAND_TEXT: Final = '@"%~dp0python\\python.exe" -m game %*\n'
ICON: Final = "game.ico"
SIDES: Final = (16, 32, 48, 64)
"""Pixels of the icons that Windows picks from."""
PIXELS: Final = """
import sys, pygame
sys.path.insert(0, sys.argv[2])
from game.ui.window.window_icon import window_icon
side = int(sys.argv[3])
icon = pygame.transform.smoothscale(window_icon(), (side, side))
with open(sys.argv[1], "wb") as file:
    file.write(pygame.image.tobytes(icon, "BGRA"))
"""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    return [packed(laid(source), source)]


def packed(folder: Path, source: Source, level: str = "admin") -> Path:
    """Return the installer of a folder; `level` is who it asks Windows to be started by. Raises Problem."""
    target = source.work / f"{NAME}-{source.version}-windows-x86_64-setup.exe"
    files = source.work / "files.nsh"
    files.write_text(script_of(folder), encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1024
    given = {
        "VERSION": source.version,
        "OUT": target,
        "LEVEL": level,
        "FOLDER": NAME,
        "KEY": KEY,
        "SIZE_KB": size,
        "SIZE_MB": size // 1000 + 1,
        "ICON": folder / ICON,
        "WORDS": OWN / "words.nsh",
    }
    defined = [f"-D{name}={value}" for name, value in given.items()]
    source.run(
        "makensis", "-V2", "-NOCD", "-INPUTCHARSET", "UTF8", *defined, str(files), str(OWN / "setup.nsi")
    )
    return target


def laid(source: Source) -> Path:
    """Return the folder as it is to lie in Program Files, made if it is not there. Raises Problem."""
    folder = source.work / "installed"
    if not folder.exists():
        shutil.copytree(filled(source), folder, copy_function=os.link)
        (folder / COMMAND).write_text(COMMAND_TEXT, encoding="ascii", newline="\r\n")
        (folder / ICON).write_bytes(icon_of(source))
    return folder


def script_of(folder: Path) -> str:
    """Return the macros of NSIS that write and remove what lies in a folder: in the order of names.

    What lies at its top is moved and removed as it stands there, folders as a whole.
    """
    paths = sorted(folder.iterdir())
    tops = [path.name for path in paths if path.is_dir()]
    files = [path.name for path in paths if path.is_file()]
    folders, each = ([f"!insertmacro ${{DO}} {name}" for name in names] for names in (tops, files))
    macros = {"each_folder DO": folders, "each_file DO": each, "all_files": list(_written(folder))}
    return "".join("\n".join((f"!macro {name}", *lines, "!macroend\n")) for name, lines in macros.items())


def _written(folder: Path) -> Iterator[str]:
    for place in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        files = sorted(path for path in place.iterdir() if path.is_file())
        yield f'SetOutPath "{PureWindowsPath("$INSTDIR", place.relative_to(folder))}"'
        yield from (f'File "{path}"' for path in files)


def icon_of(source: Source) -> bytes:
    """Return the icon of the window as a file of Windows, with its pixels as they are. Raises Problem."""
    images = []
    for side in SIDES:
        raw = source.work / f"icon-{side}"
        source.run(*python("-c", PIXELS, str(raw), str(source.root), str(side)))
        images.append(_image(raw.read_bytes(), side))
    head = struct.pack("<HHH", 0, 1, len(images))
    offset = len(head) + 16 * len(images)
    for side, image in zip(SIDES, images, strict=True):
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return head + b"".join(images)


def _image(pixels: bytes, side: int) -> bytes:
    """Return one picture: the head of a bitmap, its rows from below, and a mask that hides nothing."""
    rows = [pixels[at : at + 4 * side] for at in range(0, len(pixels), 4 * side)]
    mask = bytes((side + 31) // 32 * 4 * side)
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 4 * side * side, 0, 0, 0, 0)
    return head + b"".join(reversed(rows)) + mask
