"""The hand that shows what is pressed next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.geometry import Rect
from game.ui.parts.pointer import SIDE, pointing_hand

if TYPE_CHECKING:
    from game.ui.draw.look import Look


def test_its_finger_points_into_what_is_low_and_near_the_lower_edge_of_what_is_high(look: Look) -> None:
    low = pointing_hand(look, "hand", Rect(100.0, 50.0, 200.0, 40.0)).rect
    assert (low.x + SIDE / 2, low.y + SIDE / 3) == (244.0, 70.0)
    high = pointing_hand(look, "hand", Rect(100.0, 50.0, 200.0, 600.0)).rect
    assert high.y + SIDE / 3 == 590.0


def test_a_screen_reader_and_the_focus_pass_it_by(look: Look) -> None:
    hand = pointing_hand(look, "hand", Rect(0.0, 0.0, 100.0, 100.0))
    assert (hand.role, hand.name, hand.action) == ("group", "", None)
