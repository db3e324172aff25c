"""Over the real stories: the clock never goes back, unless a card began another day."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.story.steps.day import Day
from tests.support.known import shared_pack
from tests.support.season import each_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.events import Event
    from game.story.grammar.model import Episode

HALF_A_DAY = 12 * 60
"""Minutes; a clock that goes back by more has passed midnight."""
PLAYS = 40
TOLD = 0.02
"""The share of moments at which *Tell* or *Block* of the phone is pressed, once a play."""


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def walked(episode: Episode, seed: int) -> Iterator[Play]:
    """A play by chance to its ending, in which *Tell* or *Block* is pressed at some moment."""
    chance, play, used = Random(seed), Play.begin(episode, min(episode.heroes)), False
    while not play.state.ended:
        yield play
        every = moves(episode, play.state)
        own: list[Event] = [each for each in every if not isinstance(each, Use)]
        tools = [each for each in every if isinstance(each, Use) and each.tool in {"tell", "block"}]
        if tools and not used and chance.random() < TOLD:
            used, own = True, list(tools)
        play = play.do(chance.choice(own or list(every)))


def goes_back(episode: Episode, seed: int) -> Iterator[str]:
    """Where the clock goes back in this play, outside of the scenes of tools."""
    last, new_day = 0, False
    for play in walked(episode, seed):
        node, at = play.state.node, play.state.at
        new_day = new_day or isinstance(episode.nodes[node].steps[at], Day)
        clock = view(episode, play.state).clock
        if not clock or play.state.back or minutes(clock) == last:
            continue
        if not new_day and 0 < last - minutes(clock) < HALF_A_DAY:
            yield f"{node}: {clock}"
        last, new_day = minutes(clock), False


@pytest.mark.long
@pytest.mark.parametrize("story", each_story(often=4))
def test_the_clock_of_a_story_goes_forward_on_every_way(story: str) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[story]
    assert {each for seed in range(PLAYS) for each in goes_back(episode, seed)} == set()


@pytest.mark.long
def test_a_day_without_its_card_is_noticed() -> None:
    path = Paths.find().scenarios / "season-1" / "treasure-game.yaml"
    card = "    - day: Saturday\n      if: with-filip\n"
    text = path.read_text(encoding="utf-8")
    assert card in text
    made = load_bytes(text.replace(card, "").encode(), Report(str(path))).episode
    assert made is not None
    assert "paper: 11:30" in {each for seed in range(PLAYS) for each in goes_back(made, seed)}
