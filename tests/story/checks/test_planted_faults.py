"""Faults put into the four episodes by hand are told at their line; the episodes themselves are quiet."""

from functools import cache

import pytest

from game.authors.check.minutes import check_minutes
from game.story.checks.around import check_around
from game.story.checks.art import KnownNames
from game.story.checks.declining import check_declining
from game.story.checks.flags import check_flags
from game.story.checks.in_vain import check_in_vain
from game.story.checks.named import check_named
from game.story.checks.pack import check_loaded
from game.story.checks.promised_acts import check_promised_acts
from game.story.checks.promises import check_promises
from game.story.checks.pronouns import check_pronouns
from game.story.checks.said_hours import check_said_times
from game.story.checks.sign_words import check_sign_words
from game.story.checks.signed import check_signed
from game.story.checks.tool_words import check_tool_words
from game.story.checks.ways import check_ways
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Diagnostic, Report
from tests.story.checks.planted_faults import FAULTS, Fault
from tests.story.loading.examples import ROOT

OURS = frozenset(each.told for each in FAULTS) - {""}
NEAR = 12
"""Lines between a fault and where it is told: where something is missing, those to who misses it."""
QUIET = (
    *(
        check_around,
        check_flags,
        check_ways,
        check_named,
        check_signed,
        check_sign_words,
        check_tool_words,
        check_pronouns,
        check_said_times,
    ),
    *(check_declining, check_promised_acts, check_in_vain, check_promises),
)


@cache
def source(story: str) -> str:
    return (ROOT / "scenarios" / "season-1" / f"{story}.yaml").read_text(encoding="utf-8")


def problems(text: str, story: str) -> tuple[Diagnostic, ...]:
    """What a reader's checks say of an episode."""
    loaded = load_bytes(text.encode(), Report(f"{story}.yaml"))
    assert loaded.episode is not None, loaded.problems
    found = list(check_loaded(loaded, KnownNames(), QUIET))
    report = Report(f"{story}.yaml", loaded.sections)
    check_minutes(loaded.episode, report)
    return tuple(each for each in (*found, *report.problems) if each.code in OURS)


def planted(fault: Fault) -> str:
    text = source(fault.story)
    assert fault.old in text, fault.what
    return text.replace(fault.old, fault.new, 1)


@pytest.mark.long
@pytest.mark.parametrize("story", sorted({each.story for each in FAULTS}))
def test_the_episodes_themselves_are_quiet(story: str) -> None:
    assert problems(source(story), story) == ()


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: f"{each.story}, {each.what}")
def test_a_fault_is_told_where_it_is(fault: Fault) -> None:
    line = source(fault.story)[: source(fault.story).index(fault.old)].count("\n") + 1
    found = problems(planted(fault), fault.story)
    told = [each for each in found if each.code == fault.told]
    assert bool(told) or not (fault.told or found)
    assert not told or min(abs(each.line - line) for each in told) <= NEAR


def test_most_of_the_faults_are_told() -> None:
    told = sum(bool(each.told) for each in FAULTS)
    assert told >= 0.85 * len(FAULTS)
