"""An evening for parents and a lesson for staff: their minutes, their scene, and what they rest on."""

from __future__ import annotations

import html
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.aloud import read_aloud
from game.paths import Paths
from game.print import meetings
from game.print.where_read import is_official, source
from game.print.words import common, home, meeting, parents_evening, staff_lesson
from game.print.words.when_a_child_tells import SAYINGS
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.story.playing.view import waiting
from tests.support.known import shared_catalogs
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from types import ModuleType

    from game.print.sheets import Press
    from game.story.events import Event
    from game.story.grammar.model import Episode

MINUTES = {"parents-evening": (parents_evening, 30), "staff-lesson": (staff_lesson, 45)}


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


@pytest.mark.parametrize(("words", "minutes"), MINUTES.values(), ids=MINUTES)
def test_the_parts_follow_each_other_and_fill_the_minutes(words: ModuleType, minutes: int) -> None:
    course = meetings.course(words.PARTS)
    assert (course[0][0], course[-1][1]) == (0, minutes)
    assert all(before[1] == after[0] for before, after in pairwise(course))
    assert str(minutes) in words.TITLE.source


def aloud_in_minutes(story: Episode, answers: list[str]) -> tuple[float, str]:
    """How long it takes to read the story aloud with these answers, and where it then is or how it ended."""
    play = Play.begin(story, next(iter(story.heroes)))
    left = iter([*answers, ""])
    while not play.state.ended:
        event: Event = Continue(play.state.node)
        if waiting(story, play.state).kind not in {"tap", "delay"}:
            answer = next(left)
            if not answer:
                break
            event = Choose(play.state.node, answer)
        play = play.do(event)
    minutes, _ = read_aloud(story, play.events, play.states, 0)
    return minutes, play.state.ended or play.state.node


WAYS = {
    # the first telling and then the kitchen table, to the end
    "parents-evening": (parents_evening, "same-day", ["quickly", "clock", "thanks", "cannot", "third", "five",
        "luka", "who", "stays", "take", "afraid", "thanks", "today"]),
    # the first telling with three sentences that are taken hold of late, as far as the next question
    "staff-lesson": (staff_lesson, "two-more", ["later", "wrong", "show", "promise", "first", "again"]),
}  # fmt: skip
"""The words of a meeting, where its part of the story is left, and the answers on a way with some detours."""


@pytest.mark.parametrize(("words", "until", "answers"), WAYS.values(), ids=WAYS)
def test_a_meeting_has_time_to_read_its_part_of_the_story_aloud(
    english: Press, words: ModuleType, until: str, answers: list[str]
) -> None:
    story = english.pack.episodes[meetings.STORY]
    assert story.for_adults
    minutes, at = aloud_in_minutes(story, answers)
    assert at == until
    (planned,) = (part[0] for part in words.PARTS if part[3] == meeting.GAME)
    assert minutes <= planned


def test_an_adult_has_no_time_in_the_scene_and_the_child_is_not_to_blame(english: Press) -> None:
    told = meetings.scene(english.catalog, english.kit, english.pack.episodes[meetings.SCENE_STORY])
    assert [(who, words[:13]) for _, who, words in told] == [
        ("Ema", "Sir, may I te"),
        ("Mr Kovač", "Later, please"),
        ("Ema (thinks)", "He didn't hea"),
    ]


def test_what_is_said_of_children_has_its_source_and_its_date(english: Press) -> None:
    (page,) = english.sheets(["parents-evening"])
    assert all(source(english.paper, claim) in page.html for claim in parents_evening.CLAIMS)
    open_ = sum(not is_official(claim.source) for claim in parents_evening.CLAIMS)
    assert page.html.count(f'<span class="tbc">{english.paper.say(common.UNCONFIRMED)}</span>') == open_ == 1


def test_the_sentences_that_parents_practise_stand_on_the_page_for_home(english: Press) -> None:
    fronts = {f"home-{country}" for country in english.pack.countries}
    pages = [html.unescape(sheet.html) for sheet in english.sheets(["home"]) if sheet.name in fronts]
    assert pages
    assert all(english.paper.say(each) in page for page in pages for each in (*home.CLOSING, *SAYINGS))


def test_staff_write_whom_they_ring_and_whom_not_in_each_of_four_cases(english: Press) -> None:
    (page,) = english.sheets(["staff-lesson"])
    for label in (staff_lesson.RING, staff_lesson.DONT_RING):
        assert (
            page.html.count(f'<div class="label">{english.paper.say(label)}</div>'.replace("'", "&#39;")) == 4
        )


@pytest.mark.long
def test_both_are_there_in_every_language_with_the_scene_in_it(english: Press) -> None:
    catalogs = shared_catalogs(Paths.find().locales)
    for language in catalogs:
        press = replace(english, catalog=catalogs[language])
        pages = {sheet.name: sheet for sheet in press.sheets(MINUTES)}
        assert pages.keys() == MINUTES.keys(), language
        for name, (words, _) in MINUTES.items():
            assert pages[name].pages == 2
            assert pages[name].title == press.paper.say(words.TITLE)
        if language != "en":
            assert pages["staff-lesson"].title != staff_lesson.TITLE.source
