"""What is repainted: exactly what differs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.display import Box, Item, changed, extent, in_order, merged, pairs_of
from game.ui.draw.geometry import Rect

PAGE = Rect(0, 0, 1000, 1000)


def item(x: float, y: float, fill: str = "#ff0000") -> Item:
    return Item(Box(Rect(x, y, 10, 10), fill), PAGE)


def test_equal_lists_need_no_painting() -> None:
    assert changed((item(0, 0), item(50, 50)), (item(0, 0), item(50, 50))) == ()


def test_a_moved_box_dirties_where_it_was_and_where_it_is() -> None:
    old, new = (item(0, 0), item(50, 50)), (item(0, 0), item(90, 90))
    assert set(changed(old, new)) == {Rect(50, 50, 10, 10), Rect(90, 90, 10, 10)}


def test_what_lies_between_two_changes_and_stays_itself_is_not_repainted() -> None:
    stays = item(500, 500)
    old, new = (item(0, 0), stays, item(20, 20)), (item(100, 0), stays, item(90, 90))
    assert all(not rect.intersects(stays.shape.rect) for rect in changed(old, new))


def test_what_is_raised_above_another_is_repainted_and_the_other_is_not() -> None:
    below, between, above = item(0, 0), item(50, 50), item(90, 90)
    assert changed((below, between, above), (between, above, below)) == (Rect(0, 0, 10, 10),)


def test_one_of_two_equal_veils_that_is_gone_is_repainted() -> None:
    veil, first, last = item(0, 0, "#00000080"), item(50, 50), item(90, 90)
    twice, once = (first, veil, item(20, 20), veil, last), (item(70, 0), veil, item(20, 20), item(70, 90))
    assert veil.shape.rect in changed(twice, once)
    assert veil.shape.rect in changed(once, twice)


def test_what_stays_in_order_is_the_most_that_can() -> None:
    assert in_order([(3, 0), (0, 1), (1, 2), (2, 3), (5, 4)]) == [(0, 1), (1, 2), (2, 3), (5, 4)]
    assert in_order([]) == []


@given(st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12))
def test_pairs_take_no_place_twice_and_only_equals(old: list[str], new: list[str]) -> None:
    items = {letter: item(10 * number, 0) for number, letter in enumerate("abcde")}
    pairs = pairs_of(tuple(items[one] for one in old), tuple(items[one] for one in new))
    assert all(old[before] == new[after] for before, after in pairs)
    assert len({before for before, _ in pairs}) == len({after for _, after in pairs}) == len(pairs)
    row = in_order(pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(row))


def test_a_shadow_reaches_beyond_its_box_but_not_beyond_its_clip() -> None:
    box = Box(Rect(20, 20, 10, 10), "#000000", shadow=6)
    assert extent(Item(box, PAGE)) == Rect(6, 6, 38, 40)
    assert extent(Item(box, Rect(20, 20, 10, 10))) == Rect(20, 20, 10, 10)


def test_overlapping_areas_become_one() -> None:
    assert merged([Rect(0, 0, 10, 10), Rect(5, 5, 10, 10), Rect(100, 100, 1, 1)]) in (
        (Rect(100, 100, 1, 1), Rect(0, 0, 15, 15)),
        (Rect(0, 0, 15, 15), Rect(100, 100, 1, 1)),
    )


def test_an_area_that_lies_in_another_and_in_a_third_joins_both() -> None:
    left, right, small = Rect(0, 0, 20, 20), Rect(19, 0, 20, 20), Rect(15, 5, 10, 5)
    for order in ([left, right, small], [small, right, left], [right, small, left]):
        assert merged(order) == (Rect(0, 0, 39, 20),)
    assert merged([left, Rect(5, 5, 5, 5)]) == (left,)


def test_a_bar_and_a_strip_that_cross_stay_two() -> None:
    bar, strip = Rect(90, 0, 6, 100), Rect(0, 95, 100, 5)
    assert set(merged([bar, strip])) == {bar, strip}


def test_very_many_areas_become_one() -> None:
    assert len(merged([Rect(x * 20, 0, 10, 10) for x in range(40)])) == 1
