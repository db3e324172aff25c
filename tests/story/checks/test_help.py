"""Telling helps: what the proof counts on and what it does not, and what is told where it fails."""

import pytest

from game.story.checks.help import Proof, Unproven, can_begin, check_help, proof, telling_fails
from game.story.checks.told_alone import Failing
from game.story.events import Begin, Choose, Use
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import example
from tests.story.checks.of_example import found as found_in_example
from tests.support.small_stories import changed, lost_cat
from tests.support.tiers import few

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
PRESSED_AGAIN = """\
    - act: tell
    - hide: mum
    - goto: passing
  passing:
    - tools: {tell: rescue}
    - narrate: Mum is out.
    - goto: alone
  rescue:
    - act: tell
    - end: together"""


FAULTS = {"help-not-reached", "telling-ends-badly", "tell-without-act"}


def helps(episode: Episode) -> bool:
    """Whether telling is found to help from everywhere."""
    report = Report("lost-cat.yaml")
    check_help(episode, report)
    assert {problem.code for problem in report.problems} <= FAULTS
    return not report.problems


def test_help_is_proven_whatever_flags_are_up() -> None:
    assert helps(lost_cat())


@pytest.mark.long
def test_a_telling_scene_may_go_back_into_a_story_that_ends_well() -> None:
    well = ("    - end: dark", "    - end: together")
    quiet = ("    - end: quiet", "    - end: together")
    assert helps(changed((TELLING, BACK), (SHOUT_TO.format("tell"), SHOUT_TO.format("home")), well, quiet))


@pytest.mark.long
def test_a_telling_scene_may_not_go_back_into_a_story_that_ends_badly() -> None:
    assert not helps(changed((TELLING, BACK), (SHOUT_TO.format("tell"), SHOUT_TO.format("home"))))


def test_a_second_adult_helps_when_the_first_does_not_listen() -> None:
    assert helps(changed((TELLING, SECOND_ADULT)))


@pytest.mark.long
def test_a_way_to_help_that_needs_a_flag_is_no_help() -> None:
    assert not helps(changed((TELLING, ONLY_WITH_A_FLAG)))


@pytest.mark.long
def test_to_press_tell_once_is_enough() -> None:
    """What the scene of telling leads to may not count on Tell being pressed a second time."""
    assert not helps(changed((TELLING, PRESSED_AGAIN)))


TOLD_OR_ALONE = """\
    - if: {condition}
      goto: {then}
      else: {otherwise}
  told:
    - act: tell
    - end: together"""
"""What a scene of telling comes to, by what is asked for."""


