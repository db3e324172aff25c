"""How large a part is, and where it stands in its room."""

from __future__ import annotations

from game.ui.draw.geometry import Rect
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.part import box
from game.ui.parts.sizing import (
    SPRING,
    around,
    asks,
    at_least,
    at_least_wide,
    at_most,
    fits,
    grow,
    held,
    kept,
    larger,
    loose,
    middle,
    offset,
    pad,
    put,
    share_of,
    sized,
    spot,
    square,
    unseen,
    yielding,
)
from tests.support.blocks import ROOM, Counted, block, rects


def test_any_part_may_be_one_that_yields() -> None:
    assert rects(stack(block(150), yielding(block(100))))[1] == Rect(10, 170, 100, 50)


def test_room_around_a_part_is_counted_and_kept() -> None:
    around = pad(block(30), 5.0, 6.0, left=1.0)
    assert around.tall(100) == 42
    assert rects(around) == [Rect(16, 26, 89, 188)]


def test_a_part_stands_at_an_edge_in_its_own_size() -> None:
    small = square(box("#ff0000"), 20.0)
    assert rects(put(small, "right", "bottom")) == [Rect(90, 200, 20, 20)]
    assert rects(put(small, "middle", "middle")) == [Rect(50, 110, 20, 20)]
    assert rects(put(small)) == [ROOM]


def test_a_square_stands_in_the_middle() -> None:
    assert rects(middle(block(999, 999), 40.0)) == [Rect(40, 100, 40, 40)]


def test_a_part_at_an_edge_is_as_high_as_at_the_width_that_it_has_there() -> None:
    higher_where_narrow = by_width(lambda w: block(10) if w > 50 else block(20))
    assert put(at_most(higher_where_narrow, 40.0), "middle").tall(100) == 20
    assert put(at_most(higher_where_narrow, 60.0), "middle").tall(100) == 10
    assert put(at_most(higher_where_narrow, 40.0), down="top").tall(100) == 10


def test_a_part_whose_height_is_said_does_not_grow() -> None:
    assert rects(stack(sized(grow(block(5)), h=10.0), SPRING, block(5))) == [
        Rect(10, 20, 100, 10),
        Rect(10, 215, 100, 5),
    ]
    assert rects(grow(sized(block(5), h=10.0)))[0].h == 200


def test_a_part_stands_around_a_share_of_its_room_as_far_as_the_room_lets_it() -> None:
    assert [rects(around(block(10, 40), share))[0].x for share in (0.0, 0.5, 0.7, 1.0)] == [10, 40, 60, 70]
    assert rects(around(block(10, 400), 0.7)) == [ROOM]
    assert rects(around(block(10), 0.7)) == [ROOM]


def test_a_part_is_drawn_off_its_place_and_asks_for_no_more_room() -> None:
    assert rects(offset(block(10), 5.0, -3.0)) == [Rect(15, 17, 100, 200)]
    assert offset(block(10), 5.0, -3.0).tall(100) == 10


def test_a_part_is_never_put_beyond_its_room_but_a_loose_one_is() -> None:
    low = Rect(0, 0, 50, 10)
    assert rects(put(block(30), down="middle"), low) == [Rect(0, 0, 50, 10)]
    assert rects(loose(block(30)), low) == [Rect(0, -10, 50, 30)]
    assert loose(block(30)).tall(50) == 0


def test_a_held_part_stands_at_the_foot_and_keeps_its_shape() -> None:
    assert rects(held(box("#ff0000"), 0.5, h=0.5)) == [Rect(35, 120, 50, 100)]
    assert rects(larger(box("#ff0000"), 1.5)) == [Rect(-90, -30, 300, 300)]


def test_a_spot_of_a_picture_is_said_in_the_units_of_the_picture() -> None:
    assert rects(spot(box("#ff0000"), Rect(0.5, 0.25, 0.25, 0.5))) == [Rect(60, 70, 25, 100)]
    assert rects(spot(box("#ff0000"), Rect(5, 40, 10, 20), (50.0, 100.0))) == [Rect(20, 100, 20, 40)]


def test_sizes_are_asked_for_and_chosen_by_width() -> None:
    assert at_least(block(5), 9).tall(1) == 9
    assert asks(block(5), 2).tall(1) == 7
    chosen = by_width(lambda w: block(1) if w > 50 else block(2))
    assert (chosen.tall(60), chosen.tall(40)) == (1, 2)
    wide = at_least_wide(block(1, 10), 15)
    assert fits(wide, 15)
    assert not fits(wide, 14)
    assert fits(row(block(1, 10), 5.0), 15)
    assert rects(put(at_most(block(1), 40.0), "middle"))[0].w == 40


def test_what_is_at_most_so_wide_is_no_wider_than_it_wants_to_be() -> None:
    assert at_most(block(1), 40.0).wide(100) == 40  # type: ignore[misc]  # a part that has a width
    assert at_most(share_of(block(1), 0.3), 40.0).wide(100) == 30  # type: ignore[misc]  # the same
    assert at_most(share_of(block(1), 0.5), 40.0).wide(100) == 40  # type: ignore[misc]  # the same


def test_what_is_unseen_keeps_its_room() -> None:
    assert rects(stack(unseen(block(30)), block(10))) == [Rect(10, 50, 100, 10)]
    assert unseen(block(30, 7)).wide(1) == 7  # type: ignore[misc]  # a part that has a width


def test_a_part_that_is_kept_is_not_drawn_again_in_the_same_room() -> None:
    inner = Counted()
    part = kept(inner.part)
    rooms = [Rect(0, 0, w, 20) for w in (10, 20, 10, 20)]
    assert [part.draw(room) for room in rooms] == [inner.part.draw(room) for room in rooms]
    assert inner.drawn == 2 + len(rooms)
