"""The survey at a pupil's own seat: private, in pairs, and without anything that says who sat there."""

from __future__ import annotations

import argparse
import errno
import hashlib
import itertools
import os
import re
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.cli import main
from game.commands.survey import seat
from game.lesson.world import LessonWorld
from game.lesson_flow.events import CountAnswers
from game.paths import Paths
from game.pupil_survey.app import make_seat_app
from game.pupil_survey.world import SeatWorld
from game.records.settings import Given
from game.records.trouble import DISK_FULL
from game.results import seats
from game.results.journal_facts import Answered, Changed
from game.results.journal_file import load
from game.results.results import first_form
from game.results.seats import facts_of, lesson_of
from game.ui.draw.offscreen import canvas
from game.ui.window.input import Reader
from tests.support.known import shared_catalogs
from tests.support.lessons import store_in
from tests.support.overflow import overflowing
from tests.support.pilot import Pilot, shared_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from game.lesson_flow.plan import Form
    from game.results.journal import Journal


class SeatPilot(Pilot):
    """A pupil at a computer; the folder is that of the computer."""

    def __init__(
        self,
        data: Path,
        form: Form,
        *,
        number: int = 7,
        band: str = "9-12",
        word: str = "blue",
        scale: int = 100,
    ) -> None:
        paths = Paths.find(data)
        self.seat_world = SeatWorld(paths, shared_catalogs(paths.locales), Given())
        self.world = self.seat_world
        wanted = {"language": "en", "country": "BA", "sound": False, "text_scale": scale}
        for name, value in wanted.items():
            self.world.set_setting(name, value)
        assert self.seat_world.sit_down(number, form, band, word)
        self.app = make_seat_app(self.seat_world, canvas((1280, 720)))
        self.app.pictures = shared_pictures(paths.assets / "art", paints=False)
        self.app.resize(self.app.screen.surface)
        self.now = 0
        self._reader = Reader()
        self.frame()

    def answer_all(self, option: int = 0) -> None:
        """Answer every item with the option of that number, by keys, and hand it in."""
        self.key(pygame.K_RETURN)
        for item in self.seat_world.items:
            assert self.seat_world.survey is not None
            self.to(f"row:{self.seat_world.survey.options(item)[option].id}")
            self.key(pygame.K_RETURN)
            self.to("next")
            self.key(pygame.K_RETURN)
        self.to("hand-in")
        self.key(pygame.K_RETURN)
        self.world.close()

    def to(self, wanted: str) -> None:
        """Go to a widget with Tab."""
        for _ in range(len(self.ids()) + 1):
            if self.focus == wanted:
                return
            self.key(pygame.K_TAB)
        raise AssertionError(f"{wanted} can't be reached: {self.ids()}")


def test_a_question_begins_at_its_first_answer_and_not_at_leaving_it_out(tmp_path: Path) -> None:
    pilot = SeatPilot(tmp_path, "before")
    pilot.key(pygame.K_RETURN)
    survey, (item, *_) = pilot.seat_world.survey, pilot.seat_world.items
    assert survey is not None
    first = survey.options(item)[0].id
    assert pilot.focus == f"row:{first}"
    pilot.key(pygame.K_RETURN)
    assert pilot.seat_world.answers == {item.id: first}
    assert pilot.focus == "next"
    assert pilot.widget(f"row:{first}").widget.state == ("checked",)
    pilot.world.close()


def journals(data: Path) -> list[Journal]:
    return [load(path) for path in sorted((data / "journals").glob("*.jsonl"))]


def test_a_survey_is_known_by_the_beginning_of_the_hash_of_its_file(tmp_path: Path) -> None:
    file = Paths.find().scenarios / "surveys" / "9-12.yaml"
    survey, digest = seats.read_survey(Paths.find().scenarios, "9-12")
    assert survey is not None
    assert digest == hashlib.sha256(file.read_bytes()).hexdigest()[:16]
    assert seats.read_survey(tmp_path, "9-12") == (None, "")
    (tmp_path / "surveys").mkdir()
    (tmp_path / "surveys" / "9-12.yaml").write_bytes(b"torn: [")
    assert seats.read_survey(tmp_path, "9-12") == (None, hashlib.sha256(b"torn: [").hexdigest()[:16])


def test_both_forms_become_one_journal_and_the_sheet_is_forgotten(tmp_path: Path) -> None:
    SeatPilot(tmp_path, "before").answer_all(1)
    assert journals(tmp_path) == []
    after = SeatPilot(tmp_path, "after")
    after.answer_all(0)
    assert after.seat_world.done
    (journal,) = journals(tmp_path)
    assert journal.closed
    assert not (tmp_path / "seats" / "seat-7.json").exists()
    kinds = {bytes(line.event)[:20] for line in journal.lines}
    assert len(kinds) >= 3
    with store_in(tmp_path) as store:
        assert store.take(journal) == "new"
        tally = store.tally(journal.header.lesson.id)
    assert tally.seats == 1
    assert [count for change, count in tally.changes.items() if change.what == "knowledge"] == [1]


