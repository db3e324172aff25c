"""The wheel carries all that the game reads, and runs where there is no checkout."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from game import __version__
from game.language.languages import COMPILED, SOURCE_LANGUAGE
from game.language.languages import LANGUAGES as ROWS
from tests.support.known import shared_pack

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
MADE_ELSEWHERE = shutil.ignore_patterns(".*", "*.mo", "__pycache__", "build", "dist")


def python(*words: str, path: str | None = None, cwd: Path | None = None) -> str:
    """Return what Python prints for `words`; with `path` it knows those folders alone, not the checkout."""
    settings = os.environ | ({"PYTHONPATH": path} if path else {})
    options = ["-S", "-P"] if path else ["-P"]
    done = subprocess.run(
        [sys.executable, *options, *words], capture_output=True, text=True, check=False, cwd=cwd, env=settings
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from a copy of the checkout in which nothing is compiled yet."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, folder / "source", ignore=MADE_ELSEWHERE)
    shutil.copy(ROOT / ".gitignore", folder / "source")
    python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(folder / "source"))
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def packed(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


class Installed:
    """The wheel installed in a folder of its own, with the libraries of the test environment beside it."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        self.folder = folder / "installed"
        self.away = folder
        words = "-m pip --disable-pip-version-check install --quiet --no-index --no-deps --target"
        python(*words.split(), str(self.folder), str(wheel))

    def run(self, *words: str) -> str:
        path = os.pathsep.join([str(self.folder), sysconfig.get_path("purelib")])
        return python(*words, path=path, cwd=self.away)


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(wheel, tmp_path_factory.mktemp("away"))


@pytest.mark.parametrize(
    ("folder", "inside"),
    [
        ("assets", "game/_data/assets"),
        ("scenarios", "game/_data/scenarios"),
        ("docs/diagnostics", "game/_data/diagnostics"),
        ("locales/ijekavian", "game/_data/locales/ijekavian"),
        ("game", "game"),
        ("LICENSES", f"cuvari_mreze-{__version__}.dist-info/licenses/LICENSES"),
    ],
)
def test_every_file_that_the_game_reads_is_packed(folder: str, inside: str, packed: set[str]) -> None:
    files = [path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file()]
    expected = {f"{inside}/{path.as_posix()}" for path in files if "__pycache__" not in path.parts}
    assert expected
    assert expected <= packed


def test_every_catalog_is_packed_compiled(packed: set[str]) -> None:
    codes = [each.code for each in ROWS if each.code != SOURCE_LANGUAGE]
    assert {f"game/_data/locales/{code}/{COMPILED.as_posix()}" for code in codes} <= packed


def test_the_first_screens_are_packed(packed: set[str]) -> None:
    ahead = [name.split("/")[3:] for name in packed if name.startswith("game/_data/ahead/")]
    assert ["pictures", "1280x720.pictures"] in ahead
    assert {folder for folder, _ in ahead} == {"pictures"}


def test_nothing_else_is_packed(packed: set[str]) -> None:
    tops = {name.split("/")[0] for name in packed}
    assert tops == {"game", f"cuvari_mreze-{__version__}.dist-info"}
    assert not [name for name in packed if name.endswith((".po", ".pot", ".pyc"))]


def test_the_command_has_its_name(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        entries = archive.read(f"cuvari_mreze-{__version__}.dist-info/entry_points.txt").decode()
    assert "cuvari = game.cli:main" in entries


def test_it_runs_without_the_checkout(installed: Installed) -> None:
    assert __version__ in installed.run("-m", "game", "--version")


FOLDERS = """
from game.paths import Paths
found = Paths.find()
print(found.assets, found.locales, found.scenarios, found.diagnostics, sep="\\n")
"""


FIRST_FRAME = """
import sys
from pathlib import Path
from game.shell.start import make_app, make_world, open_first
from game.ui.draw.offscreen import canvas
world = make_world(Path(sys.argv[1]), {"language": "hr", "country": "HR", "sound": False})
app = make_app(world, canvas((1280, 720)))
open_first(app, world)
app.frame(0)
print("kit" in app.pictures.__dict__)
world.close()
"""


def test_its_first_screen_needs_no_drawing(installed: Installed) -> None:
    assert installed.run("-c", FIRST_FRAME, str(installed.away / "first")).splitlines()[-1] == "False"


def test_it_reads_its_own_files(installed: Installed) -> None:
    folders = [Path(line) for line in installed.run("-c", FOLDERS).splitlines()]
    assert [folder.parent for folder in folders] == [installed.folder / "game" / "_data"] * 4
    assert all(folder.is_dir() for folder in folders)


PLAY = """
import json, random, sys
from pathlib import Path
import game
from game.shell.start import make_app, make_world, open_first
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import pressables

HANDS = ("put.", "tool:")  # what this story waits for besides choices

def play(language, folder):
    world = make_world(folder, {"language": language, "country": "BA", "sound": False})
    app = make_app(world, canvas((640, 360)))
    open_first(app, world)
    chance, now = random.Random(1), 0
    for wanted in ("play", "episode:new-friend", "hero:luka", "start"):
        app.frame(now)
        app.press(wanted)
    for _ in range(3000):
        app.frame(now)
        if app.scene.name == "ending":
            break
        ids = [here.widget.id for here in pressables(app.tree)]
        onward = [id_ for id_ in ids if id_ == "continue" or id_.startswith(("choice:", "put.show-me"))]
        wanted = onward or [id_ for id_ in ids if id_.startswith(HANDS)]
        if wanted:
            app.press(chance.choice(wanted))
        now += 1 if wanted else app.sleep(now)
    app.press("go-on")
    app.frame(now)
    world.close()
    ended = world.play.state.ended
    return [world.catalog.code, app.scene.name, ended, sorted(world.catalog.missing)]

found = {language: play(language, Path(sys.argv[1]) / language) for language in sys.argv[2:]}
print(json.dumps({"package": game.__file__, "found": found}))
"""
LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA", "en")


@pytest.mark.slow
def test_it_plays_the_episode_to_an_ending_in_each_language(installed: Installed) -> None:
    data = installed.away / "data"
    said = json.loads(installed.run("-c", PLAY, str(data), *LANGUAGES).splitlines()[-1])
    assert Path(said["package"]).is_relative_to(installed.folder)
    episodes = shared_pack(ROOT / "scenarios").episodes
    others = episodes.keys() - {"new-friend"}
    for language, (code, scene, ended, missing) in said["found"].items():
        assert (code, scene) == (language, "calm")
        assert [text for text in missing if text.partition(".")[0] not in others] == []
        assert ended in episodes["new-friend"].endings
        assert (data / language / "save.json").is_file()
    assert tuple(said["found"]) == LANGUAGES
