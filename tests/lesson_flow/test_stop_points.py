"""The stop points of the episodes: where a lesson stops to talk and vote."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.lesson_flow.stops import fits
from game.lesson_flow.voting import MOST
from game.paths import Paths
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.playing.play import Play
from game.story.steps.choose import Choose
from tests.support.known import shared_pack
from tests.support.season import never_unattended, story_ids

if TYPE_CHECKING:
    from game.lesson_flow.plan import Shape
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack

EPISODES = story_ids()
IN_ANY_ORDER = ("it-isnt-me", "pay-or-else", "the-loudest-laugh")


@cache
def pack() -> Pack:
    return shared_pack(Paths.find(None).scenarios)


def most_stops(episode: Episode) -> int:
    """Stop points on the way that has the most of them, where the phone's tools are not used."""
    nothing: frozenset[tuple[str, int]] = frozenset()
    todo = [(Play.begin(episode, next(iter(episode.heroes))), nothing)]
    seen: set[tuple[object, ...]] = set()
    most = 0
    while todo:
        play, stops = todo.pop()
        state = play.state
        most = max(most, len(stops))
        key = (state.node, state.at, state.back, stops)
        if state.ended or key in seen:
            continue
        seen.add(key)
        step = episode.nodes[state.node].steps[state.at]
        here = {(state.node, state.at)} if isinstance(step, Choose) and step.talk is not None else set()
        events = [event for event in moves(episode, state) if not isinstance(event, Use)]
        todo.extend((play.do(event), stops | here) for event in events)
    return most


@pytest.mark.parametrize("name", [name for name in EPISODES if name not in IN_ANY_ORDER])
def test_a_way_through_an_episode_has_at_most_four_stop_points_and_one_has_three(name: str) -> None:
    assert 3 <= most_stops(pack().episodes[name]) <= 4


@pytest.mark.parametrize("name", IN_ANY_ORDER)
def test_a_story_of_tasks_in_any_order_has_four_stop_points_altogether(name: str) -> None:
    """Its ways are too many to follow, as each comes back to its tasks with other flags."""
    nodes = pack().episodes[name].nodes.values()
    steps = (step for node in nodes for step in node.steps)
    assert sum(isinstance(step, Choose) and step.talk is not None for step in steps) == 4


@pytest.mark.parametrize("name", EPISODES)
def test_every_choice_can_be_voted_on_with_the_letters_there_are(name: str) -> None:
    steps = (step for node in pack().episodes[name].nodes.values() for step in node.steps)
    assert max(len(step.choose) for step in steps if isinstance(step, Choose)) <= MOST


@pytest.mark.parametrize("name", EPISODES)
def test_every_question_for_the_class_is_about_the_character(name: str) -> None:
    for node in pack().episodes[name].nodes.values():
        for step in node.steps:
            if isinstance(step, Choose) and step.talk is not None:
                assert step.talk.source.endswith("?")
                assert " you " not in f" {step.talk.source.lower()} "


RISKY = frozenset(
    {
        *("promise", "send", "like", "open", "forward", "past", "alone", "drawer", "wait", "laugh", "pay"),
        "her",  # says aloud who it must have been
        *("show", "mum"),  # wants to see the picture, and rings where it isn't safe
        "window",  # looks away while others laugh about somebody
        "nest",  # says what one sees from the window
        *("all", "copy"),  # asks a child on who has stopped, makes one more copy
    }
)
"""What a class had better not take at a stop, by the ids of the stories."""


@pytest.mark.parametrize("name", EPISODES)
def test_the_first_answer_of_a_stop_is_not_always_the_one_that_helps(name: str) -> None:
    """Else a class learns that A is right. Slides and printed plans have the order of the story."""
    steps = [step for node in pack().episodes[name].nodes.values() for step in node.steps]
    stops = [step for step in steps if isinstance(step, Choose) and step.talk is not None]
    first = [step.choose[0].id in RISKY for step in stops]
    assert any(first), "at some stop A is risky"
    assert not all(first), "at some stop A helps"


@pytest.mark.parametrize("shape", ["15", "30", "2x20"])
def test_a_story_that_never_stands_unattended_is_in_no_short_lesson(shape: Shape) -> None:
    alone = {name for name in never_unattended(pack()) if pack().episodes[name].lesson is not None}
    assert alone, "else nothing is shown"
    assert {name for name in EPISODES if not fits(pack().episodes[name], shape)} == alone


@pytest.mark.parametrize("shape", ["45", "45-story", "90", "recall"])
def test_every_story_with_a_form_for_a_class_is_in_the_longer_lessons(shape: Shape) -> None:
    assert all(fits(episode, shape) for episode in pack().episodes.values())
