"""The teacher's store: what counts is what was done, not when and how often it came in."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.results.journal_facts import Answered, LessonClosed
from game.results.journal_file import DAY
from game.results.lessons import NAME, OPEN, LessonStore
from game.results.pseudonyms import read_code
from game.results.results import part
from game.results.tally import Key, Tally, tally_of_seat, total
from game.results.trainers import TrainerKit, Training
from game.story.events import Continue
from tests.support.lessons import WEEK, a_seat, journal, lesson

if TYPE_CHECKING:
    from game.results.journal_facts import SeatEvent

SEATS = {seat: a_seat(seat) for seat in range(1, 6)}
WHOLE = total(tally_of_seat(events) for events in SEATS.values())


def filled(folder: Path) -> LessonStore:
    store = LessonStore.open(folder)
    for seat, events in SEATS.items():
        store.take(journal(events, seat))
    return store


def test_seats_add_up_while_the_lesson_goes_on_and_after_it(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert store.tally(lesson().id) == WHOLE
        assert [result.tally for result in store.results()] == [WHOLE]
        store.end(lesson().id)
        assert store.tally(lesson().id) == WHOLE
        assert [result.tally for result in store.results()] == [WHOLE]
        assert store.lessons(ended=True) == [lesson()]


def test_a_journal_counts_once_however_often_it_is_taken(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert {store.take(journal(events, seat)) for seat, events in SEATS.items()} == {"known"}
        store.end(lesson().id)
        assert {store.take(journal(events, seat)) for seat, events in SEATS.items()} == {"known"}
        assert store.tally(lesson().id) == WHOLE


def test_ending_a_lesson_twice_changes_nothing(tmp_path: Path) -> None:
    votes = Tally(Counter({Key("vote", "stop-1", "leave"): 12}))
    with filled(tmp_path) as store:
        store.end(lesson().id, votes)
        store.end(lesson().id, votes)
        assert store.tally(lesson().id) == WHOLE + votes


@pytest.mark.parametrize("cut", [0, 1, 3, 20, 43, 44, 47])
def test_what_comes_after_the_end_counts_as_if_it_had_come_before(tmp_path: Path, cut: int) -> None:
    with LessonStore.open(tmp_path) as store:
        store.take(journal(SEATS[1][:cut]))
        store.take(journal(SEATS[2], 2))
        store.end(lesson().id)
        expected = "longer" if cut < len(SEATS[1]) else "known"
        assert store.take(journal(SEATS[1])) == expected
        for seat in (3, 4, 5):
            assert store.take(journal(SEATS[seat], seat)) == "new"
        assert store.tally(lesson().id) == WHOLE
        assert [result.tally for result in store.results()] == [WHOLE]


def test_a_changed_answer_takes_the_place_of_the_one_before_even_after_the_end(tmp_path: Path) -> None:
    first = [Answered("after", "secret", "no")]
    with LessonStore.open(tmp_path) as store:
        store.take(journal(first))
        store.end(lesson().id)
        store.take(journal([*first, Answered("after", "secret", "yes")]))
        assert store.tally(lesson().id).answers("after") == {"secret": {"yes": 1}}
        assert store.tally(lesson().id).seats == 1


def test_of_two_versions_of_a_journal_the_longer_counts_whichever_came_first(tmp_path: Path) -> None:
    """A stick was copied, and both copies were gone on with."""
    one: list[SeatEvent] = [Continue("a"), Answered("before", "secret", "yes")]
    other: list[SeatEvent] = [Continue("a"), Answered("before", "secret", "no"), LessonClosed()]
    for number, order in enumerate(((one, other), (other, one))):
        with LessonStore.open(tmp_path / str(number)) as store:
            for events in order:
                store.take(journal(events))
            assert store.tally(lesson().id).answers("before") == {"secret": {"no": 1}}


def test_another_version_of_what_was_counted_at_the_end_is_left_out_and_told(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path) as store:
        store.take(journal([Answered("before", "secret", "yes")]))
        store.end(lesson().id)
        assert store.take(journal([Answered("before", "secret", "no"), LessonClosed()])) == "other"
        assert store.tally(lesson().id).answers("before") == {"secret": {"yes": 1}}


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_at_the_end_no_raw_row_is_left_on_the_disk(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert b"node-13" in all_bytes(tmp_path)
        store.end(lesson().id)
        assert b"node-13" not in all_bytes(tmp_path)  # a tap, which is in no tally
        store.delete(lesson().id)
        assert b"helpline" not in all_bytes(tmp_path)
        assert store.results() == []


def test_deleting_a_lesson_under_way_deletes_all_of_it(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert store.delete(lesson().id)
        assert not store.delete(lesson().id)
        assert store.results() == []
        assert store.lessons(ended=False) == []
        assert b"node-13" not in all_bytes(tmp_path)
        assert list((tmp_path / OPEN).iterdir()) == []


def test_a_day_after_a_crash_the_lesson_is_ended_and_its_tally_stays(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        os.utime(tmp_path / OPEN / lesson().id, (1000, 1000))
        assert store.end_abandoned(1000 + DAY) == []
        assert store.end_abandoned(1001 + DAY) == [lesson().id]
        assert store.tally(lesson().id) == WHOLE
        assert b"node-13" not in all_bytes(tmp_path)


def test_when_the_clock_was_set_back_raw_rows_stay_a_day_and_not_for_ever(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        os.utime(tmp_path / OPEN / lesson().id, (50 * DAY, 50 * DAY))
        assert store.end_abandoned(1000) == []
        assert store.end_abandoned(1001 + DAY) == [lesson().id]


def test_when_the_mark_of_a_lesson_is_lost_its_day_begins_anew(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        (tmp_path / OPEN / lesson().id).unlink()
        assert store.end_abandoned(1000) == []
        assert (tmp_path / OPEN / lesson().id).is_file()


def test_an_ended_lesson_is_not_begun_again_by_a_late_journal(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path) as store:
        store.begin(lesson(pupils=25))
        store.end(lesson().id)
        store.take(journal(SEATS[1]))
        assert store.lessons(ended=False) == []
        assert list((tmp_path / OPEN).iterdir()) == []
        assert [result.reached for result in store.results()] == [25]


def test_a_lesson_on_paper_alone_is_a_result_too(tmp_path: Path) -> None:
    counted = Tally(Counter({Key("answer", "secret", "yes", "before"): 14}))
    with LessonStore.open(tmp_path) as store:
        store.begin(lesson(pupils=20))
        store.end(lesson().id, counted)
        (result,) = store.results()
        assert (result.tally, result.reached) == (counted, 20)


def test_what_the_teacher_counted_is_added_once_to_a_lesson_that_was_ended_without_it(tmp_path: Path) -> None:
    """As after a break of a day between two sittings: the seats' answers were summed up already."""
    counted = Tally(Counter({Key("vote", "node", "stay"): 14}))
    with filled(tmp_path) as store:
        store.end(lesson().id)
        seats = store.tally(lesson().id)
        store.end(lesson().id)
        assert store.tally(lesson().id) == seats
        for _ in range(2):
            store.begin(lesson(pupils=14))
            store.end(lesson().id, counted)
            assert store.tally(lesson().id) == seats + counted
        assert [result.reached for result in store.results()] == [14]


