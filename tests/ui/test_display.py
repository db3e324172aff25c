"""What is repainted: exactly what differs."""

from game.ui.display import Box, Item, changed, extent, merged
from game.ui.geometry import Rect

PAGE = Rect(0, 0, 1000, 1000)


def item(x: float, y: float, fill: str = "#ff0000") -> Item:
    return Item(Box(Rect(x, y, 10, 10), fill), PAGE)


def test_equal_lists_need_no_painting() -> None:
    assert changed((item(0, 0), item(50, 50)), (item(0, 0), item(50, 50))) == ()


def test_a_moved_box_dirties_where_it_was_and_where_it_is() -> None:
    old, new = (item(0, 0), item(50, 50)), (item(0, 0), item(90, 90))
    assert set(changed(old, new)) == {Rect(50, 50, 10, 10), Rect(90, 90, 10, 10)}


def test_what_only_changed_its_place_in_the_list_is_not_repainted() -> None:
    stays = item(500, 500)
    old, new = (item(0, 0), stays, item(20, 20)), (item(100, 0), stays, item(20, 20))
    assert all(not rect.intersects(stays.shape.rect) for rect in changed(old, new))


def test_a_shadow_reaches_beyond_its_box_but_not_beyond_its_clip() -> None:
    box = Box(Rect(20, 20, 10, 10), "#000000", shadow=6)
    assert extent(Item(box, PAGE)) == Rect(6, 6, 38, 40)
    assert extent(Item(box, Rect(20, 20, 10, 10))) == Rect(20, 20, 10, 10)


def test_overlapping_areas_become_one() -> None:
    assert merged([Rect(0, 0, 10, 10), Rect(5, 5, 10, 10), Rect(100, 100, 1, 1)]) in (
        (Rect(100, 100, 1, 1), Rect(0, 0, 15, 15)),
        (Rect(0, 0, 15, 15), Rect(100, 100, 1, 1)),
    )


def test_very_many_areas_become_one() -> None:
    assert len(merged([Rect(x * 20, 0, 10, 10) for x in range(40)])) == 1
