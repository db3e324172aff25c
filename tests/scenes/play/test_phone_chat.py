"""A long chat draws what is seen and what is near, and tells all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.chat import NEAR
from game.shell.pointing import NOTCH
from game.story.events import Continue
from game.story.playing.view import view
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child
from tests.support.lines import story

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

MESSAGES = 60
STEPS = "".join(f"\n    - chat: ema\n      text: Message {number}." for number in range(MESSAGES))


def chat(world: GameWorld, context: MakeContext) -> Widget:
    """The messages, all of which have come."""
    play = story(STEPS + "\n    - think: So.\n")
    while view(play.episode, play.state).speech is None:
        play = play.do(Continue("evening"))
    world.keep(play, "play")
    child = Child(context)
    child.now = LONG
    here = find(child.tree, "chat:ema")
    assert here is not None
    return here.widget


def test_letters_are_laid_out_for_ten_notches_of_a_wheel_and_not_for_all_of_a_long_chat(
    world: GameWorld, context: MakeContext
) -> None:
    log = chat(world, context)
    rows = [each for each in log.children if each.id.startswith("message:")]
    drawn = [each for each in rows if each.shapes or each.children]
    above = [each for each in drawn if each.rect.bottom < log.rect.y]
    assert log.rect.y - min(each.rect.y for each in above) >= 10 * NOTCH
    assert all(each.rect.bottom >= log.rect.y - NEAR * log.rect.h for each in above)


def test_all_of_it_is_told_however_long_it_is(world: GameWorld, context: MakeContext) -> None:
    told = [each.name for each in chat(world, context).children if each.id.startswith("message:")]
    assert told == [f"Ema writes: Message {number}." for number in range(MESSAGES)]
    assert sum(bool(each.shapes or each.children) for each in chat(world, context).children) < MESSAGES
