"""A play in words: what was decided on the way."""

from collections.abc import Iterable

from game.story.events import Arrange, Choose, Disagree, Event, Inspect, OtherDoor, TakeBack, Use


def decisions(events: Iterable[Event]) -> tuple[str, ...]:
    """The choices by their ids, the tools and the profiles, in the order of the play."""
    found = []
    for event in events:
        if isinstance(event, Choose):
            found.append(event.choice)
        elif isinstance(event, Use):
            found.append(f"[{event.tool}]")
        elif isinstance(event, Inspect):
            found.append(f"[look at {event.who}]")
        elif isinstance(event, TakeBack):
            found.append("[take back]")
        elif isinstance(event, Disagree):
            found.append("[both doors]")
        elif isinstance(event, OtherDoor):
            found.append("[the other door]")
        elif isinstance(event, Arrange):
            found.append(f"[order {' '.join(event.order)}]")
    return tuple(found)
