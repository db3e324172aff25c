"""Who will blink is drawn so before."""

from __future__ import annotations

from game.scenes.shared.eyes import eyes_shut
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, placed


def test_people_are_foreseen_with_their_eyes_shut_too() -> None:
    rect = Rect(0, 0, 10, 10)
    lana = Picture(rect, "person", "lana", ("happy", "", "phone", "ahead"))
    tree = Widget("page", rect, (Picture(rect, "icon", "heart"),), (Widget("lana", rect, (lana,)),))
    shapes = [shape for here in placed(eyes_shut(tree)) for shape in here.widget.shapes]
    assert shapes == [Picture(rect, "person", "lana", ("happy", "blink", "phone", "ahead"))]
