"""Conditions: of any step, with `or`, and of what is counted; what an author writes is what is played."""

import pytest

from game.story.checks.explore import asked_flags, explore
from game.story.checks.reach import check_use
from game.story.events import Choose, Continue
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition, Either

HEAD = """\
episode: any
title: Any
summary: Any.
ages: 9-11
minutes: 1
topics: [any]
offender: none
after-mistake: no
note: Any.
heroes: {lana: {name: Lana, gender: f}, luka: {name: Luka, gender: m}}
cast: {ema: {name: Ema, gender: f}}
start: a
always: {pause: a, save: a, report: a, block: a, leave: a, tell: a}
questions: [One?, Two?, Three?]
endings: {good: {kind: good, title: Good, text: Good., helped: [It.]}}
nodes:
  a:
"""
ASKED = """\
    - choose:
        - do: Say nothing
          id: quiet
        - do: Say it
          id: said
          set: [said]
    - choose:
        - do: Give a pebble
          id: give
          set: [gave]
        - do: Keep it
          id: keep
"""


def problems(nodes: str) -> list[tuple[str, int]]:
    """Each problem's code, and its line counted from the node `a`."""
    report = Report("any.yaml")
    load_bytes((HEAD + nodes).encode(), report)
    first = HEAD.count("\n")
    return [(each.code, each.line - first) for each in report.problems if each.severity == "error"]


