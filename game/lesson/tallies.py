"""From a lesson that ends to what stays of it: counts of the class, without anybody's path."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from game.lesson.plan import Form
from game.records.tally import Key, Tally

if TYPE_CHECKING:
    from game.lesson.state import State


def tally_of(state: State) -> Tally:
    """What the teacher counted for the class: answers of both forms, and the hands of each vote."""
    counts: dict[Key, int] = {}
    for form in get_args(Form):
        for asked in state.setup.items(form):
            for option, count in zip(asked.options, state.answers(form, asked.id), strict=True):
                if count:
                    counts[Key("answer", asked.id, option, form)] = count
    for decision in state.decisions:
        for option, count in zip(decision.options, decision.hands, strict=True):
            if count:
                key = Key("vote", decision.node, option)
                counts[key] = counts.get(key, 0) + count
    return Tally(counts)
