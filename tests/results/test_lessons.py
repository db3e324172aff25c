"""The teacher's store: what counts is what was done, not when and how often it came in."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import struct
import subprocess
import sys
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results import lessons
from game.results.database import APPLICATION, empty_log
from game.results.exchange_files import KIT_FILE, write
from game.results.journal_facts import Answered, LessonClosed
from game.results.journal_file import DAY
from game.results.lessons import NAME, OPEN, LessonStore
from game.results.lessons_schema import MIGRATIONS
from game.results.moved import MovedAnswers, MovedChange
from game.results.pseudonyms import read_code
from game.results.tally import Key, Tally, tally_of_seat, total
from game.results.trainers import TrainerKit, Training
from game.story.events import Continue
from tests.support.lessons import WEEK, a_seat, header, journal, lesson, made_up, store_in

if TYPE_CHECKING:
    from game.results.journal_facts import SeatEvent

SEATS = {seat: a_seat(seat) for seat in range(1, 6)}
WHOLE = total(tally_of_seat(events) for events in SEATS.values())


def filled(folder: Path) -> LessonStore:
    store = store_in(folder)
    for seat, events in SEATS.items():
        store.take(journal(events, seat))
    return store


def test_seats_add_up_while_the_lesson_goes_on_and_after_it(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert store.tally(lesson().id) == WHOLE
        assert store.results() == []
        store.end(lesson().id)
        assert store.tally(lesson().id) == Tally()
        assert [result.seats for result in store.results()] == [5]
        assert store.lessons(ended=True) == [lesson()]


def test_a_journal_counts_once_however_often_it_is_taken(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert {store.take(journal(events, seat)) for seat, events in SEATS.items()} == {"known"}
        assert store.tally(lesson().id) == WHOLE
        store.end(lesson().id)
        assert {store.take(journal(events, seat)) for seat, events in SEATS.items()} == {"known"}


def test_a_journal_in_which_nothing_was_done_yet_is_new_the_first_time(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        assert [store.take(journal([])) for _ in range(2)] == ["new", "known"]


HANDS = Tally(
    {
        Key("counted", "delete", "not-true", "before"): 9,
        Key("counted", "delete", "is-true", "before"): 5,
    }
)
"""What a teacher counted for a class of 14."""


def test_ending_a_lesson_twice_changes_nothing(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        store.end(lesson().id, HANDS)
        once = store.results()
        store.end(lesson().id, HANDS)
        assert store.results() == once
        assert [each.draws for each in once[0].answers if each.item == "delete"] == [1]


def test_what_stays_is_moved_and_the_same_seats_give_the_same(tmp_path: Path) -> None:
    for name in ("one", "other"):
        with filled(tmp_path / name) as store:
            store.end(lesson().id)
    with store_in(tmp_path / "one") as one, store_in(tmp_path / "other") as other:
        [first], [second] = one.results(), other.results()
    assert (first.answers, first.changes) == (second.answers, second.changes)
    assert {each.moment for each in first.answers} == {"before", "after"}
    assert [each.what for each in first.changes] == ["knowledge"]


@pytest.mark.parametrize("cut", [0, 1, 3, 20, 43, 44])
def test_what_comes_after_the_end_changes_no_figure(tmp_path: Path, cut: int) -> None:
    """The difference would tell of the one who came late."""
    with store_in(tmp_path) as store:
        store.take(journal(SEATS[1][:cut]))
        store.take(journal(SEATS[2], 2))
        store.end(lesson().id)
        told = store.results()
        assert store.take(journal(SEATS[1])) == "known", "how long it was is kept nowhere"
        assert store.take(journal(SEATS[3], 3)) == "late"
        assert store.results() == told


def test_a_changed_answer_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    first = [Answered("after", "secret", "not-true")]
    with store_in(tmp_path) as store:
        store.take(journal(first))
        store.take(journal([*first, Answered("after", "secret", "is-true")]))
        assert store.tally(lesson().id).counts == {
            Key("seat"): 1,
            Key("answer", "secret", "is-true", "after"): 1,
        }


def test_of_two_versions_of_a_journal_the_longer_counts_whichever_came_first(tmp_path: Path) -> None:
    """A stick was copied, and both copies were gone on with."""
    one: list[SeatEvent] = [Continue("a"), Answered("before", "secret", "yes")]
    other: list[SeatEvent] = [Continue("a"), Answered("before", "secret", "no"), LessonClosed()]
    for number, order in enumerate(((one, other), (other, one))):
        with store_in(tmp_path / str(number)) as store:
            for events in order:
                store.take(journal(events))
            assert store.tally(lesson().id).counts[Key("answer", "secret", "no", "before")] == 1


def test_of_two_versions_that_are_as_long_the_same_one_counts_in_either_order(tmp_path: Path) -> None:
    """A stick was copied, and both copies were gone on with by one answer."""
    versions = [journal([Answered("before", "secret", option)]) for option in ("is-true", "not-true")]
    lesser, greater = sorted(versions, key=lambda each: each.last)
    for name, order, became in (
        ("lesser-first", (lesser, greater, lesser), ["new", "longer", "other"]),
        ("greater-first", (greater, lesser, greater), ["new", "other", "known"]),
    ):
        with store_in(tmp_path / name) as store, store_in(tmp_path / f"{name}-alone") as alone:
            alone.take(greater)
            assert [store.take(each) for each in order] == became
            assert store.tally(lesson().id) == alone.tally(lesson().id)


def test_of_a_version_that_is_shorter_nothing_stays_beside_the_longer_one(tmp_path: Path) -> None:
    """They differ from the first line on."""
    short: list[SeatEvent] = [Answered("before", "secret", "is-true"), Answered("before", "fault", "both")]
    long: list[SeatEvent] = [Answered("before", "help-friend", "joke"), Continue("a"), LessonClosed()]
    for name, order, became in (
        ("short-first", (short, long), ["new", "longer"]),
        ("long-first", (long, short), ["new", "known"]),
    ):
        with store_in(tmp_path / name) as store:
            assert [store.take(journal(events)) for events in order] == became
            assert store.tally(lesson().id) == tally_of_seat(long)


@pytest.mark.parametrize("length", range(1, 12))
def test_a_journal_that_goes_on_is_longer_by_whatever_line(tmp_path: Path, length: int) -> None:
    """The ids of lines are in no order."""
    with store_in(tmp_path) as store:
        taken = [store.take(journal(SEATS[1][:some])) for some in (length, length + 1)]
        assert taken == ["new", "longer"]
        assert store.tally(lesson().id) == tally_of_seat(SEATS[1][: length + 1])


def test_another_version_of_what_went_into_a_figure_changes_nothing(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.take(journal([Answered("before", "secret", "yes")]))
        store.end(lesson().id)
        told = store.parts()
        assert store.take(journal([Answered("before", "secret", "no"), LessonClosed()])) == "known"
        assert store.parts() == told


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_at_the_end_no_raw_row_is_left_on_the_disk(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        raw = (b"node-13", b"is-true", header().start.encode())
        assert all(each in all_bytes(tmp_path) for each in raw)
        store.end(lesson().id)
        assert not [each for each in raw if each in all_bytes(tmp_path)]
        store.delete(lesson().id)
        assert b"help-friend" not in all_bytes(tmp_path)
        assert store.results() == []


def test_at_the_end_nothing_is_left_by_which_answers_could_be_tried(tmp_path: Path) -> None:
    """The id of a line is made of all lines before it, and the order of rows is that of the seats."""
    came = [journal(events, seat) for seat, events in SEATS.items()]
    with filled(tmp_path) as store:
        made_of_lines = [line.id.encode() for each in came for line in each.lines]
        assert came[0].last.encode() in all_bytes(tmp_path)
        store.end(lesson().id)
        assert not [each for each in made_of_lines if each in all_bytes(tmp_path)]
    with sqlite3.connect(tmp_path / NAME) as rows:
        kept = [row[0] for row in rows.execute("SELECT id FROM journals ORDER BY number")]
        lengths = {row[0] for row in rows.execute("SELECT events FROM journals")}
    assert kept == sorted(each.id for each in came) != [each.id for each in came]
    assert lengths == {0}, "which questions were left out shows in how long a journal is"


def test_a_store_from_before_forgets_lengths_and_how_much_pupils_differ(tmp_path: Path) -> None:
    """As the fourth form had it: its figures are read, and the columns are gone from the file."""
    path = tmp_path / NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as rows:
        for statement in chain.from_iterable(MIGRATIONS[:4]):
            rows.execute(statement)
        rows.execute("PRAGMA user_version = 4")
        rows.execute(f"PRAGMA application_id = {APPLICATION}")
        text = msgspec.json.encode(lesson()).decode()
        rows.execute("INSERT INTO lessons VALUES (?, ?, 1)", (lesson().id, text))
        rows.execute("INSERT INTO journals VALUES (1, ?, ?, 37, '')", (journal([]).id, lesson().id))
        rows.execute("INSERT INTO parts VALUES (1, 'x', ?, 1, ?, 98765)", (lesson().id, text))
        rows.execute("INSERT INTO covered VALUES (1, ?)", (journal([]).id,))
        rows.execute("INSERT INTO answers VALUES (1, 'secret', 'before', 9, 12, 1)")
        rows.execute(
            "INSERT INTO changes VALUES (1, 'knowledge', 20, 0.4, 0.2, 0.654321, 0.765432, 11, 5, 4, 1)"
        )
    exactly = [struct.pack(">d", 0.654321), struct.pack(">d", 0.765432), struct.pack(">I", 98765)[1:]]
    assert all(each in all_bytes(tmp_path) for each in exactly)
    with store_in(tmp_path) as store:
        [part] = store.ended(own=True)
        assert part.answers == (MovedAnswers("secret", "before", 9, 12),)
        assert part.changes == (MovedChange("knowledge", 20, 0.4, 0.2),)
        assert store.take(journal([Answered("before", "secret", "is-true")])) == "known"
    assert not [each for each in exactly if each in all_bytes(tmp_path)]


def test_raw_answers_are_gone_from_the_log_once_another_program_has_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.database.PATIENCE", 0.01)
    raw = b'"secret"'
    with filled(tmp_path) as store, closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN")
        assert other.execute("SELECT count(*) FROM events").fetchone() > (0,)
        store.end(lesson().id)
        assert raw in all_bytes(tmp_path), "while the other looks at them, they can't go"
        other.execute("COMMIT")
        with store_in(tmp_path):
            assert raw not in all_bytes(tmp_path), "at the next opening"
        other.execute("BEGIN")
        other.execute("SELECT * FROM lessons").fetchall()
        store.take(journal(a_seat(1), 1, lesson(2)))
        store.end(lesson(2).id)
        assert raw in all_bytes(tmp_path)
        other.execute("COMMIT")
        store.close()
        assert raw not in all_bytes(tmp_path), "or when it is closed"


def test_a_result_that_a_stick_brought_can_be_deleted_without_its_lesson(tmp_path: Path) -> None:
    with filled(tmp_path / "other") as other:
        other.end(lesson().id)
        brought = other.parts()
    with store_in(tmp_path / "own") as store:
        assert [store.add(part) for part in brought] == [True]
        assert store.delete(lesson().id)
        assert not store.delete(lesson().id)
        assert store.parts() == []


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
        assert [result.seats for result in store.results()] == [5]
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
    with store_in(tmp_path) as store:
        store.begin(lesson(pupils=25))
        store.end(lesson().id)
        store.take(journal(SEATS[1]))
        assert store.lessons(ended=False) == []
        assert list((tmp_path / OPEN).iterdir()) == []
        assert [result.reached for result in store.results()] == [25]


def test_a_lesson_on_paper_alone_is_a_result_too(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.begin(lesson(pupils=20))
        store.end(lesson().id, HANDS)
        (result,) = store.results()
        assert ([each.item for each in result.answers], result.reached) == (["delete"], 20)


def test_what_the_teacher_counted_is_added_once_to_a_lesson_that_was_ended_without_it(tmp_path: Path) -> None:
    """As after a break of a day between two sittings: the figures of the seats are there already."""
    with filled(tmp_path) as store:
        store.end(lesson().id)
        seats = store.results()[0].answers
        store.end(lesson().id)
        assert store.results()[0].answers == seats
        for _ in range(2):
            store.begin(lesson(pupils=14))
            store.end(lesson().id, HANDS)
            (result,) = store.results()
            assert set(seats) < set(result.answers)
            assert len(result.answers) == len(seats) + 1
            assert result.reached == 14


def test_only_what_a_teacher_ended_here_was_taught_here(tmp_path: Path) -> None:
    with store_in(tmp_path / "one") as one, store_in(tmp_path / "other") as other:
        one.begin(lesson())
        one.end(lesson().id, HANDS)
        [came] = one.ended(own=True)
        other.add(came)
        assert (one.taught(), other.taught()) == ({lesson().id}, set())


def test_what_seats_alone_made_was_not_taught_by_a_teacher_here(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        store.end(lesson().id)
        assert len(store.ended(own=True)) == 1
        assert store.taught() == set()
        store.end(lesson().id, HANDS)
        assert store.taught() == {lesson().id}


def test_lessons_under_way_ended_and_brought_are_all_known(tmp_path: Path) -> None:
    with filled(tmp_path / "other") as other:
        other.end(lesson().id)
        brought = other.parts()
    with store_in(tmp_path / "own") as store:
        assert store.known() == []
        store.take_all([], brought)
        store.begin(lesson(3))
        store.begin(lesson(2))
        store.end(lesson(2).id, HANDS)
        assert store.known() == [lesson(number).id for number in (1, 2, 3)]


def test_a_lesson_that_ends_beside_a_larger_result_of_its_seats_leaves_no_figure(tmp_path: Path) -> None:
    with filled(tmp_path / "other") as other, store_in(tmp_path / "own") as store:
        other.end(lesson().id)
        (larger,) = other.parts()
        store.add(larger)
        store.take(journal(SEATS[1]))
        assert store.end(lesson().id)
        assert store.results() == other.results()
        assert [(each.seats, each.answers) for each in store.overlapping()] == [(1, ())]


def test_a_result_that_came_on_a_stick_first_is_the_computers_own_once_it_has_the_journals(
    tmp_path: Path,
) -> None:
    with filled(tmp_path / "one") as one, filled(tmp_path / "other") as other:
        other.set_school(one.school)
        one.end(lesson().id)
        other.add(one.ended(own=True)[0])
        other.end(lesson().id)
        assert len(other.ended(own=True)) == 1
        assert other.results() == one.results()


def test_a_lessons_own_journal_is_no_seat(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        assert store.take(journal(SEATS[1], seat=0)) == "own"
        assert store.results() == []


@pytest.mark.parametrize(("said", "kept"), [(made_up(1), made_up(1)), ("", made_up(2))])
def test_a_lesson_that_knows_its_trainer_keeps_it_on_a_computer_with_another(
    tmp_path: Path, said: str, kept: str
) -> None:
    taught = lesson(trainer=said)
    with store_in(tmp_path) as store:
        store.set_trainer(made_up(2))
        store.take(journal(SEATS[1], of=taught))
        store.end(taught.id)
        assert [part.lesson.trainer for part in store.ended(own=True)] == [kept]


@pytest.mark.parametrize(("said", "kept"), [(made_up(1), made_up(1)), ("", made_up(2))])
def test_a_lesson_that_knows_its_school_keeps_it_on_a_computer_of_another(
    tmp_path: Path, said: str, kept: str
) -> None:
    held = msgspec.structs.replace(lesson(), school=said)
    with store_in(tmp_path) as store:
        store.set_school(made_up(2))
        store.take(journal(SEATS[1], of=held))
        store.end(held.id)
        assert [part.lesson.school for part in store.ended(own=True)] == [kept]


def test_lessons_run_from_a_trainers_stick_carry_its_code_until_another_is_set(tmp_path: Path) -> None:
    (tmp_path / KIT_FILE).write_bytes(write(TrainerKit(made_up(1), WEEK)))
    with store_in(tmp_path) as store:
        assert store.trainer == made_up(1)
        store.set_trainer(made_up(2))
        assert store.trainer == made_up(2)


def test_opening_and_closing_a_store_wait_for_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[bool] = []

    def emptied(connection: sqlite3.Connection, *, patient: bool = True) -> None:
        waited.append(patient)
        empty_log(connection, patient=False)

    monkeypatch.setattr(lessons, "empty_log", emptied)
    with store_in(tmp_path):
        pass
    assert waited == [False, False]


def test_a_school_keeps_the_code_it_has_once_got(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        assert (code := read_code(store.school))
        assert store.trainer == ""
        store.set_trainer("2222-2222")
    with store_in(tmp_path) as store:
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
from tests.support.lessons import a_seat, journal, lesson, store_in
with store_in(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for seat in range(1, 6):
        store.take(journal(a_seat(seat, 400), seat))
        print(seat, flush=True)
    store.end(lesson().id)
    print("ended", flush=True)
"""


