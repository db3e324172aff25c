"""A hand that carries something to a place, with a mouse as with a finger, which SDL tells as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame

if TYPE_CHECKING:
    from tests.support.pilot import Pilot


def drag(pilot: Pilot, wanted: str, place: str) -> None:
    """Carry a widget to another one, and let go."""
    scale = pilot.app.screen.viewport.scale
    spots = [pilot.widget(each).widget.rect.center for each in (wanted, place)]
    (x, y), goal = [(x * scale, y * scale) for x, y in spots]
    held: dict[str, Any] = {"buttons": (1, 0, 0), "rel": (0, 0)}
    pilot.send(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y)),
        pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y + 20), **held),
        pygame.event.Event(pygame.MOUSEMOTION, pos=goal, **held),
        pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=goal),
    )
