"""Which form comes first is drawn for each lesson, the same at all its computers, and kept with it."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING

import pytest

from game.lesson.scenes.notes import SHEET
from game.lesson.world import LessonWorld
from game.lesson_flow.events import CountAnswers, Go
from game.lesson_flow.plan import Setup
from game.paths import Paths
from game.pupil_survey.world import SeatWorld
from game.records.settings import Given
from game.results.merge import merge
from game.results.questionnaires import form_at, paired
from game.results.results import first_form
from game.results.seats import facts_of, lesson_of
from game.ui.draw.widget import texts
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.known import shared_catalogs
from tests.support.lessons import store_in, survey_of

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.grammar.questionnaire import Question

WORDS = ("blue", "green", "red", "pear", "stone", "river", "owl", "tree")
"""Of which some draw either form in any week: the test says so where they don't."""


def test_half_of_all_lessons_begin_with_each_form() -> None:
    chance = random.Random(5)
    drawn = [first_form(str(uuid.UUID(int=chance.getrandbits(128), version=4))) for _ in range(4000)]
    assert 1850 < drawn.count("a") < 2150


def world(folder: Path, word: str) -> LessonWorld:
    found = LessonWorld(Paths.find(folder), shared_catalogs(Paths.find().locales))
    found.word = word
    assert found.begin("9-12", 24, "treasure-game", "90")
    return found


def seat(folder: Path, word: str, form: str) -> SeatWorld:
    found = SeatWorld(Paths.find(folder), shared_catalogs(Paths.find().locales), Given())
    assert found.sit_down(7, form, "9-12", word)  # type: ignore[arg-type]
    return found


@pytest.mark.long
def test_the_seats_of_a_lesson_ask_what_its_projector_asks(tmp_path: Path) -> None:
    drawn = set()
    for word in WORDS:
        lesson = world(tmp_path / word, word)
        first = lesson_of("9-12", "", "", word).first
        drawn.add(first)
        assert lesson.state is not None
        assert lesson.state.setup.first == first
        for form in ("before", "after"):
            asked = lesson.form(form)
            survey = survey_of("9-12")
            assert asked is not None
            assert survey is not None
            assert asked[1] == survey.forms[form_at(form, first)]
            assert seat(tmp_path / word, word, form).items == asked[1].asked(before=form == "before")
        lesson.close()
    assert drawn == {"a", "b"}


def test_a_seat_that_begins_without_a_word_goes_on_with_the_other_form(tmp_path: Path) -> None:
    before = seat(tmp_path, "", "before")
    asked = before.items
    before.answer(asked[0].id, "dont-know")
    before.hand_in()
    after = seat(tmp_path, "", "after").items
    assert [item.ask for item in after[: len(asked)]] != [item.ask for item in asked]


def test_scores_are_those_of_the_forms_that_were_filled_in() -> None:
    survey = survey_of("9-12")
    assert survey is not None
    sheet = {item.id: survey.options(item)[0].id for item in survey.forms["b"].items}
    for first in ("a", "b"):
        facts = facts_of(survey, sheet, sheet, same_survey=True, first=first)
        forms = [survey.forms[form_at(moment, first)] for moment in ("before", "after")]
        both = paired(survey, (forms[0], sheet), (forms[1], sheet))
        assert {getattr(fact, "what", "") for fact in facts} >= set(both)


@pytest.mark.long
def test_the_form_that_came_first_is_kept_with_the_result(tmp_path: Path) -> None:
    lesson = world(tmp_path, "")
    assert lesson.state is not None
    first = lesson.state.setup.first
    item = lesson.state.setup.before[0]
    lesson.do(CountAnswers("before", item.id, item.options[0], 20))
    assert lesson.finish()
    with store_in(tmp_path) as store:
        assert [result.lesson.first for result in store.results()] == [first]


def test_a_lesson_that_waits_since_version_0_1_began_with_form_a() -> None:
    assert Setup("9-12", 24, "treasure-game").first == "a"


def test_no_slide_tells_which_form_comes_first_and_the_notes_do(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    assert pilot.lesson_world.begin("9-12", 24, "treasure-game", "45")
    pilot.app.layers.clear()
    pilot.app.open("title")
    for page in range(2):
        pilot.lesson_world.do(Go("before", page))
        sheet = SHEET.source.format(sheet=pilot.state.setup.first.upper())
        for noted in (False, True):
            pilot.lesson_app.notes = noted
            pilot.app.redraw()
            pilot.frame()
            assert (sheet in texts(pilot.app.tree)) == noted


def test_a_class_is_asked_again_weeks_later_under_the_code_of_its_lesson(tmp_path: Path) -> None:
    code = "1a2b3c4d"
    for number in range(3):
        later = seat(tmp_path / str(number), code, "later")
        assert later.items == survey_items("follow-up")
        later.answer("pause", "2")
        later.hand_in()
        assert later.done
    with store_in(tmp_path / "teacher") as store:
        merge(store, [tmp_path / str(number) for number in range(3)])
        [again] = store.lessons(ended=False)
        assert again.follows == code
        store.end(again.id)
        [result] = store.results()
    assert {(each.item, each.moment) for each in result.answers} == {("pause", "later")}
    assert (result.seats, result.changes) == (3, ())


def test_a_word_that_is_no_code_asks_again_and_names_no_lesson(tmp_path: Path) -> None:
    later = seat(tmp_path, "blue", "later")
    later.answer("pause", "2")
    later.hand_in()
    with store_in(tmp_path / "teacher") as store:
        merge(store, [tmp_path])
        [again] = store.lessons(ended=False)
    assert again.follows == ""


def survey_items(form: str) -> tuple[Question, ...]:
    survey = survey_of("9-12")
    assert survey is not None
    return survey.forms[form].items
