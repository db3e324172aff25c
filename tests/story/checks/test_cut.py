"""The short form for a stand helps as the whole story does; a fault of the whole story is told once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.story.checks.cut import check_cut
from game.story.checks.help import LIMIT, Proof, proof
from game.story.checks.help_proof import surely_helps
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.playing.cut import BEGIN, cuts
from game.story.reading.diagnostics import Report
from tests.story.checks.test_told_alone import all_faults, tellings
from tests.story.reading.test_any_episode import HEAD
from tests.support.examples import tried

SHUT = """\
kiosk: {start: a, set: [shut], intro: It is Monday.}
nodes:
  a:
    - narrate: Any.
    - set: [shut]
      if: [hero-lana, hero-luka]
    - end: good
  t:
    - narrate: Any.
    - act: tell
    - if: shut
      goto: badly
    - end: good
  badly:
    - end: hard
always: {pause: t, save: t, report: t, block: t, leave: t, tell: t}
"""


def story(text: str = SHUT) -> Episode:
    """A story whose short form begins with a flag that shuts the way to help."""
    loaded = load_bytes((HEAD + text).encode(), Report("any.yaml"))
    assert loaded.episode is not None, loaded.problems
    return loaded.episode


def found(report: Report) -> list[str]:
    """The codes that are told of it."""
    check_cut(story(), report)
    return [each.code for each in report.problems]


def test_a_short_form_that_shuts_the_way_to_help_is_told() -> None:
    assert found(Report("any.yaml")) == ["cut-without-help"]


def test_it_is_not_looked_for_where_the_whole_story_fails() -> None:
    told = Report("any.yaml")
    told.add("help-not-reached", told.at("nodes"), node="t", place="a", way="", ending="hard")
    assert found(told) == ["help-not-reached"]


def test_a_form_for_stands_of_a_story_that_no_stand_offers_is_told() -> None:
    assert "cut-for-nobody" not in found(Report("any.yaml"))
    loaded = load_bytes((HEAD + "unattended: no\n" + SHUT).encode(), Report("any.yaml"))
    assert loaded.episode is not None
    told = Report("any.yaml")
    check_cut(loaded.episode, told)
    assert [each.code for each in told.problems][:1] == ["cut-for-nobody"]


GOES_ON = SHUT.replace("      goto: badly\n", "      goto: well\n").replace(
    "  badly:\n    - end: hard\n", "  well:\n    - end: good\n"
)
"""The same story, in which that flag shuts nothing."""


def test_what_the_whole_and_its_forms_have_in_common_is_proven_once() -> None:
    asked: list[str] = []

    def prove(episode: Episode, limit: int) -> Proof:
        asked.append(episode.start)
        return proof(episode, limit)

    for text, starts in ((GOES_ON, ["a"]), (SHUT, ["a", BEGIN, "a"])):
        asked.clear()
        check_cut(story(text), Report("any.yaml"), prove)
        assert asked == starts


@pytest.mark.long
def test_what_is_proven_of_all_forms_at_once_holds_in_each_of_them() -> None:
    proven: list[bool] = []
    kiosk = story().kiosk
    assert kiosk is not None

    @given(tellings(), st.sampled_from(("s1", "s2", "well")), st.sampled_from(("s0", "s2")), st.booleans())
    @settings(max_examples=tried(400), deadline=None)
    def look(episode: Episode | None, stand: str, lesson: str, up: bool) -> None:  # noqa: FBT001 - drawn
        if episode is None:
            return
        flags = ("up",) if up else ()
        begun = replace(kiosk, start=stand, set=flags), replace(kiosk, start=lesson, set=("kept",))
        whole = replace(episode, kiosk=begun[0], lesson=begun[1])
        every = (whole, *(form for _, form in cuts(whole)))
        together = proof(whole, LIMIT).forms
        assert not (together and any(all_faults(each) for each in every))
        assert together or not all(surely_helps(each) for each in every)
        proven.append(together)

    look()
    assert any(proven)
    assert not all(proven)
