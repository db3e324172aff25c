"""An episode in which only some flags are looked at: a move leads to all that may be, and never to less."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest

from game.story.checks.loose import MOST, Loose, TooMany
from game.story.checks.walk import moves
from game.story.events import Choose, Continue
from tests.support.small_stories import Player, changed

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.story.state import State

THEN = "    - phone: home\n    - think: Then"
ASKS = ("did-save", "did-report", "not did-refuse", "did-save or did-block")


def asking(*conditions: str) -> Episode:
    """The small episode, in which one flag after the other is set if something is so: `f-0`, `f-1`…."""
    steps = "".join(f"    - set: [f-{at}]\n      if: {each}\n" for at, each in enumerate(conditions))
    return changed((THEN, f"{steps}    - think: Then"))


def found(episode: Episode, *looked_at: str) -> list[frozenset[str]]:
    """The flags that a move over all of them sets, way by way; she has refused, and done nothing else."""
    loose = Loose(episode, frozenset(looked_at))
    before = Player(episode, "lana", saves=False).tap(5).choose("refused").state
    after = loose.step(loose.episode, before, Continue("refused"))
    return [frozenset(flag for flag in state.flags if flag.startswith("f-")) for state in after]


def subsets(number: int) -> set[frozenset[str]]:
    flags = [f"f-{at}" for at in range(number)]
    return {frozenset(each) for each in chain(*(combinations(flags, size) for size in range(number + 1)))}


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4])
def test_what_is_not_looked_at_is_tried_both_ways_each_once(number: int) -> None:
    ways = found(asking(*ASKS[:number]))
    assert set(ways) == subsets(number)
    assert len(ways) == 2**number


def test_what_is_looked_at_is_so_or_not() -> None:
    assert found(asking(*ASKS), "did-save", "did-report", "did-refuse", "did-block") == [frozenset()]
    assert found(asking("did-refuse"), "did-refuse") == [frozenset({"f-0"})]
    assert set(found(asking("did-refuse", "did-save"), "did-refuse")) == {
        frozenset({"f-0"}), frozenset({"f-0", "f-1"}),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "looked_at", "may"),
    [
        ("[did-save, did-report]", "did-save", {False}),  # one of both is not so
        ("[did-refuse, did-report]", "did-refuse", {False, True}),
        ("[not did-refuse, did-report]", "did-refuse", {False}),
        ("did-save or did-block", "did-save", {False, True}),  # the other may be
    ],
)
def test_of_a_condition_on_several_flags_those_that_are_looked_at_count(
    condition: str, looked_at: str, may: set[bool]
) -> None:
    assert {bool(flags) for flags in found(asking(condition), looked_at)} == may


def test_a_move_that_may_lead_to_more_than_is_looked_at_says_so() -> None:
    assert len(found(asking(*["did-save"] * 6))) == MOST
    with pytest.raises(TooMany):
        found(asking(*["did-save"] * 7))


def options(state: State, loose: Loose) -> set[str]:
    return {each.choice for each in moves(loose.episode, state) if isinstance(each, Choose)}


def test_an_option_that_may_be_open_can_be_taken() -> None:
    episode = changed(("if: not promised", "if: did-save"))
    state = Player(episode, "lana", saves=False).tap(5).state
    shut, may = Loose(episode, frozenset({"did-save"})), Loose(episode, frozenset())
    assert options(state, may) - options(state, shut) == {"shout"}
