"""Whoever tells somebody who listens has told, on whichever way the story comes to its good ending."""

import pytest

from game.story.checks.telling import check_telling
from tests.story.checks.of_example import found

SARA = "cast:\n  sara: {name: Sara, gender: f, listener: yes}\n  ivo: {name: Ivo, gender: m}\n"
ASKED = """\
nodes:
  tell:
    - choose:
        - do: Tell Sara
          goto: sara
          {chosen}
        - do: Tell Ivo
          goto: ivo
  sara:
    - show: sara
    - say: sara
      text: I'm glad that you tell me.
    {counted}
    - goto: after
  after:
    - {after}
    - end: {ending}
  ivo:
    - show: ivo
    - say: ivo
      text: I'm glad that you tell me.
    - end: told
"""
LISTENS = "say: sara\n      text: We do it together."


def told(
    *, chosen: str = "id: x", counted: str = "- narrate: Soup.", after: str = LISTENS, ending: str = "told"
) -> list[tuple[str, ...]]:
    text = ASKED.format(chosen=chosen, counted=counted, after=after, ending=ending)
    return found(SARA + text, check_telling)


def test_where_somebody_listens_and_all_ends_well_telling_is_counted() -> None:
    assert told() == [("telling-not-counted",)]
    assert told(counted="- act: tell") == []
    assert told(chosen="act: tell") == []
    assert told(after="act: tell") == []


@pytest.mark.parametrize("ending", ["gone", "alone"])
def test_a_scene_that_does_not_end_well_counts_nothing(ending: str) -> None:
    assert told(ending=ending) == []


def test_only_ways_on_which_somebody_goes_on_listening_are_followed() -> None:
    asked = ASKED.format(chosen="id: x", counted="- narrate: Soup.", after="narrate: Later.", ending="told")
    assert told(after="narrate: Later.") == [("telling-not-counted",)]
    far = asked.replace("    - end: told\n  ivo", "    - goto: far\n  far:\n    - end: told\n  ivo")
    assert found(SARA + far, check_telling) == []
