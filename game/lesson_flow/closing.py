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
    """Of each stop point the first decision for which hands were counted.

    A scene can have several stop points: of one and the same there is an option that both decisions had.
    """
    found: list[Decision] = []
    for decision in decisions:
        again = any(one.node == decision.node and {*one.options} & {*decision.options} for one in found)
        if any(decision.hands) and not again:
            found.append(decision)
    return found
