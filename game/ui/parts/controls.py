"""Controls for settings: a switch, and a stepper with a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import State, Widget
from game.ui.parts.basic import TARGET, centred

if TYPE_CHECKING:
    from game.ui.draw.look import Look

TRACK = (72.0, 40.0)
"""Width and height of a switch."""
BAR_H = 14.0


class Step(msgspec.Struct, frozen=True):
    """One end of a stepper: what its button is called, and what pressing it means; None where it ends."""

    label: str
    action: Action | None


class Switch(msgspec.Struct, frozen=True):
    """What a switch says: its name, the word for its state, whether it is on, and what pressing it means."""

    name: str
    value: str
    on: bool
    action: Action


def switch_height(look: Look, said: Switch, width: float) -> float:
    """The height that `switch` takes at this width."""
    return max(52.0, look.block(said.value, "button", width - 96).h + 12)


def switch(look: Look, id_: str, place: Rect, said: Switch) -> Widget:
    """A switch in `place`, at its left, with the word for its state beside it."""
    theme = look.theme
    track = Rect(place.x + 4, place.y + (place.h - TRACK[1]) / 2, *TRACK)
    knob_x = track.right - TRACK[1] + 5 if said.on else track.x + 5
    knob = Rect(knob_x, track.y + 5, TRACK[1] - 10, TRACK[1] - 10)
    fill, ink = (theme.good, theme.on_good) if said.on else (theme.soft, theme.quiet)
    edge = theme.good if said.on else theme.quiet
    words = Rect(track.right + 14, place.y, place.right - track.right - 14, place.h)
    shapes = (
        Box(track, fill, TRACK[1] / 2, edge, 3.0),
        Box(knob, ink, knob.h / 2),
        centred(look, words, said.value, "button", theme.on_panel, "left"),
    )
    return Widget(
        id_, place, shapes, role="checkbox", name=said.name, value=said.value,
        state=("checked",) if said.on else (), action=said.action, radius=TRACK[1] / 2,
    )  # fmt: skip


def stepper_height(look: Look, value: str, width: float) -> float:
    """The height that `stepper` takes at this width."""
    return max(56.0, look.block(value, "button", width).h + 30)


def stepper(
    look: Look, id_: str, place: Rect, said: tuple[str, str], part: float, less: Step, more: Step
) -> Widget:
    """Two round buttons with a bar between them that is filled up to `part` (0–1), and the value above it.

    `said` is the name of the whole and its value.
    """
    name, value = said
    side = TARGET + 4
    y = place.y + (place.h - side) / 2
    left, right = Rect(place.x, y, side, side), Rect(place.right - side, y, side, side)
    lane = Rect(left.right + 16, place.y, right.x - left.right - 32, place.h)
    value_h = look.block(value, "button", lane.w).h
    top = place.y + (place.h - value_h - 8 - BAR_H) / 2
    track = Rect(lane.x, top + value_h + 8, lane.w, BAR_H)
    theme = look.theme
    full = Rect(track.x, track.y, max(BAR_H, track.w * min(max(part, 0.0), 1.0)), BAR_H)
    shapes: tuple[Shape, ...] = (
        centred(look, Rect(lane.x, top, lane.w, value_h), value, "button", theme.on_panel),
        Box(track, theme.soft, BAR_H / 2, theme.quiet, 2.0),
        Box(full, theme.accent, BAR_H / 2) if part > 0 else Box(full, "", BAR_H / 2),
    )
    scale = Widget(
        f"{id_}.value", lane, shapes, role="progress", name=name, value=value, live=True, part=part
    )
    ends = (_end(look, f"{id_}.less", left, "minus", less), _end(look, f"{id_}.more", right, "plus", more))
    return Widget(id_, place, (), (ends[0], scale, ends[1]), role="group", name=name)


def _end(look: Look, id_: str, place: Rect, sign: str, step: Step) -> Widget:
    """A round button with a plus or a minus; pale where it ends."""
    theme = look.theme
    open_ = step.action is not None
    ink = theme.accent if open_ else theme.quiet
    edge = theme.accent if open_ else theme.line
    middle = place.centered(20, 4)
    bars: tuple[Shape, ...] = (Box(middle, ink, 2.0),)
    if sign == "plus":
        bars = (*bars, Box(place.centered(4, 20), ink, 2.0))
    shapes = (Box(place, theme.panel, place.h / 2, edge, 3.0), *bars)
    state: tuple[State, ...] = () if open_ else ("disabled",)
    return Widget(
        id_,
        place,
        shapes,
        role="button",
        name=step.label,
        state=state,
        action=step.action,
        radius=place.h / 2,
    )
