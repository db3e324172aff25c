"""What is chosen, on or used differs from the rest by more than its hue: by a mark, or by being darker."""

from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from tests.support.likeness import alike

PLACE = Rect(0, 0, 10, 10)


def pair(chosen: Box, *mark: Shape) -> Widget:
    """A chosen widget beside one that is not."""
    one = Widget("one", PLACE, (chosen, *mark), role="radio", state=("selected",))
    other = Widget("other", PLACE, (Box(PLACE, "#eeeeff"),), role="radio")
    return Widget("page", PLACE, children=(one, other))


def test_another_hue_is_not_enough_but_a_mark_or_another_lightness_is() -> None:
    assert list(alike(pair(Box(PLACE, "#ffeeee")))) == ["one (selected) looks like other"]
    assert list(alike(pair(Box(PLACE, "#550000")))) == []
    assert list(alike(pair(Box(PLACE, "#ffeeee"), Picture(PLACE, "icon", "check")))) == []
    assert list(alike(pair(Box(PLACE, "#ffeeee", stroke="#000000", stroke_width=4.0)))) == []
