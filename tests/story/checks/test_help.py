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


def proven(episode: Episode) -> bool:
    """Whether the proof alone finds that telling helps: of all states only one may be visited."""
    report = Report("lost-cat.yaml")
    check_help(episode, report, 1)
    assert {problem.code for problem in report.problems} <= {"help-not-proven"}
    return not report.problems


WELL = (("    - end: dark", "    - end: together"), ("    - end: quiet", "    - end: together"))
HOME = (SHOUT_TO.format("tell"), SHOUT_TO.format("home"))


NO_WAY_ROUND = ("    - if: [promised, not did-refuse]\n      goto: promise-broken\n", "")
TO_A_STORY_THAT_IS_SURE = (HOME, *WELL, NO_WAY_ROUND)
FOLLOWED = "    - act: tell\n" + TOLD_OR_ALONE.format(condition="did-tell", then="told", otherwise="alone")
EITHER_WAY = """\
    - act: tell
    - if: promised
      goto: told
    - end: together
  told:
    - end: together"""
PERHAPS_BACK = "    - act: tell\n    - return: yes\n      if: promised\n    - end: together"


@pytest.mark.parametrize(
    "changes",
    [
        (),
        ((TELLING, SECOND_ADULT),),
        ((TELLING, FOLLOWED),),
        ((TELLING, EITHER_WAY),),
        ((TELLING, "    - act: tell\n    - narrate: Mum is out.\n      if: promised\n    - end: together"),),
        ((TELLING, "    - act: tell\n    - end: together\n      if: promised\n    - end: together"),),
    ],
)
def test_what_surely_helps_is_proven_without_a_look_at_every_state(
    changes: tuple[tuple[str, str], ...],
) -> None:
    assert proven(changed(*changes))


@pytest.mark.parametrize(
    "scene",
    [
        "    - act: tell\n      if: promised\n    - end: together",
        "    - act: tell\n    - end: dark\n      if: promised\n    - end: together",
        "    - act: tell\n    - goto: alone\n      if: promised\n    - end: together",
        "    - act: tell\n    - end: together\n      if: promised\n    - end: dark",
        "    - act: tell\n    - return: yes\n      if: promised\n    - end: together",
    ],
)
def test_a_step_that_a_flag_decides_about_may_neither_be_counted_on_nor_passed_over(scene: str) -> None:
    episode = changed((TELLING, scene))
    assert not proven(episode)
    assert not helps(episode)


@pytest.mark.parametrize("scene", [BACK, PERHAPS_BACK])
def test_a_scene_that_goes_back_into_a_story_that_is_sure_is_only_in_doubt_inside_of_scenes(
    scene: str,
) -> None:
    report = Report("lost-cat.yaml")
    episode = changed((TELLING, scene), *TO_A_STORY_THAT_IS_SURE)
    check_help(episode, report, 1)
    [problem] = report.problems
    assert episode.nodes[problem.values["first"]].scene
    assert problem.values == {"node": "tell", "first": "pause", "count": "8", "states": "1"}
    assert helps(episode)
