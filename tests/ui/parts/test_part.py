"""Parts: what they draw, and the widgets that are made of them."""

from __future__ import annotations

import pytest

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.layout import over, stack
from game.ui.parts.part import also, box, disc, named, on_top, one, places
from game.ui.parts.sizing import fill, sized
from tests.support.blocks import ROOM, block


@pytest.mark.parametrize(("most", "radius"), [(500.0, 100.0), (20.0, 20.0)])
def test_a_disc_is_as_round_as_it_is_high_and_no_rounder_than_is_said(most: float, radius: float) -> None:
    (shape,) = disc("#ff0000", most=most).draw(ROOM).shapes
    assert isinstance(shape, Box)
    assert shape.radius == radius


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
