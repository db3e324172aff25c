"""Messages of another day stand under a small day line, as in any messenger."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.phone.chat import LOOSE, TIGHT
from game.story.events import Continue
from game.story.playing.view import view
from game.ui.draw.widget import placed
from tests.scenes.child import LONG, Child
from tests.support.lines import story
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.playing.play import Play
    from tests.support.contexts import MakeContext

STEPS = """
    - chat: ema
      text: Sleep well.
    - day: Wednesday
    - chat: ema
      text: Good morning.
    - chat: ema
      text: Are you up?
    - day: Wednesday
      clock: "15:00"
    - chat: ema
      text: At the gate.
    - day: Thursday
    - chat: ema
      text: No gate today.
    - think: So.
"""


def read_through() -> Play:
    play = story(STEPS)
    while view(play.episode, play.state).speech is None:
        play = play.do(Continue("evening"))
    return play


def rows(child: Child) -> list[str]:
    """What stands in the chat from above down, as it is told."""
    found = (here.widget for here in placed(child.tree))
    return [each.name for each in found if each.id.startswith(("message:", "day:"))]


def test_each_day_has_its_line_and_the_first_one_none(world: GameWorld, context: MakeContext) -> None:
    world.keep(read_through(), "play")
    assert rows(Child(context)) == [
        "Ema writes: Sleep well.",
        "Wednesday",
        "Ema writes: Good morning.",
        "Ema writes: Are you up?",
        "Ema writes: At the gate.",
        "Thursday",
        "Ema writes: No gate today.",
    ]


def test_where_nothing_was_written_before_no_day_is_named(world: GameWorld, context: MakeContext) -> None:
    steps = "    - day: Wednesday\n    - chat: ema\n      text: Good morning.\n    - think: So.\n"
    world.keep(story(steps).do(Continue("evening")).do(Continue("evening")), "play")
    assert rows(Child(context)) == ["Ema writes: Good morning."]


def test_a_day_line_parts_the_bubbles_of_one_writer(world: GameWorld, context: MakeContext) -> None:
    world.keep(read_through(), "play")
    tree = Child(context).tree
    rects = [h.widget.rect for h in placed(tree) if h.widget.id.startswith(("message:", "day:"))]
    gaps = [round(below.y - above.bottom) for above, below in pairwise(rects)]
    assert gaps == [LOOSE, LOOSE, TIGHT, TIGHT, LOOSE, LOOSE]


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
@pytest.mark.parametrize("scale", [100, 200])
def test_it_has_its_place(world: GameWorld, context: MakeContext, size: tuple[int, int], scale: int) -> None:
    world.keep(read_through(), "play")
    child = Child(context, size=size, text_scale=scale)
    child.now += LONG
    assert not overflowing(child.tree, child.context.look.typesetter)
    assert overlapping(child.tree, child.context.look.typesetter) == ()
