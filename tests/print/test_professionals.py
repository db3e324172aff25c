"""The pages for professionals: a seminar by minutes, and a case file with what is known of the law."""

from __future__ import annotations

import html
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.aloud import read_aloud
from game.print import meetings
from game.print.where_read import is_official, source
from game.print.words import case_file, common, meeting, seminar
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.story.playing.view import waiting
from game.story.steps.dossier import Dossier
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.sheets import Press
    from game.story.grammar.model import Episode


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


def file_of(press: Press, country: str) -> str:
    """The words of a country's case file."""
    pages = {sheet.name: sheet for sheet in press.sheets(["case-file"])}
    assert pages[f"case-file-{country}"].pages == 3
    return html.unescape(pages[f"case-file-{country}"].html)


def test_the_parts_of_the_seminar_follow_each_other_and_fill_ninety_minutes() -> None:
    course = meetings.course(seminar.PARTS)
    assert (course[0][0], course[-1][1]) == (0, 90)
    assert all(before[1] == after[0] for before, after in pairwise(course))


def test_the_seminar_plays_a_story_for_adults_with_a_stop_for_each_reader(english: Press) -> None:
    story = english.pack.episodes[meetings.SEMINAR_STORY]
    assert story.for_adults
    assert not story.unattended
    played = [part[0] for part in seminar.PARTS if part[3] == meeting.GAME]
    assert len(played) == 1 + len(case_file.READERS)
    (page,) = english.sheets(["seminar"])
    assert html.unescape(page.html).count(english.paper.say(story.title)) == len(played)


def test_the_form_has_a_row_for_each_line_of_the_file_in_the_story(english: Press) -> None:
    story = english.pack.episodes[meetings.SEMINAR_STORY]
    steps = (step for node in story.nodes.values() for step in node.played)
    (written,) = {len(step.dossier) for step in steps if isinstance(step, Dossier)}
    assert len(case_file.LINES) == written == 12
    page = file_of(english, "ba")
    assert all(english.paper.say(each) in page for line in case_file.LINES for each in line)


@pytest.mark.parametrize("country", case_file.COUNTRIES)
def test_what_is_said_of_a_countrys_law_has_its_source_and_what_is_open_whom_to_ask(
    english: Press, country: str
) -> None:
    page = file_of(english, country)
    claims = (*case_file.COUNTRIES[country], *case_file.GENERAL)
    assert all(source(english.paper, each) in page for each in claims)
    open_ = sum(not is_official(each.source) for each in claims)
    assert page.count(f'<span class="tbc">{english.paper.say(common.UNCONFIRMED)}</span>') == open_
    for what, whom in case_file.OPENS:
        assert english.paper.say(what) in page
        assert english.paper.say(case_file.CONFIRM, whom=english.paper.say(whom)) in page


def test_each_country_with_contacts_has_a_case_file(english: Press) -> None:
    named = {sheet.name.removeprefix("case-file-") for sheet in english.sheets(["case-file"])}
    assert named == {country.country for country in english.countries}
    assert set(case_file.COUNTRIES) <= set(english.pack.countries)


DETOURS = [
    "station", "account", "all", "nickname", "nod", "delete", "cold", "now", "keep", "now", "behind",
    "one-boy", "believe", "all", "as-they-are", "copy", "service", "closed", "first", "again", "log",
    "closed", "once", "closed", "wait", "us", "how", "reasons",
]  # fmt: skip
"""The answers on a way with many detours, and a line or two that each reader has reopened."""


def times_aloud(story: Episode) -> dict[str, float]:
    """When each node is reached, in minutes of reading aloud with these answers; "" is the end."""
    play, answers, reached = Play.begin(story, "maja"), iter(DETOURS), dict[str, float]()
    while not play.state.ended:
        node = play.state.node
        reached.setdefault(node, read_aloud(story, play.events, play.states, 0)[0])
        taps = waiting(story, play.state).kind in {"tap", "delay"}
        play = play.do(Continue(node) if taps else Choose(node, next(answers)))
    return {**reached, "": read_aloud(story, play.events, play.states, 0)[0]}


def test_each_part_of_the_seminar_has_time_to_read_its_part_of_the_story_aloud(english: Press) -> None:
    reached = times_aloud(english.pack.episodes[meetings.SEMINAR_STORY])
    hour, *readers = (part[0] for part in seminar.PARTS if part[3] == meeting.GAME)
    assert reached["first-reader"] <= hour
    ends = (reached["june"], reached["second-remark"], reached[""])
    starts = (reached["first-reader"], *ends)
    assert all(end - start <= part for start, end, part in zip(starts, ends, readers, strict=False))
