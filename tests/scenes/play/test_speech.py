"""What is said on the stage stands there whole, also where text is large and the window higher than wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.draw.display import Lines
from game.ui.draw.widget import find, placed
from tests.scenes.child import LONG, Child, check_places
from tests.support.lines import story

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

WORDS = ["One", "two", "three", "four", "five"]


def said(words: str, phone: str) -> str:
    return f"""
    - phone: "{phone}"
    - show: ema
      as: calm
    - show: mum
      as: calm
    - say: mum
      text: {words}
"""


@pytest.mark.parametrize(("words", "lines", "phone"), [(34, 6, "off"), (25, 5, "home")])
def test_in_an_upright_window_at_200_percent_no_line_scrolls(
    world: GameWorld, context: MakeContext, words: int, lines: int, phone: str
) -> None:
    world.keep(story(said(" ".join((WORDS * 7)[:words]), phone)), "play")
    child = Child(context, size=(720, 1280), text_scale=200)
    child.now += LONG
    text = child.place("speech.text").widget
    drawn = [shape for here in placed(text) for shape in here.widget.shapes if isinstance(shape, Lines)]
    assert sum(len(shape.lines) for shape in drawn) == lines
    assert find(child.tree, "speech.scroll") is None
    check_places(child, phone)
