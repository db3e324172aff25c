"""Where stage, phone, tools and speech stand during play, for every window shape and text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.theme import typography
from game.ui.parts.layout import by_size, over, row, stack
from game.ui.parts.part import Part, named, places
from game.ui.parts.sizing import at_most, fill, pad, put, sized

if TYPE_CHECKING:
    from game.ui.draw.look import Look

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
STAGE_LEAST = 0.2
"""The least that it keeps of it where the phone needs room for choices in a chat."""
LEAST_PHONE = 300.0
"""The least height of a phone that gives room to choices, at normal text; it grows a little with the text."""
CARD_SHARE = 0.5
"""The same above a large card, which begins at about there and never lies on a face at normal text."""


class StageArea(msgspec.Struct, frozen=True):
    """Where people stand; the place is drawn over all of `ground`, or in `portrait` over the stage alone."""

    ground: Rect
    stage: Rect
    portrait: bool


class Layout(StageArea, frozen=True):
    """The areas of the screen of a play.

    `alone` is the stage without the phone, `upper` that above a large card on a high screen, and `way` how
    far the phone goes until it is out of sight.
    """

    phone: Rect
    tools: Rect
    alone: Rect
    upper: Rect
    way: float
    text_scale: float


def text_scale(look: Look) -> float:
    """The size of the text; 1.0 is normal."""
    return look.type.body.size / typography(1.0).body.size


def layout(view: Viewport, text_scale: float, tools: tuple[float, float], bar_w: float) -> Layout:
    """The areas for a window; `tools` is the width and height that the tools take, `bar_w` the bar's end."""
    if view.portrait:
        return _portrait(view.rect, text_scale, tools[1])
    beside = by_size(lambda w, h: _beside(phone_width(w, h, text_scale, tools[0], bar_w), tools[0]))
    return _laid(view.rect, beside, text_scale, portrait=False)


def tools_room(view: Viewport) -> Rect:
    """As much of the window as the tools may take."""
    return places(pad(named("tools"), EDGE, EDGE), view.rect)["tools"]


def phone_width(w: float, h: float, text_scale: float, tools_w: float, bar_w: float) -> float:
    """The phone grows with the text, less than it, and with a tall window; it never reaches the bar."""
    wanted = max(PHONE, h * 0.44) * (1 + (text_scale - 1) * 0.42)
    return max(PHONE, min(wanted, w - tools_w - EDGE - GAP - bar_w))


def _laid(ground: Rect, areas: Part, text_scale: float, *, portrait: bool) -> Layout:
    at = places(areas, ground)
    return Layout(
        ground=ground, stage=at["stage"], portrait=portrait, phone=at["phone"], tools=at["tools"],
        alone=at["alone"], upper=at["upper"], way=at["way"].h, text_scale=text_scale,
    )  # fmt: skip


def _beside(phone_w: float, tools_w: float) -> Part:
    """Stage, phone and tools beside each other."""
    phone, tools = (
        pad(sized(named(name), w), 0.0, EDGE) for name, w in (("phone", phone_w), ("tools", tools_w))
    )
    return over(
        row(named("stage"), phone, GAP, tools, EDGE),
        row(named("alone"), GAP, tools_w, EDGE),
        row(named("upper"), GAP, tools_w, EDGE),
        stack(EDGE, fill(named("way"))),
    )


def _portrait(
    ground: Rect, text_scale: float, tools_h: float, wanted: float = 0.0, gives: float = 0.0
) -> Layout:
    """Stage, phone and tools below each other.

    The stage is as high as `wanted`, where the phone can give it; or it `gives` so much to the phone.
    """

    def below(_: float, h: float) -> Part:
        stage_h = _stage_height(h, text_scale, h - tools_h - EDGE - 2 * GAP, wanted)
        stage_h = max(min(stage_h, round(h * STAGE_LEAST)), stage_h - gives)
        phone = put(at_most(named("phone"), PHONE * 1.5 * (1 + (text_scale - 1) * 0.3)), "middle")
        tools = pad(sized(named("tools"), h=tools_h), EDGE)
        return over(
            stack(sized(named("stage"), h=stage_h), GAP, fill(pad(phone, EDGE)), GAP, tools, EDGE),
            stack(fill(named("alone")), GAP, tools_h, EDGE),
            put(sized(named("upper"), h=round(h * CARD_SHARE)), down="top"),
            stack(stage_h, GAP, fill(named("way"))),
        )

    return _laid(ground, by_size(below), text_scale, portrait=True)


def _stage_height(h: float, text_scale: float, shared: float, wanted: float) -> float:
    """The height of the stage in a window so high, where it and the phone have `shared` together."""
    usual = round(h * (STAGE_SHARE - (text_scale - 1) * 0.04))
    least = LEAST_PHONE * (1 + (text_scale - 1) * 0.1)
    most = min(h * CHOICE_SHARE, max(usual, shared - least))
    return max(usual, min(wanted, round(most)))


def without_phone(areas: Layout) -> Layout:
    """The same with the phone put away: people have the room up to the tools."""
    return msgspec.structs.replace(areas, stage=areas.alone)


def above_card(areas: Layout) -> Layout:
    """The same with a large card in the place of the phone: in portrait people stand above it."""
    return msgspec.structs.replace(areas, stage=areas.upper)


def with_choices(areas: Layout, *heights: float) -> Layout:
    """The same in portrait with a stage as high as these together, if more; the phone gives the room."""
    fitted = _portrait(areas.ground, areas.text_scale, areas.tools.h, sum(heights))
    return msgspec.structs.replace(areas, stage=fitted.stage, phone=fitted.phone, way=fitted.way)


def with_phone(areas: Layout, more: float) -> Layout:
    """The same in portrait with a phone higher by so much; the stage gives the room, down to its least."""
    fitted = _portrait(areas.ground, areas.text_scale, areas.tools.h, gives=more)
    return msgspec.structs.replace(areas, stage=fitted.stage, phone=fitted.phone, way=fitted.way)


def ease(part: float) -> float:
    """Quick at first and slow at the end: the one way in which things move here; 0–1 to 0–1."""
    rest = 1 - min(max(part, 0.0), 1.0)
    return 1 - rest * rest * rest
