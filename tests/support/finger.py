"""A hand that only touches: the events that SDL makes of one finger, and of a second one beside it.

SDL tells every finger, and for the first one also what a mouse would have done, marked as touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from tests.support.pilot import Pilot

Point = tuple[float, float]
FIRST, SECOND = 0, 1


def by_finger(pilot: Pilot, wanted: str) -> None:
    """Touch a widget; what lies outside its scroll area is dragged into sight first."""
    drag_into_sight(pilot, wanted)
    here = pilot.widget(wanted)
    touch(pilot, middle(pilot, wanted))
    assert here.visible


def touch(pilot: Pilot, at: Point) -> None:
    """One finger goes down and up again."""
    pilot.see()
    pilot.send(*down(pilot, at), *up(pilot, at))


def down(pilot: Pilot, at: Point) -> tuple[pygame.event.Event, ...]:
    """The first finger goes down."""
    return (
        finger(pilot, pygame.FINGERDOWN, FIRST, at),
        pygame.event.Event(pygame.MOUSEMOTION, pos=at, buttons=(0, 0, 0), rel=(0, 0), touch=True),
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at, touch=True),
    )


def move(pilot: Pilot, at: Point) -> tuple[pygame.event.Event, ...]:
    """It moves while it is down."""
    return (
        finger(pilot, pygame.FINGERMOTION, FIRST, at),
        pygame.event.Event(pygame.MOUSEMOTION, pos=at, buttons=(1, 0, 0), rel=(0, 0), touch=True),
    )


def up(pilot: Pilot, at: Point) -> tuple[pygame.event.Event, ...]:
    """It is lifted."""
    return (
        finger(pilot, pygame.FINGERUP, FIRST, at),
        pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=at, touch=True),
    )


def finger(pilot: Pilot, kind: int, number: int, at: Point) -> pygame.event.Event:
    """What SDL tells of any finger: parts of the window's width and height."""
    w, h = pilot.app.screen.size
    return pygame.event.Event(kind, touch_id=1, finger_id=number, x=at[0] / w, y=at[1] / h, dx=0.0, dy=0.0)


def middle(pilot: Pilot, wanted: str) -> Point:
    """The middle of what can be seen of a widget, in pixels."""
    here = pilot.widget(wanted)
    x, y = here.widget.rect.intersection(here.clip).center
    scale = pilot.app.screen.viewport.scale
    return x * scale, y * scale


def drag_into_sight(pilot: Pilot, wanted: str) -> None:
    """Drag the scroll area around a widget until the widget is in sight."""
    for _ in range(60):
        here = pilot.widget(wanted)
        above = here.clip.y - here.widget.rect.y
        below = here.widget.rect.bottom - here.clip.bottom
        if here.visible and (below <= 1 or above >= -1):
            return
        scale = pilot.app.screen.viewport.scale
        x, y = here.clip.center
        way = min(here.clip.h / 3, 160.0) * (-1 if below > 0 else 1)
        start, end = (x * scale, y * scale), (x * scale, (y + way) * scale)
        pilot.send(*down(pilot, start), *move(pilot, end), *up(pilot, end))
    raise AssertionError(f"{wanted} can't be dragged into sight on {pilot.scene}")
