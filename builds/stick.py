"""The stick that a trainer carries: for Windows and Linux in one, with what is the same for both only once.

All names are such that every FAT takes them. FAT keeps no rights, so that no file of it is a program to
Linux; the starter then lets the system's own loader begin Python.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Final

from bootstrap.sentences import Problem
from builds import debian_python, linux_folder, windows, windows_folder, windows_python
from builds.archive import zip_up
from builds.packages import list_files
from builds.portable import PORTABLE, STARTER, starter

if TYPE_CHECKING:
    from pathlib import Path

    from builds.source import Source

SYSTEMS: Final = ("linux", "windows")
"""The folders in which each system finds its Python."""
SHARED: Final = "packages"
"""The folder with the packages that are the same for both: all but those with libraries."""
LONGEST: Final = 200
FOR_KIOSKS: Final = ("cryptography", "cffi", "_cffi_backend", "pycparser")
"""What only a kiosk needs, to prove what is brought to it: ten megabytes. The kiosk says what is missing."""
LARGE: Final = "game/_data/ahead/pictures/2560x*"
"""Pictures drawn ahead for screens that schools hardly have: a megabyte. There the first start draws them."""
PACKAGES_OF: Final = {"linux": debian_python.PACKAGES, "windows": windows_python.PACKAGES}
"""Where the packages of each system lie, from its Python on."""
DEVICES: Final = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10)),
}
PAGES: Final = {
    "READ-ME-English.txt": """\
Čuvari mreže (Guardians of the Net) {version}: the stick

Windows: open START-Windows.cmd.
Linux: open a terminal in this folder and type: sh start-linux.sh

Nothing is installed, and no internet is needed. "For teachers" in the menu of the title has lessons, pages to
print, and results.

What is played and what a lesson counts lies in the folder data on this stick: whoever has the stick can see
it. With "Keep nothing" in the title nothing stays of a play. If the stick is locked against writing, the game
works and keeps nothing.

Close the game and let the system remove the stick before you pull it out. To have a clean one, delete the
folder data. A copy of all that lies here is another stick.

Does it work here? Windows: START-Windows.cmd check-install. Linux: sh start-linux.sh check-install.
""",
    "PROCITAJ-Bosanski.txt": """\
Čuvari mreže {version}: stick

Windows: otvorite START-Windows.cmd.
Linux: otvorite terminal u ovoj mapi i upišite: sh start-linux.sh

Ništa se ne instalira, a internet nije potreban. „Za nastavnike“ u meniju na početnom ekranu sadrži časove,
stranice za štampu i rezultate.

Odigrano i ono što se na času prebroji ostaje u mapi data na ovom sticku: ko ima stick, može to vidjeti.
S „Ne čuvaj ništa“ na početnom ekranu od igranja ne ostaje ništa. Ako je stick zaključan za pisanje, igra radi
i ništa ne čuva.

Zatvorite igru i sigurno uklonite stick prije nego što ga izvučete. Da bude prazan, obrišite mapu data. Kopija
svega što je ovdje je novi stick.

Radi li ovdje? Windows: START-Windows.cmd check-install. Linux: sh start-linux.sh check-install.
""",
    "PROCITAJ-Hrvatski.txt": """\
Čuvari mreže {version}: stick

Windows: otvorite START-Windows.cmd.
Linux: otvorite terminal u ovoj mapi i upišite: sh start-linux.sh

Ništa se ne instalira, a internet nije potreban. „Za nastavnike” u izborniku na početnom zaslonu sadrži sate,
stranice za ispis i rezultate.

Odigrano i ono što se na satu prebroji ostaje u mapi data na ovom sticku: tko ima stick, može to vidjeti.
S „Ne spremaj ništa” na početnom zaslonu od igranja ne ostaje ništa. Ako je stick zaključan za pisanje, igra
radi i ništa ne sprema.

Zatvorite igru i sigurno uklonite stick prije nego što ga izvučete. Da bude prazan, obrišite mapu data. Kopija
svega što je ovdje novi je stick.

Radi li ovdje? Windows: START-Windows.cmd check-install. Linux: sh start-linux.sh check-install.
""",
    "PROCITAJ-Srpski.txt": """\
Чувари мреже {version}: УСБ меморија

Windows: отворите START-Windows.cmd.
Linux: отворите терминал у овој фасцикли и укуцајте: sh start-linux.sh

Ништа се не инсталира, а интернет није потребан. „За наставнике“ у менију на почетном екрану садржи часове,
странице за штампу и резултате.

Одиграно и оно што се на часу преброји остаје у фасцикли data на овој меморији: ко је има, може то да види.
Са „Не чувај ништа“ на почетном екрану од играња не остаје ништа. Ако је меморија закључана за писање, игра
ради и ништа не чува.

Затворите игру и безбедно уклоните меморију пре него што је извучете. Да буде празна, обришите фасциклу data.
Копија свега што је овде нова је меморија.

