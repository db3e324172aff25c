"""A castle is built by dragging, by presses, by keys and by a gamepad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.scenes.scene import Back, Push
from game.story.events import Arrange
from game.story.playing.play import Play
from game.ui.draw.display import Picture
from game.ui.draw.widget import placed
from tests.scenes.child import Child, check_places
from tests.scenes.play.boards.castle import CASTLE
from tests.support.one_node import one_node
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

BEFORE = """
    - place: bedroom-day
    - phone: home
"""
ASKED = "      ask: What does the castle still need?\n"
STORY = BEFORE + CASTLE + ASKED


@pytest.fixture
def builder(world: GameWorld, context: MakeContext) -> Child:
    """A child before the castle."""
    world.keep(Play.begin(one_node(STORY), "lana"), "play")
    return Child(context)


def opened(folder: Path) -> Pilot:
    pilot = Pilot(folder, paints=False)
    pilot.world.keep(Play.begin(one_node(STORY), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    return pilot


def lying(pilot: Pilot) -> dict[str, str]:
    """What is told of each place."""
    found = (here.widget for here in placed(pilot.app.tree) if here.widget.id.startswith("put.place:"))
    return {one.name: one.value for one in found}


def drag(pilot: Pilot, piece: str, place: str, *, let_go: bool = True) -> None:
    scale = pilot.app.screen.viewport.scale
    start, goal = (pilot.widget(wanted).widget.rect.center for wanted in (piece, place))
    (x, y), goal = (start[0] * scale, start[1] * scale), (goal[0] * scale, goal[1] * scale)
    held: dict[str, Any] = {"buttons": (1, 0, 0), "rel": (0, 0)}
    pilot.send(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y)),
        pygame.event.Event(pygame.MOUSEMOTION, pos=(x + 20, y), **held),
        pygame.event.Event(pygame.MOUSEMOTION, pos=goal, **held),
    )
    if let_go:
        pilot.send(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=goal))


def test_a_piece_is_dragged_to_its_place(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "put.place:keep")
    assert lying(pilot) == {"The keep": "The capybara king", "The gate": "empty", "The hill": "empty"}
    assert "The capybara king: The keep" in pilot.names()
    assert not pilot.has("put.piece:king")


def test_a_piece_that_lies_is_dragged_on(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "put.place:keep")
    drag(pilot, "put.place:keep", "put.place:hill")
    assert lying(pilot) == {"The keep": "empty", "The gate": "empty", "The hill": "The capybara king"}


def test_two_pieces_change_places_by_dragging(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "put.place:keep")
    drag(pilot, "put.piece:roof", "put.place:gate")
    drag(pilot, "put.place:gate", "put.place:keep")
    assert lying(pilot) == {"The keep": "A red roof", "The gate": "The capybara king", "The hill": "empty"}


def test_let_go_beside_everything_and_with_esc_it_goes_back(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "quick-exit")
    drag(pilot, "put.piece:king", "put.place:keep", let_go=False)
    pilot.key(pygame.K_ESCAPE)
    assert (pilot.scene, set(lying(pilot).values())) == ("play", {"empty"})
    assert "selected" not in pilot.widget("put.piece:king").widget.state


def test_the_story_hears_only_of_what_was_put(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "put.place:keep", let_go=False)
    assert pilot.world.play is not None
    assert not [event for event in pilot.world.play.events if isinstance(event, Arrange)]


def test_a_piece_is_pressed_and_then_the_place(builder: Child) -> None:
    assert "put.place:gate" not in builder.pressable()
    builder.press("put.piece:king")
    assert "The capybara king picked up" in builder.told()
    builder.press("put.place:gate")
    assert "The gate The capybara king" in builder.told()
    assert "The capybara king: The gate" in builder.told()


def test_a_piece_is_put_down_by_a_second_press_and_by_esc(builder: Child) -> None:
    builder.press("put.piece:king")
    builder.press("put.piece:king")
    assert "picked up" not in builder.told()
    builder.press("put.piece:king")
    assert builder.scene.handle(Back(), builder.context) == ()
    assert "picked up" not in builder.told()
    assert builder.scene.handle(Back(), builder.context) == (Push("menu"),)


def test_all_lie_and_only_then_it_is_finished(builder: Child) -> None:
    builder.press("put.piece:king")
    builder.press("put.place:gate")
    assert "put.done" not in builder.pressable()
    builder.press("put.piece:roof")
    builder.press("put.place:hill")
    builder.press("put.done")
    assert "That was it." in builder.told()


def test_whoever_asks_is_shown_how_it_can_be_and_may_still_change_it(builder: Child) -> None:
    builder.press("put.show-me")
    assert "The keep A red roof" in builder.told()
    builder.press("put.place:keep")
    builder.press("put.place:hill")
    assert "The hill A red roof" in builder.told()


def test_what_was_built_is_seen_in_the_gallery(tmp_path: Path) -> None:
    pilot = opened(tmp_path)
    drag(pilot, "put.piece:king", "put.place:keep")
    drag(pilot, "put.piece:roof", "put.place:gate")
    pilot.click("put.done")
    pilot.wait(3000)
    pilot.app.press("home:photos")
    pilot.frame()
    photo = pilot.widget("photo:castle").widget
    shown = [shape for shape in photo.shapes if isinstance(shape, Picture)]
    assert (shown[0].kind, shown[0].name) == ("board", "castle")
    assert shown[0].args == ("keep", "castle-king", "gate", "castle-roof")


@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.__name__)
def test_the_whole_castle_with_one_kind_of_input(tmp_path: Path, hand: Hand) -> None:
    pilot = opened(tmp_path)
    steps = ("put.piece:king", "put.place:gate", "put.piece:roof", "put.place:keep", "put.done", "continue")
    for wanted in steps:
        hand(pilot, wanted)
    assert pilot.scene == "ending"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_everything_has_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(Play.begin(one_node(STORY), "lana"), "play")
    child = Child(context, size=size, text_scale=text_scale)
    for wanted in ("put.piece:king", "put.place:gate", "put.show-me"):
        check_places(child, wanted)
        child.press(wanted)
    check_places(child, "built")
