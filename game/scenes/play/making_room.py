"""How people and what stands before them share the stage: nothing that is read or pressed lies on a face.

Below faces is room enough for most. Where it is not, what is wide takes the width of the stage, and people
come out smaller and higher; a large card stands beside them. What has still not enough room scrolls.
"""

from __future__ import annotations

import msgspec

from game.scenes.play.play_layout import SIDE
from game.ui.art.scenery import Scenery, Standing
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.layout import row, stack
from game.ui.parts.part import Part, named, places
from game.ui.parts.sizing import grow, pad, put, rest, sized

UNDER = 18.0
"""Space below what stands at the bottom of the stage."""
EDGE = 28.0
"""Space beside a large card."""
PEOPLE = 0.9
"""How much of the room beside a large card people have; the rest lies beyond the card."""
ASIDE = 900.0
"""From this width of the stage on, a large card stands beside people instead of below their faces."""
NOBODY = 0.3
"""How much of the height of a stage on which nobody stands is seen at least."""
SIZES = (1.0, 0.8, 0.62)
"""How large people are drawn: few sizes, so that few pictures of them are kept."""
WAYS = tuple(Standing(size, raised=size < 1) for size in SIZES)
BACK = tuple(Standing(size) for size in (*SIZES, 0.5))
"""Where the stage is narrow; the last is for three of them beside a phone with the largest text."""


class Before(msgspec.Struct, frozen=True):
    """What is to stand before people: ways to lay it out, each with its width, the narrowest first.

    So much rises `above` it, such as the tag with a name, which takes so much of its width (`risen`) from the
    left. `beside` is its width where it stands beside people, 0 where it never does, and `centred` puts it
    into the middle of the stage otherwise.
    """

    ways: tuple[tuple[float, Part], ...]
    above: float = 0.0
    risen: float = 0.0
    beside: float = 0.0
    centred: bool = False


class Shared(msgspec.Struct, frozen=True):
    """What came out: the room of people and how they stand, and what stands before them."""

    people: Rect
    stand: Standing = Standing()
    before: Widget | None = None


def share(here: Scenery, stage: Rect, count: int, before: Before, top: float) -> Shared:
    """The stage shared by so many people and what stands before them, which is never higher than `top`."""
    below = _below(here, stage, count, before, top)
    if not before.beside or stage.w < ASIDE:
        return below[0]
    beside, fits = _beside(here, stage, count, before, top)
    return beside if fits or not below[1] else below[0]


def lowest(before: Before) -> float:
    """How high it is at least, with what rises above it."""
    return before.above + min(part.tall(w) for w, part in before.ways)


def abreast(here: Scenery, stage: Rect, count: int) -> Standing:
    """How so many people stand so that none hides the face of another: as large as the stage is wide for."""
    return next((one for one in BACK if here.crowd(count, one) <= stage.w), BACK[-1])


def _stands(here: Scenery, stage: Rect, count: int) -> tuple[Standing, ...]:
    """The ways in which so many can stand, the largest first."""
    first = abreast(here, stage, count)
    raised = tuple(one for one in WAYS if one.raised and one.size <= first.size)
    return (first, *(raised or (Standing(first.size, raised=True),)))


def _below(here: Scenery, stage: Rect, count: int, before: Before, top: float) -> tuple[Shared, bool]:
    """Below the faces; the first way that has room there, and whether one has."""
    widest = before.ways[-1][0]
    stands = _stands(here, stage, count)
    for stand in (*stands, *_higher(here, stage, stands[-1], before, top)):
        free = here.below_faces(stage, stand) - UNDER - before.above
        for w, part in before.ways:
            whole = not stand.raised or w == widest  # what is less wide would show where people end
            if whole and part.tall(w) <= free:
                return _placed(stage, before, (w, part), stand, top), True
    way = min(before.ways, key=lambda way: (way[0] < widest, way[1].tall(way[0])))
    stand = next(iter(_higher(here, stage, stands[-1], before, top)), stands[-1])
    ends = here.faces_end(stage, stand) if count else _least_ends(stage)
    return _placed(stage, before, way, stand, max(top, ends + before.above)), False


def _higher(here: Scenery, stage: Rect, stand: Standing, before: Before, top: float) -> tuple[Standing, ...]:
    """The smallest of them as much higher as is needed, where there is only wall between bar and crowns.

    No more than that: what stands before them hides where they end.
    """
    if not stand.raised:
        return ()
    widest, part = before.ways[-1]
    lacks = before.above + part.tall(widest) + UNDER - here.below_faces(stage, stand)
    higher = here.lifted(stage, stand, lacks, top)
    return (higher,) if higher.up else ()


def _least_ends(stage: Rect) -> float:
    """The y at which the least ends that is seen of a stage on which nobody stands."""
    return places(stack(grow(named("seen"), NOBODY), grow(0.0, 1 - NOBODY)), stage)["seen"].bottom


def _placed(stage: Rect, before: Before, way: tuple[float, Part], stand: Standing, top: float) -> Shared:
    """At the foot of the stage, as high as it needs, and never higher than `top`."""
    w, part = way
    across = put(sized(named("box"), w), "middle" if before.centred else "left")
    room = pad(across, SIDE, top=top, bottom=UNDER)
    box = places(room, stage)["box"]
    return Shared(stage, stand, put(part, down="bottom").widget(box))


def _beside(here: Scenery, stage: Rect, count: int, before: Before, top: float) -> tuple[Shared, bool]:
    """At the right, with people at the left as large as they find room; and whether it has all it needs."""
    part = before.ways[0][1]
    most = here.beside(stage, count, BACK[-1], PEOPLE) - 2 * EDGE
    card = pad(sized(named("box"), min(before.beside, most)), top=top, bottom=UNDER)
    at = places(row(rest(named("people"), PEOPLE), EDGE, card, EDGE, rest(named("spare"), 1 - PEOPLE)), stage)
    people, box = at["people"], at["box"]
    stand = next((one for one in BACK if here.crowd(count, one) <= people.w), BACK[-1])
    return Shared(people, stand, put(part, down="middle").widget(box)), part.tall(box.w) <= box.h
