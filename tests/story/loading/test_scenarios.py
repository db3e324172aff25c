"""The episodes of the game itself."""

import pytest

from game.story.checks.explore import explore
from game.story.checks.pack import check_pack
from game.story.loading.pack import episode_files, load_pack
from game.story.playing.play import replay
from game.story.playing.view import view
from game.story.steps.choose import Choose
from game.story.steps.goto import Goto
from tests.story.loading.examples import ROOT
from tests.support.small_stories import sound

SCENARIOS = ROOT / "scenarios"
NEAR = 4_000
"""States of a beginning in which tools are used at every moment, also where nothing is chosen yet."""
EPISODES = {path.stem: path for path in episode_files(SCENARIOS)}


@pytest.mark.long
def test_no_rule_is_broken() -> None:
    found = check_pack(load_pack(SCENARIOS))
    assert [problem for problem in found if problem.severity == "error"] == []


@pytest.mark.long
@pytest.mark.parametrize("name", EPISODES)
def test_everything_that_is_written_can_be_played(name: str) -> None:
    episode = sound(EPISODES[name])
    found = explore(episode, everywhere=False)
    written = {
        (node.id, option.id)
        for node in episode.nodes.values()
        for step in node.steps
        if isinstance(step, Choose)
        for option in step.choose
    }
    assert found.complete
    early = explore(episode, NEAR)
    passed = {
        name for name, node in episode.nodes.items() if all(isinstance(step, Goto) for step in node.steps)
    }
    assert found.nodes | early.nodes | passed == set(episode.nodes)
    assert written <= found.choices  # of privacy settings only those that change the story are walked
    assert found.stuck == {}
    assert set(found.endings) == set(episode.endings)
    for ending, way in found.endings.items():
        play, _ = replay(episode, way)
        views = [view(episode, state) for state in play.states]
        assert views[-1].ending == ending
        assert all(shown.place or shown.card for shown in views)
