"""What every screen has at its top: the bar, and a part beside it or below it."""

from __future__ import annotations

from game.scenes.frame import BELOW_HEAD, GAP, MARGIN, TOP, headed
from game.ui.draw.geometry import Rect
from game.ui.parts.part import Part, box
from game.ui.parts.sizing import sized

BAR = sized(box("#0000ff"), 300.0, 56.0)


def places(head: Part, w: float) -> tuple[Rect, Rect]:
    """Where the bar lies in a head of this width, and what is with it."""
    bar, other = (shape.rect for shape in head.draw(Rect(0.0, 0.0, w, head.tall(w))).shapes)
    return bar, other


def test_a_part_stands_at_the_right_of_the_bar_where_both_have_room() -> None:
    wide = MARGIN + 300 + 24 + 200 + MARGIN
    head = headed(BAR, sized(box("#ff0000"), 200.0, 70.0), box("#ff0000"), apart=24.0)
    assert places(head, wide + 50) == (
        Rect(MARGIN, TOP, 300, 56),
        Rect(wide + 50 - MARGIN - 200, TOP, 200, 70),
    )
    assert head.tall(wide) == TOP + 70 + BELOW_HEAD


def test_another_part_stands_below_the_bar_where_they_have_not() -> None:
    narrow = MARGIN + 300 + 24 + 200 + MARGIN - 1
    head = headed(BAR, sized(box("#ff0000"), 200.0, 70.0), sized(box("#00ff00"), h=40.0), apart=24.0)
    assert places(head, narrow) == (
        Rect(MARGIN, TOP, 300, 56),
        Rect(MARGIN, TOP + 56 + GAP, narrow - 2 * MARGIN, 40),
    )
    assert head.tall(narrow) == TOP + 56 + GAP + 40 + BELOW_HEAD


def test_the_other_part_may_be_squeezed_in_beside_the_bar() -> None:
    other = sized(box("#00ff00"), 900.0, h=90.0)
    head = headed(BAR, other, other, squeezed=200.0)
    enough = MARGIN + 300 + 2 * GAP + 200 + MARGIN
    assert places(head, enough)[1] == Rect(MARGIN + 300 + 2 * GAP, TOP, 200, 90)
    assert places(head, enough - 1)[1].y == TOP + 56 + GAP
