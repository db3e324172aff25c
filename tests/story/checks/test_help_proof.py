"""The proof on the nodes that pressing Tell helps, in a story that leads to telling by itself."""

import pytest

from game.story.checks.help_proof import surely_helps
from tests.story.checks.of_example import example

STORY = """
nodes:
  evening:
    - chat: leo
      text: Tell nobody.{signs}
    - choose:
        - {{do: Go on, id: go-on, goto: {home}}}
        - {{do: Go home, id: home, goto: {home}}}
  sure:
    - act: tell
{after}
    - end: told
  keep:
{keep}
  block:
    - act: block
      with: leo
    - return: yes
  leave:
    - act: leave
    - return: yes
  away:
    - end: gone
  tell:
{tell}
  later:
{later}
"""
NO_HARD_ENDING = "endings:\n  alone: {kind: open, title: Alone, text: It was long., helped: [A map.]}\n"
SIGNS = "\n      signs: [secret]\n      why: Nobody may know."
MUM_IS_OUT = "- narrate: Mum is out."
PASSED = "\n  if: did-save"
KEPT = "- narrate: It is kept.\n- return: yes"


def proven(  # noqa: PLR0913 - what may be otherwise than in a story that helps whatever is pressed
    tell: str,
    *,
    later: str = "- end: told",
    home: str = "sure",
    keep: str = KEPT,
    after: str = "- set: [told-her]",
    signs: str = SIGNS,
    hard: bool = False,
    looks: int = 1_000,
) -> bool:
    """Whether Tell is proven to help where it is answered so; with `hard` a story may end badly at all."""
    lines = {
        name: "\n".join(f"    {line}" for line in steps.split("\n"))
        for name, steps in (("tell", tell), ("later", later), ("keep", keep), ("after", after))
    }
    text = STORY.format(home=home, signs=signs, **lines)
    return surely_helps(example(text if hard else text + NO_HARD_ENDING), looks)


TELLS = "- act: tell\n- return: yes"
"""Somebody is told, and the story goes on where it was."""


def test_whoever_was_told_may_let_the_story_go_on_where_it_is_sure_to_end_well() -> None:
    assert proven(TELLS)
    assert not proven(TELLS, home="away")
    assert not proven(f"{MUM_IS_OUT}\n- return: yes")


def test_a_story_without_signs_may_have_begun_from_its_first_step_on() -> None:
    assert proven(TELLS, signs="")
    assert not proven(f"{MUM_IS_OUT}\n- return: yes", signs="")
    assert not proven(f"{MUM_IS_OUT}\n- end: told", signs="")


def test_before_the_first_sign_nobody_need_be_told_and_help_is_telling_all_the_same() -> None:
    sign = "- chat: leo\n  text: Hush.\n  signs: [secret]\n  why: Nobody may know."
    assert proven(f"{MUM_IS_OUT}\n- return: yes", signs="", after=sign)
    assert not proven("- end: told", signs="", after=sign)


def test_once_somebody_was_told_tell_may_be_answered_by_a_word() -> None:
    once_more = "- tools: {tell: later}\n- narrate: Mum listens."
    assert proven(TELLS, after=once_more, later=f"{MUM_IS_OUT}\n- return: yes")
    assert not proven(TELLS, after=once_more, later="- end: gone")


def test_a_node_answers_tell_itself_also_in_the_scenes_above_it() -> None:
    over = f"- narrate: It is kept.\n- end: gone{PASSED}\n- return: yes"
    ends, own, out = (
        "- act: tell\n- end: told",
        "- tools: {tell: later}\n- narrate: Mum listens.",
        "- return: yes",
    )
    assert proven(ends, after=own, later=out)
    assert proven(ends, keep=over, later=out)
    assert not proven(ends, keep=over, after=own, later=out)


@pytest.mark.parametrize("leaves", ["- return: yes", "- end: told"])
def test_a_scene_that_may_be_over_before_anybody_is_told_does_not_tell(leaves: str) -> None:
    assert not proven(f"{leaves}{PASSED}\n- act: tell\n- end: told")
    assert proven(f"- act: tell\n{leaves}{PASSED}\n- end: told")


