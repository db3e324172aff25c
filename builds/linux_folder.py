"""The game with its Python and its packages in one folder for Linux.

It holds `python`, with the packages of the lock file in `lib/python3/dist-packages`, and `game`, as the wheel
carries it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from builds.debian_python import PACKAGES, PYTHON, lay
from builds.inventory import list_of, of_debian, parts_of
from builds.packages import compile_all, install, lay_game, list_files

if TYPE_CHECKING:
    from pathlib import Path

    from builds.inventory import Part
    from builds.source import Source

PLATFORMS: Final = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
START: Final = """\
python=$here/python/bin/python3.11
[ -x "$python" ] || exec /lib64/ld-linux-x86-64.so.2 "$python" -I -m game "$@"
exec "$python" -I -m game "$@"
"""
"""The lines of a starter that become the game; nothing of another Python on the computer comes in its way.

On FAT, which keeps no rights, nothing may be started but by the loader of the system.
"""


def filled(source: Source) -> Path:
    """Return the folder with the game and all that it needs, made if it is not there. Raises Problem."""
    folder = source.work / "linux"
    if not folder.exists():
        fill(folder, source)
    return folder


def fill(folder: Path, source: Source) -> None:
    """Lay the game and all that it needs into `folder`. Raises Problem."""
    lay(folder / "python", folder / "licences" / "debian", source.work / "debian")
    packages = folder / "python" / PACKAGES
    install(packages, source, "3.11", PLATFORMS)
    for library in packages.glob("yaml/*.so"):
        source.run("strip", "-g", str(library))  # two megabytes of it are for whoever debugs it
    lay_game(folder, source)
    (packages / "cuvari-mreze.pth").write_text("../../../..\n", encoding="ascii")
    (folder / "licences" / "LIST.txt").write_text(list_of(parts(folder)), encoding="utf-8")
    own = str(folder / "python" / "bin" / PYTHON)
    compile_all(own, folder, source, (f"python/{PACKAGES}", "game"))
    compile_all(own, folder, source, (f"python/lib/{PYTHON}",), alone=True)
    for path in folder.rglob("*"):
        if path.is_file() and path.parent.name != "bin":
            path.chmod(0o644)  # what is imported or loaded is no program
    list_files(folder)


def parts(folder: Path) -> list[Part]:
    """Return all parts of such a folder. Raises KeyError for one of which no licence is known."""
    return parts_of(folder, PACKAGES, of_debian())


def oldest_glibc(folder: Path) -> str:
    """Return the newest version of glibc that any program or library in a folder asks for, as "2.35"."""
    asked = [(0, 0)]
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if content.startswith(b"\x7fELF"):
                found = re.findall(rb"GLIBC_(\d+)\.(\d+)", content)
                asked += [(int(major), int(minor)) for major, minor in found]
    return ".".join(map(str, max(asked)))
