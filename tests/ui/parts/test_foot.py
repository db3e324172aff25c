"""The foot of a page: on one line where it fits, narrower, or on several lines, and never a word broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.draw.geometry import Rect
from game.ui.parts.basic import natural_width
from game.ui.parts.foot import APART, BEYOND, FootButton, foot
from game.ui.parts.part import one
from game.ui.parts.sizing import SPRING
from tests.support.actions import PRESSED

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget

LEFT, TAKEN, LEAST = 50.0, 216.0, 60.0


def buttons(*labels: str) -> list[FootButton]:
    return [FootButton(f"b{at}", label, PRESSED) for at, label in enumerate(labels)]


def laid(look: Look, w: float, *labels: str) -> tuple[Widget, dict[str, Rect], float]:
    """What stands at the left, the places of the buttons, and how high the foot is."""
    whole = foot(look, one("left", SPRING), TAKEN, buttons(*labels), LEAST)
    h = whole.tall(w)
    widgets = {each.id: each for each in whole.draw(Rect(LEFT, 0.0, w, h)).widgets}
    left = widgets.pop("left")
    return left, {id_: each.rect for id_, each in widgets.items()}, h


def test_on_a_wide_page_all_stand_on_one_line_from_the_right(look: Look) -> None:
    left, places, h = laid(look, 1000.0, "Skip", "Go on")
    assert h == LEAST
    assert places["b1"].right == pytest.approx(LEFT + 1000)
    assert places["b1"].w == natural_width(look, "Go on") + BEYOND
    assert places["b0"].right == pytest.approx(places["b1"].x - APART)
    assert left.rect.right == pytest.approx(places["b0"].x)
    assert left.rect.h == LEAST


def test_a_label_of_two_words_takes_two_lines_before_the_foot_does(look: Look) -> None:
    labels = ("Delete it, begin another", "Go on there")
    wide = sum(natural_width(look, label) for label in labels)
    _, places, h = laid(look, TAKEN + wide, *labels)
    assert {place.y for place in places.values()} == {0.0}
    assert h > LEAST


def test_what_no_line_holds_goes_above_and_the_last_one_keeps_the_lowest(look: Look) -> None:
    left, places, h = laid(look, TAKEN + 120, "Extraordinarily", "Incomprehensibly", "Go on")
    assert places["b2"].bottom == pytest.approx(h)
    assert left.rect.bottom == pytest.approx(h)
    assert places["b0"].y < places["b1"].y < places["b2"].y or places["b0"].y == places["b1"].y
    assert {round(place.right, 6) for place in places.values()} == {LEFT + TAKEN + 120}


@given(
    w=st.floats(420, 1400), labels=st.lists(st.sampled_from(("Skip", "Show the answers", "Tell")), min_size=1)
)
def test_no_button_leaves_the_page_or_lies_on_another(look: Look, w: float, labels: list[str]) -> None:
    left, places, h = laid(look, w, *labels)
    all_ = [*places.values(), left.rect]
    for at, place in enumerate(all_):
        assert place.x >= LEFT - 0.01
        assert place.right <= LEFT + w + 0.01
        assert place.y >= -0.01
        assert place.bottom <= h + 0.01
        for other in all_[at + 1 :]:
            shared = place.intersection(other)
            assert min(shared.w, shared.h) < 0.01
    assert left.rect.w >= TAKEN - 0.01