@pytest.mark.long
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
CHOSEN_AFTER = """\
    - act: tell
    - choose:
        - do: Cry
          id: cry
        - do: Laugh
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
        ((TELLING, CHOSEN_AFTER),),
        ((TELLING, "    - act: tell\n    - narrate: Mum is out.\n      if: promised\n    - end: together"),),
        ((TELLING, "    - act: tell\n    - end: together\n      if: promised\n    - end: together"),),
    ],
)
def test_what_surely_helps_is_proven_without_a_look_at_every_state(
    changes: tuple[tuple[str, str], ...],
) -> None:
    assert proven(changed(*changes))


IN_DOUBT_BY_A_FLAG = (
    "    - act: tell\n      if: promised\n    - end: together",
    "    - act: tell\n    - end: dark\n      if: promised\n    - end: together",
    "    - act: tell\n    - goto: alone\n      if: promised\n    - end: together",
    "    - act: tell\n    - end: together\n      if: promised\n    - end: dark",
    "    - act: tell\n    - return: yes\n      if: promised\n    - end: together",
)
ASKED = """\
    - choose:
        - do: Not now
          goto: {away}
          {now}
        - do: Tell Ema
          goto: told-ema
          {ema}
    - end: {then}
  told-ema:
    - act: tell
    - end: {good}"""
"""A scene of telling with two answers, one of which may help."""


def asked(
    now: str = "id: now",
    ema: str = "id: ema",
    away: str = "not-now",
    then: str = "dark",
    good: str = "together",
) -> str:
    return ASKED.format(now=now, ema=ema, away=away, then=then, good=good)


@pytest.mark.parametrize("scene", [asked(), asked("if: promised"), asked(good="together", then="quiet")])
def test_one_answer_that_helps_is_enough_where_no_other_ends_badly(scene: str) -> None:
    assert proven(changed((TELLING, scene)))


@pytest.mark.parametrize(
    "scene",
    few(
        [
            *IN_DOUBT_BY_A_FLAG,
            ONLY_WITH_A_FLAG,
            PRESSED_AGAIN,
            asked(away="alone"),
            asked(ema="if: promised"),
            asked("if: promised", "if: not promised"),
            asked(good="dark"),
            asked(good="garden").replace("    - act: tell\n", ""),
            "    - end: together\n      if: promised\n    - act: tell\n    - end: together",
            "    - end: together",
            "    - act: tell\n    - end: quiet",
            "    - act: tell\n    - end: dark",
            "    - return: yes",
        ],
        6,
    ),
)
def test_what_may_not_help_is_not_proven(scene: str) -> None:
    assert not proven(changed((TELLING, scene)))


@pytest.mark.long
@pytest.mark.parametrize("scene", IN_DOUBT_BY_A_FLAG)
def test_a_step_that_a_flag_decides_about_may_neither_be_counted_on_nor_passed_over(scene: str) -> None:
    episode = changed((TELLING, scene))
    assert not proven(episode)
    assert not helps(episode)


@pytest.mark.long
@pytest.mark.parametrize("scene", [BACK, PERHAPS_BACK])
def test_a_scene_that_goes_back_into_a_story_that_is_sure_is_only_in_doubt_inside_of_scenes(
    scene: str,
) -> None:
    report = Report("lost-cat.yaml")
    episode = changed((TELLING, scene), *TO_A_STORY_THAT_IS_SURE)
    check_help(episode, report, 1)
    [problem] = report.problems
    assert (problem.code, problem.values["states"]) == ("help-not-proven", "1")
    assert helps(episode)


IN_DOUBT = """nodes:
  evening:
    - set: [kept]
    - goto: hello
  hello:
    - choose:
        - do: Answer
          goto: answer
        - do: Sleep
          goto: quiet
  tell:
    - act: tell
    - if: kept
      goto: good
    - end: gone
  good:
    - end: told