def test_telling_that_a_flag_decides_about_is_not_counted_on() -> None:
    assert not proven(f"- act: tell{PASSED}\n- return: yes")
    assert proven(f"- act: tell{PASSED}\n- act: tell\n- return: yes")


def test_of_two_ways_both_must_tell() -> None:
    ways = "- if: did-save\n  goto: later\n  else: {}"
    assert proven(ways.format("later"), later=TELLS)
    assert not proven(ways.format("keep"), later=TELLS)


CHOICE = "- choose:\n    - {{do: Cry, id: cry{cry}}}\n    - {{do: Laugh, id: laugh{laugh}}}"


def test_answers_that_lead_nowhere_leave_it_to_what_comes_after_them() -> None:
    assert proven(CHOICE.format(cry="", laugh="") + "\n- act: tell\n- return: yes")
    assert not proven(CHOICE.format(cry="", laugh="") + "\n- return: yes")
    assert proven(CHOICE.format(cry=", goto: later", laugh=", goto: later"), later=TELLS)
    assert not proven(CHOICE.format(cry=", goto: later", laugh=", goto: later"), later="- return: yes")


def test_tell_is_pressed_inside_of_other_scenes_too() -> None:
    in_vain = f"- tools: {{tell: later}}\n{KEPT}"
    assert proven(TELLS, keep=in_vain, later=TELLS)
    assert not proven(TELLS, keep=in_vain, later=f"{MUM_IS_OUT}\n- end: gone")


def test_where_a_scene_answers_tell_itself_that_comes_back_to_this_scene() -> None:
    over = "- tools: {tell: later}\n- narrate: It is kept.\n- end: gone" + PASSED + "\n- return: yes"
    assert proven("- act: tell\n- end: told", keep=f"- tools: {{tell: later}}\n{KEPT}", later=TELLS)
    assert not proven("- act: tell\n- end: told", keep=over, later=TELLS)


def test_a_scene_that_a_choice_of_telling_begins_comes_back_to_where_tell_was_pressed() -> None:
    chosen = CHOICE.format(cry=", goto: later", laugh=", goto: later")
    assert proven(f"- act: tell\n{chosen}", later=f"{MUM_IS_OUT}\n- return: yes")


def test_a_scene_in_which_one_waits_must_come_back_wherever_it_is_left() -> None:
    """What the first of its steps says of a scene does not hold for those after a wait."""
    assert proven(TELLS, keep=f"- act: save\n{KEPT}")
    assert proven(TELLS, keep=f"- end: gone{PASSED}\n{KEPT}")
    assert not proven(TELLS, keep=f"- act: save\n- narrate: It is kept.\n- end: gone{PASSED}\n- return: yes")


def test_an_answer_that_tells_counts_as_telling_where_it_leads_and_where_it_stays() -> None:
    leads = CHOICE.format(cry=", goto: later, act: tell", laugh=", goto: later")
    stays = CHOICE.format(cry=", act: tell", laugh="")
    assert proven(leads, later="- end: told")
    assert proven(f"{stays}\n- end: told")
    assert not proven(leads.replace(", act: tell", ""), later="- end: told")
    assert not proven(f"{stays}\n- end: told".replace(", act: tell", ""))


def test_what_only_who_has_told_may_choose_is_open_once_they_have() -> None:
    asks = CHOICE.format(cry=", goto: later, if: did-tell", laugh=", goto: away")
    assert proven(f"- act: tell\n{asks}", later="- end: told")
    assert not proven(f"- act: tell\n{asks}".replace("did-tell", "not did-tell"), later="- end: told")
    assert not proven(f"- act: tell\n{asks}".replace("did-tell", "did-save"), later="- end: told")


ASKED = """- choose:
    - {{do: Cry, id: cry, goto: {cry}}}
    - {{do: Laugh, id: laugh, goto: sure}}
    - {{do: Wait, id: wait}}
- return: yes"""


