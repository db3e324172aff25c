"""Whether everything that can be pressed is large enough, can be seen whole, and lies clear of the rest."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from game.ui.draw.widget import Placed, Widget, placed, pressables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.geometry import Rect

SLACK = 2.0
"""Logical units that rounding to pixels may cost."""
TARGET = 48.0
"""Least side of what can be pressed, in logical units (design; WCAG 2.2, 2.5.8 asks for 24 CSS pixels)."""


def misplaced(root: Widget) -> tuple[str, ...]:
    """What is too small, hidden in part, or under something else; each a sentence."""
    able = pressables(root)
    scrolling = _scrolling(root)
    return (
        *(line for here in able for line in _one(here, scrolls=here.widget.id in scrolling)),
        *(f"{one} and {other} lie on each other" for one, other in _colliding(able)),
    )


def _scrolling(root: Widget) -> frozenset[str]:
    """Ids of what lies in a scroll area."""
    areas = [here.widget for here in placed(root) if here.widget.reach > 0]
    return frozenset(here.widget.id for area in areas for here in placed(area))


def _one(here: Placed, *, scrolls: bool) -> Iterator[str]:
    rect, clip = here.widget.rect, here.clip
    if min(rect.w, rect.h) < TARGET - SLACK:
        yield f"{here.widget.id} is too small: {rect.w:.0f} × {rect.h:.0f}"
    beside = rect.x >= clip.x - SLACK and rect.right <= clip.right + SLACK
    above = rect.y >= clip.y - SLACK and rect.bottom <= clip.bottom + SLACK
    if not (beside and (above or scrolls)):
        yield f"{here.widget.id} can't be seen whole"


def _colliding(able: tuple[Placed, ...]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(able, 2):
        shared = _seen(one).intersection(_seen(other))
        if shared.w > SLACK and shared.h > SLACK and other.widget.id not in _below(one.widget):
            yield one.widget.id, other.widget.id


def _seen(here: Placed) -> Rect:
    return here.widget.rect.intersection(here.clip)


def _below(widget: Widget) -> frozenset[str]:
    return frozenset(here.widget.id for here in placed(widget))
