"""The reducer: what an event makes of a lesson, and the lesson as the list of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec
from msgspec.structs import replace

from game.lesson_flow.events import (
    CloseVote,
    CountAnswers,
    Decide,
    End,
    Event,
    Go,
    Hands,
    Minute,
    Open,
    OpenVote,
    Recount,
    ReopenStop,
    Resize,
    Skip,
)
from game.lesson_flow.plan import part_after, places
from game.lesson_flow.state import Counts, Decision, State
from game.lesson_flow.voting import MOST, Vote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from game.lesson_flow.plan import Asked, Form

SMALLEST_CLASS, LARGEST_CLASS = 1, 60
"""Pupils: fewer are no class, and more than that are a slip of the finger."""

Why = Literal[
    "more-than-class",
    "class-below-count",
    "class-size",
    "nothing-counted",
    "press-enter",
    "choose-first",
    "not-now",
]


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

    @property
    def begun(self) -> State:
        """Where the lesson stood when it began. Raises Refused for events that are no lesson's."""
        return replay(self.events[:1])[0].state

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
    counted = [sum(count or 0 for count in counts) for counts in state.counts.values()]
    counted += [state.vote.counted] if state.vote else []
    if any(event.size < each for each in counted):
        raise Refused("class-below-count", counted=max(counted), size=event.size)
    return replace(state, setup=replace(state.setup, size=event.size))


def _go(state: State, event: Go) -> State:
    place = (event.part, event.page)
    if place not in places(state.setup):
        raise Refused("not-now")
    return replace(state, place=place)


def _skip(state: State, event: Skip) -> State:
    if event.part not in {part.id for part in state.setup.parts} or event.part == "end":
        raise Refused("not-now")
    skipped = replace(state, skipped=state.skipped | {event.part}, vote=None)
    return replace(skipped, place=(part_after(state.setup, event.part), 0))


def _tally(state: State, event: CountAnswers) -> State:
    asked = _asked(state, event.form, event.item)
    if event.option not in asked.options or (event.count or 0) < 0:
        raise Refused("not-now")
    at = asked.options.index(event.option)
    before = state.entered(event.form, event.item)
    counts = (*before[:at], event.count, *before[at + 1 :])
    _checked(tuple(count or 0 for count in counts), state.setup.size)
    return replace(state, counts={**state.counts, (event.form, event.item): counts})


def _asked(state: State, form: Form, item: str) -> Asked:
    for asked in state.setup.items(form):
        if asked.id == item:
            return asked
    raise Refused("not-now")


def _checked(counts: Counts, size: int) -> None:
    """Raises Refused where more were counted than there are pupils."""
    if sum(counts) > size:
        raise Refused("more-than-class", counted=sum(counts), size=size)


def _open_vote(state: State, event: OpenVote) -> State:
    options = event.options
    if not 1 < len(options) <= MOST or len(set(options)) != len(options):
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


def _close_vote(state: State, event: CloseVote) -> State:
    del event
    vote = _vote(state)
    if not vote.counted:
        raise Refused("nothing-counted")
    return replace(state, vote=replace(vote, closed=True))


def _recount(state: State, event: Recount) -> State:
    del event
    vote = _vote(state)
    return replace(state, vote=Vote.about(vote.node, vote.options))


def _reopen(state: State, event: ReopenStop) -> State:
    del event
    if not state.decisions or state.vote is not None:
        raise Refused("not-now")
    *before, last = state.decisions
    vote = Vote(last.node, last.options, last.hands, closed=bool(sum(last.hands)))
    return replace(state, vote=vote, decisions=tuple(before))


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
    OpenVote: _open_vote,
    Hands: _hands,
    CloseVote: _close_vote,
    Recount: _recount,
    ReopenStop: _reopen,
    Decide: _decide,
    Minute: _minute,
    End: _end,
}
"""What each kind of event does."""
