"""The lesson's screens: what the class sees, what only the teacher sees, and what is told of trouble."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from typing import TYPE_CHECKING

import pygame
import pytest

from game.cli import main
from game.lesson.scenes.setup import shared_years
from game.lesson.teach import tidy
from game.lesson.world import PUT_ASIDE, LessonWorld
from game.lesson_flow.events import CountAnswers, Go, Hands, OpenVote
from game.lesson_flow.save import OPEN_ALREADY
from game.paths import Paths
from game.records.trouble import DISK_FULL
from game.results.database import FULL, StoreError
from game.results.lessons import NAME, OPEN, LessonStore
from game.results.seats import lesson_of
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, placed
from tests.lesson.lesson_pilot import LessonPilot, in_lesson, voting
from tests.support.known import shared_catalogs
from tests.support.lessons import store_in
from tests.support.traps import device, endless_link, folder, pipe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.traps import Trap


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[LessonPilot]:
    made = in_lesson(tmp_path)
    yield made
    made.world.close()


# Time


def test_a_minute_is_an_event_and_a_clock_set_back_or_a_sleep_counts_for_nothing(pilot: LessonPilot) -> None:
    begun = pilot.now
    for now, minutes in (
        (begun + 59_000, 0), (begun + 61_000, 1), (5_000, 1), (66_000, 2), (66_000 + 3_600_000, 2)
    ):  # fmt: skip
        pilot.app.frame(now)
        assert pilot.state.minutes == minutes


def test_the_clock_guides_and_never_forces(pilot: LessonPilot) -> None:
    for minute in range(1, 9):
        pilot.app.frame(pilot.now + 60_001 * minute)
    assert pilot.state.place == ("rules", 0)
    pilot.now += 60_001 * 9
    pilot.frame()
    assert any("minutes more than planned" in name for name in pilot.names())


# Notes on one screen and on two


def test_notes_open_and_hide_on_one_key(pilot: LessonPilot) -> None:
    pilot.key(pygame.K_n)
    assert pilot.has("notes")
    pilot.press("notes.hide")
    assert not pilot.has("notes")
    pilot.click("notes.show")
    assert pilot.has("notes")
    pilot.key(pygame.K_n)
    assert not pilot.has("notes")
    pilot.click("blank")
    assert pilot.scene == "blank"


@pytest.mark.long
def test_notes_on_one_screen_leave_the_phone_of_the_story_free(pilot: LessonPilot) -> None:
    voting(pilot)
    pilot.press("story")
    pilot.app.resize(canvas((1280, 720)))
    pilot.key(pygame.K_n)
    pilot.frame()
    notes, phone = (find(pilot.app.tree, name) for name in ("notes", "phone"))
    assert notes is not None
    assert phone is not None
    assert phone.widget.rect.right <= notes.widget.rect.x


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)])
def test_no_line_of_a_slide_is_cut_off_without_a_way_to_see_it(
    pilot: LessonPilot, size: tuple[int, int]
) -> None:
    pilot.app.resize(canvas(size))
    pilot.key(pygame.K_n)
    for place in (("rules", 0), ("before", 0), ("before", 1), ("contacts", 0)):
        pilot.lesson_world.do(Go(*place))
        pilot.app.redraw()
        pilot.frame()
        foot, last = find(pilot.app.tree, "foot"), placed(pilot.app.tree)
        assert foot is not None
        area = find(pilot.app.tree, "lesson.scroll")
        inside = [
            one.widget.rect.bottom for one in last if one.widget.id.startswith(("rule-", "row:", "keep-"))
        ]
        assert area is not None or all(bottom <= foot.widget.rect.y + 1 for bottom in inside)


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_Latn", "en"])
@pytest.mark.parametrize("band", ["9-12", "13-17"])
def test_the_first_page_of_the_questions_says_nothing_twice(tmp_path: Path, language: str, band: str) -> None:
    pilot = LessonPilot(tmp_path, language=language)
    pilot.lesson_world.begin(band, 20, "the-chain", "45")
    pilot.lesson_world.do(Go("before"))
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.frame()
    told = [name for name in pilot.names() if len(name.split()) > 3]
    sentences = [one.strip() for each in told for one in each.split(".") if len(one.split()) > 2]
    beginnings = [" ".join(sentence.split()[:3]).lower() for sentence in sentences]
    assert len(beginnings) == len(set(beginnings))
    assert not any("?" in each for each in told), "no question of the class on the page that tells how"
    pilot.world.close()


# What can go wrong


def test_a_full_disk_at_the_end_loses_nothing(
    pilot: LessonPilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = pilot.state.setup.before[0]
    pilot.lesson_world.do(CountAnswers("before", item.id, item.options[0], 17))
    pilot.lesson_world.do(Go("end"))
    pilot.app.redraw()
    pilot.frame()

    def full(*_: object) -> None:
        raise StoreError(FULL, tmp_path)

    with monkeypatch.context() as patched:
        patched.setattr(LessonStore, "end", full)
        pilot.press("finish")
    assert not pilot.state.ended
    assert any("disk of this computer is full" in name for name in pilot.names())
    assert pilot.state.answers("before", item.id)[0] == 17
    pilot.press("finish")
    assert pilot.state.ended


def test_a_full_disk_in_a_lesson_is_told_and_the_lesson_goes_on(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("game.records.store.write_atomically", full)
    pilot.forward()
    pilot.world.close()
    assert DISK_FULL in pilot.world.trouble
    assert pilot.state.place == ("before", 0)


def test_a_survey_that_was_changed_half_way_keeps_what_was_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    item = pilot.state.setup.before[0]
    pilot.lesson_world.do(CountAnswers("before", item.id, item.options[0], 9))
    pilot.world.close()

    def changed(self: LessonWorld, band: str) -> tuple[None, str]:
        del self, band
        return None, "another"

    monkeypatch.setattr(LessonWorld, "survey_of", changed)
    again = LessonPilot(tmp_path)
    assert again.lesson_world.survey_changed
    again.lesson_world.do(Go("before", 1))
    again.press("go-on")
    assert again.state.answers("before", item.id)[0] == 9
    assert again.has(f"row:{item.options[0]}")
    again.world.close()


def test_a_damaged_lesson_is_set_aside_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "lesson.json").write_text('{"schema": "cuvari-lesson", "version": 1, "id"')
    pilot = LessonPilot(tmp_path)
    assert pilot.scene == "lesson-setup"
    assert any("put aside" in text.source for text in pilot.world.trouble)
    assert [path.name for path in folder.glob("lesson.broken*")] == ["lesson.broken-1.json"]


def test_what_children_play_on_this_computer_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("untouched")
    (tmp_path / "progress.json").write_text("untouched")
    pilot = LessonPilot(tmp_path)
    pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    pilot.lesson_world.do(OpenVote("gift", ("a", "b")))
    pilot.lesson_world.do(Hands("a", 3))
    assert pilot.lesson_world.finish()
    assert (tmp_path / "save.json").read_text() == "untouched"
    assert (tmp_path / "progress.json").read_text() == "untouched"


@pytest.mark.parametrize(
    ("ages", "shared"), [("9-11", 3), ("11-14", 2), ("12-14", 1), ("14-17", 0), ("adults", 0)]
)
def test_the_stories_that_fit_an_age_best_come_first(ages: str, shared: int) -> None:
    assert shared_years(ages, 9, 12) == shared


def test_two_classes_with_the_same_word_in_a_week_are_two_lessons(tmp_path: Path) -> None:
    for size in (20, 25):
        pilot = LessonPilot(tmp_path)
        pilot.lesson_world.word = "blue"
        assert pilot.lesson_world.begin("9-12", size, "new-friend", "45")
        item = pilot.state.setup.before[0]
        pilot.lesson_world.do(CountAnswers("before", item.id, item.options[0], size))
        assert pilot.lesson_world.finish()
    with store_in(tmp_path) as store:
        assert sorted(result.lesson.pupils for result in store.results()) == [20, 25]


@pytest.mark.parametrize("word", ["", "blue"])
def test_killed_between_the_sums_and_the_wiping_a_lesson_counts_once(tmp_path: Path, word: str) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.lesson_world.word = word
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    item = pilot.state.setup.before[0]
    pilot.lesson_world.do(CountAnswers("before", item.id, item.options[0], 20))
    pilot.world.close()
    file = tmp_path / "lesson" / "lesson.json"
    before = file.read_bytes()
    assert pilot.lesson_world.finish()
    file.write_bytes(before)
    assert LessonPilot(tmp_path).lesson_world.finish()
    with store_in(tmp_path) as store:
        (result,) = store.results()
        assert [(each.item, each.draws) for each in result.answers] == [(item.id, 1)]


def test_single_answers_that_were_left_for_a_day_become_sums_at_the_next_start(tmp_path: Path) -> None:
    world = LessonPilot(tmp_path).lesson_world
    tidy(world)
    assert not (tmp_path / NAME).exists(), "no store is made for that"
    left = lesson_of("9-12", "en", "BA", "")
    with store_in(tmp_path) as store:
        store.begin(left)
    mark = tmp_path / OPEN / left.id
    before = time.time() - 25 * 60 * 60
    os.utime(mark, (before, before))
    tidy(world)
    with store_in(tmp_path) as store:
        assert [one.id for one in store.lessons(ended=True)] == [left.id]


SPOILT = (b"my notes", b"SQLite format 3\x00" + bytes(200), bytes(4096))


@pytest.mark.parametrize("content", SPOILT)
def test_results_that_are_spoilt_are_put_aside_at_the_start_and_the_lesson_is_kept(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / NAME).write_bytes(content)
    pilot = LessonPilot(tmp_path)
    tidy(pilot.lesson_world)
    assert PUT_ASIDE in pilot.world.trouble
    pilot.app.redraw()
    pilot.frame()
    assert pilot.has("notice.close")
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    assert pilot.lesson_world.finish()
    assert (tmp_path / "lessons.broken-1.sqlite").read_bytes() == content
    with store_in(tmp_path) as store:
        assert [result.lesson.pupils for result in store.results()] == [20]


@pytest.mark.parametrize("trap", [pipe, folder, device, endless_link], ids=lambda trap: trap.__name__)
def test_what_is_no_file_in_place_of_the_results_ends_no_lesson(tmp_path: Path, trap: Trap) -> None:
    trap(tmp_path / NAME)
    world = LessonPilot(tmp_path).lesson_world
    tidy(world)
    assert world.begin("9-12", 20, "new-friend", "45")
    assert world.finish()


def test_results_that_are_spoilt_in_the_middle_of_a_lesson_lose_nothing_of_it(pilot: LessonPilot) -> None:
    world = pilot.lesson_world
    item = pilot.state.setup.before[0]
    world.do(CountAnswers("before", item.id, item.options[0], 20))
    file = world.home.data / NAME
    with store_in(file.parent) as store:
        store.begin(lesson_of("9-12", "en", "BA", ""))
    whole = file.read_bytes()
    broken = whole.replace(b"CREATE TABLE lessons", b"\xc1REATE TABLE lessons")
    file.write_bytes(broken)
    assert world.finish()
    assert world.refusal is None
    assert PUT_ASIDE in world.trouble
    assert (file.parent / "lessons.broken-1.sqlite").read_bytes() == broken
    with store_in(file.parent) as store:
        (result,) = store.results()
        assert [(each.item, each.draws) for each in result.answers] == [(item.id, 1)]
    assert world.write_result()


def test_results_that_another_program_uses_are_not_put_aside(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.database.PATIENCE", 0.01)
    data = pilot.lesson_world.home.data
    store_in(data).close()
    other = sqlite3.connect(data / NAME)
    other.execute("BEGIN IMMEDIATE")
    tidy(pilot.lesson_world)
    assert not pilot.lesson_world.finish()
    other.close()
    assert pilot.lesson_world.finish()
    assert not list(data.glob("*broken*"))


def test_whatever_a_look_at_what_is_kept_raises_the_lesson_goes_on(
    pilot: LessonPilot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    store_in(pilot.lesson_world.home.data).close()

    def fail(*_: object) -> None:
        raise ArithmeticError("a mistake of ours")

    monkeypatch.setattr(LessonStore, "end_abandoned", fail)
    tidy(pilot.lesson_world)
    assert "what is kept of lessons can't be looked through" in caplog.text


def test_a_second_window_of_the_lesson_says_so_and_is_not_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = LessonWorld(Paths.find(tmp_path), shared_catalogs(Paths.find().locales))
    assert first.take_lesson()
    assert main(["teach", "--data", str(tmp_path), "--lang", "en"]) == 1
    assert capsys.readouterr().err == f"{OPEN_ALREADY.source}\n"
    first.close()
