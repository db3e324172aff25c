"""The desk of a real computer: what the words of the command do, told in sentences."""

from __future__ import annotations

import errno
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
from game.scenes.teachers.lesson_pages import ADULT_KINDS, KINDS
from game.scenes.teachers.teachers_desk import Pages, ResultPage, Told
from game.teachers import office
from game.teachers.office import Job, Office, safely
from game.text import Refusal, Text
from tests.support.lessons import lesson, store_in

if TYPE_CHECKING:
    from collections.abc import Callable
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
    assert desk(tmp_path / "data", tmp_path / "STICK").results() == (
        ResultPage(stick / "class-2026-W49-9d2b6e01.html", "2026-W49", "STICK"),
        ResultPage(here / "class-2026-W48-1f0c33a2.html", "2026-W48"),
        ResultPage(stick / "programme.html", "", "STICK"),
    )


def test_the_page_of_all_lessons_is_made_and_found(tmp_path: Path) -> None:
    one = desk(tmp_path)
    assert done(one, lambda: one.write_results("bs")).text is NO_LESSONS
    with store_in(tmp_path) as store:
        store.begin(lesson(1, 25))
        store.end(lesson(1).id)
    told = done(one, lambda: one.write_results("bs"))
    assert told.opens == tmp_path / "reports" / "programme.html"
    assert one.results() == (ResultPage(tmp_path / "reports" / "programme.html"),)


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
