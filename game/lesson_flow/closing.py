"""From a lesson that ends to what stays of it: counts of the class, without anybody's path."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from game.lesson_flow.plan import Form
from game.results.tally import Key, Tally

if TYPE_CHECKING:
    from game.lesson_flow.state import State


def tally_of(state: State) -> Tally:
    """The answers of both forms that the teacher counted for the class; hands of votes stand in no figure."""
    counts: dict[Key, int] = {}
    for form in get_args(Form):
        for asked in state.setup.items(form):
            for option, count in zip(asked.options, state.answers(form, asked.id), strict=True):
                if count:
                    counts[Key("counted", asked.id, option, form)] = count
    return Tally(counts)