@pytest.mark.long
def test_killed_at_any_moment_it_holds_whole_journals_and_ends_with_the_same_figures(tmp_path: Path) -> None:
    seats = {seat: a_seat(seat, 400) for seat in range(1, 6)}
    expected = total(tally_of_seat(events) for events in seats.values())
    with store_in(tmp_path / "never") as store:
        store.take_all([journal(events, seat) for seat, events in seats.items()], [])
        store.end(lesson().id)
        figures = store.results()[0].answers
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
        with store_in(folder) as store:
            ended = bool(store.lessons(ended=True))
            held = store.tally(lesson().id)
            assert held == total(tally_of_seat(seats[seat]) for seat in range(1, held.seats + 1))
            for seat, events in seats.items():
                store.take(journal(events, seat))
            assert ended or store.tally(lesson().id) == expected
            store.end(lesson().id)
            (result,) = store.results()
            assert (result.seats, result.answers) == (5, figures)


@pytest.mark.long
def test_three_programs_on_one_store_count_everything_once(tmp_path: Path) -> None:
    script = KILLED.replace("    store.end(lesson().id)\n", "")
    words = [sys.executable, "-c", script, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL, env=environment) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    with store_in(tmp_path) as store:
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
        assert store.tally(lesson().id) == (Tally() if ended else WHOLE)


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
