"""The short form for a stand helps as the whole story does; a fault of the whole story is told once."""

from game.story.checks.cut import check_cut
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.story.reading.test_any_episode import HEAD

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


def story() -> Episode:
    """A story whose short form begins with a flag that shuts the way to help."""
    loaded = load_bytes((HEAD + SHUT).encode(), Report("any.yaml"))
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
