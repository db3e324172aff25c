"""Pause: the world rests for as long as one likes, and goes on where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.scenes.play.play_clock import BREATH_FRAME_MS
from game.story.events import Continue, Use
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.display import Picture
from game.ui.draw.widget import find
from game.ui.parts.flower import BREATH_MS, IN_MS, breath
from tests.scenes.child import LONG, Child, check_places
from tests.support.known import shared_pack
from tests.support.lines import READ, story
from tests.support.season import each_story

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

    Playing = Callable[..., Child]

REST = "    - rest: Breathe in, and out.\n"


@pytest.fixture
def playing(world: GameWorld, context: MakeContext) -> Playing:
    """A child at the first of some steps."""

    def make(steps: str, **how: object) -> Child:
        world.keep(story(steps), "play")
        return Child(context, **how)

    return make


def petal(child: Child) -> float:
    """Where the highest petal is."""
    return min(shape.rect.y for shape in child.place("rest").widget.shapes[1:])


def test_the_phone_is_gone_and_a_flower_is_there_till_somebody_goes_on(playing: Playing) -> None:
    child = playing(REST + READ + "    - think: So.\n")
    for _ in range(3):  # however long it takes
        assert "Breathe in, and out." in child.told()
        assert find(child.tree, "phone") is None
        assert child.wait(LONG) == ()
    assert child.place("rest").widget.name == "A flower that opens and closes slowly"
    check_places(child, "rest")
    child.press("continue")
    assert find(child.tree, "rest") is None
    assert child.place("chat.head").widget.name == "Profile of Ema"


def test_the_flower_opens_and_closes_and_the_eyes_are_closed(playing: Playing) -> None:
    child = playing(REST)
    closed = petal(child)
    assert child.scene.wake(child.now) is not None
    child.now += IN_MS
    assert petal(child) < closed
    child.now += BREATH_MS - IN_MS
    assert petal(child) == pytest.approx(closed)
    (face,) = child.place("person:hero").widget.shapes
    assert isinstance(face, Picture)
    assert face.args[1:3] == ("blink", "rest")


def test_few_pictures_are_enough_and_none_where_nothing_moves(playing: Playing) -> None:
    child = playing(REST)
    child.now += 10 * LONG
    assert petal(child) > 0
    assert child.scene.wake(child.now) == BREATH_FRAME_MS
    still = playing(REST, motion=False)
    before = petal(still)
    still.now += IN_MS
    assert petal(still) == before
    assert still.scene.wake(still.now) is None


def test_a_breath_begins_and_ends_closed_and_is_longer_out_than_in() -> None:
    assert [round(breath(at), 3) for at in (0, IN_MS, BREATH_MS)] == [0.0, 1.0, 0.0]
    assert IN_MS < BREATH_MS - IN_MS


@pytest.mark.parametrize("id_", each_story())
def test_the_tool_rests_in_every_story_and_comes_back_to_the_same_picture(id_: str) -> None:
    episode = shared_pack(Paths.find(None).scenarios).episodes[id_]
    play = Play.begin(episode, next(iter(episode.heroes)))
    before = view(episode, play.state)
    play = play.do(Use("pause"))
    assert view(episode, play.state).resting
    while play.state.back:
        play = play.do(Continue(play.state.node))
    after = view(episode, play.state)
    assert (after.place, after.phone.app, after.phone.messages) == (
        before.place,
        before.phone.app,
        before.phone.messages,
    )