@pytest.mark.long
def test_seats_of_the_same_word_belong_to_one_lesson(tmp_path: Path) -> None:
    for number in (1, 2):
        SeatPilot(tmp_path, "before", number=number).answer_all()
        SeatPilot(tmp_path, "after", number=number).answer_all()
    first, second = journals(tmp_path)
    assert first.header.lesson.id == second.header.lesson.id
    assert {first.header.seat, second.header.seat} == {1, 2}
    assert lesson_of("9-12", "en", "BA", "Blue ").id == lesson_of("9-12", "en", "BA", "blue").id
    assert lesson_of("9-12", "en", "BA", "").id != lesson_of("9-12", "en", "BA", "").id


def test_whoever_was_not_there_before_is_counted_without_a_pair(tmp_path: Path) -> None:
    SeatPilot(tmp_path, "after").answer_all()
    (journal,) = journals(tmp_path)
    with store_in(tmp_path) as store:
        store.take(journal)
        tally = store.tally(journal.header.lesson.id)
    assert {key.moment for key in tally.counts if key.kind == "answer"} == {"after"}
    assert not tally.changes


@pytest.mark.long
def test_a_class_that_answers_at_its_seats_and_on_the_projector_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    for number in range(1, 4):
        SeatPilot(tmp_path / "seats", "before", number=number).answer_all(1)
        SeatPilot(tmp_path / "seats", "after", number=number).answer_all(0)
    world = LessonWorld(Paths.find(tmp_path / "teacher"), shared_catalogs(Paths.find().locales))
    world.word = "blue"
    assert world.begin("9-12", 3, "treasure-game", "45")
    for option in ("is-true", "not-true"):
        world.do(CountAnswers("before", "secret", option, 1))
    merge = ["records", "--data", str(tmp_path / "teacher"), "merge", str(tmp_path / "seats")]
    assert main(merge) == 0
    assert world.finish()
    with store_in(tmp_path / "teacher") as store:
        (result,) = store.results()
    assert result.reached == 3
    told = {(each.item, each.moment): each.answered for each in result.answers}
    assert told["secret", "before"] == 3
    assert [(each.what, each.pairs) for each in result.changes] == [("attitude", 3), ("knowledge", 3)]


@pytest.mark.long
def test_seats_that_are_merged_when_the_lesson_has_ended_are_told_and_do_not_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SeatPilot(tmp_path / "seats", "after").answer_all(0)
    world = LessonWorld(Paths.find(tmp_path / "teacher"), shared_catalogs(Paths.find().locales))
    world.word = "blue"
    assert world.begin("9-12", 3, "treasure-game", "45")
    assert world.finish()
    assert main(["records", "--data", str(tmp_path / "teacher"), "merge", str(tmp_path / "seats")]) == 1
    assert "came after its lesson had ended" in capsys.readouterr().out


@pytest.mark.parametrize(("word", "band"), [("green", "9-12"), ("blue", "13-17")])
def test_what_another_class_left_at_a_seat_makes_no_pair(tmp_path: Path, word: str, band: str) -> None:
    SeatPilot(tmp_path, "before", word="blue", band="9-12").answer_all()
    SeatPilot(tmp_path, "after", word=word, band=band).answer_all()
    (journal,) = journals(tmp_path)
    assert journal.header.lesson.id == lesson_of(band, "en", "BA", word).id
    with store_in(tmp_path) as store:
        store.take(journal)
        tally = store.tally(journal.header.lesson.id)
    assert {key.moment for key in tally.counts if key.kind == "answer"} == {"after"}
    assert not tally.changes


def test_a_survey_that_was_changed_between_gives_answers_and_no_pair(tmp_path: Path) -> None:
    pilot = SeatPilot(tmp_path, "before")
    survey = pilot.seat_world.survey
    assert survey is not None
    before = {item.id: survey.options(item)[0].id for item in survey.forms["a"].items}
    facts = facts_of(survey, before, before, same_survey=False)
    assert any(isinstance(fact, Answered) for fact in facts)
    assert not any(isinstance(fact, Changed) for fact in facts)
    assert any(isinstance(fact, Changed) for fact in facts_of(survey, before, before, same_survey=True))


def test_any_question_can_be_left_out_and_an_answer_changed(tmp_path: Path) -> None:
    pilot = SeatPilot(tmp_path, "before")
    pilot.key(pygame.K_RETURN)
    first, second = pilot.seat_world.items[:2]
    survey = pilot.seat_world.survey
    assert survey is not None
    pilot.click("next")
    pilot.click(f"row:{survey.options(second)[0].id}")
    pilot.click(f"row:{survey.options(second)[1].id}")
    assert pilot.seat_world.answers == {second.id: survey.options(second)[1].id}
    pilot.key(pygame.K_ESCAPE)
    assert pilot.has(f"row:{survey.options(first)[0].id}")


