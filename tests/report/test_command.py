"""`cuvari report`, from a store to its files."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.paths import Paths
from game.report.command import NO_LESSONS, Kept, Writer, found_in, kept_in
from game.results.journal_facts import Answered, LessonClosed
from game.results.journal_file import DAY
from game.results.lessons import OPEN
from game.results.results import Part, Result
from game.results.seats import facts_of
from game.text import Refusal
from tests.support.classes import played, told
from tests.support.lessons import journal, lesson, store_in

if TYPE_CHECKING:
    from pathlib import Path

    from game.print.sheets import Press
    from game.results.journal import Journal
    from game.results.results import Lesson
    from game.story.grammar.questionnaire import Survey


@pytest.mark.long
def test_the_report_of_a_store_is_written(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    result = told(played(random.Random(1), surveys["9-12"], 24), surveys["9-12"])
    with store_in(tmp_path / "data") as store:
        store.add(Part(result.lesson, (result.lesson.id,), result.answers, result.changes))
    words_ = ["report", "--lang", "en", "--data", str(tmp_path / "data"), "-o", str(tmp_path / "out")]
    assert main(words_) == 0
    assert main([*words_, "--lesson", "last"]) == 0
    files = [f"class-2026-W48-{result.lesson.id[:8]}", "programme"]
    assert {file.name for file in (tmp_path / "out").iterdir()} == {
        f"{name}.{kind}" for name in files for kind in ("html", "csv")
    }
    assert "class-2026-W48" in capsys.readouterr().out
    assert main([*words_, "--lesson", "ffffffff"]) == 1
    assert "There is no lesson ffffffff" in capsys.readouterr().err


@pytest.mark.long
def test_a_lesson_under_way_is_told_when_it_has_ended_and_never_changes_again(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    survey = surveys["9-12"]
    words_ = ["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path), "--lesson", "last"]
    with store_in(tmp_path) as store:
        for seat in range(1, 13):
            store.take(answered(survey, seat))
    assert main(words_) == 1
    assert "There is no lesson last" in capsys.readouterr().err
    with store_in(tmp_path) as store:
        store.end(lesson().id)
    assert main(words_) == 0
    (table,) = tmp_path.glob("class-*.csv")
    before = table.read_bytes()
    with store_in(tmp_path) as store:
        assert store.take(answered(survey, 13)) == "late"
    assert main(words_) == 0
    assert table.read_bytes() == before


def test_a_report_leaves_no_single_answers_of_a_lesson_that_was_left(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.take(journal([Answered("before", "secret", "is-true"), LessonClosed()], 1))
    mark = tmp_path / OPEN / lesson().id
    os.utime(mark, (mark.stat().st_mtime - 2 * DAY,) * 2)
    assert kept_in(Paths.find(tmp_path)).results
    with store_in(tmp_path) as store:
        assert store.lessons(ended=False) == []


def answered(survey: Survey, seat: int, of: Lesson | None = None) -> Journal:
    """The journal of a seat that answered both forms by chance."""
    chance = random.Random(seat)
    items = survey.forms["b"].items
    sheets = [{item.id: chance.choice(survey.options(item)).id for item in items} for _ in range(2)]
    return journal([*facts_of(survey, *sheets, same_survey=True), LessonClosed()], seat, of)


@pytest.mark.long
def test_without_lessons_there_is_no_report(
    tmp_path: Path, press: Press, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refusal) as told_:
        Writer(press.paper, {}, {}, tmp_path).all(Kept(()))
    assert told_.value.text is NO_LESSONS
    assert main(["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path)]) == 1
    assert "No lesson is kept" in capsys.readouterr().err


def test_a_lesson_is_found_by_the_beginning_of_its_id(surveys: dict[str, Survey]) -> None:
    chance = random.Random(1)
    lessons = [Result(played(chance, surveys["9-12"], 2).lesson) for _ in range(3)]
    assert found_in(lessons, lessons[1].lesson.id[:8]) is lessons[1]
    assert found_in(lessons, "last") is lessons[2]
    with pytest.raises(Refusal):
        found_in(lessons, "")
