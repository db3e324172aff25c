"""People who blink, before they do: so that these pictures are drawn in moments without other work."""

from __future__ import annotations

import msgspec

from game.ui.draw.display import Picture
from game.ui.draw.widget import Widget, placed


def eyes_shut(tree: Widget) -> Widget:
    """The people of a tree as they are when they blink, one over the other."""
    shapes = (shape for here in placed(tree) for shape in here.widget.shapes)
    people = (shape for shape in shapes if isinstance(shape, Picture) and shape.kind == "person")
    shut = tuple(msgspec.structs.replace(one, args=(one.args[0], "blink", *one.args[2:])) for one in people)
    return Widget("eyes-shut", tree.rect, shut)
