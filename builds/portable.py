"""The portable folder for Linux: unpacked anywhere and started there, it keeps all beside itself."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from builds.archive import pack
from builds.linux_folder import START, filled, oldest_glibc

if TYPE_CHECKING:
    from pathlib import Path

    from builds.source import Source

STARTER: Final = "start-linux.sh"
OLD: Final = """\
libc=$(getconf GNU_LIBC_VERSION 2>/dev/null)
minor=${libc##*.}
if [ "${minor:-99}" -lt MINOR ]; then
    case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
        bs*) echo "Ovaj Linux je prestar za igru: ima $libc, a potreban je glibc GLIBC ili noviji." ;;
        hr*) echo "Ovaj je Linux prestar za igru: ima $libc, a potreban je glibc GLIBC ili noviji." ;;
        sr*latin*) echo "Ovaj Linuks je prestar za igru: ima $libc, a potreban je glibc GLIBC ili noviji." ;;
        sr*) echo "Овај Линукс је престар за игру: има $libc, а потребан је glibc GLIBC или новији." ;;
        *) echo "This Linux is too old for the game: it has $libc, and glibc GLIBC or newer is needed." ;;
    esac >&2
    exit 1
fi
"""
"""What a starter says where the libraries of the system are older than those that Python was made with."""
STARTER_TEXT: Final = '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\n' + OLD + START
PORTABLE: Final = """\
# As long as this file lies here, the game keeps what is played in the folder data beside it.
# Without it, that is kept in the home of whoever plays.
"""
README: Final = """\
Čuvari mreže {version}

English: Open start-linux.sh. Nothing is installed, and no internet is needed. What is played stays in the
folder data, beside it; delete portable.ini, and it is kept in your home instead. Whoever has the stick can
see what was played: with "Keep nothing" in the title nothing stays.

Bosanski: Otvorite start-linux.sh. Ništa se ne instalira, a internet nije potreban. Odigrano ostaje u mapi
data, pored te datoteke; ako obrišete portable.ini, čuva se u vašoj ličnoj mapi. Ko ima stick, može vidjeti
šta je igrano: s „Ne čuvaj ništa“ na početnom ekranu ne ostaje ništa.

Hrvatski: Otvorite start-linux.sh. Ništa se ne instalira, a internet nije potreban. Odigrano ostaje u mapi
data, pokraj te datoteke; ako obrišete portable.ini, čuva se u vašoj osobnoj mapi. Tko ima stick, može vidjeti
što se igralo: s „Ne spremaj ništa” na početnom zaslonu ne ostaje ništa.

Српски: Отворите start-linux.sh. Ништа се не инсталира, а интернет није потребан. Одиграно остаје у фасцикли
data, поред те датотеке; ако обришете portable.ini, чува се у вашој личној фасцикли. Ко има УСБ меморију, може
да види шта се играло: са „Не чувај ништа“ на почетном екрану не остаје ништа.

Linux, 64 bit (x86_64), glibc {glibc} or newer: `ldd --version` tells which there is. It needs a desktop with
libz.so.1, libexpat.so.1 and libstdc++.so.6, which all have that we know. Python comes with it.

Not inside: eSpeak NG, the voice that reads aloud. The game plays without it and says so in its settings.
"""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    name = f"cuvari-mreze-{source.version}-linux-x86_64"
    folder = source.work / name
    shutil.copytree(filled(source), folder, copy_function=os.link)
    glibc = oldest_glibc(folder)
    (folder / STARTER).write_text(starter(glibc), encoding="utf-8")
    (folder / STARTER).chmod(0o755)
    (folder / "portable.ini").write_text(PORTABLE, encoding="ascii")
    readme = README.format(version=source.version, glibc=glibc)
    (folder / "README.txt").write_text(readme, encoding="utf-8")
    packed = source.work / f"{name}.tar.gz"
    pack(folder, packed, source.epoch)
    return [packed]


def starter(glibc: str) -> str:
    """Return the starter for programs that ask for this version of glibc, as in "2.35"."""
    return STARTER_TEXT.replace("GLIBC ", f"{glibc} ").replace("MINOR", glibc.rpartition(".")[2])
