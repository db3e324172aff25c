"""Words that look at their room: what has not enough of it gives way, comes closer, or scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.draw.geometry import Rect
from game.ui.parts.fitting import as_high_as_fits, lapped, rests, shortened, weighted, widest, yielding
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, one
from game.ui.parts.sizing import fits, sized

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.parts.part import Content, Part

ROOM = Rect(10.0, 20.0, 100.0, 200.0)


def block(h: float, w: float | None = None) -> Part:
    """A red box so high, and as wide as said."""
    return sized(box("#ff0000"), w, h)


def rects(part: Part, room: Rect = ROOM) -> list[Rect]:
    """Where the shapes of a part lie."""
    return [shape.rect for shape in part.draw(room).shapes]


def test_what_yields_is_less_high_where_a_stack_has_not_enough() -> None:
    told = stack(block(150), yielding(block(90)), block(10))
    assert [one_.h for one_ in rects(told)] == [150, 40, 10]


WORDS = "Half a roof, Adi. It rains on the king. I have counted nine holes, and a tenth one."


@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize("width", [120.0, 180.0, 260.0])
def test_what_is_too_long_ends_at_a_word_with_an_ellipsis(look: Look, width: float, lines: int) -> None:
    short = shortened(look, WORDS, "small", width, lines)
    assert len(look.block(short, "small", width).lines) <= lines
    kept = short.removesuffix("…")
    assert kept != short
    assert WORDS.startswith(kept)
    assert not WORDS[len(kept)].isalnum()


def test_what_fits_is_not_shortened_and_one_long_word_is_not_broken(look: Look) -> None:
    assert shortened(look, WORDS, "small", 2_000.0, 1) == WORDS
    assert shortened(look, "Ministarstvosendviča dva", "small", 20.0, 1) == "Ministarstvosendviča…"


@pytest.mark.parametrize(("most", "h"), [(500, 190), (120, 120), (20, 70)])
def test_a_part_is_as_high_as_there_is_room_and_no_lower_than_its_least(most: float, h: float) -> None:
    part = as_high_as_fits(stack(block(40), yielding(block(150))), stack(block(40), block(30)), most)
    assert part.tall(100) == h
    assert [one_.h for one_ in rects(part, Rect(0, 0, 100, h))] == [40, h - 40]


def content(h: float) -> Part:
    return one("content", block(h))


def test_what_fits_rests_with_its_share_of_what_is_to_spare_above_it(look: Look) -> None:
    (rested,) = rests(look, "area", content(100).content, 0.0, 0.25).draw(ROOM).widgets
    assert rested.rect == Rect(10, 45, 100, 100)
    assert rested.shapes[0].rect == rested.rect


def test_what_is_higher_than_its_room_scrolls_and_knows_how_high_the_room_is(look: Look) -> None:
    told: list[float] = []

    def lay(room: Rect) -> Content:
        told.append(room.h)
        return content(260).content(room)

    (area,) = rests(look, "area", lay, 15.0, 0.25).draw(ROOM).widgets
    assert (area.id, area.rect, area.reach, area.moved) == ("area", ROOM, 60.0, 15.0)
    assert area.children[0].rect.y == ROOM.y - 15
    assert set(told) == {ROOM.h}


def test_weights_share_the_width_and_nobody_gets_less_than_the_least() -> None:
    told = weighted([(block(10), 3), (block(30), 1)], 20.0)
    assert rects(told) == [Rect(10, 20, 60, 200), Rect(90, 20, 20, 200)]
    assert told.tall(100) == 30
    assert [one_.w for one_ in rects(weighted([(block(10), 9), (block(10), 1)], 0.0, 25.0))] == [90, 25]


def test_weighted_parts_fit_where_each_has_the_width_that_it_wants() -> None:
    columns = weighted([(block(10, 60), 3), (widest([block(1, 12), block(1, 18)]), 1)], 20.0)
    assert fits(columns, 100)
    assert not fits(columns, 91)
    assert fits(weighted([(block(10, 60), 3), (block(10), 1)]), 1), "one that does not mind asks for nothing"


def test_squares_stand_apart_and_over_each_other_where_they_are_many() -> None:
    assert [one_.x for one_ in rects(lapped([box("#ff0000")] * 3, 30.0, 3.0))] == [10, 43, 76]
    many = rects(lapped([box("#ff0000")] * 8, 30.0, 3.0))
    assert [one_.x for one_ in many] == [10, 20, 30, 40, 50, 60, 70, 80]
    assert {(one_.w, one_.h) for one_ in many} == {(30.0, 30.0)}
    assert rects(lapped([], 30.0, 3.0)) == []
    assert rects(over(lapped([box("#ff0000")], 30.0, 3.0))) == [Rect(10, 20, 30, 30)]
