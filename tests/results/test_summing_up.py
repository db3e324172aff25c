"""What is told of a lesson before it ends is what stays of it, and is told without changing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.results.results import Result
from game.results.tally import Key, Tally
from tests.support.lessons import a_seat, journal, lesson, store_in

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore

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
        assert store.foretold(CLASS, COUNTED, RECORD) == Result(CLASS), "of which other journals would tell"
        store.end(CLASS.id, COUNTED, RECORD)
        assert store.results() == []
        assert store.foretold(CLASS, COUNTED, RECORD) == Result(store.lessons(ended=True)[0])


def test_foretelling_changes_nothing_in_the_store(tmp_path: Path) -> None:
    with begun(store_in(tmp_path), 12) as store:
        store.foretold(CLASS, COUNTED, RECORD)
        assert store.lessons(ended=False) == [CLASS]
        assert store.results() == []
        assert store.tally(CLASS.id).seats == 12
    with store_in(tmp_path / "new") as store:
        store.foretold(CLASS, COUNTED, RECORD)
        assert store.known() == [], "a lesson that it does not know stays unknown"
