"""What games of version 0.1 kept is taken up: files that they wrote themselves, one folder a day.

`data/kept-DAY` was written by the game of that day, playing by chance: two endings of one story and its
detective round, one story skipped, one in the middle and, where several could be, one aside.
"""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

from game.records.progress import EDITION
from game.shell.kept_plays import BEGINS_ANEW, GOES_BACK
from game.story.events import Continue
from game.story.playing.view import view
from tests.support.pilot import Pilot

DATA = Path(__file__).parent / "data"
DAYS = sorted(DATA.glob("kept-*"))
every_day = pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)


def document(day: Path, name: str) -> dict[str, object]:
    read: dict[str, object] = json.loads((day / name).read_text(encoding="utf-8"))
    return read


def opened(day: Path, tmp_path: Path) -> Pilot:
    """The game of now on a copy of the folder."""
    return Pilot(copytree(day, tmp_path / "data"))


def test_there_are_files_of_several_games() -> None:
    assert len(DAYS) >= 3
    assert {document(day, "save.json")["game"] for day in DAYS} == {"0.1.0"}


@every_day
def test_the_story_goes_on_at_the_last_event_that_still_applies(day: Path, tmp_path: Path) -> None:
    pilot = opened(day, tmp_path)
    saved = document(day, "save.json")
    play = pilot.world.play
    assert play is not None
    assert play.episode.id == saved["episode"]
    events = saved["events"]
    assert isinstance(events, list)
    assert 1 <= len(play.events) <= len(events)
    told = {text.id for text in pilot.world.trouble}
    changed = len(play.events) < len(events)
    assert bool(told & {GOES_BACK.id, BEGINS_ANEW.id}) == changed
    assert told <= {GOES_BACK.id, BEGINS_ANEW.id}


@every_day
def test_it_can_be_played_on(day: Path, tmp_path: Path) -> None:
    pilot = opened(day, tmp_path)
    play = pilot.world.play
    assert play is not None
    while view(play.episode, play.state).waiting.kind in {"tap", "delay"} and not play.state.ended:
        play = play.do(Continue(play.state.node))
    pilot.world.keep(play, "play")
    pilot.app.open("play")
    pilot.frame()
    assert pilot.scene == "play"


@every_day
def test_endings_and_skipped_stories_stand_in_the_album_and_its_stickers_stay(
    day: Path, tmp_path: Path
) -> None:
    pilot = opened(day, tmp_path)
    kept = document(day, "progress.json")["episodes"]
    assert isinstance(kept, dict)
    for story, found in kept.items():
        assert pilot.world.endings_found(story) == frozenset(found["endings"])
        assert pilot.world.progress.of(story).skipped == found["skipped"]
    progress = pilot.world.progress
    assert progress.edition == EDITION
    assert set(kept["new-friend"]["acts"]) <= set(progress.earlier) or "edition" in document(
        day, "progress.json"
    )
    pilot.app.open("album")
    pilot.frame()
    assert pilot.scene == "album"
    for each in progress.earlier:
        assert pilot.has(f"earlier:{each}")


@every_day
def test_what_is_written_then_is_read_by_the_next_start(day: Path, tmp_path: Path) -> None:
    pilot = opened(day, tmp_path)
    play = pilot.world.play
    assert play is not None
    pilot.world.keep(play, "play")
    before = pilot.world.progress
    pilot.world.found_signs("the-chain")
    pilot.world.close()
    again = Pilot(tmp_path / "data")
    assert again.world.play is not None
    assert again.world.play.events == play.events
    assert again.world.progress.earlier == before.earlier
    assert again.world.trouble == ()
