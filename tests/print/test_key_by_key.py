"""The page beside the keyboard: one sheet, the minutes of the plan, and the words of the screen."""

from __future__ import annotations

import html

import pytest

from game.lesson.scenes import kit, talk, vote
from game.lesson.scenes import setup as lesson_setup
from game.lesson.scenes import story as lesson_story
from game.lesson_flow.plan import PLANS
from game.print import key_by_key as pages
from game.print.words import key_by_key, tally
from game.scenes.teachers import for_teachers
from tests.support.presses import shared_press

LABELS = {
    key_by_key.BEGIN: lesson_setup.BEGIN,
    key_by_key.FINISH: talk.END_PRESS,
    key_by_key.LARGER: kit.LARGER,
    key_by_key.RECOUNT: vote.RECOUNT,
    key_by_key.SKIP: kit.SKIP,
    key_by_key.TEACH: for_teachers.TEACH[0],
}
"""The buttons that the page draws, and those of the screen."""
NAMED = (
    for_teachers.TITLE, for_teachers.TEACH[0], tally.TITLE, lesson_story.LAST_STOP,
)  # fmt: skip
"""What the page names in the middle of a sentence."""
LANGUAGES = ("bs", "hr", "sr", "sr_Latn", "sr_BA", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_calls_everything_as_the_screen_does(language: str) -> None:
    press = shared_press(language)
    (page,) = press.sheets(["key-by-key"])
    said = html.unescape(page.html)
    for drawn, label in LABELS.items():
        assert press.paper.say(drawn) == press.paper.say(label)
        assert f">{press.paper.say(label)}</span>" in said
    for name in NAMED:
        assert press.paper.say(name) in said


def test_the_minutes_are_those_of_the_plan() -> None:
    told = [when for when, _ in pages.rows(shared_press())]
    assert told[0] == "Before"
    ends = [int(each.split("–")[1]) for each in told[1:] if each]
    starts = [int(each.split("–")[0]) for each in told[1:] if each]
    assert starts == [0, *ends[:-1]]
    assert ends[-1] == sum(PLANS["45"].minutes) == 45


def test_no_part_of_the_lesson_is_left_out() -> None:
    parts = {part.id for part in PLANS["45"].parts}
    assert {row.part for row in key_by_key.ROWS if row.part} == parts - {"end"}
