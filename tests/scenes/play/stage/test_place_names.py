"""Places are told to those who don't see them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.scenes.play.stage.place_names import PLACES, place_told
from game.story.playing.play import Play
from game.ui.draw.widget import find
from tests.scenes.child import Child
from tests.support.art import shared_kit

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

ART = Path(__file__).parents[4] / "assets" / "art"


def test_every_place_that_is_drawn_has_words_of_its_own() -> None:
    assert set(PLACES) == set(shared_kit().places)
    assert len({text.source for text in PLACES.values()}) == len(PLACES)


def test_the_picture_of_a_place_tells_which_it_is(world: GameWorld, context: MakeContext) -> None:
    world.keep(play := Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    child = Child(context)
    place = find(child.tree, "place")
    assert place is not None
    assert (place.widget.role, place.widget.name) == ("image", "A bedroom in the evening")
    assert play.episode.start


def test_a_place_that_nobody_named_is_silent(context: MakeContext) -> None:
    assert place_told(context(), "moon") == ""
