"""A picture that hands reach into is large where letters are large, however many stand behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.playing.play import Play
from game.ui.draw.display import Picture
from tests.scenes.child import Child, check_places
from tests.scenes.play.boards.castle import CASTLE
from tests.support.faces import covering, faces
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

PEOPLE = """
    - place: bedroom-day
    - show: hero
    - show: ema
"""
FIND = """
    - find: treasure-island
      spots:
        - {at: cave, name: The little door, text: "A slipper. Only the left one.", clue: yes}
        - {at: whale, name: The whale, text: It carries an umbrella. In the sea.}
        - {at: king, name: The king, text: "He nods. Left of the teapot, he says."}
"""
BOARDS = {"find": FIND, "put": CASTLE}


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("text_scale", [150, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (1024, 768), (1920, 1080)])
def test_where_letters_are_large_it_takes_two_fifths_of_a_wide_window_and_hides_no_face(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int, board: str
) -> None:
    world.keep(Play.begin(one_node(PEOPLE + BOARDS[board]), "lana"), "play")
    child = Child(context, size=size, text_scale=text_scale)
    (seen,) = (shape.rect for shape in child.place(board).widget.shapes if isinstance(shape, Picture))
    assert seen.w >= 0.4 * child.context.viewport.w, seen
    assert len(faces(child.tree)) == 2
    assert list(covering(child.tree)) == []
    check_places(child, board)
