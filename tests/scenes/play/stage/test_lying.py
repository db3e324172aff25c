"""The phone on its face on the table, as it is seen, pressed and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.stage.lying import room_and_place
from game.scenes.scene import PlaySound
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import find
from tests.lesson.lesson_pilot import LessonPilot
from tests.scenes.child import LONG, Child, check_places
from tests.support.lines import SEND, story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

    Playing = Callable[..., Child]

BUZZ = "    - phone: down\n    - think: Quiet.\n    - chat: leo\n      text: Hey.\n    - think: Later.\n"
DECIDE = SEND.replace("send:", "do:")


@pytest.fixture
def playing(world: GameWorld, context: MakeContext) -> Playing:
    """A child at the first of some steps."""

    def make(steps: str, **how: object) -> Child:
        world.keep(story(steps), "play")
        return Child(context, **how)

    return make


def picture(child: Child) -> str:
    (shape,) = child.place("phone.lying").widget.shapes
    assert isinstance(shape, Picture)
    return shape.name


def seen(tree: Widget, wanted: str) -> bool:
    return find(tree, wanted) is not None


def apart(one: Rect, other: Rect) -> bool:
    shared = one.intersection(other)
    return shared.w * shared.h == 0


def test_it_lies_beside_what_is_said_and_the_room_comes_forward(playing: Playing) -> None:
    child = playing(BUZZ)
    assert picture(child) == "phone-lying"
    assert not seen(child.tree, "phone")
    here, box = child.place("phone.lying").widget, child.place("speech").widget.rect
    assert here.name == "Pick up the phone"
    assert apart(here.rect, box)
    check_places(child, "down")


def test_it_buzzes_and_tells_no_word(playing: Playing) -> None:
    child = playing(BUZZ)
    child.press("continue")
    assert PlaySound("message") in child.wait(LONG)
    assert picture(child) == "phone-buzzing"
    assert "The phone buzzes." in child.told()
    assert "Hey." not in child.told()


def test_while_it_buzzes_it_moves_and_then_lies_where_it_lay(playing: Playing) -> None:
    child = playing(BUZZ)
    lay = child.place("phone.lying").widget.rect
    child.press("continue")
    child.wait(LONG)
    xs = []
    for _ in range(12):
        child.now += 16
        xs.append(child.place("phone.lying").widget.rect.x)
    assert min(xs) < lay.x < max(xs)
    child.now += LONG
    assert child.place("phone.lying").widget.rect == lay


def test_picked_up_it_is_gone_through_and_laid_back(playing: Playing) -> None:
    child = playing(BUZZ)
    child.press("continue")
    child.wait(LONG)
    child.press("phone.lying")
    assert seen(child.tree, "phone")
    assert not seen(child.tree, "phone.lying")
    child.press("home:messages")
    child.press("inbox:leo")
    assert "Hey." in child.told()
    assert child.wait(LONG) == ()
    child.press("looking.story")
    assert picture(child) == "phone-buzzing"


def test_where_the_story_waits_for_it_a_press_opens_the_chat(playing: Playing) -> None:
    child = playing(BUZZ + "    - open: leo\n    - think: So.\n")
    child.press("continue")
    child.wait(LONG)
    child.press("continue")
    assert child.place("phone.lying").widget.first
    assert seen(child.tree, "lying.wanted")
    child.press("phone.lying")
    assert "Chat with leo_x" in child.told()
    assert "Hey." in child.told()


def test_a_clicker_picks_it_up_where_the_story_waits_for_that(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.world.keep(story("    - phone: down\n    - open: leo\n    - think: So.\n"), "play")
    pilot.app.open("play")
    pilot.frame()
    pilot.forward()
    assert pilot.has("chat.head")


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_while_something_is_on_its_way_each_can_be_pressed(playing: Playing, size: tuple[int, int]) -> None:
    """What shows a message at once is the whole room, and the phone lies in none of it."""
    child = playing(BUZZ, size=size)
    child.press("continue")
    skip, here = child.place("continue").widget, child.place("phone.lying").widget.rect
    assert skip.state == ("busy",)
    assert apart(skip.rect, here)
    check_places(child, "on its way")


def test_it_lies_beside_choices_too(playing: Playing) -> None:
    child = playing(BUZZ + DECIDE)
    child.press("continue")
    child.wait(LONG)
    child.press("continue")
    child.now += LONG
    panel, here = child.place("choice-panel").widget.rect, child.place("phone.lying").widget.rect
    assert apart(panel, here)
    check_places(child, "choices")


@pytest.mark.parametrize("portrait", [True, False])
def test_what_is_said_has_the_rest_of_the_stage(portrait: bool) -> None:  # noqa: FBT001 - by its name
    room, place = room_and_place(Rect(0, 0, 700, 800), portrait=portrait)
    assert apart(room, place)
    assert place.w >= 48
    assert (place.bottom < 800, place.right <= 700) == (True, True)
    assert (room.w == 700, room.h == 800) == (portrait, not portrait)
