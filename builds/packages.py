"""What every folder with the game holds: the game, its packages out of the lock file, and their licences."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bootstrap.environment import PLAY_LOCK
from builds.locked import Locked, lock_of, packages_in
from builds.source import Source, python
from builds.sums import sum_of
from builds.wheel import wheel_of

if TYPE_CHECKING:
    from collections.abc import Iterable

LEFT_OUT: Final = ("espeakng-loader",)
"""What can't be handed on: no licence text and no source of exactly this build of eSpeak NG comes with it."""
UNUSED: Final = (
    "bin", "pygame/docs", "pygame/examples", "pygame/tests", "**/*.pyi", "**/__pycache__",
    "*.dist-info/RECORD",
    *(f"font_source_sans_pro/files/*{kind}" for kind in (".otf", "It.ttf", "Light.ttf", "Black.ttf")),
    *(f"font_manrope/files/*{kind}" for kind in ("Light.ttf", "Medium.ttf", "wght.ttf")),
)  # fmt: skip
"""What comes with packages and nothing imports or opens."""
LOCALES: Final = frozenset(("root", "bs", "hr", "sr", "en", "hu", "it", "mk", "ro", "sk", "sl", "sq"))
"""Languages of which Babel's data is carried: of the game, of its neighbours, and of minorities."""

COMMON: Final = ("LGPL-2.1", "Apache-2.0")
"""The licence of pygame-ce and of libraries inside of it, which brings no text of it, and that of OpenSSL."""
COMMON_PLACE: Final = Path("/usr/share/common-licenses")
"""Where every Debian has them."""

LIST: Final = "files.sha256"
"""The list beside `game`, as game.install_check.parts_check names it."""


def carried(lock: str) -> list[Locked]:
    """Return the packages of the text of a lock file that are handed on."""
    return [package for package in packages_in(lock) if package.name not in LEFT_OUT]


def install(packages: Path, source: Source, version: str, platforms: Iterable[str]) -> None:
    """Install them into `packages` for a Python of this version on one of these platforms, as pip names them.

    Raises Problem.
    """
    lock = source.work / "handed-on.lock"
    lock.write_text(lock_of(carried((source.root / PLAY_LOCK).read_text(encoding="utf-8"))), encoding="utf-8")
    options = "--quiet --require-hashes --no-deps --only-binary :all: --no-compile --no-input"
    named = [word for name in platforms for word in ("--platform", name)]
    words = ("-m", "pip", "--disable-pip-version-check", "install", *options.split(), *named)
    source.run(*python(*words, "--python-version", version, "--target", str(packages), "-r", str(lock)))
    for pattern in UNUSED:
        for path in list(packages.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in list(packages.glob("babel/locale-data/*.dat")):
        if path.stem.partition("_")[0] not in LOCALES:
            path.unlink()


def lay_game(folder: Path, source: Source) -> None:
    """Lay the game into `folder`, as the wheel carries it, and the licences that no package brings.

    Raises Problem or OSError.
    """
    with zipfile.ZipFile(wheel_of(source)) as wheel:
        wheel.extractall(folder, [name for name in wheel.namelist() if name.startswith("game/")])
    shutil.copytree(source.root / "LICENSES", folder / "licences", dirs_exist_ok=True)
    for name in COMMON:
        shutil.copy(COMMON_PLACE / name, folder / "licences")


def list_files(folder: Path) -> None:
    """Write the sums of all files into a list: by it `cuvari check-install` finds what is gone."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    rows = [f"{sum_of(folder / name)}  {name}\n" for name in names]
    (folder / LIST).write_text("".join(rows), encoding="utf-8", newline="\n")


def compile_all(
    own: str, folder: Path, source: Source, places: Iterable[str], *, alone: bool = False
) -> None:
    """Compile all code in these places of `folder` with a Python like the one that will run it.

    The code never asks how old its source is, so that no start writes anything, and each finds the same,
    whatever a copy does to the times of files. With `alone` it takes the place of its source. Raises Problem.
    """
    found = [folder / place for place in places]
    options = ("-q", "-f", "-j", "1", "--invalidation-mode", "unchecked-hash", "-s", str(folder))
    beside = ("-b",) if alone else ()
    source.run(own, "-I", "-B", "-m", "compileall", *options, *beside, *map(str, found))
    for path in [path for place in found if alone for path in place.rglob("*.py")]:
        path.unlink()
