"""Which options never open, which conditions are settled: by examples, and against all states."""

import pytest
from hypothesis import given, settings

from game.story.checks.explore import explore
from game.story.checks.flags import check_flags
from game.story.checks.ways import check_ways
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps.choose import Choose
from tests.story.reading.test_any_episode import episodes
from tests.support.examples import tried
from tests.support.small_stories import changed


def told(episode: Episode) -> list[tuple[str, str]]:
    """The codes, with the option or the condition that each is about."""
    report = Report("lost-cat.yaml")
    check_flags(episode, report)
    return [
        (each.code, each.values.get("option") or f"{each.values['condition']} {each.values['how']}")
        for each in report.problems
    ]


SHOUT = "          if: not promised"
SHOUTED = "Mum! Somebody has Mrva!"


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("not promised", []),
        ("hero-lana", []),
        ("did-pause", []),
        ("did-tell", [("option-never-open", SHOUTED)]),  # the story ends with telling
        ("saw-finn", []),
        ("did-support", [("option-never-open", SHOUTED)]),
        ("[hero-lana, hero-luka]", [("option-never-open", SHOUTED)]),
        ("[not hero-lana, not hero-luka]", [("option-never-open", SHOUTED)]),
        ("[promised, not promised]", [("option-never-open", SHOUTED)]),
        ("did-pause or did-tell", []),
        ("did-tell or did-support", [("option-never-open", SHOUTED)]),
        ("[not promised, did-tell or promised]", [("option-never-open", SHOUTED)]),
    ],
)
def test_an_option_is_told_when_nothing_can_open_it(condition: str, found: list[tuple[str, str]]) -> None:
    episode = changed((SHOUT, f"          if: {condition}"))
    assert [each for each in told(episode) if each[0] == "option-never-open"] == found


def test_what_a_stand_sets_may_be_up_or_not() -> None:
    at_stand = "kiosk: {start: evening, intro: It is Monday., set: [at-stand]}\nnodes:"
    short = changed(("\nnodes:", f"\n{at_stand}"), (SHOUT, "          if: at-stand"))
    assert told(short) == []


@pytest.mark.long
@given(episodes())
@settings(max_examples=tried(400), deadline=None)
def test_no_option_that_can_be_chosen_is_told(episode: Episode | None) -> None:
    if episode is None:
        return
    report = Report("any.yaml")
    check_flags(episode, report)
    places = {(each.line, each.column) for each in report.problems if each.code == "option-never-open"}
    taken = explore(episode, 3_000).choices
    wrong = [
        (node.id, option.id)
        for node in episode.nodes.values()
        for step in node.steps
        if isinstance(step, Choose)
        for option in step.choose
        if (option.mark.line, option.mark.column) in places and (node.id, option.id) in taken
    ]
    assert wrong == []


@pytest.mark.long
@given(episodes())
@settings(max_examples=tried(200), deadline=None)
def test_a_loop_with_no_way_out_holds_no_ending(episode: Episode | None) -> None:
    if episode is None:
        return
    report = Report("any.yaml")
    check_ways(episode, report)
    rings = [each.values["ring"].split(", ") for each in report.problems if each.code == "no-way-out"]
    ends = {node.id for node in episode.nodes.values() for step in node.steps if hasattr(step, "end")}
    assert all(ends.isdisjoint(ring) for ring in rings)
