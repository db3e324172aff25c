"""`cuvari explore`: what it says, and what it answers."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from game.authors.explore.find import find_episode, find_episodes
from game.cli import main
from tests.support.small_stories import DATA

SCENARIOS = Path(__file__).parents[3] / "scenarios"
QUICK = ["--quick", "--plays", "50"]


@pytest.fixture
def episode(tmp_path: Path) -> Path:
    """The small episode in a folder of its own."""
    path = tmp_path / "lost-cat.yaml"
    path.write_bytes((DATA / "lost-cat.yaml").read_bytes())
    return path


@pytest.mark.long
def test_a_sound_episode_is_told_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "the-loudest-laugh", *QUICK]) == 0
    said = capsys.readouterr().out
    assert "steps in" in said
    assert "a second" in said
    assert "ended well" in said
    assert "go as written" in said
    assert "translated  whole in bs, hr, sr, sr_Latn" in said
    assert "all is well" in said


@pytest.mark.long
def test_where_not_every_state_was_visited_it_does_not_say_that_all_is_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two-sides.yaml"
    path.write_bytes((DATA / "two-sides.yaml").read_bytes())
    assert main(["explore", "--draft", str(path), "--plays", "300", "--limit", "60"]) == 0
    said = capsys.readouterr().out
    assert "as many as the limit allows" in said
    assert "by chance only" in said
    assert "not reached" not in said
    assert "all is well" not in said
    assert "not every moment was looked at" in said


def test_a_text_without_translation_fails(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", str(episode), *QUICK]) == 1
    assert "texts are missing in bs, the first is lost-cat.title" in capsys.readouterr().out


@pytest.mark.long
def test_what_is_not_translated_is_told_once_and_the_log_speaks_again_afterwards(
    episode: Path, caplog: pytest.LogCaptureFixture
) -> None:
    main(["explore", str(episode), *QUICK])
    assert not caplog.records
    logging.getLogger("game.language.catalog").warning("still here")
    assert [record.message for record in caplog.records] == ["still here"]


@pytest.mark.long
def test_a_play_that_goes_another_way_fails(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plays = episode.with_name("lost-cat.play.yaml")
    plays.write_text("plays:\n  - play: Nothing\n    steps:\n      - end: garden\n", encoding="utf-8")
    assert main(["explore", str(episode), *QUICK]) == 1
    said = capsys.readouterr().out
    assert "lost-cat.play.yaml:4:9: play “Nothing”: the story does not end in `garden`" in said
    assert "0 of 1 go as written" in said


@pytest.mark.long
def test_a_slip_in_the_play_tests_fails(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plays = episode.with_name("lost-cat.play.yaml")
    plays.write_text("plays:\n  - play: Nothing\n    stepz: []\n", encoding="utf-8")
    assert main(["explore", str(episode), *QUICK]) == 1
    assert "lost-cat.play.yaml:3:5: " in capsys.readouterr().out


@pytest.mark.long
def test_an_ending_that_nothing_reaches_fails(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = episode.read_text(encoding="utf-8")
    lonely = "  lonely: {kind: good, title: Lonely, text: Nobody comes here., helped: [Nothing.]}\n"
    episode.write_text(f"{text}{lonely}", encoding="utf-8")
    assert main(["explore", str(episode), *QUICK]) == 1
    assert "1 of 5 endings were not reached: lonely" in capsys.readouterr().out


def test_an_episode_with_mistakes_is_not_explored(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    episode.write_text(episode.read_text(encoding="utf-8").replace("start: evening", "start: morning"))
    assert main(["explore", str(episode), *QUICK]) == 1
    assert "unknown-node; `cuvari check` tells more" in capsys.readouterr().out


@pytest.mark.long
def test_the_report_can_be_read_by_programs(episode: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explore", str(episode), "--format", "json", *QUICK])
    [found] = json.loads(capsys.readouterr().out)
    assert found["exploration"]["episode"] == "lost-cat"
    assert {each["what"] for each in found["exploration"]["coverage"]} >= {"nodes", "conditions"}


def test_an_episode_there_is_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "new-frend"]) == 2
    assert "Did you mean new-friend?" in capsys.readouterr().err
    with pytest.raises(LookupError, match=r"There are: .*new-friend"):
        find_episode(SCENARIOS, "zzz")


def test_where_none_is_named_all_are_meant() -> None:
    assert [path.stem for path in find_episodes(SCENARIOS, [])] == sorted(
        path.stem
        for path in SCENARIOS.glob("*/*.yaml")
        if path.parent.name not in ("contacts", "surveys") and "." not in path.stem
    )
