"""The teacher's store: what counts is what was done, not when and how often it came in."""

from __future__ import annotations

import sqlite3
import stat
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results.exchange_files import KIT_FILE, write
from game.results.journal_facts import Answered, LessonClosed
from game.results.lessons import NAME, OPEN, LessonStore
from game.results.pseudonyms import read_code
from game.results.tally import Key, Tally, tally_of_seat, total
from game.results.trainers import TrainerKit, Training
from game.story.events import Continue
from tests.support.lessons import WEEK, a_seat, journal, lesson, made_up, store_in

if TYPE_CHECKING:
    from pathlib import Path

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
