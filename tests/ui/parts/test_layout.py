"""Layout words: what lies where, said without coordinates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.geometry import Rect
from game.ui.parts.layout import (
    by_size,
    by_width,
    grid,
    if_fits,
    lineup,
    over,
    pile,
    row,
    rows,
    split,
    stack,
    with_foot,
)
from game.ui.parts.part import Drawn, Part, box, one
from game.ui.parts.sizing import SPRING, fill, largest_square, pad, put, rest, share_of, sized
from tests.support.blocks import ROOM, Counted, block, rects


def test_a_stack_lays_parts_below_each_other_with_gaps_and_free_room() -> None:
    told = stack(block(10), 7.0, block(20), gap=3.0)
    assert rects(told) == [Rect(10, 20, 100, 10), Rect(10, 40, 100, 20)]
    assert told.tall(100) == 40


def test_what_grows_takes_what_a_stack_has_to_spare() -> None:
    assert rects(stack(block(10), SPRING, block(20)))[1] == Rect(10, 200, 100, 20)
    assert rects(stack(fill(block(90)), block(20)))[0] == Rect(10, 20, 100, 180)


def test_what_yields_is_less_high_where_a_stack_has_not_enough() -> None:
    scrolls = largest_square(box("#ff0000"), 500.0)
    assert rects(stack(block(150), pad(scrolls, 0, 5)))[1] == Rect(40, 175, 40, 40)


def test_a_row_gives_each_part_its_width_and_shares_the_rest() -> None:
    beside = row(block(10, 30), block(10), block(10), gap=5.0)
    assert [(one_.x, one_.w) for one_ in rects(beside)] == [(10, 30), (45, 30), (80, 30)]
    assert [one_.h for one_ in rects(beside)] == [200, 200, 200]


def test_a_row_is_as_high_as_its_highest_part_and_free_room_has_no_height() -> None:
    assert row(block(10), 999.0, block(30)).tall(50) == 30


def test_parts_of_a_row_stand_where_it_is_said() -> None:
    assert rects(row(block(10), down="middle"))[0] == Rect(10, 115, 100, 10)
    assert rects(row(block(10), down="bottom"))[0] == Rect(10, 210, 100, 10)


def test_what_takes_the_rest_of_a_row_has_what_others_leave_whatever_it_wants() -> None:
    beside = row(block(10, 30), rest(block(10, 5)), rest(block(10, 5), 2.0))
    assert [one_.w for one_ in rects(beside)] == [30, pytest.approx(70 / 3), pytest.approx(140 / 3)]


def test_a_share_is_one_of_the_whole_row() -> None:
    assert [one_.w for one_ in rects(row(share_of(block(1), 0.25), 15.0, block(1)))] == [25, 60]


def test_what_lies_over_each_other_fills_the_room_that_the_highest_needs() -> None:
    both = over(box("#000000"), block(30))
    assert both.tall(100) == 30
    assert rects(both) == [ROOM, ROOM]


def test_where_a_part_does_not_fit_another_one_is_drawn_or_nothing() -> None:
    high, low = block(201), block(200)
    assert rects(if_fits(low, high)) == [ROOM]
    assert rects(if_fits(high, stack(block(3)))) == [Rect(10, 20, 100, 3)]
    assert rects(if_fits(high)) == []
    assert len(rects(if_fits(high, slack=1.0))) == 1
    assert if_fits(high, low).tall(100) == 201


def test_a_grid_has_rows_of_one_height() -> None:
    cells = grid([block(10), block(30), block(20)], 2, 4.0)
    assert rects(cells) == [Rect(10, 20, 48, 30), Rect(62, 20, 48, 30), Rect(10, 54, 48, 30)]
    assert cells.tall(100) == 64
    assert grid([], 2, 4.0).tall(100) == 0


def test_rows_are_each_as_high_as_they_need() -> None:
    cells = rows([block(10), block(30), block(20)], 2, 4.0, 6.0)
    assert rects(cells) == [Rect(10, 20, 48, 30), Rect(62, 20, 48, 30), Rect(10, 56, 48, 20)]
    assert cells.tall(100) == 56


def test_a_line_of_cards_is_as_large_as_there_is_room_for() -> None:
    cards = [box("#ff0000"), box("#ff0000")]
    assert rects(lineup(cards, 10.0, 300.0, 50.0)) == [Rect(10, 95, 45, 50), Rect(65, 95, 45, 50)]
    assert rects(lineup(cards, 10.0, 300.0, 500.0, upright=1.0, above=0.0))[0] == Rect(10, 20, 45, 45)
    assert rects(lineup([], 10.0, 300.0, 50.0)) == []


def test_piles_and_splits_and_feet_share_a_room() -> None:
    red = box("#ff0000")
    assert rects(pile([red, red], 10.0, 500.0))[1] == Rect(10, 125, 100, 95)
    assert rects(split(red, red, 0.25, 5.0)) == [Rect(10, 20, 25, 200), Rect(40, 20, 70, 200)]
    assert rects(split(red, red, 0.25, 5.0, down=True))[1] == Rect(10, 75, 100, 145)
    assert rects(with_foot(red, red, 0.5, 60.0, 10.0)) == [Rect(10, 20, 100, 130), Rect(10, 160, 100, 60)]


def test_what_is_chosen_by_the_size_of_its_room_takes_what_a_stack_has_to_spare() -> None:
    told = stack(block(30), by_size(lambda w, h: sized(box("#ff0000"), h=h / 2) if w < h else 0.0))
    assert rects(told) == [Rect(10, 20, 100, 30), Rect(10, 50, 100, 170)]
    assert rects(told, Rect(0.0, 0.0, 100.0, 100.0)) == [Rect(0, 0, 100, 30)]


SIZES = st.floats(0.0, 200.0).map(round)


PLAIN = st.builds(block, SIZES)


PARTS = st.recursive(
    PLAIN,
    lambda inside: st.one_of(
        st.builds(lambda parts, gap: stack(*parts, gap=gap), st.lists(inside, min_size=1, max_size=4), SIZES),
        st.builds(lambda parts, gap: row(*parts, gap=gap), st.lists(inside, min_size=1, max_size=4), SIZES),
        st.builds(pad, inside, SIZES, SIZES),
        st.builds(over, inside, inside),
    ),
    max_leaves=12,
)


@given(PARTS, st.floats(1.0, 2000.0))
def test_whatever_is_laid_in_the_room_that_it_asks_for_stays_in_it(part: Part, w: float) -> None:
    room = Rect(5.0, 7.0, w, part.tall(w))
    for rect in rects(part, room):
        assert rect.y >= room.y - 1e-6
        assert rect.bottom <= room.bottom + 1e-6
        assert rect.h >= 0


def test_a_part_is_asked_for_its_height_once_however_deep_it_lies() -> None:
    inner = Counted()
    part = one("all", grid([by_width(lambda _: stack(inner.part, 2.0))], 1))
    part = stack(part, row(4.0, put(part, down="top")))
    part.content(Rect(0, 0, 300, 0))
    assert inner.asked == 1 + 1  # in the whole width, and beside the room of the row
    part.content(Rect(0, 0, 300, 0))
    assert inner.asked == 2


def test_a_part_remembers_few_widths() -> None:
    part = stack(sized(box("#000000"), h=5.0), by_width(lambda w: w / 2))
    for w in (*range(100), 7):
        assert part.tall(float(w)) == 5.0 + w / 2


def test_an_empty_stack_draws_nothing() -> None:
    assert stack().draw(ROOM) == Drawn()
    assert row().tall(10) == 0
