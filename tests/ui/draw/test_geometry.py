"""Rectangles and viewports, by plain numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.geometry import Rect, beside_or_below, between, bounding, flow, pixels, row, stack, viewport

sizes = st.floats(min_value=0, max_value=5000, allow_nan=False)
rects = st.builds(Rect, sizes, sizes, sizes, sizes)


@pytest.mark.parametrize(
    ("window", "canvas", "scale"),
    [
        ((1280, 720), (1280, 720), 1.0),
        ((1920, 1080), (1280, 720), 1.5),
        ((3840, 2160), (1280, 720), 3.0),
        ((1024, 768), (1280, 960), 0.8),
        ((1024, 600), (1280, 750), 0.8),
        ((720, 1280), (720, 1280), 1.0),
    ],
)
def test_a_window_gets_a_canvas_without_bars_or_stretching(
    window: tuple[int, int], canvas: tuple[float, float], scale: float
) -> None:
    view = viewport(*window)
    assert (view.w, view.h, view.scale) == pytest.approx((*canvas, scale))


def test_a_portrait_window_turns_the_canvas() -> None:
    assert viewport(600, 1000).portrait
    assert not viewport(1000, 600).portrait


def test_strips_are_taken_from_each_side() -> None:
    area = Rect(0, 0, 100, 50)
    assert area.take_top(10, gap=5) == (Rect(0, 0, 100, 10), Rect(0, 15, 100, 35))
    assert area.take_bottom(10) == (Rect(0, 40, 100, 10), Rect(0, 0, 100, 40))
    assert area.take_left(30) == (Rect(0, 0, 30, 50), Rect(30, 0, 70, 50))


def test_rows_stacks_and_flows() -> None:
    assert row(Rect(0, 0, 100, 10), 2, 20) == (Rect(0, 0, 40, 10), Rect(60, 0, 40, 10))
    assert stack(Rect(5, 5, 90, 0), (10, 20), 5) == (Rect(5, 5, 90, 10), Rect(5, 20, 90, 20))
    assert flow(Rect(0, 0, 100, 0), ((60, 10), (60, 20)), 4) == (Rect(0, 0, 60, 10), Rect(0, 14, 60, 20))


def test_a_rectangle_moves_and_grows_on_the_way_to_another() -> None:
    one, other = Rect(0, 0, 10, 10), Rect(20, 0, 10, 30)
    assert [between(one, other, part) for part in (0.0, 0.5, 1.0)] == [one, Rect(10, 0, 10, 20), other]


def test_neighbours_meet_in_pixels_at_any_scale() -> None:
    left, right = Rect(0, 0, 33.3, 10), Rect(33.3, 0, 66.7, 10)
    x, _, w, _ = pixels(left, 1.37)
    assert x + w == pixels(right, 1.37)[0]


@given(rects, rects)
def test_an_intersection_lies_in_both_and_a_union_holds_both(one: Rect, other: Rect) -> None:
    shared = one.intersection(other)
    assert shared.w <= one.w + 1e-6
    assert shared.h <= other.h + 1e-6
    whole = one.union(other)
    assert whole == bounding((one, other))
    assert whole.x <= min(one.x, other.x)
    assert whole.right >= max(one.right, other.right) - 1e-6


def test_a_rectangle_holds_what_goes_nowhere_beyond_it() -> None:
    page = Rect(0, 0, 30, 20)
    assert page.holds(page)
    assert page.holds(Rect(5, 5, 25, 15))
    for beyond in (Rect(-1, 5, 9, 9), Rect(5, -1, 9, 9), Rect(5, 5, 26, 9), Rect(5, 5, 9, 16)):
        assert not page.holds(beyond)


def test_tags_stand_beside_a_box_where_there_is_room_and_else_below_it() -> None:
    box, room = Rect(20, 100, 200, 40), Rect(0, 0, 500, 600)
    assert beside_or_below(box, 140, room, [(120, 30), (100, 30)], 8) == (
        Rect(228, 105, 120, 30),
        Rect(356, 105, 100, 30),
    )
    assert beside_or_below(box, 140, room, [(120, 30), (200, 30)], 8) == (
        Rect(24, 144, 120, 30),
        Rect(152, 144, 200, 30),
    )
