"""The game with its Python and its packages in one folder for Linux.

It holds `python`, with the packages of the lock file in `lib/python3/dist-packages`, and `game`, as the wheel
carries it.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from typing import TYPE_CHECKING, Final

from bootstrap.environment import PLAY_LOCK
from builds.debian_python import PACKAGES, PYTHON, lay
from builds.inventory import list_of, parts_of
from builds.locked import Locked, lock_of, packages_in
from builds.source import Source, python
from builds.wheel import wheel_of

if TYPE_CHECKING:
    from pathlib import Path

LEFT_OUT: Final = ("espeakng-loader",)
"""What can't be handed on: no licence text and no source of exactly this build of eSpeak NG comes with it."""
PLATFORMS: Final = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
UNUSED: Final = ("bin", "pygame/docs", "pygame/examples", "pygame/tests", "**/*.pyi", "**/__pycache__")
"""What comes with packages and nothing imports."""
LGPL: Final = "/usr/share/common-licenses/LGPL-2.1"
"""The licence of pygame-ce and of libraries inside of it, which brings no text of it; every Debian has it."""
START: Final = 'exec "$here/python/bin/python3.11" -I -m game "$@"\n'
"""The line of a starter that becomes the game; nothing of another Python on the computer comes in its way."""


def carried(lock: str) -> list[Locked]:
    """Return the packages of the text of a lock file that are handed on."""
    return [package for package in packages_in(lock) if package.name not in LEFT_OUT]


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
    install(packages, source)
    with zipfile.ZipFile(wheel_of(source)) as wheel:
        wheel.extractall(folder, [name for name in wheel.namelist() if name.startswith("game/")])
    (packages / "cuvari-mreze.pth").write_text("../../../..\n", encoding="ascii")
    shutil.copytree(source.root / "LICENSES", folder / "licences", dirs_exist_ok=True)
    shutil.copy(LGPL, folder / "licences")
    (folder / "licences" / "LIST.txt").write_text(list_of(parts_of(folder)), encoding="utf-8")
    compile_all(folder, source)
    for path in folder.rglob("*"):
        if path.is_file() and path.parent.name != "bin":
            path.chmod(0o644)  # what is imported or loaded is no program


def install(packages: Path, source: Source) -> None:
    """Install the packages that are handed on, each proved by its hash. Raises Problem."""
    lock = source.work / "handed-on.lock"
    lock.write_text(lock_of(carried((source.root / PLAY_LOCK).read_text(encoding="utf-8"))), encoding="utf-8")
    options = "--quiet --require-hashes --no-deps --only-binary :all: --no-compile --no-input"
    platforms = [word for name in PLATFORMS for word in ("--platform", name)]
    words = ("-m", "pip", "--disable-pip-version-check", "install", *options.split(), *platforms)
    source.run(*python(*words, "--python-version", "3.11", "--target", str(packages), "-r", str(lock)))
    for pattern in UNUSED:
        for path in list(packages.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def compile_all(folder: Path, source: Source) -> None:
    """Compile all code with the Python that will run it: code that never asks how old its source is.

    So that no start writes anything, and each finds the same, whatever a copy does to the times of files.
    """
    options = ("-q", "-f", "-j", "1", "--invalidation-mode", "unchecked-hash", "-s", str(folder))
    own = str(folder / "python" / "bin" / PYTHON)
    source.run(
        own, "-I", "-B", "-m", "compileall", *options, str(folder / "python" / "lib"), str(folder / "game")
    )


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
