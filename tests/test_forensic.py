"""What a look at the disk finds after playing and forgetting: no more than where only the title was opened.

The looking is done as by somebody who knows the code: every file and folder of the home and of the game
itself, with names, rights, sizes, dates and bytes. Nothing is left out of the comparison but what no program
can set: when the system itself saw a change (`ctime`) or a reading (`atime`).
"""

from __future__ import annotations

import compileall
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builds.portable import PORTABLE as PORTABLE_TEXT
from game.paths import PORTABLE, Paths
from tests.support.forensic import SYSTEM, look
from tests.support.known import shared_pack

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parent.parent
STORIES = [
    (episode.id, hero)
    for episode in shared_pack(Paths.find().scenarios).episodes.values()
    for hero in episode.heroes
]
SOME = [
    (*STORIES[len(STORIES) // 2], 250),
    *(pytest.param(*one, 700, marks=pytest.mark.slow) for one in STORIES),
]
"""All stories and heroes, mostly to an ending; the suite tries one of them, and not as long."""
LAB = ROOT / "assets" / "lab" / "cuvari.yaml"
DAY = 86_400
KEPT = {"save.json", "progress.json", "settings.json"}


class Computer:
    """A home, and the game as `run.py` installs it: with its code compiled and its first screens drawn."""

    def __init__(self, folder: Path, game: Path) -> None:
        self.home, self.game = folder / "home", game
        for place in ("share", "config", "cache", "tmp"):
            (self.home / place).mkdir(parents=True)

    def run(self, *words: str, system: Path | None = None) -> None:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "CUVARI_"))},
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "share"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "TMPDIR": str(self.home / "tmp"),
            "PYTHONPATH": str(self.game),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment |= {SYSTEM: str(system)} if system else {}
        command = [sys.executable, "-P", "-m", "tests.support.forensic", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def a_day_passes(self) -> None:
        """Date all that natural dates have a day back, so that later changes show."""
        for path in self.home.rglob("*"):
            about = path.stat()
            if path.name.startswith((".", "save", "progress", "settings")):
                os.utime(path, (about.st_atime, about.st_mtime - DAY))

    def look(self) -> dict[str, tuple[object, ...]]:
        """Everything below the folders that the system made itself."""
        places = sorted(path for path in self.home.glob("*/*"))
        return look(*places, self.game) | {f"place/{path.relative_to(self.home)}": () for path in places}

    @property
    def data(self) -> Path:
        return self.home / "share" / "cuvari-mreze"


@pytest.fixture(scope="module")
def game(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installed game of its own: whatever is written into it by playing shows."""
    folder = tmp_path_factory.mktemp("installed")
    unneeded = shutil.ignore_patterns("__pycache__", "*.po", "*.pot")
    for name in ("game", "assets", "locales", "scenarios"):
        shutil.copytree(ROOT / name, folder / name, ignore=unneeded)
    (folder / "docs").mkdir()
    shutil.copytree(ROOT / "docs" / "diagnostics", folder / "docs" / "diagnostics")
    (folder / "tests" / "support").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "support" / "forensic.py", folder / "tests" / "support")
    if (ROOT / "ahead").is_dir():
        shutil.copytree(ROOT / "ahead", folder / "ahead")
    compileall.compile_dir(folder, quiet=1)
    return folder


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, game: Path) -> dict[str, tuple[object, ...]]:
    """The computer on which only the title was ever opened, twice."""
    computer = Computer(tmp_path_factory.mktemp("untouched"), game)
    computer.run("title")
    computer.run("title")
    return computer.look()


def test_the_look_sees_what_there_is_to_see(
    tmp_path: Path, game: Path, untouched: dict[str, tuple[object, ...]]
) -> None:
    computer = Computer(tmp_path, game)
    computer.run("title", "play:1:the-chain:ema")
    left = computer.look()
    assert left != untouched
    assert {name.rpartition("/")[2] for name in left.keys() - untouched.keys()} & KEPT


def test_only_the_settings_lie_where_only_the_title_was_opened(
    untouched: dict[str, tuple[object, ...]], game: Path
) -> None:
    installed = {f"{path.relative_to(game)}" for path in game.rglob("*")}
    kept = {name.partition("/")[2] for name in untouched if name.partition("/")[2] not in installed}
    assert kept == {".", "settings.json", "share/cuvari-mreze", "config/cuvari-mreze"}


@pytest.mark.parametrize(("episode", "hero", "presses"), SOME)
def test_after_forgetting_nothing_tells_what_was_played(
    tmp_path: Path,
    game: Path,
    untouched: dict[str, tuple[object, ...]],
    episode: str,
    hero: str,
    presses: int,
) -> None:
    seed = f"{episode}-{hero}"
    chance = random.Random(seed)
    other = ":".join(chance.choice(STORIES))
    computer = Computer(tmp_path, game)
    computer.run("title")
    computer.a_day_passes()
    computer.run(f"play:{seed}:{episode}:{hero}:{presses}", *(["kill"] if chance.random() < 0.5 else []))
    assert computer.look() != untouched
    computer.a_day_passes()
    computer.run(f"play:{seed}2:{other}:{presses}", "kill", "forget")
    assert computer.look() == untouched
    computer.run("title")
    assert computer.look() == untouched


@pytest.mark.parametrize(("episode", "hero"), STORIES[3:4])
def test_while_somebody_plays_only_what_is_kept_of_the_play_differs(
    tmp_path: Path, game: Path, untouched: dict[str, tuple[object, ...]], episode: str, hero: str
) -> None:
    """No cache, no temporary file, no compiled code, no date of a folder depends on it."""
    computer = Computer(tmp_path, game)
    computer.run(f"play:9:{episode}:{hero}")
    found = computer.look()
    differing = {name for name in found.keys() | untouched.keys() if found.get(name) != untouched.get(name)}
    assert {name.rpartition("/")[2] for name in differing} <= KEPT


def test_a_private_play_changes_not_a_byte_and_no_date(
    tmp_path: Path, game: Path, untouched: dict[str, tuple[object, ...]]
) -> None:
    computer = Computer(tmp_path, game)
    computer.run("title")
    computer.run("private", "play:4:report-it:lana")
    assert computer.look() == untouched


def test_in_a_lab_a_play_leaves_the_computer_as_it_was_found(tmp_path: Path, game: Path) -> None:
    """With the settings that labs are given: no folder, no setting, not even that the game was opened."""
    computer = Computer(tmp_path, game)
    before = computer.look()
    computer.run("play:1:the-chain:ema", "play:4:report-it:lana", system=LAB)
    assert computer.look() == before


@pytest.mark.slow
def test_in_a_lab_who_wants_to_go_on_another_day_can(tmp_path: Path, game: Path) -> None:
    computer = Computer(tmp_path, game)
    computer.run("private", "play:1:the-chain:ema", system=LAB)
    assert {path.name for path in computer.data.iterdir()} & KEPT
    kept = computer.look()
    computer.run("play:4:report-it:lana", system=LAB)  # the next child, who did not ask for it
    assert computer.look() == kept


@pytest.mark.slow
def test_on_a_stick_a_play_of_which_nothing_is_kept_leaves_every_file_as_it_was(
    tmp_path: Path, game: Path
) -> None:
    """`README.txt` of the portable folder says so. The same play without that button leaves what is kept."""
    stick = tmp_path / "stick šđž игра"
    shutil.copytree(game, stick)
    (stick / PORTABLE).write_text(PORTABLE_TEXT, encoding="ascii")
    computer = Computer(tmp_path / "computer", stick)
    computer.run("title")
    before = computer.look()
    computer.run("private", "play:4:report-it:lana")
    assert computer.look() == before
    computer.run("play:4:report-it:lana")
    after = computer.look()
    differing = {name for name in after.keys() | before.keys() if after.get(name) != before.get(name)}
    assert "0/data/save.json" in differing
    assert differing <= {"0/data", *(f"0/data/{name}" for name in KEPT)}, "nothing in the home"


def test_all_of_it_is_its_owners_alone(untouched: dict[str, tuple[object, ...]]) -> None:
    (settings,) = (name for name in untouched if name.endswith("/settings.json"))
    assert untouched[settings][0] == "0o100600"
    assert [untouched[f"{number}/."][0] for number in (0, 1)] == ["0o40700", "0o40700"]


def test_a_folder_named_for_one_child_is_its_owners_alone_from_the_first_moment(tmp_path: Path) -> None:
    from game.shell.start import Wish, opened

    before = os.umask(0o022)
    try:
        _, window, world = opened(Wish(data=tmp_path / "child-1", windowed=(640, 360), language="en"))
        world.set_setting("theme", "night")
        world.close()
        window.close()
    finally:
        os.umask(before)
    rights = {path.name: oct(path.stat().st_mode & 0o777) for path in (tmp_path / "child-1").iterdir()}
    assert rights == {"settings.json": "0o600"}
    assert oct((tmp_path / "child-1").stat().st_mode & 0o777) == "0o700"