def test_where_a_story_may_end_badly_no_answer_of_a_scene_of_telling_leads_there() -> None:
    asks = "- goto: later"
    assert proven(asks, later=ASKED.format(cry="sure"), hard=True)
    assert not proven(asks, later=ASKED.format(cry="alone"), hard=True)


def test_where_a_scene_of_telling_may_come_back_no_telling_of_the_story_is_followed_by_a_hard_ending() -> (
    None
):
    comes_back = ASKED.format(cry="sure")
    assert proven(comes_back, home="later", later="- act: tell\n- end: told", hard=True)
    assert not proven(comes_back, home="later", later="- act: tell\n- end: alone", hard=True)


def test_a_proof_that_is_too_long_has_failed() -> None:
    assert proven(TELLS, looks=200)
    assert not proven(TELLS, looks=20)


def test_where_a_story_may_end_badly_no_answer_stays_where_that_comes_next() -> None:
    stays = CHOICE.format(cry="", laugh=", goto: sure")
    assert proven(f"{stays}\n- end: quiet", hard=True)
    assert not proven(f"{stays}\n- end: alone", hard=True)


SIGN = "- chat: leo\n  text: Hush.\n  signs: [secret]\n  why: Nobody may know."
IN_VAIN = f"{MUM_IS_OUT}\n- return: yes"


def test_a_sign_in_the_scene_of_a_tool_begins_the_story_wherever_that_comes_back() -> None:
    own = "- tools: {{tell: later}}\n{}" + KEPT
    assert not proven(IN_VAIN, signs="", keep=own.format(f"{SIGN}\n"), later=TELLS)
    assert proven(TELLS, signs="", keep=own.format(f"{SIGN}\n"), later=TELLS)
    assert proven(IN_VAIN, signs="", after=SIGN, keep=own.format(""), later=TELLS)


def test_what_comes_after_a_sign_has_begun_with_the_scenes_above_it() -> None:
    """In a scene that answers Tell itself nobody is told, which is right before the story has begun."""
    vain = f"- tools: {{tell: pause}}\n{KEPT}"
    signed = f"{SIGN}\n- narrate: Soup.\n- act: tell\n- end: told"
    assert proven(TELLS, signs="", home="later", later=signed)
    assert not proven(TELLS, signs="", home="later", later=signed, keep=vain)
    assert proven(TELLS, signs="", after=SIGN, keep=vain)


def test_a_node_before_the_first_sign_has_not_begun_though_another_leads_there() -> None:
    assert proven(IN_VAIN, signs="", after=SIGN, home="later", later="- narrate: Soup.\n- goto: sure")
    assert not proven(IN_VAIN, signs=SIGNS, home="later", later="- narrate: Soup.\n- goto: sure")


def test_tell_is_answered_also_in_scenes_to_which_a_scene_leads() -> None:
    on = "- narrate: It is kept.\n- goto: later"
    inside = "- tools: {{tell: {}}}\n- narrate: Mum.\n- return: yes"
    assert proven(TELLS, keep=on, later=inside.format("sure"))
    assert not proven(TELLS, keep=on, later=inside.format("away"))


def test_a_scene_comes_back_to_another_that_may_end_without_telling() -> None:
    own = f"- tools: {{tell: sure}}\n- narrate: It is kept.\n- end: gone{PASSED}\n- return: yes"
    assert not proven(TELLS, keep=own)
    assert proven(TELLS, keep=own.replace(f"- end: gone{PASSED}\n", ""))


def test_a_choice_to_which_tell_comes_back_must_let_one_go_on_whatever_flags_are_up() -> None:
    asks = "- choose:\n    - {{do: Run, id: run, goto: away}}\n    - {{do: Stay, id: stay{}}}\n- return: yes"
    assert proven(TELLS, keep=asks.format(""))
    assert not proven(TELLS, keep=asks.format(", if: did-save"))


FORK = "- choose:\n    - {{do: One, id: one, goto: {one}}}\n    - {{do: Two, id: two, goto: {two}}}"
ONE_TELLS = "- choose:\n    - {{do: Tell, id: one, act: tell{}}}\n    - {{do: Wait, id: two}}\n- return: yes"


