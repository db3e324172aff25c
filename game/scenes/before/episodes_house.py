"""A house of the street of stories: people at the window, what is told below, and doors to the street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.shared.emblems import door_colours
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon
from game.ui.parts.column import column, words
from game.ui.parts.doors import SLIM, door
from game.ui.parts.facts import fact

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.display import Shape
    from game.ui.parts.column import Piece

FRONTS = ("house-gable", "house-hip", "house-round", "house-tower", "house-flat")
WINDOW = Rect(0.12, 0.445, 0.76, 0.38)
"""The opening in the picture of a front, in parts of its side."""
WALL = 0.055
"""How far the wall stands in from the picture's edge, as a part of its side."""
AWNING, UNDER_AWNING = 0.86, 0.985
"""Where the wall below the awning begins, and where the awning ends, in parts of the front's height."""
PERSON, SPREAD, LIFTED = 1.62, 0.24, 0.04
"""Height of a person in parts of the window's, and how far each stands from its middle and below its top."""
DOOR, LOWEST = 52.0, 24.0
"""Height of a door, and its least width."""
PADDING = 16.0


class House(msgspec.Struct, frozen=True):
    """What a house shows; without an action it can't be pressed.

    `facts` are id, icon and words. `doors` holds the kind of each ending that was found, "" for the others.
    """

    id: str
    title: str
    summary: str
    facts: tuple[tuple[str, str, str], ...] = ()
    place: str = ""
    people: tuple[str, ...] = ()
    badge: str = ""
    doors: tuple[str, ...] = ()
    found: str = ""
    mark: str = ""
    """What a ribbon on the house says."""
    action: Action | None = None


def house_height(context: Context, one: House, w: float) -> float:
    """The height of a house of this width."""
    wall = _wall(Rect(0, 0, w, 0))
    told = column(Rect(0, 0, wall.w - 2 * PADDING, 0), _told(context, one))[1]
    return w * UNDER_AWNING + told + 14 + _doors_height(context, one, wall.w - 2 * PADDING)


def house(context: Context, one: House, place: Rect, number: int, *, first: bool) -> Widget:
    """The house in `place`; neighbours have different fronts. It is pressed as a whole."""
    look, theme = context.look, context.look.theme
    wall = _wall(place)
    inner = wall.inset(PADDING, 0)
    front = Rect(place.x, place.y, place.w, place.w)
    told, _ = column(Rect(inner.x, place.y + place.w * UNDER_AWNING, inner.w, 0), _told(context, one))
    h = _doors_height(context, one, inner.w)
    doors = _doors(context, one, Rect(inner.x, place.bottom - h, inner.w, h)) if one.doors else ()
    edge = theme.line if look.theme.flat else ""
    ground = Box(wall, theme.panel, 10.0, edge, 2.0 if edge else 0.0, 0.0 if edge else 6.0)
    picture = Widget(f"{one.id}.front", front, (Picture(front, "picture", FRONTS[number % len(FRONTS)]),))
    return Widget(
        one.id, place, (ground,), (_window(one, front), picture, *_signs(context, one, front), *told, *doors),
        role="button" if one.action else "item", name=one.title, value=one.mark, action=one.action,
        first=first and one.action is not None, radius=22.0,
    )  # fmt: skip


def _wall(place: Rect) -> Rect:
    """The ground floor, from below the awning to the street."""
    top = place.y + place.w * AWNING
    return Rect(place.x + place.w * WALL, top, place.w * (1 - 2 * WALL), place.bottom - top)


