"""The proof that telling helps: what it counts on, and what it does not."""

import pytest

from game.story.checks.help import check_help
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from tests.support.small_stories import changed, lost_cat

TELLING = "    - act: tell\n    - hide: mum\n    - end: together"
SHOUT_TO = "goto: {}\n          if: not promised"

BACK = "    - act: tell\n    - hide: mum\n    - return: yes"
SECOND_ADULT = """\
    - choose:
        - do: Leave it
          goto: not-now
        - do: Tell Ema
          goto: told-ema
  told-ema:
    - act: tell
    - end: together"""
ONLY_WITH_A_FLAG = """\
    - if: promised
      goto: told
    - end: dark
  told:
    - act: tell
    - end: together"""
NOBODY_CAN_PRESS_THERE = """\
    - act: tell
    - hide: mum
    - goto: passing
  passing:
    - tools: {tell: rescue}
    - set: [passed]
    - goto: alone
  rescue:
    - act: tell
    - end: together"""


def helps(episode: Episode) -> bool:
    """Whether telling is found to help from everywhere."""
    report = Report("lost-cat.yaml")
    check_help(episode, report)
    assert {problem.code for problem in report.problems} <= {"help-not-reached"}
    return not report.problems


def test_help_is_proven_whatever_flags_are_up() -> None:
    assert helps(lost_cat())


def test_a_telling_scene_may_go_back_into_a_story_that_ends_well() -> None:
    well = ("    - end: dark", "    - end: together")
    quiet = ("    - end: quiet", "    - end: together")
    assert helps(changed((TELLING, BACK), (SHOUT_TO.format("tell"), SHOUT_TO.format("home")), well, quiet))


def test_a_telling_scene_may_not_go_back_into_a_story_that_ends_badly() -> None:
    assert not helps(changed((TELLING, BACK), (SHOUT_TO.format("tell"), SHOUT_TO.format("home"))))


def test_a_second_adult_helps_when_the_first_does_not_listen() -> None:
    assert helps(changed((TELLING, SECOND_ADULT)))


def test_a_way_to_help_that_needs_a_flag_is_no_help() -> None:
    assert not helps(changed((TELLING, ONLY_WITH_A_FLAG)))


def test_a_tool_is_no_help_in_a_node_where_nothing_waits_for_it() -> None:
    assert not helps(changed((TELLING, NOBODY_CAN_PRESS_THERE)))
    assert helps(changed((TELLING, NOBODY_CAN_PRESS_THERE.replace("set: [passed]", "narrate: Mum is out."))))


TOLD_OR_ALONE = """\
    - if: {condition}
      goto: {then}
      else: {otherwise}
  told:
    - act: tell
    - end: together"""
"""What a scene of telling comes to, by what is asked for."""


@pytest.mark.parametrize(
    ("first", "condition", "then", "otherwise"),
    [
        ("narrate: Mum is out.", "did-tell", "told", "alone"),
        ("narrate: Mum is out.", "not did-tell", "alone", "told"),
        ("act: tell", "promised", "told", "alone"),
        ("act: tell", "promised", "alone", "told"),
        ("act: tell", "not promised", "told", "alone"),
        ("act: tell", "[did-tell, promised]", "told", "alone"),
        ("act: tell", "[did-tell, not promised]", "told", "alone"),
        ("act: tell", "did-tell", "alone", "told"),
        ("act: tell", "not did-tell", "told", "alone"),
    ],
)
def test_a_condition_that_may_lead_elsewhere_is_no_help(
    first: str, condition: str, then: str, otherwise: str
) -> None:
    after = TOLD_OR_ALONE.format(condition=condition, then=then, otherwise=otherwise)
    assert not helps(changed((TELLING, f"    - {first}\n{after}")))


@pytest.mark.parametrize(
    ("condition", "then", "otherwise"), [("did-tell", "told", "alone"), ("not did-tell", "alone", "told")]
)
def test_a_condition_on_what_was_just_done_goes_one_way(condition: str, then: str, otherwise: str) -> None:
    after = TOLD_OR_ALONE.format(condition=condition, then=then, otherwise=otherwise)
    assert helps(changed((TELLING, f"    - act: tell\n{after}")))
