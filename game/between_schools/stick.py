"""The stick that a trainer hands on: the game, the pages to print, and folders for what comes of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from game.print.command import Order, press_for, write
from game.records.files import write_atomically
from game.results import exchange_files
from game.results.anonymity.perturbation import FURTHEST
from game.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from game.paths import Paths
    from game.results.trainers import TrainerKit

DATA: Final = "data"
"""Where the game keeps its things when it is started from the stick."""
RESULTS: Final = "results"
"""What is brought back."""
GAME: Final = (
    "run.py",
    "bootstrap",
    "pyproject.toml",
    "hatch_build.py",
    "requirements.lock",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "LICENSES",
    "REUSE.toml",
    "game",
    "assets",
    "locales",
    "scenarios",
    "docs",
)
"""What a checkout needs to play and to teach."""

TITLE = Text("kit.title", "Guardians of the Net: a trainer's kit")
CODE = Text("kit.code", "The code of this kit: {code}")
ABOUT_CODE = Text(
    "kit.about-code",
    "Lessons that are run with this stick are counted under this code, which was thrown by chance. No name "
    "stands with it; but whoever knows who got this stick sees how many lessons were run with it.",
)
# Translators: lesson and results are names of files, prints of a folder; they stay as they are.
LESSON = Text(
    "kit.lesson", "To run a lesson, open the file lesson. The pages to print are in the folder prints."
)
AFTERWARDS = Text(
    "kit.afterwards",
    "When lessons have ended, open the file results and hand the folder results back to whoever gave you "
    "this stick. Of each lesson it holds the week, the ages, the story, language and country, random codes, "
    "how many pupils took part, and figures that each computer moved by chance when the lesson ended, counts "
    "by at most {most}. There is no exact count of answers in it, and nobody's single answers; but a figure "
    "may give one away where nearly all the others answered alike. So show it to nobody else.",
)
FIRST_START = Text(
    "kit.first-start",
    "Where the game has never run, its first start needs Python and the internet. After that it needs no "
    "network.",
)

_SH: Final = """\
#!/bin/sh
cd "$(dirname "$0")" && CUVARI_DATA="$PWD/data" exec python3 game/run.py {words} "$@"
"""
_BAT: Final = """\
@echo off\r
set "CUVARI_DATA=%~dp0data"\r
cd /d "%~dp0"\r
py game\\run.py {words} %*\r
"""
_STARTERS: Final = {"lesson": "teach", "results": f"records export -o {RESULTS}"}


def write_stick(out: Path, kit: TrainerKit, paths: Paths, language: str, country: str) -> bool:
    """Write the whole stick into `out`; gives whether the game itself is on it.

    It is when the game runs from a checkout; one that was installed as a package is not copied.

    Raises:
        OSError: Something can't be written.
        Refusal: There is no such language or country.
    """
    catalog = press_for(paths, language, country).catalog
    document = exchange_files.write(kit)
    write_atomically(out / DATA / exchange_files.KIT_FILE, document)
    write_atomically(out / RESULTS / f"kit-{kit.code}{exchange_files.SUFFIX}", document)
    write(paths, Order((), language, country, out / "prints"))
    lines = (
        catalog.render(TITLE),
        catalog.render(CODE, code=kit.code),
        *map(catalog.render, (ABOUT_CODE, LESSON, FIRST_START)),
        catalog.render(AFTERWARDS, most=FURTHEST),
    )
    (out / "KIT.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return _copy_game(paths.assets.parent, out)


def _copy_game(root: Path, out: Path) -> bool:
    """Copy a checkout and the files that start it; gives whether `root` is one."""
    if not (root / "run.py").is_file():
        return False
    unneeded = shutil.ignore_patterns("__pycache__", ".*")
    for name in GAME:
        source, target = root / name, out / "game" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=unneeded, dirs_exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    for name, words in _STARTERS.items():
        script = out / f"{name}.sh"
        script.write_text(_SH.format(words=words), encoding="utf-8")
        script.chmod(0o755)
        (out / f"{name}.bat").write_bytes(_BAT.format(words=words).encode())
    return True