Да ли овде ради? Windows: START-Windows.cmd check-install. Linux: sh start-linux.sh check-install.
""",
}
"""A page in each language; its name is ASCII, its words are not."""


def make(source: Source) -> list[Path]:
    """Make it. Raises Problem."""
    name = f"cuvari-mreze-{source.version}-stick"
    folder = source.work / name
    lay(folder, linux_folder.filled(source), windows_folder.filled(source))
    for file, text in PAGES.items():
        written = text.format(version=source.version)
        (folder / file).write_text(written, encoding="utf-8-sig", newline="\r\n")
    packed = source.work / f"{name}.zip"
    zip_up(folder, packed, source.epoch)
    return [packed]


def lay(folder: Path, linux: Path, for_windows: Path) -> None:
    """Lay the folders of both systems into one.

    The game and what is the same of its packages, compiled for both Pythons, lie there once.
    Raises Problem or OSError.
    """
    folder.mkdir()
    for system, made in zip(SYSTEMS, (linux, for_windows), strict=True):
        shutil.copytree(made / "game", folder / "game", copy_function=_once, dirs_exist_ok=True)
        shutil.copytree(made / "licences", folder / system / "licences", copy_function=os.link)
        left_out = shutil.ignore_patterns(*FOR_KIOSKS, *(f"{name}[-.]*" for name in FOR_KIOSKS))
        shutil.copytree(made / "python", folder / system / "python", copy_function=os.link, ignore=left_out)
        _tell_what_is_there(folder / system / "licences/LIST.txt")
    for path in list(folder.glob(LARGE)):
        path.unlink()
    _share(folder)
    _lead_to_the_game(folder)
    glibc = linux_folder.oldest_glibc(linux)
    (folder / STARTER).write_text(of_system(starter(glibc), "linux", "/"), encoding="utf-8", newline="\n")
    for_start = of_system(windows.STARTER_TEXT, "windows", "\\")
    (folder / windows.STARTER).write_text(for_start, encoding="ascii", newline="\r\n")
    (folder / "portable.ini").write_text(PORTABLE, encoding="ascii", newline="\r\n")
    list_files(folder)
    if names := not_for_fat(folder):
        raise Problem(f"FAT can't take {names[0]}: give it another name, then build again.")


def not_for_fat(folder: Path) -> list[str]:
    """Return the names below a folder that some FAT can't take, or takes for the same as another.

    Letters are ASCII, none of what Windows keeps for itself, no dot or space at the end, no path so long that
    it is too long below a drive (MAX_PATH, 260).
    """
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    small = Counter(name.lower() for name in names)
    return [
        name
        for name in names
        if small[name.lower()] > 1 or len(name) > LONGEST or not all(map(_plain, name.split("/")))
    ]


def _plain(part: str) -> bool:
    allowed = part.isascii() and part.isprintable() and not set(part) & set('<>:"\\|?*')
    return allowed and part[-1] not in ". " and part.partition(".")[0].upper() not in DEVICES


def of_system(text: str, system: str, between: str) -> str:
    """Return a starter whose Python lies in the folder of its system."""
    return text.replace(f"{between}python{between}", f"{between}{system}{between}python{between}").replace(
        "%~dp0python", f"%~dp0{system}{between}python"
    )


def _tell_what_is_there(listed: Path) -> None:
    """Take what is left out from a list of licences; it is the same file as in what this is made of."""
    parts = listed.read_text(encoding="utf-8").split("\n\n")
    listed.unlink()
    there = [part for part in parts if part.partition(" ")[0] not in FOR_KIOSKS]
    listed.write_text("\n\n".join(there), encoding="utf-8")


def _share(folder: Path) -> None:
    """Move packages that are the same for both systems to one place, and tell the lists of licences of it."""
    places = {system: folder / system / "python" / where for system, where in PACKAGES_OF.items()}
    of_linux, of_windows = places.values()
    for name in sorted(path.name for path in of_linux.iterdir()):
        if not name.endswith(".dist-info") and _same(of_linux / name, of_windows / name):
            for system, place in places.items():
                shutil.copytree(place / name, folder / SHARED / name, copy_function=_once, dirs_exist_ok=True)
                shutil.rmtree(place / name)
                listed = folder / system / "licences/LIST.txt"
                text = listed.read_text(encoding="utf-8")
                told = text.replace(f"python/{PACKAGES_OF[system]}/{name}/", f"../{SHARED}/{name}/")
                listed.write_text(told, encoding="utf-8")


def _same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same but for what is compiled, which has a name for each Python."""
    held = [
        {
            path.relative_to(place): path.read_bytes()
            for path in place.rglob("*")
            if path.is_file() and path.suffix != ".pyc"
        }
        for place in (one, other)
    ]
    return one.is_dir() and held[0] == held[1]


def _lead_to_the_game(folder: Path) -> None:
    """Write anew where both Pythons find the game, a folder further up, and the packages that they share."""
    pth = folder / "linux/python" / debian_python.PACKAGES / "cuvari-mreze.pth"
    searched = folder / "windows/python" / windows_python.SEARCHED
    up = "../../../../.."
    places = searched.read_text(encoding="ascii").replace("\n..\n", f"\n..\\..\n..\\..\\{SHARED}\n")
    for file, text, end in ((pth, f"{up}\n{up}/{SHARED}\n", "\n"), (searched, places, "\r\n")):
        file.unlink()
        file.write_text(text, encoding="ascii", newline=end)


def _once(source: str, target: str) -> str:
    """Link a file where none of its name lies: what is no code is the same for both."""
    if not os.path.lexists(target):
        os.link(source, target)
    return target
