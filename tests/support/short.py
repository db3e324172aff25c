"""A short play for tests of what is around the story, on a small screen; and whether such a screen fits."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.authors.explore.moments import endings
from game.paths import Paths
from tests.support.known import shared_pack
from tests.support.overflow import overflowing
from tests.support.pilot import by_mouse
from tests.support.playing import begin, follow
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.story.events import Event
    from tests.support.pilot import Pilot

EPISODE = "new-friend"


@cache
def shortest() -> tuple[Event, ...]:
    """The events of a shortest play to an ending."""
    episode = shared_pack(Paths.find().scenarios).episodes[EPISODE]
    return min((play.events for play in endings(episode).values()), key=len)


def play_to_an_ending(pilot: Pilot, hero: str = "lana") -> None:
    """From the title through the story, by mouse."""
    begin(pilot, by_mouse, EPISODE, hero)
    follow(pilot, by_mouse, shortest())
    pilot.until(lambda: pilot.scene == "ending")


def wrong(pilot: Pilot) -> list[str]:
    """What on the screen does not fit."""
    return [*misplaced(pilot.app.tree), *overflowing(pilot.app.tree, pilot.app.screen.typesetter)]