def test_a_late_journal_is_added_to_what_this_computer_has_and_not_to_what_a_stick_brought(
    tmp_path: Path,
) -> None:
    with filled(tmp_path / "one") as one, filled(tmp_path / "other") as other:
        for store in (one, other):
            store.take(journal(a_seat(50 if store is one else 60), 50 if store is one else 60))
            store.end(lesson().id)
        [own], [came] = other.ended(own=True), one.ended(own=True)
        other.add(came)
        assert other.ended(own=False) == [came]
        other.take(journal(a_seat(70), 70))
        [grown] = other.ended(own=True)
        assert len(grown.journals) == len(own.journals) + 1
        assert other.ended(own=False) == [came]
        other.begin(lesson(2))
        other.end(lesson(2).id)
        counted = Tally(Counter({Key("vote", "node", "stay"): 14}))
        for taught in (lesson(), lesson(2)):
            other.begin(taught)
            other.end(taught.id, counted)
        tallies = {each.lesson.id: each.tally for each in other.ended(own=True)}
        assert tallies == {lesson().id: grown.tally + counted, lesson(2).id: counted}


def test_only_what_a_teacher_ended_here_was_taught_here(tmp_path: Path) -> None:
    counted = Tally(Counter({Key("vote", "node", "stay"): 14}))
    with LessonStore.open(tmp_path / "one") as one, LessonStore.open(tmp_path / "other") as other:
        one.begin(lesson())
        one.end(lesson().id, counted)
        [came] = one.ended(own=True)
        other.add(came)
        assert (one.taught(), other.taught()) == ({lesson().id}, set())


