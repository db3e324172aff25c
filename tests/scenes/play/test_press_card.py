"""What is said beside a tool that the story waits for: all of it can be read, however large text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Continue
from game.story.playing.play import Play
from tests.scenes.child import LONG, Child, check_places
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

WORDS = "Ema only holds the plant. You press: keep who, when and where. The envelope stays outside. Slowly."
STORY = f"""
    - place: counsellor-room
    - show: ema
    - phone: chat
      with: ema
    - chat: ema
      text: Here I am.
    - press: save
      with: ema
      text: "{WORDS}"
"""


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_all_that_is_to_be_done_can_be_read(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    play = Play.begin(one_node(STORY), "lana")
    while not play.episode.nodes[play.state.node].steps[play.state.at].press:
        play = play.do(Continue(play.state.node))
    world.keep(play, "play")
    child = Child(context, size=size, text_scale=text_scale)
    child.now += LONG
    assert WORDS in child.told()
    check_places(child, "a tool is waited for")
