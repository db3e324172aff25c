"""What is told of a lesson before it ends is what stays of it, and is told without changing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results.pseudonyms import ALPHABET
from game.results.results import Part, Result
from game.results.tally import Key, Tally
from tests.support.lessons import a_seat, journal, lesson, made_up, store_in
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore
    from game.results.results import Lesson

RECORD = "drawn once"
COUNTED = Tally(
    {
        Key("counted", "secret", "is-true", "before"): 9,
        Key("counted", "secret", "not-true", "before"): 5,
        Key("counted", "secret", "is-true", "after"): 13,
    }
)
CLASS = lesson(pupils=26)


def begun(store: LessonStore, seats: int) -> LessonStore:
    store.begin(CLASS)
    store.take_all([journal(a_seat(seat), seat, CLASS) for seat in range(1, seats + 1)], [])
    return store


def brought_of(folder: Path, seats: range, school: str) -> Part:
    """The result of another computer in the same lesson."""
    with store_in(folder) as other:
        other.set_school(school)
        other.take_all([journal(a_seat(seat), seat, CLASS) for seat in seats], [])
        other.end(CLASS.id)
        (part,) = other.ended(own=True)
    return part


def brought(of: Lesson, school: str, seats: int) -> Part:
    """A result without figures, of seats that nobody else knows."""
    journals = tuple(lesson(900 + number).id for number in range(seats))
    return Part(msgspec.structs.replace(of, school=school), journals)


def told(result: Result) -> tuple[object, ...]:
    """All that is told of it; codes of the school are not known before the end."""
    return result.seats, result.answers, result.changes, result.by_hand, result.lesson.pupils


@pytest.mark.parametrize("seats", [0, 9, 12, 20])
@pytest.mark.parametrize("counted", [Tally(), COUNTED], ids=["not counted", "counted"])
def test_what_is_foretold_is_what_stays(tmp_path: Path, seats: int, counted: Tally) -> None:
    with begun(store_in(tmp_path), seats) as store:
        before = store.foretold(CLASS, counted, RECORD)
        assert store.foretold(CLASS, counted, RECORD) == before, "however often it is asked"
        store.end(CLASS.id, counted, RECORD)
        assert [told(each) for each in store.results()] == [told(before)]


def test_what_is_foretold_of_seats_that_have_ended_is_what_stays(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 12) as store:
        store.end(CLASS.id)
        before = store.foretold(CLASS, COUNTED, RECORD)
        store.end(CLASS.id, COUNTED, RECORD)
        (stays,) = store.results()
        assert told(stays) == told(before)
        assert store.foretold(CLASS, COUNTED, RECORD) == stays, "also once it is added"


@pytest.mark.parametrize("counted", [Tally(), COUNTED], ids=["not counted", "counted"])
@pytest.mark.parametrize("ended", [False, True], ids=["under way", "ended"])
@pytest.mark.parametrize(
    ("others", "seats"), few_rows([(range(5, 35), 30), (range(13, 33), 32), (range(1, 9), 12)])
)
def test_what_sticks_brought_of_the_same_lesson_is_foretold_as_it_stays(
    tmp_path: Path, others: range, seats: int, counted: Tally, *, ended: bool
) -> None:
    """Of other seats it adds up; what holds more of the same seats counts, wherever it came from."""
    with begun(store_in(tmp_path), 12) as store:
        store.add(brought_of(tmp_path / "other", others, store.school))
        if ended:
            store.end(CLASS.id)
        before = store.foretold(CLASS, counted, RECORD)
        store.end(CLASS.id, counted, RECORD)
        (stays,) = store.results()
        assert before == stays
        assert stays.seats == seats


def test_what_another_school_with_the_same_word_had_is_not_foretold(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 12) as store:
        store.add(brought_of(tmp_path / "other", range(13, 33), made_up(7)))
        before = store.foretold(CLASS, COUNTED, RECORD)
        store.end(CLASS.id, COUNTED, RECORD)
        own = next(each for each in store.results() if each.lesson.school == store.school)
        assert told(before) == told(own)
        assert own.seats == 12


@pytest.mark.parametrize("other", [made_up(0), made_up(len(ALPHABET) ** 8 - 1)], ids=["before", "after"])
@pytest.mark.parametrize("ended", [False, True], ids=["under way", "ended"])
def test_of_two_schools_with_the_same_word_this_one_is_foretold_whichever_comes_first(
    tmp_path: Path, other: str, *, ended: bool
) -> None:
    """Results are sorted by the codes of schools."""
    with begun(store_in(tmp_path), 2) as store:
        store.set_school(made_up(1000))
        store.add(brought(CLASS, other, 3))
        if ended:
            store.end(CLASS.id)
        found = store.foretold(CLASS, COUNTED, RECORD)
        assert (found.seats, found.lesson.school) == (2, made_up(1000))


def test_of_a_computer_without_a_code_nothing_that_came_without_one_is_foretold(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 2) as store:
        store.add(brought(CLASS, "", 3))
        before = store.foretold(CLASS, COUNTED, RECORD)
        store.end(CLASS.id, COUNTED, RECORD)
        assert before.seats == 2
        assert [told(each) for each in store.results() if each.lesson.school] == [told(before)]


@pytest.mark.parametrize("deleted", [False, True], ids=["under way", "deleted"])
def test_of_several_lessons_of_the_school_the_one_that_is_asked_for_is_foretold(
    tmp_path: Path, *, deleted: bool
) -> None:
    """Results are sorted by the ids of lessons; of one that was deleted here nothing is told."""
    with begun(store_in(tmp_path), 2) as store:
        store.add(brought(lesson(0), store.school, 7))
        store.begin(lesson(2))
        store.end(lesson(2).id, COUNTED)
        if deleted:
            store.end(CLASS.id)
            store.delete(CLASS.id)
            begun(store, 1)
        found = store.foretold(CLASS, COUNTED, RECORD)
        assert (found.lesson.id, found.seats) == (CLASS.id, 0 if deleted else 2)


def test_what_was_counted_joins_the_seats_of_this_computer_alone(tmp_path: Path) -> None:
    """Sticks brought results of other seats of the same lesson, whatever their ids are."""
    with begun(store_in(tmp_path), 12) as store:
        store.end(CLASS.id)
        (own,) = store.ended(own=True)
        for first in range(13, 43, 10):
            with store_in(tmp_path / f"{first}") as other:
                other.take_all([journal(a_seat(seat), seat, CLASS) for seat in range(first, first + 10)], [])
                other.end(CLASS.id)
                (brought,) = other.ended(own=True)
            assert store.add(brought)
        store.end(CLASS.id, COUNTED, RECORD)
        (joined,) = store.ended(own=True)
        assert set(joined.journals) == {*own.journals, CLASS.id}
        assert len(store.ended(own=False)) == 3


def test_of_a_result_that_was_deleted_no_other_one_is_foretold(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 12) as store:
        store.end(CLASS.id)
        store.delete(CLASS.id)
        begun(store, 11)
        before = store.foretold(CLASS, COUNTED, RECORD)
        assert told(before) == told(Result(CLASS)), "of which other journals would tell"
        store.end(CLASS.id, COUNTED, RECORD)
        assert store.results() == []
        assert told(store.foretold(CLASS, COUNTED, RECORD)) == told(Result(CLASS))


def test_the_same_seats_and_counts_give_what_was_deleted_again(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 3) as store:
        store.end(CLASS.id, COUNTED, RECORD)
        once = store.results()
        store.delete(CLASS.id)
        begun(store, 3)
        assert [told(store.foretold(CLASS, COUNTED, RECORD))] == [told(each) for each in once]
        assert store.end(CLASS.id, COUNTED, RECORD)
        assert store.results() == once


@pytest.mark.parametrize(
    ("counted", "record"),
    [
        (COUNTED, "drawn anew"),
        (Tally(dict(list(COUNTED.counts.items())[:2])), RECORD),
        (Tally({**COUNTED.counts, Key("counted", "secret", "is-true", "before"): 10}), RECORD),
        (None, RECORD),
    ],
    ids=["another number", "less", "one pupil more", "not counted"],
)
def test_of_the_same_seats_with_other_counts_nothing_is_told_again(
    tmp_path: Path, counted: Tally | None, record: str
) -> None:
    """Beside what was told before it would tell of those by whom both differ."""
    with begun(store_in(tmp_path), 3) as store:
        store.end(CLASS.id, COUNTED, RECORD)
        store.delete(CLASS.id)
        begun(store, 3)
        assert not store.end(CLASS.id, counted, record)
        assert store.results() == []


def test_what_was_counted_without_a_number_of_its_own_is_told_once(tmp_path: Path) -> None:
    """The number is thrown then, and nobody knows it a second time."""
    with begun(store_in(tmp_path), 3) as store:
        assert store.end(CLASS.id, COUNTED)
        store.delete(CLASS.id)
        begun(store, 3)
        assert not store.end(CLASS.id, COUNTED)


def test_what_was_counted_for_seats_that_had_ended_is_told_once(tmp_path: Path) -> None:
    """Of both together nobody can say what the sheets were."""
    with begun(store_in(tmp_path), 3) as store:
        store.end(CLASS.id)
        store.end(CLASS.id, COUNTED, RECORD)
        store.delete(CLASS.id)
        begun(store, 3)
        assert not store.end(CLASS.id)
        assert store.results() == []


def test_what_was_counted_later_joins_the_seats_of_its_own_lesson(tmp_path: Path) -> None:
    numbers = range(1, 5)
    with store_in(tmp_path) as store:
        for number in numbers:
            store.take(journal(a_seat(number), number, lesson(number)))
            store.end(lesson(number).id)
        seats = {each.lesson.id: each.journals for each in store.ended(own=True)}
        for number in numbers:
            store.end(lesson(number).id, COUNTED, RECORD)
        joined = {each.lesson.id: set(each.journals) for each in store.ended(own=True)}
        assert joined == {id_: {*journals, id_} for id_, journals in seats.items()}


def test_foretelling_changes_nothing_in_the_store(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 12) as store:
        store.foretold(CLASS, COUNTED, RECORD)
        assert store.lessons(ended=False) == [CLASS]
        assert store.results() == []
        assert store.tally(CLASS.id).seats == 12
    with store_in(tmp_path / "new") as store:
        store.foretold(CLASS, COUNTED, RECORD)
        assert store.known() == [], "a lesson that it does not know stays unknown"
