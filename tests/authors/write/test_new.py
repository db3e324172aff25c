"""`cuvari new`: what it makes can be played, checked and explored as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.authors.check.cache import Cache
from game.authors.check.everything import known_names, problems
from game.authors.explore.coverage import Budget, exploration
from game.authors.explore.find import plays_beside
from game.authors.explore.plays import load_plays, perform
from game.authors.write import new
from game.authors.write.new import begin
from game.authors.write.people_of_story import JELENA
from game.cli import main
from game.language.tsv import table
from game.paths import Paths
from game.story.checks.pack import check_loaded
from game.story.loading.pack import load_episode
from tests.support.known import know_names, shared_pack
from tests.support.small_stories import sound
from tests.support.tiers import seldom


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names in our own stories are found once."""
    know_names(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new episode."""
    return begin("the-lost-key", tmp_path)


def test_a_new_episode_breaks_no_rule(path: Path) -> None:
    paths = Paths.find()
    known = known_names(paths, shared_pack(paths.scenarios).signs)
    assert [each.code for each in check_loaded(load_episode(path), known)] == []


def test_it_bears_the_id_and_a_title(path: Path, tmp_path: Path) -> None:
    assert sound(path).id == "the-lost-key"
    assert sound(path).title.source == "The lost key"
    assert sound(begin("other", tmp_path, title="Quite another")).title.source == "Quite another"


def test_its_plays_go_as_written_and_show_every_ending(path: Path) -> None:
    loaded = load_plays(plays_beside(path))
    assert loaded.problems == ()
    episode = sound(path)
    outcomes = [perform(episode, test, loaded.path) for test in loaded.plays]
    assert [str(each.trouble) for each in outcomes if each.trouble] == []
    assert {each.play.state.ended for each in outcomes if each.play} == set(episode.endings)


@pytest.mark.long
def test_everything_in_it_is_reached_and_helped(path: Path) -> None:
    found = exploration(sound(path), Budget(plays=200))
    assert found.mistakes == ()
    assert [each for each in found.coverage if each.missed] == []


def test_it_explains_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert text.count("#") > 15
    left = ("EPISODE-ID", "EPISODE TITLE", "SCHEMA", "THIS-FILE", "LANGUAGE", "«")
    assert not any(mark in text for mark in left)


def test_the_first_line_leads_to_the_schema(tmp_path: Path) -> None:
    scenarios = Paths.find().scenarios
    path = begin("near", tmp_path)
    named = path.read_text(encoding="utf-8").partition("\n")[0].partition("$schema=")[2]
    assert (tmp_path / named).resolve() == scenarios / "episode.schema.json"


@pytest.mark.long
@pytest.mark.parametrize("language", seldom(["bs", "sr", "hr", "sr_Latn", "sr_BA"], 2))
def test_it_is_sound_in_other_languages_too(tmp_path: Path, language: str) -> None:
    path = begin("ours", tmp_path, title="2026", language=language)
    assert [str(each) for each in problems(Paths.find(), [path], Cache(None))] == []
    episode, plays = sound(path), load_plays(plays_beside(path))
    assert episode.language == language
    assert [str(each.trouble) for one in plays.plays if (each := perform(episode, one, "")).trouble] == []


def test_every_word_of_a_beginning_has_its_translation() -> None:
    folder = Path(new.__file__).parent
    files = [folder / f"{name}{end}" for name in ("beginning", "frame") for end in (".yaml", ".play.yaml")]
    marked = {word for file in files for word in re.findall("«([^»]*)»", file.read_text(encoding="utf-8"))}
    marked |= set(re.findall("«([^»]*)»", new.LANGUAGE_LINE + JELENA))
    rows = table(folder / new.WORDS, {"en", "bs", "hr", "sr"})
    assert {row["en"] for row in rows} == marked
    assert [row["en"] for row in rows if not all(row.values())] == []


def test_nothing_is_overwritten(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text("mine", encoding="utf-8")
    assert main(["new", "the-lost-key", "--folder", str(path.parent)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_command_says_how_to_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "the-lost-key", "--folder", str(tmp_path / "mine")]) == 0
    said = capsys.readouterr().out
    assert "python3 run.py preview" in said
    assert (tmp_path / "mine" / "the-lost-key.play.yaml").exists()


@pytest.mark.parametrize("id_", ["The Lost Key", "ključ", "", "../up", "a--b", "key.play"])
def test_an_id_that_is_none_is_refused(id_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", id_, "--folder", str(tmp_path)]) == 2
    assert "is no id" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
