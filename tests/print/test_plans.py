"""The plans of all lessons: aims of each story, what is known of curricula, minutes, and when not to play."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.lesson_flow.plan import PLANS
from game.lesson_flow.stops import story_of
from game.paths import Paths
from game.print.plans import course, grades, outcomes, stops_of
from game.print.words import curriculum, plan
from game.print.words.story_plans import STORY_PLANS
from game.story.grammar.questionnaire import BANDS
from game.text import Text
from tests.support.known import shared_catalogs
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.sheets import Press

EVIDENCE_SITES = frozenset({"better-internet-for-kids.europa.eu", "docslib.org", "zuov.gov.rs"})
"""What was read of curricula, as `docs/teaching.md` names it."""


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


def test_every_story_for_children_has_a_row_of_its_own(english: Press) -> None:
    assert {episode.id for episode in english.pack.for_children} == STORY_PLANS.keys()


def test_no_two_stories_have_an_aim_or_a_sentence_in_common() -> None:
    said = [
        text.source
        for row in STORY_PLANS.values()
        for text in (*row.aims, row.not_now, row.quick, *(line.text for line in row.easy))
    ]
    assert len(said) == len(set(said))
    assert all(len(row.aims) == 3 for row in STORY_PLANS.values())


@pytest.mark.long
def test_there_is_a_plan_for_each_story_and_each_lesson(english: Press) -> None:
    names = [sheet.name for sheet in english.sheets(["plans"])]
    others = [shape for shape in PLANS if shape != "45"]
    for story in english.pack.for_children:
        assert f"plan-{story.id}" in names
        assert {f"plan-{story.id}-{shape}" for shape in others} <= {*names}
    assert len(names) == len(english.pack.for_children) * len(PLANS)


@pytest.mark.long
def test_a_story_for_adults_has_neither_plan_nor_easy_page_nor_cards(english: Press) -> None:
    grown = [name for name, episode in english.pack.episodes.items() if episode.for_adults]
    assert grown
    names = [sheet.name for sheet in english.sheets(["plans", "easy", "picture-cards"])]
    assert not [sheet for sheet in names for name in grown if name in sheet]


@pytest.mark.parametrize("shape", PLANS)
def test_a_course_fills_the_minutes_of_each_sitting_without_a_gap(shape: str) -> None:
    (shape_,) = (one for one in PLANS if one == shape)
    for rows, minutes in zip(course(shape_), PLANS[shape_].minutes, strict=True):
        assert [row.start for row in rows] == [0, *(row.end for row in rows[:-1])]
        assert rows[-1].end == minutes


def test_ninety_minutes_ask_all_questions_and_weeks_later_nothing_is_played() -> None:
    assert plan.ALL_QUESTIONS in [row.do for row in course("90")[0]]
    assert plan.ALL_QUESTIONS not in [row.do for row in course("45")[0]]
    assert plan.TALK_AGAIN in [row.do for row in course("recall")[0]]


def test_a_place_to_talk_that_the_story_can_come_to_twice_is_printed_once(english: Press) -> None:
    """The letters on the radio of the night bus are heard in front or from the last row."""
    for episode in english.pack.for_children:
        lines = [stop.mark.line for stop in stops_of(episode)]
        assert len(lines) == len(set(lines)), episode.id


def test_a_shorter_lesson_names_only_stops_that_it_can_reach(english: Press) -> None:
    for episode in english.pack.for_children:
        whole = {stop.mark.line for stop in stops_of(episode)}
        for shape in PLANS:
            assert {stop.mark.line for stop in stops_of(story_of(episode, shape))} <= whole


@pytest.mark.parametrize(
    ("ages", "told"), [("9-11", ("3–5", "4–6")), ("12-14", ("6–8", "7–9")), ("14-17", None), ("adults", None)]
)
def test_grades_follow_from_ages(ages: str, told: tuple[str, str] | None) -> None:
    assert grades(ages) == told


@pytest.mark.long
def test_an_outcome_has_a_source_that_was_read_or_is_to_be_confirmed(english: Press) -> None:
    for episode in english.pack.for_children:
        rows = outcomes(episode.ages, STORY_PLANS[episode.id])
        assert {row.source for row in rows} - {""} <= EVIDENCE_SITES
        sheet = next(each for each in english.sheets(["plans"]) if each.name == f"plan-{episode.id}")
        unsure = {row.where.source.partition(",")[0] for row in rows if not row.source}
        assert unsure >= {"Bosnia and Herzegovina", "Croatia", "Montenegro"}
        assert str(sheet.html).count('class="unsure"') == sum(not row.source for row in rows)
    docs = (Path(__file__).parents[2] / "docs/teaching.md").read_text(encoding="utf-8")
    assert all(site in docs for site in EVIDENCE_SITES)


def test_a_story_with_hardly_a_screen_in_it_names_nothing_of_life_online() -> None:
    assert curriculum.ECW in [row.where for row in outcomes("9-11", STORY_PLANS["treasure-game"])]
    rows = [row.where for row in outcomes("9-12", STORY_PLANS["the-loudest-laugh"])]
    assert curriculum.ECW not in rows
    assert curriculum.DCE in rows


def test_the_first_grades_of_serbia_are_named_only_for_a_story_of_their_age() -> None:
    young = curriculum.COUNTRIES[1].where
    assert young in [row.where for row in outcomes("9-11", None)]
    assert young not in [row.where for row in outcomes("12-14", None)]


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "en"])
def test_no_plan_prints_a_code_of_a_curriculum(language: str) -> None:
    """Codes look like `zdr B.3.2.A` or `A.5.1`: none was read at its source, so none may stand anywhere."""
    catalog = shared_catalogs(Paths.find().locales)[language]
    words = [value for value in vars(curriculum).values() if isinstance(value, Text)]
    rows = [text for each in curriculum.COUNTRIES for text in (each.where, each.what)]
    for text in [*words, *rows]:
        assert not re.search(r"\b\w+\.\d+\.\d+", catalog.render(text, gender="f"))


@pytest.mark.long
def test_every_plan_says_when_not_to_play_and_when_to_stop(english: Press) -> None:
    for sheet in english.sheets(["plans"]):
        story = next(id_ for id_ in english.pack.episodes if f"{sheet.name}-".startswith(f"plan-{id_}-"))
        said = html.unescape(str(sheet.html))
        for text in (STORY_PLANS[story].not_now, plan.ASK_FIRST, plan.STOP_RULE):
            assert text.source in said


def test_sheets_are_asked_for_by_the_ages_of_the_surveys(english: Press) -> None:
    """A story for twelve to fourteen belongs to two of them: the plan says which to print."""
    (sheets,) = (text for text in plan.HAVES if "Counting" in text.source)
    assert re.findall(r"\d+–\d+", sheets.source) == [band.replace("-", "–") for band in BANDS]
    assert {survey.band for survey in english.surveys} == {*BANDS}
