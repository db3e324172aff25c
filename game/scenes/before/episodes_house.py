"""A house of the street of stories: people at the window, what is told below, and doors to the street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.action import Action
from game.scenes.shared.emblems import CLOSED_DOOR, FAINT
from game.ui.draw.geometry import PERSON_RATIO, Rect
from game.ui.parts.column import words
from game.ui.parts.facts import fact
from game.ui.parts.layout import by_size, by_width, grid, over, row, stack
from game.ui.parts.part import box, disc, one, picture, sign
from game.ui.parts.pieces import snug
from game.ui.parts.sizing import SPRING, at_least, at_most, pad, put, sized, spot, square

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.part import Part, Piece

FRONTS = ("house-gable", "house-hip", "house-round", "house-tower", "house-flat")
WINDOW = Rect(0.12, 0.445, 0.76, 0.38)
"""The opening in the picture of a front, in parts of its side."""
SIGN = Rect(0.796, 0.36, 0.2, 0.2)
"""Where a house has its sign, in parts of its side; a ribbon hangs as high, and is at most as wide as"""
RIBBON, HANGS = 0.7, 0.36
"""this part of it."""
WALL = 0.055
"""How far the wall stands in from the picture's edge, as a part of its side."""
AWNING, UNDER_AWNING = 0.86, 0.985
"""Where the wall below the awning begins, and where the awning ends, in parts of the front's height."""
PERSON, SPREAD, LIFTED = 1.62, 0.24, 0.04
"""Height of a person in parts of the window's, and how far each stands from its middle and below its top."""
DOOR, LOWEST = 52.0, 22.0
"""Height of a door, and its least width."""
PADDING, BELOW_AWNING = 11.0, 6.0


class House(msgspec.Struct, frozen=True):
    """What a house shows; without an action it can't be pressed.

    `facts` are id, icon and words. `doors` holds the pictures of the doors of its endings.
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


def house(context: Context, shown: House, number: int, *, first: bool) -> Part:
    """The house; neighbours have different fronts. It is pressed as a whole."""
    theme = context.look.theme
    edge = theme.line if theme.flat else ""
    ground = box(theme.panel, 10.0, edge, 2.0 if edge else 0.0, 0.0 if edge else 6.0)
    front = one(f"{shown.id}.front", picture("picture", FRONTS[number % len(FRONTS)]))
    signs = over(spot(_window(shown), WINDOW), front, _sign(context, shown), _ribbon(context, shown))
    told = stack(BELOW_AWNING, *_told(context, shown), SPRING, 14.0, _doors(context, shown))

    def built(w: float) -> Part:
        wall = pad(ground, w * WALL, top=w * AWNING)
        below = pad(told, w * WALL + PADDING, top=w * UNDER_AWNING)
        return over(wall, put(square(signs, w), down="top"), below)

    return one(
        shown.id, by_width(built), role="button" if shown.action else "item", name=shown.title,
        value=shown.mark, action=shown.action, first=first and shown.action is not None, radius=22.0,
    )  # fmt: skip


def _window(shown: House) -> Part:
    """What is seen through the window: the place of the story, and its heroes."""
    id_, count = f"{shown.id}.window", len(shown.people)
    if not shown.place and shown.action is None:
        return one(id_, pad(picture("picture", "unavailable"), 8.0, 8.0), clip=True)
    if not shown.place:
        return one(id_, picture("picture", "calm", fit="cover"), clip=True)

    def people(w: float, h: float) -> Part:
        steps = [w * SPREAD * (2 * at - count + 1) for at in range(count)]
        return over(0.0, *(_person(who, h, step) for who, step in zip(shown.people, steps, strict=True)))

    return one(id_, over(picture("place", shown.place, fit="cover"), by_size(people)), clip=True)


def _person(who: str, window: float, aside: float) -> Part:
    """Somebody at a window that is so high, so far to the right of its middle."""
    tall = window * PERSON
    figure = sized(picture("person", who, ("happy", "", "rest")), tall * PERSON_RATIO, tall)
    return pad(stack(window * LIFTED, put(figure, "middle")), left=aside, right=-aside)


def _sign(context: Context, shown: House) -> Part:
    """The sign of the house on an arm of its own."""
    if not shown.badge:
        return SPRING
    ground = pad(disc(context.look.theme.panel), -4.0, -4.0)
    badge = one(f"{shown.id}.sign", over(ground, picture("avatar", shown.badge)))
    return spot(badge, SIGN)


def _ribbon(context: Context, shown: House) -> Part:
    """A ribbon where there is something to say."""
    if not shown.mark:
        return SPRING
    look, theme = context.look, context.look.theme

    def tied(w: float) -> Part:
        most = w * RIBBON
        said = pad(snug(look, shown.mark, "label", theme.on_warm, most - 58), 0.0, 7.0, left=42.0, right=16.0)
        sign_ = row(12.0, put(square(sign("play", theme.on_warm), 22.0), down="middle"), SPRING)
        ground = disc(theme.warm, theme.panel, 3.0, 20.0)
        ribbon = one(f"{shown.id}.mark", over(ground, sign_, said))
        return stack(w * HANGS, pad(put(at_most(ribbon, most), "left"), left=4.0))

    return by_width(tied)


def _told(context: Context, shown: House) -> tuple[Piece, ...]:
    """Title, summary and facts."""
    look, theme = context.look, context.look.theme
    return (
        words(look, f"{shown.id}.title", shown.title, "subheading", theme.on_panel),
        4.0,
        words(look, f"{shown.id}.summary", shown.summary, "small", theme.on_panel),
        8.0,
        *(fact(look, f"{shown.id}.{id_}", icon, said, "small") for id_, icon, said in shown.facts),
    )


def _doors(context: Context, shown: House) -> Piece:
    """How many were found, and a door for each ending, those found open; the doors stand on the street.

    They take the same room in houses with fewer doors and more.
    """
    if not shown.doors:
        return 16.0
    look = context.look
    doors = [picture("picture", name, alpha=255 if name != CLOSED_DOOR else FAINT) for name in shown.doors]

    def rows_(w: float) -> Part:
        across = max(1, min(len(doors), int(w / LOWEST)))
        return grid([sized(each, h=min(DOOR, w / across)) for each in doors], across)

    street = at_least(stack(6.0, SPRING, by_width(rows_)), DOOR + 12)
    found = words(look, f"{shown.id}.endings", shown.found, "small", look.theme.quiet)
    return stack(found, one(f"{shown.id}.doors", street))
