"""What a mouse or a finger carries: what can be picked up, over what place it hangs, and how it is drawn."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Item
from game.ui.draw.widget import Widget, find, flatten, placed, scope
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.theme import Theme

NEAR = 56.0
"""Logical units beyond a place within which what is let go still falls into it: hands are small."""


class Carried(msgspec.Struct, frozen=True):
    """What is carried: its id, where the hand is, and how far inside of it the hand holds it.

    `over` is the id of the place that it hangs over; "" while there is none.
    """

    id: str
    at: tuple[float, float]
    grip: tuple[float, float]
    over: str = ""


def picked_up(root: Widget, x: float, y: float) -> Carried | None:
    """What a hand at this point would carry; None where there is nothing to be carried."""
    found = None
    for here in placed(scope(root)):
        rect = here.widget.rect
        if here.widget.drag is not None and rect.contains(x, y) and here.clip.contains(x, y):
            found = Carried(here.widget.id, (x, y), (x - rect.x, y - rect.y))
    return found


def carried_on(root: Widget, carried: Carried, x: float, y: float) -> Carried:
    """The same with the hand at another point, over whatever is there."""
    return msgspec.structs.replace(carried, at=(x, y), over=place_near(root, x, y))


def place_near(root: Widget, x: float, y: float) -> str:
    """The id of the place that takes what is let go at a point: the nearest one; "" where all are far."""
    nearest, found = NEAR, ""
    for here in placed(scope(root)):
        if here.widget.drop is not None and here.visible:
            away = _away(here.widget.rect.intersection(here.clip), x, y)
            if away < nearest:
                nearest, found = away, here.widget.id
    return found


def _away(rect: Rect, x: float, y: float) -> float:
    """How far a point lies from a rectangle; 0 inside of it."""
    return math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))


def in_the_hand(tree: Widget, carried: Carried | None, theme: Theme) -> tuple[Widget, tuple[Item, ...]]:
    """The tree as it is painted while something is carried, and what is painted above everything.

    What is carried is seen at the hand and not where it lay; over a place that takes it there is an outline.
    """
    here = find(tree, carried.id) if carried is not None else None
    if carried is None or here is None:
        return tree, ()
    lifted = here.widget
    x, y = carried.at[0] - carried.grip[0], carried.at[1] - carried.grip[1]
    at_hand = shifted(lifted, y - lifted.rect.y, x - lifted.rect.x)
    above = flatten(Widget("carried", tree.rect, children=(at_hand,)))
    return _without(tree, lifted.id), (*_landing(tree, lifted, carried.over, theme), *above)


def _landing(tree: Widget, lifted: Widget, over: str, theme: Theme) -> tuple[Item, ...]:
    """The outline of where it would come to lie: there already, where the place lets it be tried."""
    target = find(tree, over)
    if target is None:
        return ()
    goal = target.widget if target.widget.over is None else lifted
    return (Item(Box(goal.rect, theme.focus + "24", goal.radius, theme.focus, 3.0), target.clip),)


def _without(widget: Widget, wanted: str) -> Widget:
    """The tree in which nothing is seen of one widget."""
    if widget.id == wanted:
        return _unseen(widget)
    if not any(here.widget.id == wanted for here in placed(widget)):
        return widget
    children = tuple([_without(child, wanted) for child in widget.children])
    return msgspec.structs.replace(widget, children=children)


def _unseen(widget: Widget) -> Widget:
    children = tuple([_unseen(child) for child in widget.children])
    return msgspec.structs.replace(widget, shapes=(), children=children)
