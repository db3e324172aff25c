"""A class begins from one of our stories: with its people and rooms, and little enough to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authors.check.cache import Cache
from game.authors.check.everything import problems
from game.authors.explore.coverage import Budget, exploration
from game.authors.explore.find import plays_beside
from game.authors.explore.plays import load_plays, perform
from game.authors.write.new import begin
from game.authors.write.people_of_story import UnfitStoryError, fills
from game.cli import main
from game.language.catalog import Catalogs
from game.paths import Paths
from tests.support.known import know_names, shared_pack
from tests.support.small_stories import sound

if TYPE_CHECKING:
    from pathlib import Path

PATHS = Paths.find()
LANGUAGES = ("en", "bs", "hr", "sr", "sr_Latn", "sr_BA")
STORIES = sorted(name for name, each in shared_pack(PATHS.scenarios).episodes.items() if not each.for_adults)
SOME = 4
"""Stories of the long tests, each in another language; the slow ones try all in all."""
LINES = 300
"""So many lines a class can read in a lesson; our stories have five times as many."""


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names in our own stories are found once."""
    know_names(monkeypatch)


def begun(folder: Path, story: str, language: str) -> Path:
    taken = fills(shared_pack(PATHS.scenarios).episodes[story], Catalogs.load(PATHS.locales)[language])
    return begin(f"ours-{story}", folder, title="2026", language=language, taken=taken)


def holds(path: Path) -> None:
    """Nothing is found in an episode, and all of it can be played as it is written down."""
    assert [str(each) for each in problems(PATHS, [path], Cache(None))] == []
    episode, plays = sound(path), load_plays(plays_beside(path))
    outcomes = [perform(episode, each, plays.path) for each in plays.plays]
    assert [str(each.trouble) for each in outcomes if each.trouble] == []
    assert {each.play.state.ended for each in outcomes if each.play} == set(episode.endings)


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "bs", "sr"])
def test_a_class_begins_with_a_story_that_is_sound(tmp_path: Path, language: str) -> None:
    path = begun(tmp_path, "new-friend", language)
    holds(path)
    episode = sound(path)
    assert episode.language == language
    assert (episode.reviewed_by, set(episode.heroes)) == ("", {"lana", "luka"})
    assert not episode.unattended  # nobody has read it who works with children: no stand offers it
    text = path.read_text(encoding="utf-8")
    assert "new-friend" in text.split("episode:")[0]
    assert len(text.splitlines()) < LINES


def each_once() -> list[object]:
    """Every story in every language: the long tests try some stories once, in languages that take turns."""
    return [
        pytest.param(story, language, marks=() if row < SOME and row == column else pytest.mark.slow)
        for row, story in enumerate(STORIES)
        for column, language in enumerate(LANGUAGES)
    ]


@pytest.mark.long
@pytest.mark.programs("hunspell")
@pytest.mark.parametrize(("story", "language"), each_once())
def test_so_do_all_stories_in_every_language(tmp_path: Path, story: str, language: str) -> None:
    path = begun(tmp_path, story, language)
    holds(path)
    found = exploration(sound(path), Budget(plays=100, glances=False))
    assert (found.mistakes, found.notes) == ((), ())
    assert [each for each in found.coverage if each.missed] == []


def test_its_people_are_called_as_in_that_language(tmp_path: Path) -> None:
    cast = sound(begun(tmp_path, "new-friend", "sr")).cast
    assert (cast["ema"].name.source, cast["mum"].name.source) == ("Ема", "Мама")


def test_no_class_begins_from_a_story_for_adults() -> None:
    adults = shared_pack(PATHS.scenarios).episodes["when-a-child-tells-you"]
    with pytest.raises(UnfitStoryError, match="for adults"):
        fills(adults, Catalogs.load(PATHS.locales)["en"])


def test_an_unknown_story_gets_a_near_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "ours", "--from", "new-freind", "--folder", str(tmp_path)]) == 2
    assert "Did you mean new-friend?" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_a_class_has_written_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plays = tmp_path / "ours.play.yaml"
    plays.write_text("mine", encoding="utf-8")
    assert main(["new", "ours", "--from", "new-friend", "--lang", "bs", "--folder", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["ours.play.yaml"]
    assert plays.read_text(encoding="utf-8") == "mine"


def test_an_unknown_language_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "ours", "--lang", "xx", "--folder", str(tmp_path)]) == 2
    assert "there is no language xx" in capsys.readouterr().err
