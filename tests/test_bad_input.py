"""Bad input, and what the player gets: broken episodes, catalogs, and files of what is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.edges.terminal import plain
from game.language.catalog_files import read_all
from game.language.compiled import compiled
from game.language.languages import COMPILED, TRANSLATED
from game.paths import Paths
from game.records import progress, save
from game.scenes.before.episodes import REPAIRED
from tests.support.pilot import SMALL, Pilot, by_mouse
from tests.support.playing import begin, follow
from tests.support.short import play_to_an_ending, shortest, wrong
from tests.support.tiers import few

OWN = Paths.find()
EPISODE = OWN.scenarios / "season-1" / "new-friend.yaml"
SOURCE = EPISODE.read_bytes().replace(b"\r\n", b"\n")

UseFolder = Callable[[str, Path], None]


@pytest.fixture
def use_folder(monkeypatch: pytest.MonkeyPatch) -> UseFolder:
    """Let the game read one of its folders from elsewhere: `use_folder("locales", tmp_path)`."""

    def use(name: str, folder: Path) -> None:
        own = {"assets": OWN.assets, "locales": OWN.locales, "scenarios": OWN.scenarios}
        places = (*(own | {name: folder}).values(), OWN.diagnostics)
        monkeypatch.setattr("game.paths.own_folders", lambda _: places)

    return use


# An episode with a mistake


def with_(old: str, new: str) -> bytes:
    """The real episode with one change."""
    assert old.encode() in SOURCE
    return SOURCE.replace(old.encode(), new.encode(), 1)


BOMB = "a: &a [lol, lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
BROKEN = {
    "unknown-key": (with_("minutes: 10", "minuets: 10"), "unknown-key"),
    "duplicate-key": (with_("minutes: 10", "minutes: 10\nminutes: 12"), "duplicate-key"),
    "tab": (with_("\nstart: hello", "\n\tstart: hello"), "tab"),
    "missing-target": (with_("\nstart: hello", "\nstart: hallo"), "unknown-node"),
    "wrong-type": (with_("minutes: 10", "minutes: [ten]"), "wrong-type"),
    "no-that-is-false": (with_("title: A new friend", "title: no"), "yaml-trap"),
    "a-time-that-is-750": (with_('clock: "19:40"', "clock: 19:40"), "yaml-trap"),
    "windows-1250": (SOURCE.replace(b"A new friend", "Što je novo".encode("cp1250"), 1), "not-utf-8"),
    "utf-16": (SOURCE.decode().encode("utf-16"), "not-utf-8"),
    "10-mb": (SOURCE + b"# nothing\n" * 1_000_000, "file-too-large"),
    "alias-bomb": (BOMB.encode(), "yaml-alias"),
    "empty": (b"", "empty-file"),
    "a-picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "not-utf-8"),
}
"""Files that are no good, and the diagnostic that says why."""


@pytest.mark.long
def test_broken_episodes_are_unavailable_and_the_others_play(tmp_path: Path, use_folder: UseFolder) -> None:
    folder = tmp_path / "scenarios"
    for path in OWN.scenarios.rglob("*.yaml"):
        (folder / path.relative_to(OWN.scenarios)).parent.mkdir(parents=True, exist_ok=True)
        (folder / path.relative_to(OWN.scenarios)).write_bytes(path.read_bytes())
    for name, (content, _) in BROKEN.items():
        (folder / "season-1" / f"{name}.yaml").write_bytes(content)
    (folder / "season-1" / "second.yaml").write_bytes(with_("episode: new-friend", "episode: second"))
    use_folder("scenarios", folder)
    pilot = Pilot(tmp_path / "data", size=SMALL)
    pilot.click("play")
    for name in BROKEN:
        assert not pilot.widget(f"broken:{name}").widget.pressable
    assert REPAIRED.source in pilot.names()
    assert wrong(pilot) == []
    pilot.key(pygame.K_ESCAPE)
    begin(pilot, by_mouse, "second", "luka")
    follow(pilot, by_mouse, shortest()[:4])


PROBLEM = re.compile(
    r"^(?P<file>[^\n]+):(?P<line>\d+):(?P<column>\d+): (?:error|warning) (?P<code>[a-z0-9-]+): \S[^\n]*\n"
    r" *(?P<number>\d+) \| (?P<text>[^\n]*)\n"
    r" *\| (?P<before>[ \t]*)\^",
    re.MULTILINE,
)
"""How a problem is told: file, line, column, code, sentence; the line itself; a caret below its place."""


@pytest.mark.parametrize("name", few([name for name, (content, _) in BROKEN.items() if content], 3))
def test_check_shows_every_problem_at_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    content, code = BROKEN[name]
    file = tmp_path / "new-friend.yaml"
    file.write_bytes(content)
    assert main(["check", str(file)]) == 1
    told = capsys.readouterr().out
    problems = list(PROBLEM.finditer(told))
    lines = content.decode("utf-8", "replace").splitlines()
    assert code in {problem["code"] for problem in problems}
    assert len(problems) == len(re.findall(r"^\S+: (?:error|warning) ", told, re.MULTILINE))
    for problem in problems:
        assert (problem["file"], problem["line"]) == (str(file), problem["number"])
        assert problem["text"] == "\t".join(map(plain, lines[int(problem["line"]) - 1].split("\t")))
        assert len(problem["before"]) == int(problem["column"]) - 1


@pytest.mark.long
def test_the_episode_without_a_mistake_has_no_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new-friend.yaml").write_bytes(SOURCE)
    assert main(["check", str(tmp_path / "new-friend.yaml")]) == 0
    assert " error " not in capsys.readouterr().out


# A catalog with a gap, and a broken one


def bosnian(tmp_path: Path, content: bytes) -> Path:
    """A folder of languages whose Bosnian catalog is that."""
    (tmp_path / "locales" / "bs" / COMPILED).parent.mkdir(parents=True)
    (tmp_path / "locales" / "bs" / COMPILED).write_bytes(content)
    return tmp_path / "locales"


@pytest.mark.long
def test_a_missing_translation_is_shown_in_the_source_and_logged(
    tmp_path: Path, use_folder: UseFolder, caplog: pytest.LogCaptureFixture
) -> None:
    catalog = read_all(OWN.locales / "bs" / TRANSLATED)
    catalog.texts["title.play"].string = ""
    use_folder("locales", bosnian(tmp_path, compiled(catalog)))
    pilot = Pilot(tmp_path / "data", language="bs", size=SMALL)
    assert pilot.widget("play").widget.name == "Play"
    assert pilot.widget("about").widget.name == "O igri"
    assert [line for line in caplog.messages if "title.play" in line] == ["bs: title.play is not translated"]


CATALOG = compiled(read_all(OWN.locales / "bs" / TRANSLATED))


@pytest.mark.long
@pytest.mark.parametrize(
    "content",
    [
        CATALOG[: len(CATALOG) // 2],
        CATALOG[:20],
        b"",
        b"not a catalog",
        CATALOG.replace(b"title.play", b"\xff" * 10),
    ],
    ids=["half", "a head alone", "empty", "something else", "not UTF-8"],
)
def test_with_a_broken_catalog_the_game_speaks_its_source(
    tmp_path: Path, use_folder: UseFolder, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    use_folder("locales", bosnian(tmp_path, content))
    pilot = Pilot(tmp_path / "data", language="bs", size=SMALL)
    assert pilot.widget("play").widget.name == "Play"
    begin(pilot, by_mouse, "new-friend", "lana")
    assert [line for line in caplog.messages if "messages.mo is broken" in line]


# A file of what is kept that can't be read

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "torn": lambda content: content[: len(content) // 2],
    "empty": lambda _: b"",
    "foreign": lambda _: b'{"name": "homework", "pages": 3}',
    "newer": lambda content: re.sub(rb'"version": \d+', b'"version": 99', content, count=1),
}


def kept(folder: Path) -> dict[str, bytes]:
    """What a child leaves behind who chose colours, found an ending and began again."""
    pilot = Pilot(folder, theme="night", motion="reduced")
    play_to_an_ending(pilot, "luka")
    pilot.key(pygame.K_ESCAPE)
    pilot.click("leave")
    begin(pilot, by_mouse, "new-friend", "luka")
    pilot.world.close()
    return {path.name: path.read_bytes() for path in folder.glob("*.json")}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return kept(tmp_path_factory.mktemp("whole"))


def damaged(folder: Path, whole: dict[str, bytes], name: str, damage: str) -> bytes:
    """Leave everything there as a child left it, but one file damaged; gives its content."""
    folder.mkdir()
    for file, content in whole.items():
        (folder / file).write_bytes(content)
    content = DAMAGE[damage](whole[name])
    (folder / name).write_bytes(content)
    return content


def aside(folder: Path, name: str, damage: str) -> bytes:
    label = "newer" if damage == "newer" else "broken"
    return (folder / name.replace(".json", f".{label}-1.json")).read_bytes()


@pytest.mark.long
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_broken_save_is_set_aside_and_nothing_else_is_lost(
    tmp_path: Path, whole: dict[str, bytes], damage: str
) -> None:
    folder = tmp_path / "data"
    content = damaged(folder, whole, "save.json", damage)
    pilot = Pilot(folder, size=SMALL)
    told = {"torn": save.TORN, "empty": save.EMPTY, "foreign": save.FOREIGN, "newer": save.NEWER}[damage]
    assert told.source in pilot.names()
    assert wrong(pilot) == []
    pilot.click("notice.close")
    assert told.source not in pilot.names()
    assert not pilot.has("go-on")
    assert aside(folder, "save.json", damage) == content
    assert pilot.world.settings.theme == "night"
    assert pilot.world.endings_found("new-friend")
    begin(pilot, by_mouse, "new-friend", "lana")
    pilot.world.close()
    assert Pilot(folder, size=SMALL).has("go-on")


@pytest.mark.long
@pytest.mark.parametrize("damage", DAMAGE)
def test_with_broken_settings_the_game_asks_again_and_nothing_else_is_lost(
    tmp_path: Path, whole: dict[str, bytes], damage: str
) -> None:
    folder = tmp_path / "data"
    content = damaged(folder, whole, "settings.json", damage)
    pilot = Pilot(folder, language=None, country=None, size=SMALL)
    assert pilot.scene == "language"
    assert pilot.has("notice")
    assert wrong(pilot) == []
    pilot.click("notice.close")
    pilot.click("language:hr")
    pilot.click("country:HR")
    assert (pilot.scene, pilot.has("go-on")) == ("title", True)
    assert aside(folder, "settings.json", damage) == content
    assert pilot.world.endings_found("new-friend")
    pilot.world.close()
    assert Pilot(folder, language=None, country=None, size=SMALL).world.settings.country == "HR"


@pytest.mark.long
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_broken_album_is_set_aside_and_nothing_else_is_lost(
    tmp_path: Path, whole: dict[str, bytes], damage: str
) -> None:
    folder = tmp_path / "data"
    content = damaged(folder, whole, "progress.json", damage)
    pilot = Pilot(folder, size=SMALL)
    assert pilot.has("go-on")
    pilot.click("play")
    told = progress.NEWER if damage == "newer" else progress.LOST
    assert told.source in pilot.names()
    pilot.click("notice.close")
    assert aside(folder, "progress.json", damage) == content
    assert pilot.world.settings.theme == "night"
    assert not pilot.world.endings_found("new-friend")
