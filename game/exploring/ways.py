"""A play in words: what was decided on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.events import Arrange, Choose, Inspect, Use

if TYPE_CHECKING:
    from game.story.play import Play


def decisions(play: Play) -> tuple[str, ...]:
    """The choices by their ids, the tools and the profiles, in the order of the play."""
    found = []
    for event in play.events:
        if isinstance(event, Choose):
            found.append(event.choice)
        elif isinstance(event, Use):
            found.append(f"[{event.tool}]")
        elif isinstance(event, Inspect):
            found.append(f"[look at {event.who}]")
        elif isinstance(event, Arrange):
            found.append(f"[order {' '.join(event.order)}]")
    return tuple(found)
