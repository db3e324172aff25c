"""Some things say a word when they are pressed: for a moment, above them, and the story stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play_clock import SAID_MS
from game.scenes.play.stage.talking_things import SAYS
from game.scenes.play.stage.touching import Touch
from game.story.playing.play import Play
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child, check_places
from tests.support.art import shared_kit
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

HAVING = {name: place for place, things in shared_kit().answers.items() for name in things}
"""A place for each name of a thing."""


def pressed(world: GameWorld, make: MakeContext, thing: str, **how: object) -> Child:
    """A child in a place with that thing, who has pressed it."""
    world.keep(Play.begin(one_node(f"    - place: {HAVING[thing]}\n    - narrate: Quiet."), "lana"), "play")
    child = Child(make, **how)
    child.now += LONG
    child.scene.handle(Touch(f"thing:{thing}"), child.context)
    return child


def test_only_things_that_are_drawn_somewhere_say_something() -> None:
    assert set(SAYS) <= set(HAVING)


@pytest.mark.parametrize("thing", SAYS)
def test_a_thing_says_its_word_for_a_moment(world: GameWorld, context: MakeContext, thing: str) -> None:
    child = pressed(world, context, thing)
    assert SAYS[thing].source in child.told()
    assert "Quiet." in child.told()
    child.now += SAID_MS
    assert find(child.tree, "pet.said") is None


@pytest.mark.parametrize("thing", SAYS)
@pytest.mark.parametrize(("size", "text_scale"), [((1280, 720), 100), ((720, 1280), 100), ((1024, 600), 200)])
def test_its_words_have_their_place(
    world: GameWorld, context: MakeContext, thing: str, size: tuple[int, int], text_scale: int
) -> None:
    child = pressed(world, context, thing, size=size, text_scale=text_scale, language="sr")
    check_places(child, f"{thing} says something")


def test_what_is_not_in_the_picture_says_nothing(world: GameWorld, context: MakeContext) -> None:
    high = pressed(world, context, "globe", size=(720, 1280))
    assert find(high.tree, "touch:globe") is None
    assert find(high.tree, "pet.said") is None


def test_most_things_say_nothing(world: GameWorld, context: MakeContext) -> None:
    assert find(pressed(world, context, "mug").tree, "pet.said") is None