def episode(nodes: str) -> Episode:
    """An episode with these lines as its node `a`, and maybe others."""
    loaded = load_bytes((HEAD + nodes).encode(), Report("any.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def told(nodes: str, *choices: str) -> list[str]:
    """What the narrator tells on a way through the story by these choices, as Lana."""
    play, found = Play.begin(episode(nodes), "lana"), []
    left = iter(choices)
    while not play.state.ended:
        shown = view(play.episode, play.state)
        if shown.waiting.kind == "choice":
            play = play.do(Choose(shown.node, next(left)))
            continue
        found.append(shown.speech.text.source if shown.speech else "")
        play = play.do(Continue(shown.node))
    return found


@pytest.mark.parametrize(
    ("condition", "up", "holds"),
    [
        (Condition(either=(Either(up=frozenset("ab")),)), "", False),
        (Condition(either=(Either(up=frozenset("ab")),)), "b", True),
        (Condition(either=(Either(up=frozenset("a"), down=frozenset("b")),)), "", True),
        (Condition(either=(Either(up=frozenset("a"), down=frozenset("b")),)), "b", False),
        (Condition(either=(Either(up=frozenset("a"), down=frozenset("b")),)), "ab", True),
        (Condition(frozenset("c"), frozenset(), (Either(up=frozenset("ab")),)), "a", False),
        (Condition(frozenset("c"), frozenset(), (Either(up=frozenset("ab")),)), "ac", True),
        (Condition(frozenset(), frozenset("c"), (Either(up=frozenset("ab")),)), "ac", False),
        (Condition(either=(Either(up=frozenset("ab")), Either(up=frozenset("cd")))), "ab", False),
        (Condition(either=(Either(up=frozenset("ab")), Either(up=frozenset("cd")))), "bd", True),
    ],
)
def test_of_flags_joined_by_or_one_is_enough(condition: Condition, up: str, *, holds: bool) -> None:
    assert condition.holds(frozenset(up)) is holds


TELLS = "    - narrate: Lana tells.\n      if: {}\n    - end: good\n"


@pytest.mark.parametrize(
    ("condition", "ways"),
    [
        ("said", {("said", "give"), ("said", "keep")}),
        ("not said", {("quiet", "give"), ("quiet", "keep")}),
        ("[said, gave]", {("said", "give")}),
        ("said or gave", {("said", "give"), ("said", "keep"), ("quiet", "give")}),
        ("said or not gave", {("said", "give"), ("said", "keep"), ("quiet", "keep")}),
        ("[said or gave, not said or not gave]", {("said", "keep"), ("quiet", "give")}),
        ("hero-luka or gave", {("said", "give"), ("quiet", "give")}),
    ],
)
def test_a_step_is_played_only_where_its_condition_holds(condition: str, ways: set[tuple[str, str]]) -> None:
    nodes = ASKED + TELLS.format(condition)
    every = {(one, other) for one in ("quiet", "said") for other in ("give", "keep")}
    assert {way for way in every if told(nodes, *way)} == ways


def test_what_the_author_wrote_is_said_again_in_messages() -> None:
    written = "[gave, not said, said or not gave]"
    step = episode(ASKED + TELLS.format(written)).nodes["a"].steps[2]
    assert str(step.if_) == "gave, not said, said or not gave"


@pytest.mark.parametrize(
    "kind",
    [
        "place: bedroom-day", "show: ema", "say: ema\n      text: Hi.", "chat: ema\n      text: Hi.",
        "goto: b", "end: good", "set: [late]", "act: refuse", "phone: home",
        "choose:\n        - {do: One, goto: b}\n        - {do: Two, goto: c}",
    ],
)  # fmt: skip
def test_every_kind_of_step_may_have_a_condition(kind: str) -> None:
    rest = "    - narrate: On.\n      if: not late\n    - end: good\n"
    others = "  b:\n    - set: [late]\n    - end: good\n  c:\n    - end: good\n"
    nodes = f"{ASKED}    - {kind}\n      if: said\n{rest}{others}"
    assert problems(nodes) == []
    assert told(nodes, "quiet", "keep") == ["On."]


def test_a_condition_on_what_holds_for_its_whole_node_is_refused() -> None:
    nodes = f"{ASKED}    - tools: {{tell: a}}\n      if: said\n    - end: good\n"
    assert problems(nodes) == [("unknown-key", ASKED.count("\n") + 2)]


def test_a_step_with_a_condition_ends_no_node() -> None:
    assert problems(f"{ASKED}    - end: good\n      if: said\n") == [("dead-end", ASKED.count("\n") + 1)]


def test_a_flag_that_never_goes_up_is_told_also_behind_an_or() -> None:
    assert problems(ASKED + TELLS.format("said or sayd")) == [("unknown-flag", ASKED.count("\n") + 2)]


COUNTING = """\
    - choose:
        - do: Put one in
          id: more
          goto: more
        - do: Look into the jar
          goto: look
  more:
    - add: pebbles
    - goto: a
  look:
    - narrate: The jar is empty.
      if: not pebbles-1
    - narrate: A few lie in it.
      if: [pebbles-1, not pebbles-3]
    - narrate: It is getting heavy.
      if: pebbles-3
    - end: good
"""


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (0, "The jar is empty."),
        (1, "A few lie in it."),
        (2, "A few lie in it."),
        (3, "It is getting heavy."),
        (12, "It is getting heavy."),
    ],
)
def test_what_is_counted_is_told_by_how_many_there_are(times: int, words: str) -> None:
    assert told(COUNTING, *["more"] * times, "look") == [words]


def test_a_count_is_explored_up_to_what_is_asked_and_no_farther() -> None:
    counting = episode(COUNTING)
    assert asked_flags(counting) == {"pebbles-1", "pebbles-2", "pebbles-3"}
    report = explore(counting)
    assert report.complete
    assert report.nodes == {"a", "look"}
    assert report.states < 40


@pytest.mark.parametrize(("asked", "found"), [("said", ["pebbles-1"]), ("pebbles-2", [])])
def test_a_count_that_nobody_asks_for_is_told_once(asked: str, found: list[str]) -> None:
    report = Report("any.yaml")
    loaded = load_bytes((HEAD + ASKED + "    - add: pebbles\n" + TELLS.format(asked)).encode(), report)
    assert loaded.draft is not None
    check_use(loaded.draft, loaded.references, report)
    told = [each.values["name"] for each in report.problems if each.code == "unused-flag"]
    assert [name for name in told if name.startswith("pebbles")] == found
