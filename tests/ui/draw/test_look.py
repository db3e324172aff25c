"""How things look: what grows with the text, and what fingers need."""

import pytest

from game.ui.draw.look import Look, Touch
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import WARM, typography
from game.ui.draw.typesetting import Typesetter


def look(scale: float = 1.0, touch: Touch = Touch()) -> Look:  # noqa: B008 - it is frozen
    """A look with larger text, or for fingers."""
    prepare()
    return Look(WARM, typography(scale), Typesetter(1.0), motion=True, now=0, touch=touch)


def test_what_grows_with_the_text_grows_by_half_as_much() -> None:
    assert look(1.0).grown(480) == 480
    assert look(2.0).grown(480) == pytest.approx(720)


def test_where_fingers_press_things_are_larger_and_further_apart() -> None:
    stand = look(touch=Touch(target=90, apart=20))
    assert (stand.target(48), stand.apart(12)) == (90, 20)
    assert (look().target(48), look().apart(12)) == (48, 12)


def test_a_length_is_as_long_as_whole_pixels() -> None:
    prepare()
    large = Look(WARM, typography(1.0), Typesetter(1.5), motion=True, now=0)
    assert large.whole(10.1) * 1.5 == 15
    assert large.whole(-0.2) == 0
