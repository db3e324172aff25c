"""Help in a story: it opens at every moment, and nothing of the story is another one after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.story.checks.explore import moves
from game.story.playing.play import Play
from tests.support.pilot import Pilot
from tests.support.small_stories import DATA, lost_cat, sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.story.grammar.model import Episode


def moments(episode: Episode) -> Iterator[Play]:
    """Give a play to every place of an episode at which it waits, in the story and in each tool's scene."""
    waiting = [Play.begin(episode, next(iter(episode.heroes)))]
    seen = set()
    for play in waiting:
        state = play.state
        if (state.node, state.at, len(state.back)) not in seen and not state.ended:
            seen.add((state.node, state.at, len(state.back)))
            yield play
            waiting += (play.do(event) for event in moves(episode, state))


@pytest.mark.long
@pytest.mark.parametrize("name", ["lost-cat", "night-chat"])
def test_help_opens_at_every_moment_and_the_story_goes_on_as_it_was(name: str, tmp_path: Path) -> None:
    episode = lost_cat() if name == "lost-cat" else sound(DATA / f"{name}.yaml")
    pilot = Pilot(tmp_path)
    for play in moments(episode):
        pilot.world.keep(play, "play")
        pilot.app.open("play")
        pilot.frame()
        shown = pilot.names()
        pilot.key(pygame.K_F1)
        assert pilot.scene == "help"
        assert pilot.world.play == play
        pilot.click("back")
        assert (pilot.scene, pilot.world.play) == ("play", play)
        assert pilot.names() == shown
