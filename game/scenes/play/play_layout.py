"""Where stage, phone, tools and speech stand during play, for every window shape and text size."""

from __future__ import annotations

import msgspec

from game.ui.draw.geometry import Rect, Viewport

EDGE = 18.0
"""Space between the phone or the tools and the edge of the window."""
SIDE = 28.0
"""Space left of what stands at the left, as in the bar."""
GAP = 14.0
PHONE = 384.0
"""Width of the phone at normal text."""
LARGE_TEXT = 1.5
"""Text scale from which steps to be put in order take the room of the phone too."""
STAGE_SHARE = 0.38
"""Part of the height that the stage takes in portrait; less of it where text is large."""
CHOICE_SHARE = 0.56
"""The most that it takes of it for choices below the faces."""
LEAST_PHONE = 300.0
"""The least height of a phone that gives room to choices, at normal text; it grows a little with the text."""
CARD_SHARE = 0.5
"""The same above a large card, which begins at about there and never lies on a face at normal text."""


class Layout(msgspec.Struct, frozen=True):
    """The areas of the screen. `stage` is where people stand; the place is drawn over all of `ground`."""

    ground: Rect
    stage: Rect
    phone: Rect
    tools: Rect
    portrait: bool
    text_scale: float


def layout(view: Viewport, text_scale: float, tools: tuple[float, float], bar_w: float) -> Layout:
    """The areas for a window; `tools` is the width and height that the tools take, `bar_w` the bar's end."""
    if view.portrait:
        return _portrait(view, text_scale, tools[1])
    return _landscape(view, text_scale, tools[0], bar_w)


def phone_width(view: Viewport, text_scale: float, tools_w: float, bar_w: float) -> float:
    """The phone grows with the text, less than it, and with a tall window; it never reaches the bar."""
    wanted = max(PHONE, view.h * 0.44) * (1 + (text_scale - 1) * 0.42)
    return max(PHONE, min(wanted, view.w - tools_w - EDGE - GAP - bar_w))


def _landscape(view: Viewport, text_scale: float, tools_w: float, bar_w: float) -> Layout:
    tools = Rect(view.w - EDGE - tools_w, EDGE, tools_w, view.h - 2 * EDGE)
    w = phone_width(view, text_scale, tools_w, bar_w)
    phone = Rect(tools.x - GAP - w, EDGE, w, view.h - 2 * EDGE)
    stage = Rect(0, 0, phone.x, view.h)
    return Layout(view.rect, stage, phone, tools, portrait=False, text_scale=text_scale)


def _portrait(view: Viewport, text_scale: float, tools_h: float) -> Layout:
    tools = Rect(EDGE, view.h - EDGE - tools_h, view.w - 2 * EDGE, tools_h)
    stage = Rect(0, 0, view.w, round(view.h * (STAGE_SHARE - (text_scale - 1) * 0.04)))
    w = min(view.w - 2 * EDGE, PHONE * 1.5 * (1 + (text_scale - 1) * 0.3))
    phone = Rect((view.w - w) / 2, stage.bottom + GAP, w, tools.y - GAP - stage.bottom - GAP)
    return Layout(view.rect, stage, phone, tools, portrait=True, text_scale=text_scale)


def without_phone(areas: Layout) -> Layout:
    """The same with the phone put away: people have the room up to the tools."""
    if areas.portrait:
        stage = Rect(0, 0, areas.ground.w, areas.tools.y - GAP)
    else:
        stage = Rect(0, 0, areas.tools.x - GAP, areas.ground.h)
    return msgspec.structs.replace(areas, stage=stage)


def above_card(areas: Layout) -> Layout:
    """The same with a large card in the place of the phone: in portrait people stand above it."""
    if not areas.portrait:
        return without_phone(areas)
    stage = Rect(0, 0, areas.ground.w, round(areas.ground.h * CARD_SHARE))
    return msgspec.structs.replace(areas, stage=stage)


def with_choices(areas: Layout, bottom: float) -> Layout:
    """The same in portrait with a stage down to `bottom`, where that is lower; the phone gives the room."""
    phone = areas.phone
    spare = max(0.0, phone.h - LEAST_PHONE * (1 + (areas.text_scale - 1) * 0.1))
    most = min(areas.ground.h * CHOICE_SHARE, areas.stage.h + spare)
    h = max(areas.stage.h, min(bottom, round(most)))
    moved = h - areas.stage.h
    return msgspec.structs.replace(
        areas,
        stage=Rect(0, 0, areas.ground.w, h),
        phone=Rect(phone.x, phone.y + moved, phone.w, phone.h - moved),
    )


def between(one: Rect, other: Rect, part: float) -> Rect:
    """The rectangle on the way from one to the other; `part` 0 is the first."""
    return Rect(
        one.x + (other.x - one.x) * part,
        one.y + (other.y - one.y) * part,
        one.w + (other.w - one.w) * part,
        one.h + (other.h - one.h) * part,
    )


def ease(part: float) -> float:
    """Quick at first and slow at the end: the one way in which things move here; 0–1 to 0–1."""
    rest = 1 - min(max(part, 0.0), 1.0)
    return 1 - rest * rest * rest
