"""Flags that shut each other out: what is told can never be, and what explore has seen is not told."""

from pathlib import Path

import pytest

from game.authors.explore.watched import watched
from game.story.checks.explore import explore
from game.story.checks.flags import check_flags
from game.story.checks.known_flags import Analysis
from game.story.checks.together import check_together
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.story.checks.of_example import example, found, hello
from tests.story.loading.examples import PAGES, around

STORIES = ["lost-cat", "new-phone", "night-chat", "treasure-map", "two-stories", "library"]
TWO_WAYS = """\
nodes:
  hello:
    - choose:
        - do: Go
          goto: gone
          set: [went]
        - do: Stay
          goto: later
          set: [stayed]
  gone:
    - narrate: He has been here for three days.
    - goto: later
  later:
    - narrate: It is evening.
      if: [went, stayed]
    - if: went
      goto: who
    - goto: quiet
  who:
    - choose:
        - do: Sleep
          goto: quiet
        - do: Stay
          goto: alone
          if: stayed
"""


def told(text: str) -> list[tuple[str, str]]:
    """Code, and the condition or the option, of all that is settled."""
    data = around(text, (PAGES / "example.yaml").read_text(encoding="utf-8")).encode()
    loaded = load_bytes(data, Report("example.yaml"))
    assert loaded.episode is not None, loaded.problems
    report = Report("example.yaml")
    check_flags(loaded.episode, report)
    return [(each.code, each.values.get("condition") or each.values["option"]) for each in report.sorted()]


def test_it_is_told_how_it_is_settled() -> None:
    assert found(TWO_WAYS, check_flags)[0] == ("condition-settled", "stayed, went", "never")


def test_flags_of_two_options_of_one_choice_are_never_up_together() -> None:
    assert told(TWO_WAYS) == [("condition-settled", "stayed, went"), ("option-never-open", "Stay")]


def test_what_a_choice_asks_for_holds_of_its_options() -> None:
    asks = """\
    - choose:
        - do: Go in
          goto: who
        - do: Wait
          id: wait
          if: stayed
      if: went
    - goto: quiet
"""
    told_there = told(TWO_WAYS.replace("    - if: went\n      goto: who\n    - goto: quiet\n", asks))
    assert told_there[1:] == [("option-never-open", "Wait")]


def test_what_is_asked_for_beside_other_flags_is_told_once() -> None:
    besides = "      if: [went, stayed]\n    - narrate: Late.\n      if: [did-pause, went]\n"
    assert told(TWO_WAYS.replace("      if: [went, stayed]\n", besides)) == told(TWO_WAYS)


def test_a_way_that_comes_back_to_the_choice_raises_both() -> None:
    again = TWO_WAYS.replace("three days.\n    - goto: later", "three days.\n    - goto: hello")
    assert told(again) == []


def test_what_a_scene_of_a_tool_raises_may_be_up_anywhere() -> None:
    pause = "  pause:\n    - act: pause\n    - set: [stayed]\n    - return: yes\n"
    assert told(TWO_WAYS + pause) == []


def test_what_a_scene_clears_may_be_down_anywhere() -> None:
    one = TWO_WAYS.replace("if: [went, stayed]", "if: [not went, not stayed]")
    assert told(one)[0] == ("condition-settled", "not stayed, not went")
    pause = "  pause:\n    - act: pause\n    - clear: [went]\n    - return: yes\n"
    assert told(one + pause)[0][0] == "option-never-open"


def test_flags_that_go_up_together_are_never_up_without_each_other() -> None:
    both = TWO_WAYS.replace("set: [went]", "set: [went, stayed]").replace("          set: [stayed]\n", "")
    without = both.replace("if: [went, stayed]", "if: [went, not went or not stayed]")
    assert told(without) == [("condition-settled", "went, not stayed or not went")]
    assert told(both.replace("if: [went, stayed]", "if: [went, not went or stayed]")) == []


def test_two_heroes_are_never_one() -> None:
    either = TWO_WAYS.replace("if: [went, stayed]", "if: [hero-lana, not hero-luka or stayed]")
    assert told(either) == [("option-never-open", "Stay")]


@pytest.mark.long
@pytest.mark.parametrize("name", STORIES)
def test_what_is_told_to_be_never_is_never_seen_by_explore(name: str) -> None:
    path = Path(__file__).parents[1] / "data" / f"{name}.yaml"
    loaded = load_bytes(path.read_bytes(), Report(str(path)))
    assert loaded.episode is not None
    report = Report(str(path))
    check_flags(loaded.episode, report)
    watch = watched(loaded.episode)
    assert explore(watch.episode).complete
    never = {each.line for each in watch.conditions if True not in each.outcomes}
    settled = [each for each in report.problems if each.values.get("how") == "never"]
    assert {each.line for each in settled} <= never


def test_what_was_told_already_is_not_told_again() -> None:
    episode, report = example(TWO_WAYS), Report("example.yaml")
    asked = [step.if_ for step in episode.nodes["later"].steps if step.KIND == "narrate"]
    check_together(episode, Analysis(episode), asked, report)
    assert [each.code for each in report.sorted()] == ["option-never-open"]


CHOSEN = """- choose:
    - {do: Go, id: go, set: [went]}
    - {do: Stay, id: stay, set: [stayed]}
- narrate: Soup.
"""
ASKED = "- narrate: Cake.\n  if: {}"
BRANCH = "- if: went\n  goto: alone\n"


