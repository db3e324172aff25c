"""Which room stage, phone and cards have in a moment of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.arranging import areas_of
from game.story.playing.play import Play
from tests.scenes.child import Child
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

SMALL = """
    - jar: pebbles
      line: The seat beside him
"""
LARGE = """
    - order:
        - {text: First, id: a, picture: anchor}
        - {text: Then, id: b, picture: anchor}
        - {text: And then, id: c, picture: anchor}
        - {text: After that, id: d, picture: anchor}
        - {text: Nearly last, id: e, picture: anchor}
        - {text: Last, id: f, picture: anchor}
"""


def test_where_a_screen_is_high_a_small_card_stands_in_the_middle_below_the_stage(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(Play.begin(one_node(SMALL), "lana"), "play")
    child = Child(context, size=(720, 1280))
    card = child.place("jar-panel").widget.rect
    below = areas_of(child.context, 1.0)[1].phone
    assert card.center[1] == pytest.approx(below.center[1])


def test_a_card_that_needs_more_reaches_from_the_faces_to_the_foot(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(Play.begin(one_node(LARGE), "lana"), "play")
    child = Child(context, size=(720, 1280), text_scale=200)
    card = child.place("order").widget.rect
    below = areas_of(child.context, 2.0)[1].phone
    assert card.y < below.y
    assert card.bottom <= below.bottom + 20
