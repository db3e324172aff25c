"""Layout words: what lies where, said without coordinates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.layout import (
    SPRING,
    Drawn,
    Part,
    also,
    around,
    asks,
    at_least,
    at_least_wide,
    at_most,
    box,
    by_size,
    by_width,
    disc,
    fill,
    fits,
    grid,
    grow,
    held,
    if_fits,
    kept,
    larger,
    largest_square,
    lineup,
    loose,
    middle,
    named,
    offset,
    on_top,
    one,
    over,
    pad,
    pile,
    places,
    put,
    rest,
    row,
    rows,
    share_of,
    sized,
    split,
    spot,
    square,
    stack,
    unseen,
    with_foot,
    yielding,
)

ROOM = Rect(10.0, 20.0, 100.0, 200.0)


def block(h: float, w: float | None = None) -> Part:
    """A red box so high, and as wide as said."""
    return sized(box("#ff0000"), w, h)


def rects(part: Part, room: Rect = ROOM) -> list[Rect]:
    """Where the shapes of a part lie."""
    return [shape.rect for shape in part.draw(room).shapes]


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


def test_any_part_may_be_one_that_yields() -> None:
    assert rects(stack(block(150), yielding(block(100))))[1] == Rect(10, 170, 100, 50)


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


def test_where_a_part_does_not_fit_another_one_is_drawn_or_nothing() -> None:
    high, low = block(201), block(200)
    assert rects(if_fits(low, high)) == [ROOM]
    assert rects(if_fits(high, stack(block(3)))) == [Rect(10, 20, 100, 3)]
    assert rects(if_fits(high)) == []
    assert len(rects(if_fits(high, slack=1.0))) == 1
    assert if_fits(high, low).tall(100) == 201


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


def test_a_held_part_stands_at_the_foot_and_keeps_its_shape() -> None:
    assert rects(held(box("#ff0000"), 0.5, h=0.5)) == [Rect(35, 120, 50, 100)]
    assert rects(larger(box("#ff0000"), 1.5)) == [Rect(-90, -30, 300, 300)]


def test_a_spot_of_a_picture_is_said_in_the_units_of_the_picture() -> None:
    assert rects(spot(box("#ff0000"), Rect(0.5, 0.25, 0.25, 0.5))) == [Rect(60, 70, 25, 100)]
    assert rects(spot(box("#ff0000"), Rect(5, 40, 10, 20), (50.0, 100.0))) == [Rect(20, 100, 20, 40)]


@pytest.mark.parametrize(("most", "radius"), [(500.0, 100.0), (20.0, 20.0)])
def test_a_disc_is_as_round_as_it_is_high_and_no_rounder_than_is_said(most: float, radius: float) -> None:
    (shape,) = disc("#ff0000", most=most).draw(ROOM).shapes
    assert isinstance(shape, Box)
    assert shape.radius == radius


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


def test_what_is_chosen_by_the_size_of_its_room_takes_what_a_stack_has_to_spare() -> None:
    told = stack(block(30), by_size(lambda w, h: sized(box("#ff0000"), h=h / 2) if w < h else 0.0))
    assert rects(told) == [Rect(10, 20, 100, 30), Rect(10, 50, 100, 170)]
    assert rects(told, Rect(0.0, 0.0, 100.0, 100.0)) == [Rect(0, 0, 100, 30)]


def test_what_is_unseen_keeps_its_room() -> None:
    assert rects(stack(unseen(block(30)), block(10))) == [Rect(10, 50, 100, 10)]
    assert unseen(block(30, 7)).wide(1) == 7  # type: ignore[misc]  # a part that has a width


def test_one_widget_lies_above_the_others_and_is_read_last() -> None:
    three = stack(*(one(name, block(10)) for name in "abc"))
    assert [widget.id for widget in on_top(three, "b").draw(ROOM).widgets] == ["a", "c", "b"]
    assert on_top(three, "none").draw(ROOM) == three.draw(ROOM)


def test_a_part_is_a_piece_of_a_column_and_a_piece_is_a_part() -> None:
    def piece(room: Rect) -> Widget:
        return Widget("piece", Rect(room.x, room.y, room.w, 12.0))

    told = one("all", stack(4.0, piece), role="list")
    assert told.tall(50) == 16
    made = told(Rect(1, 2, 50, 0))
    assert (made.id, made.role, made.rect) == ("all", "list", Rect(1, 2, 50, 16))
    assert made.children[0].rect == Rect(1, 6, 50, 12)
    assert told.content(Rect(1, 2, 50, 0)) == ((made,), 16)


def test_shapes_that_no_widget_holds_are_no_piece() -> None:
    with pytest.raises(ValueError, match="widget"):
        box("#ff0000")(ROOM)


def test_a_widget_holds_the_shapes_and_the_widgets_of_its_part() -> None:
    inner = one("inner", box("#00ff00"))
    outer = one("outer", over(box("#ff0000"), inner), name="both", live=True, part=0.5).widget(ROOM)
    assert (outer.name, outer.live, outer.part) == ("both", True, 0.5)
    assert outer.shapes == (Box(ROOM, "#ff0000"),)
    assert [child.id for child in outer.children] == ["inner"]


def test_more_can_be_said_of_the_widget_that_a_part_is() -> None:
    made = also(one("one", block(10), name="me"), live=True, digit=3)
    assert made.widget(ROOM) == Widget("one", ROOM, (Box(ROOM, "#ff0000"),), name="me", live=True, digit=3)
    assert made.tall(100) == 10


def test_places_are_asked_for_by_name() -> None:
    found = places(stack(sized(named("head"), h=50.0), 7.0, fill(named("body"))), ROOM)
    assert found == {"head": Rect(10, 20, 100, 50), "body": Rect(10, 77, 100, 143)}


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


class Counted:
    """A part that counts how often it is asked for its height, and drawn."""

    def __init__(self) -> None:
        self.asked = self.drawn = 0
        self.part = Part(self._draw, self._tall)

    def _draw(self, room: Rect) -> Drawn:
        self.drawn += 1
        return Drawn((Box(room),))

    def _tall(self, _: float) -> float:
        self.asked += 1
        return 20.0


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


def test_a_part_that_is_kept_is_not_drawn_again_in_the_same_room() -> None:
    inner = Counted()
    part = kept(inner.part)
    rooms = [Rect(0, 0, w, 20) for w in (10, 20, 10, 20)]
    assert [part.draw(room) for room in rooms] == [inner.part.draw(room) for room in rooms]
    assert inner.drawn == 2 + len(rooms)


def test_an_empty_stack_draws_nothing() -> None:
    assert stack().draw(ROOM) == Drawn()
    assert row().tall(10) == 0
