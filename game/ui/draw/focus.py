"""Where the focus goes: from key to key through the tree, and by direction across the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.widget import Placed, Widget, placed, pressables, scope

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.window.input import Direction


OVERLAP = 8.0
"""Logical units by which a widget may overlap the focused one and still lie beyond it."""


def settle(root: Widget, focus: str) -> str:
    """The focus in a new tree: the same widget, else the one marked `first`, else the first, else ""."""
    able = pressables(root)
    if any(here.widget.id == focus for here in able):
        return focus
    first = next((here.widget.id for here in able if here.widget.first), "")
    return first or (able[0].widget.id if able else "")


def move(root: Widget, focus: str, command: Direction) -> str:
    """The focus after `next`, `previous` or a direction; it stays where nothing lies that way."""
    able = pressables(root)
    ids = [here.widget.id for here in able]
    if not ids:
        return ""
    if focus not in ids:
        return settle(root, focus)
    index = ids.index(focus)
    if command in ("next", "previous"):
        return ids[(index + (1 if command == "next" else -1)) % len(ids)]
    ahead = [
        (_distance(able[index], here, command), here.widget.id) for here in able if here.widget.id != focus
    ]
    reachable = [(distance, name) for distance, name in ahead if distance is not None]
    return min(reachable)[1] if reachable else focus


def own_arrow(root: Widget, focus: str, command: Direction) -> Action | None:
    """What an arrow key means to the focused widget itself; None where it only moves the focus."""
    if command not in ("up", "down"):
        return None
    here = next((here.widget for here in pressables(root) if here.widget.id == focus), None)
    return None if here is None else (here.up if command == "up" else here.down)


def _distance(start: Placed, goal: Placed, command: Direction) -> float | None:
    """How far `goal` lies in that direction, sideways counted thrice; None when it lies elsewhere."""
    (ax, ay), (bx, by) = start.widget.rect.center, goal.widget.rect.center
    dx, dy = bx - ax, by - ay
    along = {"left": -dx, "right": dx, "up": -dy, "down": dy}.get(command, 0.0)
    aside = abs(dy) if command in ("left", "right") else abs(dx)
    gap = _gap(start, goal, command)
    if along <= 1 or gap < -OVERLAP:
        return None
    return max(gap, 0.0) + _overlap_free(start, goal, command) * 3 + aside * 0.1


def _gap(start: Placed, goal: Placed, command: Direction) -> float:
    a, b = start.widget.rect, goal.widget.rect
    return {
        "left": a.x - b.right,
        "right": b.x - a.right,
        "up": a.y - b.bottom,
        "down": b.y - a.bottom,
    }.get(command, 0.0)


def _overlap_free(start: Placed, goal: Placed, command: Direction) -> float:
    """How far apart the two are across the direction; 0 when they overlap there."""
    a, b = start.widget.rect, goal.widget.rect
    if command in ("left", "right"):
        return max(0.0, max(a.y, b.y) - min(a.bottom, b.bottom))
    return max(0.0, max(a.x, b.x) - min(a.right, b.right))


def reveal(root: Widget, focus: str, scrolled: dict[str, float]) -> dict[str, float]:
    """The scroll distances that bring the focused widget into sight, from where the areas of the tree are.

    What was `scrolled` since the tree was made, by another key before this one was shown, counts no more.
    """
    chain = _chain(root, focus)
    if chain is None:
        return scrolled
    target = chain[-1]
    moved = dict(scrolled)
    for area in chain[:-1]:
        if area.reach <= 0:
            continue
        above = area.rect.y + 8 - target.rect.y
        below = target.rect.bottom + 8 - area.rect.bottom
        shift = -above if above > 0 else (below if below > 0 else 0.0)
        if shift or moved.get(area.id, area.moved) != area.moved:
            sign = -1 if area.from_end else 1
            moved[area.id] = min(max(area.moved + sign * shift, 0.0), area.reach)
    return moved


def area_of(root: Widget, focus: str) -> Widget | None:
    """The scroll area that holds the focus, or else the only one that has somewhere to go."""
    chain = _chain(root, focus) or ()
    holding = [widget for widget in chain if widget.reach > 0]
    if holding:
        return holding[-1]
    areas = [here.widget for here in placed(scope(root)) if here.widget.reach > 0]
    return areas[0] if areas else None


def _chain(widget: Widget, wanted: str) -> tuple[Widget, ...] | None:
    if widget.id == wanted:
        return (widget,)
    for child in widget.children:
        found = _chain(child, wanted)
        if found is not None:
            return (widget, *found)
    return None
