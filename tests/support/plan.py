"""What a screen is made of, a line for each widget and each shape, with its place: no words, no pixels.

Goldens show that a picture is another one; this says what moved, by how much, and what is pressed there.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, Final

from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.display import Shape
    from game.ui.draw.widget import Widget

LEFT_OUT: Final = frozenset({"id", "rect", "shapes", "children", "name", "value"})
MANY: Final = 40
"""Shapes of a widget from which only their number and extent are told: a code for a camera."""


def plan(tree: Widget, passed_over: tuple[str, ...] = ()) -> Iterator[str]:
    """The lines of a tree; of the widgets `passed_over` only the place is told."""
    todo = [(tree, 0)]
    while todo:
        widget, depth = todo.pop()
        yield "  " * depth + _widget(widget)
        if widget.id in passed_over:
            continue
        yield from ("  " * depth + f"  - {line}" for line in _shapes(widget.shapes))
        todo += [(child, depth + 1) for child in reversed(widget.children)]


def _widget(widget: Widget) -> str:
    """Where it is, what it is, whether it has a name, and what pressing it means."""
    usual = type(widget)("", widget.rect)
    told = [f"{what}={getattr(widget, what)!r}" for what in widget.__struct_fields__
            if what not in LEFT_OUT and getattr(widget, what) != getattr(usual, what)]  # fmt: skip
    named = [what for what in ("name", "value") if getattr(widget, what)]
    return _digitless(" ".join((widget.id, _rect(widget.rect), *named, *told)))


def _shapes(shapes: tuple[Shape, ...]) -> Iterator[str]:
    if len(shapes) >= MANY:
        whole = reduce(Rect.union, (shape.rect for shape in shapes))
        yield f"{len(shapes)} shapes {_rect(whole)}"
        return
    for shape in shapes:
        yield f"{type(shape).__name__.lower()} {_rect(shape.rect)} {_how(shape)}"


def _how(shape: Shape) -> str:
    if isinstance(shape, Box):
        line = f" line {shape.stroke} {shape.stroke_width:g}" if shape.stroke else ""
        return f"{shape.fill or 'hollow'} round {shape.radius:g}{line} shadow {shape.shadow:g}"
    if isinstance(shape, Lines):
        style = shape.style
        return f"{len(shape.lines)} of {style.size:g} {style.weight} {shape.colour} {shape.align}"
    assert isinstance(shape, Picture)
    return " ".join((shape.kind, shape.name, *shape.args, shape.fit, f"{shape.alpha}"))


def _rect(rect: Rect) -> str:
    return " ".join(f"{round(side, 1):g}" for side in (rect.x, rect.y, rect.w, rect.h))


def _digitless(line: str) -> str:
    """Keys lie in another order each time: which digit is where is told by no plan."""
    return re.sub(r"key:\d|Key\(digit='\d'\)", "key", line)
