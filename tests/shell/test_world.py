"""What outlives a scene: where one goes on after the game was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.shell.start import make_world
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.story.playing.view import view, waiting
from tests.support.known import knowing

if TYPE_CHECKING:
    from pathlib import Path

    from game.records.save import SceneName
    from game.shell.world import GameWorld


def world(folder: Path) -> GameWorld:
    return knowing(make_world(folder, {"language": "en", "country": "BA", "sound": False}))


def played(episode: Play, *, to_its_end: bool) -> Play:
    """The play after its beginning, or at its end, by the first choice each time."""
    play = episode.do(Continue(episode.state.node))
    while to_its_end and not play.state.ended:
        node, kind = play.state.node, waiting(play.episode, play.state).kind
        first = Choose(node, view(play.episode, play.state).choices[0].id) if kind == "choice" else None
        play = play.do(first or Continue(node))
    return play


@pytest.mark.parametrize("kept", ["debrief", "ending"])
def test_after_a_story_one_goes_on_where_one_was(tmp_path: Path, kept: SceneName) -> None:
    assert gone_on(tmp_path, kept, to_its_end=True) == kept


@pytest.mark.parametrize("kept", ["play", "debrief"])
def test_a_story_that_has_not_ended_goes_on_itself(tmp_path: Path, kept: SceneName) -> None:
    assert gone_on(tmp_path, kept, to_its_end=False) == "play"


def gone_on(folder: Path, kept: SceneName, *, to_its_end: bool) -> str:
    """Where the next start goes on with a story that was kept at a scene."""
    before = world(folder)
    episode = before.pack.episodes["the-chain"]
    before.keep(played(Play.begin(episode, next(iter(episode.heroes))), to_its_end=to_its_end), kept)
    before.close()
    after = world(folder)
    assert after.play is not None
    assert bool(after.play.state.ended) == to_its_end
    return after.saved_scene
