"""Two at one screen: who decides, and both doors where they don't agree; all of it from the events."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from game.story.events import Begin, Choose, Disagree, Event, OtherDoor, TakeBack
from game.story.grammar.model import Episode
from game.story.playing.reducer import NotApplicable, step
from game.story.reading.words import Side
from game.story.state import State
from game.text import Players

FACING: Final[dict[Side, Side]] = {"left": "right", "right": "left"}
"""Who sits at the other side."""


class Parting(msgspec.Struct, frozen=True):
    """A place where two did not agree: the number of that event, and of the one by which they came back.

    `back` is 0 as long as one door alone was opened.
    """

    at: int
    back: int = 0


class Two(msgspec.Struct, frozen=True):
    """How two stand in a play: who decides next, and how many decisions were made.

    `parted` is the number of the event with which they did not agree, until they come back. `returned` tells
    that the other door waits, also while they are in a tool's scene; `first`, where they stand before it, is
    the option behind the door that was opened first.
    """

    decides: Side = "left"
    decided: int = 0
    parted: int = 0
    returned: bool = False
    first: str = ""


def players_of(events: Sequence[Event]) -> Players:
    """Give who is at the screen; "" is one child."""
    first = events[0] if events else None
    return first.players if isinstance(first, Begin) else ""


def partings(events: Iterable[Event]) -> tuple[Parting, ...]:
    """Give the places where they did not agree, in the order of the play; none lies inside another."""
    found: list[Parting] = []
    for number, event in enumerate(events):
        if isinstance(event, Disagree):
            found.append(Parting(number))
        elif isinstance(event, OtherDoor) and found:
            found[-1] = Parting(found[-1].at, number)
    return tuple(found)


def left_aside(events: Sequence[Event]) -> frozenset[int]:
    """Give the numbers of the events behind doors that were opened first, and from which they came back."""
    return frozenset(n for one in partings(events) if one.back for n in range(one.at, one.back + 1))


def two(episode: Episode, events: Sequence[Event], states: Sequence[State]) -> Two:
    """Tell how they stand after these events.

    The left begins, and it changes with each decision. At the other door decides who did not at the first,
    and who takes a sentence back decides again.
    """
    now = Two()
    parted, back = now, 0
    decided: list[tuple[State, Two]] = []
    for number, event in enumerate(events):
        if isinstance(event, Disagree):
            now = parted = msgspec.structs.replace(now, parted=number)
            back = 0
        elif isinstance(event, OtherDoor):
            now, back = Two(FACING[parted.decides], now.decided), number
        elif isinstance(event, Choose) and decides_here(episode, states[number - 1]):
            decided.append((states[number - 1], now))
            now = Two(FACING[now.decides], now.decided + 1, now.parted)
        elif isinstance(event, TakeBack) and decided and _same_place(decided[-1][0], states[number]):
            now = msgspec.structs.replace(decided.pop()[1], parted=now.parted)
    if not back or door_of(events, states, back, len(events)):
        return now
    here, there = states[-1], states[back]
    if _same_place(here, there):
        first = door_of(events, states, parted.parted, back)
        return msgspec.structs.replace(now, returned=True, first=first)
    return msgspec.structs.replace(now, returned=len(here.back) > len(there.back))


def after(episode: Episode, events: Sequence[Event], states: Sequence[State], event: Event) -> State:
    """Give the state after one more event of a play; raise `NotApplicable` when it does not fit.

    What two do about a door depends on all that was before, of which `events` may know more than has
    happened; every other event depends on the last state alone.
    """
    before = events[: len(states)]
    if not isinstance(event, (Disagree, OtherDoor)):
        chosen = event.choice if isinstance(event, Choose) and players_of(before) else ""
        if chosen and chosen == two(episode, before, states).first:
            raise NotApplicable(f"{chosen} was opened first")
        return step(episode, states[-1], event)
    if isinstance(event, Disagree):
        if event.node != states[-1].node or not can_differ(episode, before, states):
            raise NotApplicable(f"no two doors in {event.node}")
        return states[-1]
    if not other_waits(episode, before, states):
        raise NotApplicable("no other door waits")
    return states[two(episode, before, states).parted]


def can_differ(episode: Episode, events: Sequence[Event], states: Sequence[State]) -> bool:
    """Tell whether two can open both doors here: one leaves the other out, and none waits already."""
    if not players_of(events) or not decides_here(episode, states[-1]):
        return False
    stand, here = two(episode, events, states), states[-1]
    return episode.nodes[here.node].steps[here.at].EITHER and not (stand.parted or stand.returned)


def other_waits(episode: Episode, events: Sequence[Event], states: Sequence[State]) -> bool:
    """Tell whether a door waits, once something happened behind the first one."""
    parted = two(episode, events, states).parted if players_of(events) else 0
    return parted > 0 and states[parted].log != states[-1].log


def decides_here(episode: Episode, state: State) -> bool:
    """Tell whether something is decided here: more than one thing can be chosen, and no tick on a form."""
    made = episode.nodes[state.node].steps[state.at].decided(state.flags)
    return made is not None and len(made.options) > 1


def door_of(events: Sequence[Event], states: Sequence[State], at: int, until: int) -> str:
    """Give what was chosen where event `at` left the story, up to event `until`; "" where a tool led away.

    What was taken back there is no door, and neither is what was chosen in a tool's scene.
    """
    taken: list[str] = []
    for number in range(at + 1, until):
        event = events[number]
        if isinstance(event, Choose) and _same_place(states[number - 1], states[at]):
            taken.append(event.choice)
        elif isinstance(event, TakeBack) and _same_place(states[number], states[at]):
            del taken[-1:]
    return taken[0] if taken else ""


def _same_place(one: State, other: State) -> bool:
    return (one.node, one.at, one.back) == (other.node, other.at, other.back)
