"""Which picture hands reach into, where the story waits for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.boards.find_board import find_board
from game.scenes.play.boards.put_board import put_board

if TYPE_CHECKING:
    from game.scenes.play.making_room import Before
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView


def reached_into(context: Context, story: StoryView, held: str, room: float) -> Before:
    """The board to be searched, or built on with the piece that is `held`. Raises ValueError without one."""
    if story.put is not None:
        return put_board(context, story, story.put, held, room)
    if story.find is not None:
        return find_board(context, story, story.find, room)
    raise ValueError("the story waits for no hands")
