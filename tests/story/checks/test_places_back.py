"""Scenes in scenes in a long story: what they come back to are told apart by what comes of it."""

from functools import cache

import pytest

from game.story.checks.help import telling_fails
from game.story.checks.help_proof import surely_helps
from game.story.checks.told_alone import ToldAlone
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.story.reading.test_any_episode import HEAD

LONG = 60
SCENE = 25
SLOT = "    - narrate: Any.\n"


@cache
def long_story(last: str = "end: good") -> Episode:
    """A story and a scene of telling of many moments, in which Tell begins a scene that comes back."""
    text = HEAD.replace("start: a", "start: story") + "nodes:\n  story:\n" + LONG * SLOT
    text += "    - set: [up]\n    - goto: later\n  later:\n    - tools: {tell: listened}\n"
    text += f"    - act: tell\n{LONG * SLOT}    - {last}\n"
    text += f"  told:\n    - tools: {{tell: listened}}\n    - act: tell\n{SCENE * SLOT}"
    text += "    - if: up\n      goto: well\n    - if: not up\n      goto: well\n    - end: hard\n"
    text += f"  tell:\n{SLOT}    - goto: told\n  listened:\n{SLOT}{SLOT}    - return: yes\n"
    text += f"  well:\n    - end: good\n  keep:\n{SCENE * SLOT}    - act: save\n    - return: yes\n"
    text += "always: {pause: keep, save: keep, report: keep, block: keep, leave: keep, tell: tell}\n"
    episode = load_bytes(text.encode(), Report("any.yaml")).episode
    assert episode is not None
    return episode


@pytest.mark.long
def test_a_long_story_whose_scenes_come_back_into_scenes_is_proven_all_the_same() -> None:
    assert not surely_helps(long_story())
    assert telling_fails(long_story()) == ()


def test_places_at_which_all_comes_to_the_same_are_looked_at_once() -> None:
    asked = frozenset({"did-tell", "did-save", "up"})
    found = ToldAlone(long_story(), asked, 20_000)
    assert found.walk.complete
    assert len(found.pressed) < len(found.walk.spots)
    assert len(found.alone.states) < 2 * len(found.walk.spots)


@pytest.mark.long
def test_a_fault_behind_one_place_among_many_is_found() -> None:
    (fails,) = telling_fails(long_story("end: hard"))
    assert (fails.fault, fails.scene, fails.place) == ("help-not-reached", "listened", "later")
