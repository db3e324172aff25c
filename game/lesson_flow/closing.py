"""From a lesson that ends to what stays of it: counts of the class, without anybody's path."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from game.lesson_flow.plan import Form
from game.results.tally import Key, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.lesson_flow.state import Decision, State


def tally_of(state: State) -> Tally:
    """What the teacher counted for the class: answers of both forms, and the hands of each first vote.

    Where a class comes by a stop point again, the same pupils vote once more: that is talked about, and
    counts no further.
    """
    counts: dict[Key, int] = {}
    for form in get_args(Form):
        for asked in state.setup.items(form):
            for option, count in zip(asked.options, state.answers(form, asked.id), strict=True):
                if count:
                    counts[Key("counted", asked.id, option, form)] = count
    for decision in _first(state.decisions):
        for option, count in zip(decision.options, decision.hands, strict=True):
            if count:
                counts[Key("vote", decision.node, option)] = count
    return Tally(counts)


def _first(decisions: Iterable[Decision]) -> Iterable[Decision]:
    """Of each stop point the first decision for which hands were counted."""
    found: dict[str, Decision] = {}
    for decision in decisions:
        if any(decision.hands):
            found.setdefault(decision.node, decision)
    return found.values()