def _window(one: House, front: Rect) -> Widget:
    """What is seen through the window: the place of the story, and its heroes."""
    k = front.w
    hole = Rect(front.x + WINDOW.x * k, front.y + WINDOW.y * k, WINDOW.w * k, WINDOW.h * k)
    if not one.place:
        view: tuple[Shape, ...] = (Picture(hole, "picture", "calm", fit="cover"),)
        if one.action is None:
            view = (Picture(hole.inset(8), "picture", "unavailable"),)
        return Widget(f"{one.id}.window", hole, view, clip=True)
    h = hole.h * PERSON
    w = h * PERSON_RATIO
    count = len(one.people)
    middles = [hole.center[0] + hole.w * SPREAD * (2 * at - count + 1) for at in range(count)]
    people = tuple(
        Picture(Rect(x - w / 2, hole.y + hole.h * LIFTED, w, h), "person", who, ("happy", "", "rest"))
        for x, who in zip(middles, one.people, strict=True)
    )
    return Widget(
        f"{one.id}.window", hole, (Picture(hole, "place", one.place, fit="cover"), *people), clip=True
    )


def _signs(context: Context, one: House, front: Rect) -> tuple[Widget, ...]:
    """The sign of the house on an arm of its own, and a ribbon where there is something to say."""
    look, theme, k = context.look, context.look.theme, front.w
    made: list[Widget] = []
    if one.badge:
        side = k * 0.2
        at = Rect(front.right - side * 1.02, front.y + k * 0.36, side, side)
        shapes = (Box(at.inset(-4), theme.panel, side), Picture(at, "avatar", one.badge))
        made.append(Widget(f"{one.id}.sign", at, shapes))
    if one.mark:
        block = look.block(one.mark, "label", k * 0.7)
        tag = Rect(front.x + 4, front.y + k * 0.36, min(k * 0.7, block.w + 60), block.h + 14)
        lines = Rect(tag.x + 42, tag.y, tag.w - 52, tag.h)
        made.append(
            Widget(
                f"{one.id}.mark",
                tag,
                (
                    Box(tag, theme.warm, min(tag.h / 2, 20.0), theme.panel, 3.0),
                    icon(Rect(tag.x + 12, tag.center[1] - 11, 22, 22), "play", theme.on_warm),
                    centred(look, lines, one.mark, "label", theme.on_warm, "left"),
                ),
            )
        )
    return tuple(made)


def _told(context: Context, one: House) -> tuple[Piece, ...]:
    """Title, summary and facts."""
    look, theme = context.look, context.look.theme
    return (
        words(look, f"{one.id}.title", one.title, "subheading", theme.on_panel),
        4.0,
        words(look, f"{one.id}.summary", one.summary, "small", theme.on_panel),
        8.0,
        *(fact(look, f"{one.id}.{id_}", sign, said, "small") for id_, sign, said in one.facts),
    )


def _door_rows(one: House, w: float) -> tuple[int, int, float]:
    """How many doors stand in a row, how many rows there are, and how high a door is."""
    across = max(1, min(len(one.doors), int(w / LOWEST)))
    return across, -(-len(one.doors) // across), min(DOOR, w / across / SLIM)


def _doors_height(context: Context, one: House, w: float) -> float:
    """The room for doors and how many were found, which stands level in houses with fewer doors and more."""
    if not one.doors:
        return 16.0
    _, rows, h = _door_rows(one, w)
    return max(rows * (h + 6), DOOR + 6) + context.look.block(one.found, "small", w).h + 6


def _doors(context: Context, one: House, room: Rect) -> tuple[Widget, ...]:
    """How many were found, and a door for each ending, those found open; the doors stand on the street."""
    look, theme = context.look, context.look.theme
    across, rows, h = _door_rows(one, room.w)
    said = words(look, f"{one.id}.endings", one.found, "small", theme.quiet)(room)
    step = room.w / across
    shapes: list[Shape] = []
    for number, kind in enumerate(one.doors):
        x = room.x + (number % across) * step
        y = room.bottom - (rows - number // across) * (h + 6) + 5
        leaf, light = door_colours(look, kind or "open")
        cell = Rect(x, y, step, h)
        shapes.extend(door(look, cell, 1.0 if kind else 0.0, leaf if kind else theme.quiet, light))
    place = Rect(room.x, said.rect.bottom, room.w, room.bottom - said.rect.bottom)
    return said, Widget(f"{one.id}.doors", place, tuple(shapes))