"""


def test_where_no_flag_makes_a_story_large_none_is_named() -> None:
    found = found_in_example(IN_DOUBT, lambda episode, report: check_help(episode, report, 5))
    assert found == [("help-not-proven", "5", "no one flag")]


def told(*changes: tuple[str, str]) -> list[dict[str, str]]:
    """What is told of the small episode with some of its words changed, with the code."""
    report = Report("lost-cat.yaml")
    check_help(changed(*changes), report)
    return [{"code": each.code, **each.values} for each in report.problems]


STRAIGHT_TO_THE_END = """\
    - if: promised
      goto: too-late
    - act: tell
    - end: together
  too-late:
    - narrate: It is late.
    - end: dark"""
DAD_IS_BUSY = """\
    - choose:
        - do: Mum
          goto: mum-listens
        - do: Dad
          goto: dad-busy
        - do: Not now
          goto: not-now
  mum-listens:
    - act: tell
    - end: together
  dad-busy:
    - narrate: Dad does not look up.
    - end: dark"""
LATER = """\
    - act: tell
    - goto: later
  later:
    - narrate: Mum thinks.
    - if: promised
      goto: told
    - if: not promised
      goto: told
    - end: dark
  told:
    - end: together"""


def test_a_telling_that_goes_straight_to_the_hard_ending_for_one_flag_is_told_once_with_the_way() -> None:
    [problem] = [each for each in told((TELLING, STRAIGHT_TO_THE_END)) if each["code"] == "help-not-reached"]
    assert problem["node"] == "tell"
    assert (problem["way"], problem["ending"]) == ("promised › [tell]", "dark")


@pytest.mark.long
def test_who_does_not_listen_may_not_be_the_last_one_asked() -> None:
    problem, *others = told((TELLING, DAD_IS_BUSY))
    assert not others
    assert (problem["code"], problem["way"]) == ("telling-ends-badly", "[tell] › dad-busy")


def test_somebody_else_may_be_told_then_or_nobody_for_now() -> None:
    assert not told((TELLING, DAD_IS_BUSY.replace("- end: dark", "- goto: mum-listens")))


def test_tell_may_be_answered_with_a_joke_before_the_first_sign_only() -> None:
    joke = ("  evening:\n", "  joke:\n    - narrate: A cat!\n    - return: yes\n  evening:\n")
    first = ('      clock: "20:10"\n', '      clock: "20:10"\n    - tools: {tell: joke}\n')
    problem, *others = told(joke, first, HOME, *WELL, NO_WAY_ROUND)
    assert {each["code"] for each in (problem, *others)} == {"tell-without-act", "help-not-reached"}
    assert problem["node"] == "joke"


@pytest.mark.long
def test_flags_that_are_said_to_matter_make_a_proof_of_what_is_too_much_to_look_at() -> None:
    more = (
        "think: Then what does finn_99 have?",
        "think: Then what?\n      if: [did-save, did-report, did-pause]",
    )
    with pytest.raises(Unproven):
        telling_fails(changed((TELLING, LATER), more), 2_000)
    named = ("start: evening", "start: evening\nmatters: [promised]")
    assert telling_fails(changed((TELLING, LATER), more, named), 2_000) == ()


def reported(proven: Proof, text: str = "") -> list[tuple[str, int, dict[str, str]]]:
    """All that is told of an episode of which this was proven."""
    episode, asked = example(text), list[tuple[str, int]]()

    def prove(of: Episode, limit: int) -> Proof:
        asked.append((of.id, limit))
        return proven

    report = Report("example.yaml")
    check_help(episode, report, 77, prove)
    assert asked == [("example", 77)]
    return [(each.code, each.line, each.values) for each in report.problems]


def test_what_was_proven_is_told_of_its_scene_with_the_way_and_the_ending() -> None:
    mark = example("").nodes["keep"].mark
    way = (Begin("lana"), Choose("evening", "hello"), Use("tell"))
    failing = Failing("telling-ends-badly", "keep", "hello", way, "alone")
    assert reported(Proof((failing,))) == [
        (
            "telling-ends-badly",
            mark.line,
            {"node": "keep", "place": "hello", "way": "hello › [tell]", "ending": "alone"},
        )
    ]
    assert reported(Proof()) == []


def test_what_could_not_be_proven_is_told_of_the_scene_of_telling_with_what_makes_it_long() -> None:
    mark = example("").nodes["tell"].mark
    values = {"node": "tell", "states": "so many", "flags": "no one flag"}
    assert reported(Proof(unproven="so many")) == [("help-not-proven", mark.line, values)]


def test_a_proof_tells_of_forms_only_where_there_are_some_that_hold_too() -> None:
    lesson = "kiosk: {start: hello, intro: It is Monday.}\n"
    assert proof(example(""), 1_000) == Proof()
    assert proof(example(lesson), 1_000) == Proof(forms=True)


IN_VAIN = "nodes:\n  tell:\n    - narrate: Mum is out.\n    - end: alone\n"


def test_a_proof_holds_what_fails_and_what_was_too_much_to_look_at() -> None:
    failing = proof(example(IN_VAIN), 10_000)
    assert {each.fault for each in failing.failing} >= {"help-not-reached"}
    assert (failing.unproven, failing.forms) == ("", False)
    assert proof(example(IN_DOUBT), 5) == Proof(unproven="5")


def test_what_is_found_is_told_though_not_all_was_looked_at() -> None:
    """An unfinished walk proves nothing, but a fault that it came to is one."""
    few = telling_fails(example(IN_VAIN), 9)
    assert {each.fault for each in few} >= {"help-not-reached"}


@pytest.mark.parametrize(("start", "can"), [("hello", True), ("keep", False), ("tell", True)])
def test_a_form_begins_in_no_scene(start: str, *, can: bool) -> None:
    form = example(f"kiosk: {{start: {start}, intro: It is Monday.}}\n")
    assert form.kiosk is not None
    assert can_begin(form, form.kiosk) is can


SIGN_IN_A_SCENE = """nodes:
  keep:
    - tools: {tell: told-first}
    - chat: leo
      text: Hush.
      signs: [secret]
      why: Nobody may know.
    - return: yes
  told-first:
    - act: tell
    - return: yes
  evening:
    - narrate: Soup.
    - goto: sure
  sure:
    - act: tell
    - end: told
  tell:
    - narrate: Mum is out.
    - return: yes
endings:
  alone: {kind: open, title: Alone, text: It was long., helped: [A map.]}
"""


def test_a_sign_that_was_seen_in_the_scene_of_a_tool_has_begun_the_story_behind_it() -> None:
    """As it was found: the proof on the nodes took the story for not begun where that scene comes back."""
    faults = {(each.fault, each.scene, each.place) for each in telling_fails(example(SIGN_IN_A_SCENE))}
    assert ("tell-without-act", "tell", "evening") in faults
