"""Tabs: a few parts of a page of which one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_colours, button_size, icon, natural_width
from game.ui.parts.part import part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

GAP = 10.0
LEAST = 56.0
IN_PAIRS = 4
"""So many tabs may stand in two rows of pairs; more would leave little of a page below them."""


class Tab(msgspec.Struct, frozen=True):
    """One tab: its id, icon and label, and what pressing it means."""

    id: str
    icon: str
    label: str
    action: Action


def tabs_width(look: Look, tabs: Sequence[Tab]) -> float:
    """The width at which all stand side by side, each label on one line."""
    return sum(natural_width(look, tab.label, has_icon=True) for tab in tabs) + GAP * (len(tabs) - 1)


def tabs(look: Look, id_: str, room: Rect, entries: Sequence[Tab], chosen: str) -> Widget:
    """The tabs from the top of `room`: in one row or in two; where that is too much, one has a label."""
    half = (room.w - GAP) / 2
    widest = max(natural_width(look, tab.label, has_icon=True) for tab in entries)
    if tabs_width(look, entries) <= room.w:
        rows = [[(tab, natural_width(look, tab.label, has_icon=True)) for tab in entries]]
    elif len(entries) <= IN_PAIRS and widest <= half:
        rows = [[(tab, half) for tab in entries[at : at + 2]] for at in range(0, len(entries), 2)]
    else:
        return _compact(look, id_, room, entries, chosen)
    made: list[Widget] = []
    y = room.y
    for row in rows:
        h = max(LEAST, *(button_size(look, tab.label, w, has_icon=True) for tab, w in row))
        x = room.x
        for tab, w in row:
            made.append(_tab(look, tab, Rect(x, y, w, h), on=tab.id == chosen))
            x += w + GAP
        y += h + GAP
    return Widget(id_, Rect(room.x, room.y, room.w, y - GAP - room.y), (), tuple(made), role="list")


def tab_line(look: Look, id_: str, entries: Sequence[Tab], chosen: str) -> Part:
    """The tabs as a part, which wants to be so wide that all stand side by side."""
    laid = part(lambda room: tabs(look, id_, room, entries, chosen))
    return msgspec.structs.replace(laid, wide=lambda _: tabs_width(look, entries))


def _compact(look: Look, id_: str, room: Rect, entries: Sequence[Tab], chosen: str) -> Widget:
    """One row in which the chosen tab has its label, and the others their icons only."""
    small = LEAST + 8
    wide = room.w - (len(entries) - 1) * (small + GAP)
    label = next((tab.label for tab in entries if tab.id == chosen), "")
    h = max(LEAST, button_size(look, label, wide, has_icon=True))
    made: list[Widget] = []
    x = room.x
    for tab in entries:
        w = wide if tab.id == chosen else small
        place = Rect(x, room.y, w, h)
        made.append(_tab(look, tab, place, on=True) if tab.id == chosen else _bare(look, tab, place))
        x += w + GAP
    return Widget(id_, Rect(room.x, room.y, room.w, h), (), tuple(made), role="list")


def _bare(look: Look, tab: Tab, place: Rect) -> Widget:
    """A tab that shows its icon only."""
    fill, ink, stroke = button_colours(look, "quiet", ())
    radius = min(place.h / 2, 28.0)
    shapes = (Box(place, fill, radius, stroke, 3.0), icon(place.centered(34, 34), tab.icon, ink))
    return Widget(tab.id, place, shapes, role="radio", name=tab.label, action=tab.action, radius=radius)


def _tab(look: Look, tab: Tab, place: Rect, *, on: bool) -> Widget:
    return button(
        look, tab.id, place, tab.label, tab.action, kind="quiet", icon_name=tab.icon, role="radio",
        state=("selected",) if on else (),
    )  # fmt: skip
