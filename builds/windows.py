"""The portable folder for Windows: unpacked anywhere and started there, it keeps all beside itself."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from builds.archive import zip_up
from builds.portable import PORTABLE
from builds.windows_folder import filled

if TYPE_CHECKING:
    from pathlib import Path

    from builds.source import Source

STARTER: Final = "START-Windows.cmd"
STARTER_TEXT: Final = """\
@echo off
rem A double click starts the game. With words it is a command: START-Windows.cmd kiosk --windowed 1280x720
if not "%~1"=="" goto words
start "" "%~dp0python\\pythonw.exe" -m game
exit /b
:words
"%~dp0python\\python.exe" -m game %*
"""
README: Final = """\
Čuvari mreže {version}

English: Unpack the whole folder, then open START-Windows.cmd. Nothing is installed, and no internet is
needed. What is played stays in the folder data, beside it; delete portable.ini, and it is kept in your own
part of Windows instead. Whoever has the stick can see what was played: with "Keep nothing" in the title
nothing stays.

Bosanski: Raspakujte cijelu mapu, pa otvorite START-Windows.cmd. Ništa se ne instalira, a internet nije
potreban. Odigrano ostaje u mapi data, pored te datoteke; ako obrišete portable.ini, čuva se u vašem dijelu
Windowsa. Ko ima stick, može vidjeti šta je igrano: s „Ne čuvaj ništa“ na početnom ekranu ne ostaje ništa.

Hrvatski: Raspakirajte cijelu mapu, pa otvorite START-Windows.cmd. Ništa se ne instalira, a internet nije
potreban. Odigrano ostaje u mapi data, pokraj te datoteke; ako obrišete portable.ini, čuva se u vašem dijelu
Windowsa. Tko ima stick, može vidjeti što se igralo: s „Ne spremaj ništa” na početnom zaslonu ne ostaje ništa.

Српски: Распакујте целу фасциклу, па отворите START-Windows.cmd. Ништа се не инсталира, а интернет није
потребан. Одиграно остаје у фасцикли data, поред те датотеке; ако обришете portable.ini, чува се у вашем делу
система. Ко има УСБ меморију, може да види шта се играло: са „Не чувај ништа“ на почетном екрану не остаје
ништа.

Windows 10 or 11, 64 bit (x86-64). Python comes with it.

Windows may warn that it does not know who made this: it carries no signature yet.

Not inside: eSpeak NG, the voice that reads aloud. The game plays without it and says so in its settings.
"""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    name = f"cuvari-mreze-{source.version}-windows-x86_64"
    folder = source.work / name
    shutil.copytree(filled(source), folder, copy_function=os.link)
    for file, text in (
        (STARTER, STARTER_TEXT),
        ("portable.ini", PORTABLE),
        ("README.txt", README.format(version=source.version)),
    ):
        (folder / file).write_text(text, encoding=encoding_of(text), newline="\r\n")
    packed = source.work / f"{name}.zip"
    zip_up(folder, packed, source.epoch)
    return [packed]


def encoding_of(text: str) -> str:
    """Return how a text is written for Windows, whose older editors take UTF-8 for it where it says so."""
    return "ascii" if text.isascii() else "utf-8-sig"
