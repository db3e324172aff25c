"""A place laid over the screen, with what moves in it and who stands in it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.ui.art.life import BARE, Mover
from game.ui.art.scenery import BELOW_BAR, PLACE, Scenery, backdrop, foreground, scenery, thing
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect

SIZES = st.tuples(st.floats(200.0, 4000.0), st.floats(200.0, 4000.0))
BALL = Mover("ball", (100, 50, 30, 20), 800)


@given(SIZES, st.booleans())
@example((200.0, 3942.5), False)  # the rounding of its height left a hair of the ground bare
def test_a_place_fills_its_ground_and_no_head_is_below_the_bar(size: tuple[float, float], near: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    ground = Rect(10.0, 20.0, *size)
    here = scenery(ground, near=near)
    assert here.rect.x <= ground.x
    assert here.rect.y <= ground.y
    assert here.rect.right >= ground.right - 1e-6
    assert here.rect.bottom >= ground.bottom - 1e-6
    assert here.rect.w / here.rect.h == pytest.approx(PLACE[0] / PLACE[1])
    assert here.person(ground, 0, 1).y >= ground.y + min(BELOW_BAR, 325 * here.scale) - 1e-6


def test_people_come_near_where_the_stage_is_low() -> None:
    low = Rect(0, 0, 720, 486)
    assert scenery(low, near=True).scale > scenery(low).scale


def test_one_person_stands_where_the_place_has_room_but_always_on_the_stage() -> None:
    here = Scenery(1.0, 0.0, 0.0)
    assert here.person(Rect(0, 0, 1280, 720), 0, 1).x == 190
    assert here.person(Rect(300, 0, 900, 720), 0, 1).x == 300
    assert here.person(Rect(0, 0, 420, 720), 0, 1).right == pytest.approx(420 + 40.3)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_several_people_stand_beside_each_other_in_the_middle(count: int) -> None:
    stage = Rect(40.0, 0.0, 900.0, 720.0)
    people = [scenery(stage).person(stage, number, count) for number in range(count)]
    steps = {round(right.x - left.x, 6) for left, right in pairwise(people)}
    assert len(steps) == 1
    assert min(steps) > 0
    assert people[0].x - stage.x == pytest.approx(stage.right - people[-1].right)


def test_faces_end_above_what_lies_below_them() -> None:
    stage = Rect(0, 100, 900, 720)
    here = scenery(stage)
    assert here.faces_end(stage) + here.below_faces(stage) == stage.bottom
    assert here.person(stage, 0, 1).y < here.faces_end(stage) < here.person(stage, 0, 1).bottom


def test_a_place_and_its_front_are_drawn_without_what_moves() -> None:
    here = Scenery(0.5, 10.0, 20.0)
    assert backdrop(here, "park") == Picture(Rect(10, 20, 640, 480), "place", "park", (BARE,), fit="cover")
    assert foreground(here, "park") == Picture(Rect(10, 296, 640, 204), "front", "park", (BARE,), fit="cover")


def test_a_thing_lies_on_whole_pixels_and_is_seen_in_the_ground_or_its_window() -> None:
    ground, here = Rect(0, 0, 500, 400), Scenery(0.333, 1.0, 2.0)
    free = thing("life:0", BALL, 0, here, ground, 1.5)
    assert (free.rect, free.clip) == (ground, True)
    place = free.shapes[0].rect
    assert all((edge * 1.5).is_integer() for edge in (place.x, place.y, place.w, place.h))
    window = Mover("ball", BALL.box, 800, window=(90, 40, 60, 60))
    assert thing("life:0", window, 0, here, ground, 1.5).rect == here.laid((90, 40, 60, 60))
