"""The desk of a real computer: what the words of the command do, told in sentences."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.between_schools import command_words
from game.between_schools.used_sticks import NOT_EXPORTED
from game.paths import Paths
from game.print.sheets import KINDS as PRINTED
from game.report.command import NO_LESSONS
from game.results.database import FOREIGN
from game.results.lessons import NAME
from game.results.pseudonyms import new_code
from game.scenes.teachers.lesson_pages import ADULT_KINDS, KINDS
from game.scenes.teachers.teachers_desk import Pages, ResultPage, Told
from game.teachers import office
from game.teachers.office import Job, Office, safely
from game.text import Refusal, Text
from tests.support.lessons import lesson, store_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


class AtOnce(msgspec.Struct):
    told: Told | None


def do_at_once(do: Callable[[], Told]) -> AtOnce:
    return AtOnce(safely(do))


def desk(folder: Path, *sticks: Path) -> Office:
    return Office(Paths.find(folder), show=lambda _: True, look=lambda: sticks, begin=do_at_once)


def done(office_: Office, do: Callable[[], Told]) -> Told:
    told = office_.begin(do).told
    assert told is not None
    return told


def undated(pages: Iterable[ResultPage]) -> tuple[ResultPage, ...]:
    """The same without the days on which the files were written."""
    return tuple(msgspec.structs.replace(page, day=None) for page in pages)


@pytest.mark.long
def test_pages_are_written_into_a_folder_that_is_told(tmp_path: Path) -> None:
    one = desk(tmp_path)
    told = done(one, lambda: one.print_pages(Pages(("rules", "contacts"), "hr", "HR")))
    folder = tmp_path / "reports" / "prints" / "hr"
    assert (told.text, told.n, told.values, told.opens) == (
        office.PRINTED, 3, {"place": folder}, folder / "index.html"
    )  # fmt: skip
    assert {file.name for file in folder.iterdir()} == {"index.html", "rules.html", "contacts-hr.html"}


def test_results_are_found_on_the_computer_and_on_sticks_the_newest_first(tmp_path: Path) -> None:
    here, stick = tmp_path / "data" / "reports", tmp_path / "STICK" / "data" / "reports"
    for folder, names in (
        (here, ("class-2026-W48-1f0c33a2.html", "class-2026-W48-1f0c33a2.csv", "other.html")),
        (stick, ("class-2026-W49-9d2b6e01.html", "programme.html")),
    ):
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_text("x", encoding="utf-8")
    (here / "class-2026-W01-00000000.html").mkdir()
    assert undated(desk(tmp_path / "data", tmp_path / "STICK").results()) == (
        ResultPage(stick / "class-2026-W49-9d2b6e01.html", "2026-W49", "STICK"),
        ResultPage(here / "class-2026-W48-1f0c33a2.html", "2026-W48"),
        ResultPage(stick / "programme.html", "", "STICK"),
    )


@pytest.mark.parametrize(("named", "grade", "letter"), [("7b-", 7, "b"), ("5-2-", 5, "2"), ("", 0, "")])
def test_a_result_is_known_by_its_class_its_story_and_its_day(
    tmp_path: Path, named: str, grade: int, letter: str
) -> None:
    one = lesson(1)
    with store_in(tmp_path) as store:
        store.begin(one)
        store.end(one.id)
    page = tmp_path / "reports" / f"class-{one.week}-{named}{one.code}.html"
    page.parent.mkdir()
    page.write_text("x", encoding="utf-8")
    noon = datetime(2026, 11, 30, 12, tzinfo=UTC)
    os.utime(page, (noon.timestamp(), noon.timestamp()))
    assert desk(tmp_path).results() == (
        ResultPage(page, one.week, "", grade, letter, one.episode, noon.date()),
    )


def test_results_that_cant_be_read_leave_the_pages_without_a_story(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("no store", encoding="utf-8")
    page = tmp_path / "reports" / "class-2026-W48-7a-1f0c33a2.html"
    page.parent.mkdir()
    page.write_text("x", encoding="utf-8")
    assert undated(desk(tmp_path).results()) == (ResultPage(page, "2026-W48", "", 7, "a"),)


def test_a_result_that_is_deleted_is_gone_with_its_figures(tmp_path: Path) -> None:
    one, other = lesson(1), lesson(2 << 96)
    with store_in(tmp_path) as store:
        for each in (one, other):
            store.begin(each)
            store.end(each.id)
    page = tmp_path / "reports" / f"class-{one.week}-7b-{one.code}.html"
    page.parent.mkdir()
    for file in (page, page.with_suffix(".csv"), page.with_name("programme.html")):
        file.write_text("x", encoding="utf-8")
    desk_ = desk(tmp_path)
    found = next(each for each in desk_.results() if each.grade)
    assert done(desk_, lambda: desk_.delete_result(found)).text is office.DELETED
    assert [file.name for file in page.parent.iterdir()] == ["programme.html"]
    with store_in(tmp_path) as store:
        assert store.known() == [other.id]
    programme = desk_.results()[0]
    done(desk_, lambda: desk_.delete_result(programme))
    with store_in(tmp_path) as store:
        assert store.known() == [other.id], "the page of all lessons takes no lesson with it"


def test_of_two_lessons_with_one_code_none_is_deleted(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        for each in (lesson(1), lesson(2)):
            store.begin(each)
            store.end(each.id)
    desk_, page = desk(tmp_path), ResultPage(tmp_path / f"class-2026-W48-{lesson(1).code}.html", "2026-W48")
    told = done(desk_, lambda: desk_.delete_result(page))
    assert (told.text, told.good) == (command_words.SEVERAL, False)
    with store_in(tmp_path) as store:
        assert len(store.known()) == 2


def test_a_typed_code_is_used_and_trainings_count_under_it(tmp_path: Path) -> None:
    desk_ = desk(tmp_path)
    assert desk_.code() == ""
    wrong = done(desk_, lambda: desk_.use_code("7K3M9QPX"[::-1]))
    assert (wrong.text, wrong.good, desk_.code()) == (command_words.WRONG_CODE, False, "")
    code = new_code()
    assert done(desk_, lambda: desk_.use_code(code.replace("-", ""))).good
    assert desk_.code() == code
    assert done(desk_, lambda: desk_.note_training(12)).n == 12
    with store_in(tmp_path) as store:
        assert [(each.code, each.people) for each in store.trainings()] == [(code, 12)]


@pytest.mark.long
def test_the_page_of_all_lessons_is_made_and_found(tmp_path: Path) -> None:
    one = desk(tmp_path)
    assert done(one, lambda: one.write_results("bs")).text is NO_LESSONS
    with store_in(tmp_path) as store:
        store.begin(lesson(1, 25))
        store.end(lesson(1).id)
    told = done(one, lambda: one.write_results("bs"))
    assert told.opens == tmp_path / "reports" / "programme.html"
    assert undated(one.results()) == (ResultPage(tmp_path / "reports" / "programme.html"),)


@pytest.mark.long
def test_a_stick_is_made_used_and_taken_back(tmp_path: Path) -> None:
    stick = tmp_path / "STICK"
    one = desk(tmp_path / "data", stick)
    told = done(one, lambda: one.make_kit(stick, "sr", "RS"))
    assert (told.text, told.opens) == (office.KIT, stick)
    again = done(one, lambda: one.make_kit(stick, "sr", "RS"))
    assert (again.text, again.values["code"], again.good) == (
        command_words.KIT_ALREADY, told.values["code"], False
    )  # fmt: skip
    with store_in(stick / "data") as store:
        store.begin(lesson(1, 25, store.trainer))
        store.end(lesson(1).id)
    first, second = (done(one, lambda: one.merge(stick)) for _ in range(2))
    assert (first.text, first.values) == (office.MERGED, {"new": 1, "lessons": 1})
    assert (second.text, second.values) == (office.MERGED, {"new": 0, "lessons": 1})


def test_a_spoilt_store_is_told_in_its_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"something else")
    one = desk(tmp_path)
    assert done(one, lambda: one.write_results("bs")).text is FOREIGN


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Refusal(NO_LESSONS), NO_LESSONS),
        (OSError(errno.ENOSPC, "", "/media/x"), office.PLACE_FULL),
        (PermissionError(errno.EACCES, "", "/media/x"), office.NOT_WRITTEN),
        (ValueError("nobody expected this"), office.FAILED),
    ],
)
def test_whatever_goes_wrong_is_a_sentence(problem: Exception, text: Text) -> None:
    def fails() -> Told:
        raise problem

    told = safely(fails)
    assert (told.text, told.good) == (text, False)


def test_work_is_done_beside_the_screen() -> None:
    job = Job(lambda: Told(NO_LESSONS))
    job.wait()
    assert job.told == Told(NO_LESSONS)


def test_every_page_for_a_lesson_or_for_adults_can_be_printed_at_the_desk() -> None:
    assert {*KINDS, *ADULT_KINDS} == {*PRINTED} - {"kiosk"}


@pytest.mark.long
def test_a_stick_that_is_worn_out_brings_what_it_can_and_says_so(tmp_path: Path) -> None:
    stick = tmp_path / "STICK"
    one = desk(tmp_path / "data", stick)
    done(one, lambda: one.make_kit(stick, "bs", "BA"))
    (stick / "data" / NAME).write_bytes(b"worn out")
    told = done(one, lambda: one.merge(stick))
    assert (told.text, told.good) == (office.MERGED_WITH_TROUBLE, False)
    assert told.values["problem"] is NOT_EXPORTED