@pytest.mark.parametrize(
    ("between", "asked", "never"),
    [
        ("", "[went, stayed]", True),
        ("", "[went, not stayed]", False),
        ("", "[not went, stayed]", False),
        ("", "[not went, not stayed]", True),
        ("", "[went, not went or stayed]", True),
        ("", "[went, not went or not stayed]", False),
        ("", "[went or stayed, not went]", False),
        ("", "[went, stayed, did-pause]", True),
        ("", "[went or did-pause, stayed or did-pause]", False),
        (BRANCH, "[not went, stayed]", False),
        (BRANCH, "[not went, not stayed]", True),
        (BRANCH, "[went, not stayed]", True),
        (BRANCH.replace("went", "not went"), "[went, not stayed]", False),
        (BRANCH.replace("went", "not went"), "[not went, stayed]", True),
        ("- set: [both]\n  if: went\n", "[both, stayed]", True),
        ("- set: [both]\n  if: went\n", "[both, went]", False),
        ("- set: [both]\n  if: went\n", "[not both, went]", True),
        ("- set: [both]\n  if: went\n", "[not both, not went]", False),
        ("- set: [both]\n", "[both, stayed, went]", True),
        ("- clear: [went]\n", "[not went, not stayed]", False),
        ("- clear: [went]\n  if: stayed\n", "[not went, not stayed]", True),
        ("- clear: [went]\n  if: went\n", "[not went, not stayed]", False),
        ("- set: [went]\n  if: stayed\n", "[went, stayed]", False),
        ("- set: [went]\n  if: stayed\n", "[not went, stayed]", True),
        ("- narrate: Tea.\n  if: went\n", "[went, stayed]", True),
        ("- narrate: Tea.\n  if: went\n", "[not went, stayed]", False),
    ],
)
def test_what_was_chosen_in_a_node_is_followed_in_it(between: str, asked: str, *, never: bool) -> None:
    settled = [values for code, *values in found(hello(CHOSEN + between + ASKED.format(asked)), check_flags)]
    assert [how for condition, how in settled if condition != "went"] == ["never"] * never


@pytest.mark.parametrize(
    ("asked", "never"),
    [("[ran, stayed]", True), ("[ran, went]", False), ("[lay, stayed]", False), ("[ran, lay]", True)],
)
def test_an_option_under_a_condition_was_chosen_where_that_holds(asked: str, *, never: bool) -> None:
    more = (
        "- choose:\n    - {do: Run, id: run, set: [ran], if: went}\n    - {do: Rest, id: rest, set: [lay]}\n"
    )
    told_ = found(hello(CHOSEN + more + ASKED.format(asked)), check_flags)
    assert [how for _, _, how in told_] == ["never"] * never


@pytest.mark.parametrize(("asked", "never"), [("[went, stayed]", True), ("[went, not stayed]", False)])
def test_a_way_that_leaves_a_choice_is_no_way_that_stays_at_it(asked: str, *, never: bool) -> None:
    leaves = CHOSEN.replace(
        "- narrate", "    - {do: Run, id: run, set: [went, stayed], goto: alone}\n- narrate"
    )
    told_ = found(hello(leaves + ASKED.format(asked)), check_flags)
    assert [how for _, _, how in told_] == ["never"] * never


def test_where_a_story_may_begin_later_flags_are_up_together_there() -> None:
    later = "  later:\n    - narrate: Cake.\n      if: [{}]\n    - end: quiet\n"
    cut = "kiosk: {{start: later, set: [{}], intro: It is evening.}}\n"
    for asked, begins, never in (
        ("went, stayed", "", True),
        ("went, stayed", "went, stayed", False),
        ("went, stayed", "went", False),  # it may begin with that anywhere
        ("went, not stayed", "went, stayed", False),
        ("not went, not stayed", "went", True),
        ("not went, not stayed", "late", False),
    ):
        told_ = found(
            (cut.format(begins) if begins else "") + hello(CHOSEN + "- goto: later") + later.format(asked),
            check_flags,
        )
        assert [how for _, _, how in told_] == ["never"] * never, (asked, begins)


def test_in_the_scene_of_a_tool_anything_may_be_up_with_anything() -> None:
    scene = "  pause:\n    - narrate: Breathe.\n      if: [{}]\n    - return: yes\n"
    for asked, never in (("went, stayed", False), ("not went, not stayed", False)):
        told_ = found(hello(CHOSEN) + scene.format(asked), check_flags)
        assert [how for _, _, how in told_] == ["never"] * never
    heroes = "not hero-lana or went, not hero-luka or went, not went"
    assert [how for _, _, how in found(hello(CHOSEN) + scene.format(heroes), check_flags)] == ["never"]


def test_what_can_only_be_reached_through_what_never_holds_is_not_told_itself() -> None:
    inside = "  who:\n    - narrate: Cake.\n      if: [went, not did-pause]\n    - end: quiet\n"
    told_ = found(hello(CHOSEN + "- if: [went, stayed]\n  goto: who\n- end: quiet") + inside, check_flags)
    assert [each[:2] for each in told_] == [("condition-settled", "stayed, went")]


def test_options_that_were_told_are_not_told_again() -> None:
    episode, report = example(TWO_WAYS), Report("example.yaml")
    options = [option.if_ for step in episode.nodes["who"].steps for option in step.offered() if option.if_]
    check_together(episode, Analysis(episode), options, report)
    assert [each.code for each in report.sorted()] == ["condition-settled"]


def test_the_options_of_a_choice_that_was_told_are_not_told_for_it() -> None:
    asks = CHOSEN + "- choose:\n    - {do: Run, id: run}\n    - {do: Rest, id: rest}\n  if: [went, stayed]\n"
    assert [each[0] for each in found(hello(asks), check_flags)] == ["condition-settled"]