def test_nothing_that_is_kept_says_who_or_where_or_when(tmp_path: Path) -> None:
    SeatPilot(tmp_path, "before").answer_all()
    kept = (tmp_path / "seats" / "seat-7.json").read_text()
    SeatPilot(tmp_path, "after").answer_all()
    (path,) = (tmp_path / "journals").iterdir()
    for text in (kept, path.read_text()):
        assert str(tmp_path) not in text
        assert "blue" not in text
        assert not re.search(r"\d{4}-\d\d-\d\d|\d\d:\d\d", text)


def test_a_full_disk_is_told_and_the_answers_can_be_handed_in_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = SeatPilot(tmp_path, "before")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(seats.Seats, "keep", full)
        pilot.answer_all()
        assert DISK_FULL in pilot.world.trouble
        assert not pilot.seat_world.done
        assert pilot.seat_world.answers
    pilot.key(pygame.K_ESCAPE)
    pilot.to("hand-in")
    pilot.key(pygame.K_RETURN)
    assert pilot.seat_world.done


@pytest.mark.parametrize("band", ["9-12", "13-17"])
@pytest.mark.parametrize("scale", [100, 200])
def test_every_page_fits(tmp_path: Path, band: str, scale: int) -> None:
    pilot = SeatPilot(tmp_path, "after", band=band, scale=scale)
    pilot.key(pygame.K_RETURN)
    for _ in pilot.seat_world.items:
        assert overflowing(pilot.app.tree, pilot.app.screen.typesetter) == ()
        pilot.click("next")


def test_what_can_not_be_put_beside_the_journals_leaves_no_half_of_itself(tmp_path: Path) -> None:
    sheet = seats.Sheet.new(lesson_of("9-12", "en", "BA", "blue"), "0" * 16, {})
    (tmp_path / "journals").touch()
    with pytest.raises(FileExistsError):
        seats.Seats(tmp_path).close(7, sheet, [Answered("after", "secret", "is-true")])
    assert list((tmp_path / "seats").iterdir()) == []
    (tmp_path / "journals").unlink()
    seats.Seats(tmp_path).close(7, sheet, [Answered("after", "secret", "is-true")])
    [journal] = journals(tmp_path)
    assert len(journal.lines) == 2  # the answer, and that it is closed


def test_a_journal_tells_the_milliseconds_since_its_seat_was_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = itertools.count(5, 1)
    clock = SimpleNamespace(monotonic_ns=lambda: next(hours) * 3600 * 10**9, time=lambda: 0.0)
    monkeypatch.setattr(seats, "time", clock)
    sheet = seats.Sheet.new(lesson_of("9-12", "en", "BA", "blue"), "0" * 16, {})
    seats.Seats(tmp_path).close(7, sheet, [Answered("after", "secret", "is-true")] * 2)
    [journal] = journals(tmp_path)
    assert [line.ms for line in journal.lines] == [3_600_000, 7_200_000, 10_800_000]


@pytest.mark.parametrize("word", ["blue", "green", "red", "white", "black", "yellow"])
def test_a_lesson_begins_with_the_form_that_its_word_has_drawn(word: str) -> None:
    one, other = lesson_of("9-12", "bs", "BA", word), lesson_of("9-12", "hr", "HR", word)
    assert (one.id, one.first) == (other.id, other.first)
    assert one.first == first_form(one.id)


def test_lessons_begin_with_either_form() -> None:
    assert {lesson_of("9-12", "en", "BA", f"word {number}").first for number in range(20)} == {"a", "b"}


def test_the_survey_of_each_age_is_read_once_and_there_is_none_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    survey, _ = seats.read_survey(Paths.find().scenarios, "9-12")

    def read(_: Path, band: str) -> tuple[object, str]:
        asked.append(band)
        return survey, "a digest"

    monkeypatch.setattr(seats, "read_survey", read)
    given = seats.surveys_in(Paths.find().scenarios)
    assert [given(band) for band in ("9-12", "13-17", "9-12", "7-8", "../9-12", "")] == [survey] * 3 + [
        None
    ] * 3
    assert asked == ["9-12", "13-17"]


def test_the_disk_is_not_waited_for_with_each_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    waits = []
    for many in (1, 9):
        sheet = seats.Sheet.new(lesson_of("9-12", "en", "BA", "blue"), "0" * 16, {})
        seats.Seats(tmp_path).close(many, sheet, [Answered("after", "secret", "is-true")] * many)
        waits.append(len(synced))
        synced.clear()
    assert waits[0] == waits[1] > 1


@pytest.mark.parametrize("text", ["0", "-1", "seven", "1001", ""])
def test_a_seat_is_a_number_from_one_on(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        seat(text)
    assert seat("12") == 12