def test_a_result_that_came_on_a_stick_first_is_the_computers_own_once_it_has_the_journals(
    tmp_path: Path,
) -> None:
    with filled(tmp_path / "one") as one, filled(tmp_path / "other") as other:
        other.set_school(one.school)
        one.end(lesson().id)
        other.add(one.ended(own=True)[0])
        other.end(lesson().id)
        assert len(other.ended(own=True)) == 1
        one.take(journal(a_seat(50), 50))
        other.take(journal(a_seat(50), 50))
        assert other.results() == one.results()


def test_a_lessons_own_journal_is_no_seat(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path) as store:
        assert store.take(journal(SEATS[1], seat=0)) == "own"
        assert store.results() == []


def test_pairs_get_random_ids_in_an_order_that_says_nothing(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        store.end(lesson().id)
        (kept,) = store.parts()
    again = part(kept.lesson, dict.fromkeys(kept.journals, 1), kept.tally)
    ids = [pair.id for pair in kept.pairs]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids) == 5
    assert not set(ids) & {pair.id for pair in again.pairs}


def test_a_school_keeps_the_code_it_has_once_got(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path) as store:
        assert (code := read_code(store.school))
        assert store.trainer == ""
        store.set_trainer("2222-2222")
    with LessonStore.open(tmp_path) as store:
        assert store.school == code
        assert store.trainer == "2222-2222"
        store.set_school("3333-3333")
        assert store.school == "3333-3333"


def test_the_file_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    with filled(tmp_path / "data"):
        for path in (tmp_path / "data").rglob("*"):
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


KILLED = """
import sys
from pathlib import Path
from game.results.lessons import LessonStore
from tests.support.lessons import a_seat, journal, lesson
with LessonStore.open(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for seat in range(1, 6):
        store.take(journal(a_seat(seat, 400), seat))
        print(seat, flush=True)
    store.end(lesson().id)
    print("ended", flush=True)
"""


@pytest.mark.long
def test_killed_at_any_moment_it_holds_whole_journals_and_ends_with_the_same_tally(tmp_path: Path) -> None:
    seats = {seat: a_seat(seat, 400) for seat in range(1, 6)}
    expected = total(tally_of_seat(events) for events in seats.values())
    chance = random.Random(5)
    for number in range(6):
        folder = tmp_path / str(number)
        words = [sys.executable, "-c", KILLED, str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        with subprocess.Popen(words, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"open\n"
            for _ in range(chance.randint(0, 6)):
                process.stdout.readline()
            process.kill()
        with LessonStore.open(folder) as store:
            for result in store.results():
                assert result.tally == total(
                    tally_of_seat(seats[seat]) for seat in range(1, result.tally.seats + 1)
                )
            for seat, events in seats.items():
                store.take(journal(events, seat))
            store.end(lesson().id)
            assert store.tally(lesson().id) == expected


def test_three_programs_on_one_store_count_everything_once(tmp_path: Path) -> None:
    script = KILLED.replace("    store.end(lesson().id)\n", "")
    words = [sys.executable, "-c", script, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL, env=environment) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    with LessonStore.open(tmp_path) as store:
        seats = [tally_of_seat(a_seat(seat, 400)) for seat in range(1, 6)]
        assert store.tally(lesson().id) == total(seats)


def test_the_tables_hold_no_time_of_the_wall(tmp_path: Path) -> None:
    with filled(tmp_path):
        connection = sqlite3.connect(tmp_path / NAME)
        script = "\n".join(connection.iterdump())
        connection.close()
    assert "2026-W48" in script
    assert "2026-1" not in script


@pytest.mark.parametrize("ended", [False, True])
@pytest.mark.parametrize("length", [1, 20, len(SEATS[1]) - 1])
def test_an_older_copy_of_a_journal_is_known_and_no_other_version(
    tmp_path: Path,
    length: int,
    ended: bool,  # noqa: FBT001 - a row of the table
) -> None:
    with filled(tmp_path) as store:
        if ended:
            store.end(lesson().id)
        assert store.take(journal(SEATS[1][:length])) == "known"
        assert store.tally(lesson().id) == WHOLE


def test_kits_are_deleted_with_the_trainings_under_their_codes_and_without_the_lessons(
    tmp_path: Path,
) -> None:
    one, two, gone = "2222-2222", "3333-3333", "4444-4444"
    with filled(tmp_path) as store:
        store.end(lesson().id)
        for code in (one, two):
            store.add(TrainerKit(code, WEEK))
        store.add(Training(lesson(1).id, one, WEEK, 12))
        store.add(Training(lesson(2).id, two, WEEK, 5))
        assert store.delete_kits([one, gone]) == 2
        assert [kit.code for kit in store.kits()] == [two]
        assert [training.code for training in store.trainings()] == [two]
        assert len(store.results()) == 1
