"""The reducer: what an event makes of a lesson, and the lesson as the list of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec
from msgspec.structs import replace

from game.lesson_flow.events import (
    CountAnswers,
    Decide,
    End,
    Event,
    Go,
    Hands,
    Minute,
    Open,
    OpenVote,
    Resize,
    RevealVotes,
    Show,
    Skip,
)
from game.lesson_flow.plan import part_after, places
from game.lesson_flow.state import Counts, Decision, State
from game.lesson_flow.voting import LETTERS, Vote
from game.results.anonymity.shares import LIVE, refreshed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from game.lesson_flow.plan import Asked, Form, Place

SMALLEST_CLASS, LARGEST_CLASS = 1, 60
"""Pupils: fewer are no class, and more than that are a slip of the finger."""

Why = Literal["more-than-class", "class-below-count", "class-size", "not-now"]


class Refused(Exception):  # noqa: N818 - a lesson refuses; nothing went wrong in the program
    """An event that does not fit the lesson: `why`, and the numbers that it is about."""

    def __init__(self, why: Why, counted: int = 0, size: int = 0) -> None:
        super().__init__(why)
        self.why: Why = why
        self.counted, self.size = counted, size


class LessonRun(msgspec.Struct, frozen=True):
    """A lesson so far: its events, and where it stands after them."""

    events: tuple[Event, ...]
    state: State

    @classmethod
    def begin(cls, event: Open) -> LessonRun:
        """Begin. Raises Refused for a class of no possible size."""
        setup = event.setup
        if not SMALLEST_CLASS <= setup.size <= LARGEST_CLASS:
            raise Refused("class-size", size=setup.size)
        return cls((event,), State(setup, places(setup)[0]))

    def do(self, event: Event) -> LessonRun:
        """Go on by one event. Raises Refused when it does not fit; nothing has changed then."""
        return LessonRun((*self.events, event), step(self.state, event))


def replay(events: Iterable[Event]) -> tuple[LessonRun, int]:
    """The lesson of these events, and how many of the last ones no longer fit.

    Raises Refused when not even the first one does.
    """
    wanted = tuple(events)
    if not wanted or not isinstance(wanted[0], Open):
        raise Refused("not-now")
    state = LessonRun.begin(wanted[0]).state
    done = 1
    try:
        for event in wanted[1:]:
            state = step(state, event)
            done += 1
    except Refused:
        pass
    return LessonRun(wanted[:done], state), len(wanted) - done


def step(state: State, event: Event) -> State:
    """What an event makes of a lesson. Raises Refused when it does not fit."""
    if state.ended or isinstance(event, Open):
        raise Refused("not-now")
    return STEPS[type(event)](state, event)


def _resize(state: State, event: Resize) -> State:
    if not SMALLEST_CLASS <= event.size <= LARGEST_CLASS:
        raise Refused("class-size", size=event.size)
    counted = [sum(counts) for counts in state.counts.values()]
    counted += [state.vote.counted] if state.vote else []
    if any(event.size < each for each in counted):
        raise Refused("class-below-count", counted=max(counted), size=event.size)
    return replace(state, setup=replace(state.setup, size=event.size))


def _go(state: State, event: Go) -> State:
    place = (event.part, event.page)
    if place not in places(state.setup):
        raise Refused("not-now")
    return _at(state, place)


def _at(state: State, place: Place) -> State:
    """The lesson at a place; the class sees all answers in the shares of the result."""
    if place[0] == "result":
        seen = {one: _refreshed(state.seen.get(one, ()), counts) for one, counts in state.counts.items()}
        state = replace(state, seen={**state.seen, **seen})
    return replace(state, place=place)


def _skip(state: State, event: Skip) -> State:
    if event.part not in {part.id for part in state.setup.parts} or event.part == "end":
        raise Refused("not-now")
    skipped = replace(state, skipped=state.skipped | {event.part}, vote=None)
    return _at(skipped, (part_after(state.setup, event.part), 0))


def _tally(state: State, event: CountAnswers) -> State:
    asked = _asked(state, event.form, event.item)
    if event.option not in asked.options or event.count < 0:
        raise Refused("not-now")
    at = asked.options.index(event.option)
    before = state.answers(event.form, event.item)
    counts = _checked((*before[:at], event.count, *before[at + 1 :]), state.setup.size)
    one = (event.form, event.item)
    # What is counted on is hidden again: each number would tell what the one before did not.
    return replace(state, counts={**state.counts, one: counts}, shown=state.shown - {one})


def _asked(state: State, form: Form, item: str) -> Asked:
    for asked in state.setup.items(form):
        if asked.id == item:
            return asked
    raise Refused("not-now")


def _checked(counts: Counts, size: int) -> Counts:
    """The counts, which can't be more than there are pupils. Raises Refused where they are."""
    if sum(counts) > size:
        raise Refused("more-than-class", counted=sum(counts), size=size)
    return counts


def _show(state: State, event: Show) -> State:
    _asked(state, event.form, event.item)
    one = (event.form, event.item)
    if not event.on:
        return replace(state, shown=state.shown - {one})
    seen = _refreshed(state.seen.get(one, ()), state.answers(*one))
    return replace(state, shown=state.shown | {one}, seen={**state.seen, one: seen})


def _refreshed(seen: Counts, now: Counts) -> Counts:
    """What the class sees next: the same picture where a new one would tell of the few who came between."""
    if sum(seen) < LIVE:
        return now
    return tuple(refreshed(dict(enumerate(seen)), dict(enumerate(now)), LIVE).values())


def _open_vote(state: State, event: OpenVote) -> State:
    options = event.options
    if not 1 < len(options) <= len(LETTERS) or len(set(options)) != len(options):
        raise Refused("not-now")
    if state.vote is not None and (state.vote.node, state.vote.options) == (event.node, options):
        return state  # the hands that were counted stay
    return replace(state, vote=Vote.about(event.node, options))


def _vote(state: State) -> Vote:
    if state.vote is None:
        raise Refused("not-now")
    return state.vote


def _hands(state: State, event: Hands) -> State:
    vote = _vote(state)
    if event.option not in vote.options or event.count < 0:
        raise Refused("not-now")
    after = vote.with_hands(event.option, event.count)
    _checked(after.hands, state.setup.size)
    return replace(state, vote=after)


def _reveal(state: State, event: RevealVotes) -> State:
    del event
    return replace(state, vote=replace(_vote(state), revealed=True))


def _decide(state: State, event: Decide) -> State:
    vote = _vote(state)
    if event.option not in vote.options:
        raise Refused("not-now")
    decision = Decision(vote.node, event.option, event.by, vote.options, vote.hands)
    return replace(state, vote=None, decisions=(*state.decisions, decision))


def _minute(state: State, event: Minute) -> State:
    del event
    here = state.place[0]
    return replace(state, spent={**state.spent, here: state.spent.get(here, 0) + 1})


def _end(state: State, event: End) -> State:
    del event
    return replace(state, ended=True, vote=None)


STEPS: Final[dict[type, Callable[[State, Any], State]]] = {
    Resize: _resize,
    Go: _go,
    Skip: _skip,
    CountAnswers: _tally,
    Show: _show,
    OpenVote: _open_vote,
    Hands: _hands,
    RevealVotes: _reveal,
    Decide: _decide,
    Minute: _minute,
    End: _end,
}
"""What each kind of event does."""