def test_an_answer_that_tells_is_counted_on_only_if_it_is_always_open() -> None:
    assert proven(ONE_TELLS.format(""))
    assert not proven(ONE_TELLS.format(", if: did-save"))


def test_a_way_that_may_come_back_without_telling_does_not_surely_tell() -> None:
    perhaps = "- if: did-save\n  goto: later\n- act: tell\n- return: yes"
    assert not proven(perhaps, later=IN_VAIN)
    assert proven(perhaps, later=TELLS)


@pytest.mark.parametrize(
    ("tell", "later", "helps"),
    [
        ("- if: did-tell\n  goto: later\n  else: away", "- act: tell\n- end: told", False),
        ("- if: did-save\n  goto: later\n  else: away", "- act: tell\n- end: told", False),
        ("- if: did-save\n  goto: away\n  else: later", "- act: tell\n- end: told", False),
        ("- if: did-save\n  goto: later\n  else: sure", "- act: tell\n- end: told", True),
        ("- act: tell\n- if: did-save\n  goto: later\n  else: away", "- end: told", False),
        ("- act: tell\n- if: did-tell\n  goto: later\n  else: away", "- end: told", True),
        ("- act: tell\n- if: not did-tell\n  goto: away\n  else: later", "- end: told", True),
        ("- act: tell\n- if: not did-tell\n  goto: later\n  else: away", "- end: told", False),
        ("- act: tell\n- if: not did-tell\n  goto: away\n- end: told", "- end: told", True),
        ("- act: tell\n- if: did-save\n  goto: later\n- end: told", "- end: told", True),
        ("- act: tell\n- if: did-save\n  goto: away\n- end: told", "- end: told", False),
        ("- act: tell\n- if: [did-tell, did-save]\n  goto: later\n  else: away", "- end: told", False),
        (
            "- choose:\n    - {do: A, id: a, goto: later}\n    - {do: B, id: b, goto: later}",
            "- end: told",
            False,
        ),
        (
            "- choose:\n    - {do: A, id: a, goto: later, act: tell}\n    - {do: B, goto: away}",
            "- end: told",
            True,
        ),
    ],
)
def test_before_the_story_has_begun_a_good_ending_after_telling_is_enough(
    tell: str, later: str, *, helps: bool
) -> None:
    assert proven(tell, signs="", after=SIGN, later=later) is helps


def test_what_is_sure_of_one_node_is_sure_of_those_before_it_wherever_they_stand() -> None:
    assert proven(TELLS, after="- narrate: Soup.\n- goto: hello")
    assert not proven(TELLS, after="- narrate: Soup.\n- goto: away")


@pytest.mark.parametrize(
    ("tell", "later", "helps"),
    [
        (FORK.format(one="sure, act: tell", two="later, act: tell"), "- end: gone", True),
        (FORK.format(one="sure, act: tell", two="later, act: tell"), "- end: alone", False),
        (FORK.format(one="sure, act: tell", two="later"), "- narrate: Hm.\n- end: gone", True),
        (
            FORK.format(one="sure, act: tell", two="later"),
            "- narrate: Hm.\n- goto: alone\n  if: did-save\n- end: gone",
            False,
        ),
    ],
)
def test_no_answer_in_the_scene_of_telling_leads_to_what_may_end_badly(
    tell: str, later: str, *, helps: bool
) -> None:
    assert proven(tell, later=later, hard=True) is helps


def test_answers_elsewhere_may_end_badly_as_long_as_a_good_one_is_left() -> None:
    may_cry = CHOICE.format(cry=", goto: alone", laugh="") + "\n- return: yes"
    assert proven(IN_VAIN, signs="", after=SIGN, keep=may_cry, hard=True)


def test_an_answer_of_the_story_that_tells_may_not_end_badly_either() -> None:
    for ending, helps in (("alone", False), ("quiet", True)):
        tells = FORK.format(one=f"{ending}, act: tell", two="sure")
        told = proven(IN_VAIN, signs="", after=SIGN, home="later", later=tells, hard=True)
        assert told is helps
