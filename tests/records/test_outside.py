"""What leaves the school tells of no few pupils, not even by subtraction."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from game.records import documents
from game.records.lessons import LessonStore
from game.records.outside import export, for_outside
from game.records.results import Part, part
from game.records.tally import Change, Key, Tally, tally_of_seat, total
from game.records.telling import OUTSIDE
from tests.support.lessons import a_seat, journal, lesson

if TYPE_CHECKING:
    from pathlib import Path


def of_seats(seats: int) -> Part:
    return part(lesson(), {lesson(99).id: 1}, total(tally_of_seat(a_seat(seat)) for seat in range(seats)))


def test_of_ten_seats_everything_goes_out_and_of_nine_only_their_number() -> None:
    whole = of_seats(OUTSIDE)
    assert for_outside(whole) == whole
    few = for_outside(of_seats(OUTSIDE - 1))
    assert few.tally == Tally({Key("seat"): 9})
    assert few.pairs == ()


KEYS = st.builds(
    Key,
    st.sampled_from(("answer", "counted", "choice", "vote", "skip", "act", "ending")),
    st.sampled_from(("a", "b")),
    st.sampled_from(("x", "y")),
    st.sampled_from(("before", "after")),
)
CHANGES = st.builds(
    Change, st.sampled_from(("a", "b")), st.sampled_from((0.0, 1.0)), st.sampled_from((0.0, 1.0))
)


@given(
    st.dictionaries(KEYS, st.integers(1, 15), max_size=8),
    st.dictionaries(CHANGES, st.integers(1, 12), max_size=4),
    st.integers(1, 20),
)
def test_no_group_of_few_goes_out(counts: dict[Key, int], changes: dict[Change, int], seats: int) -> None:
    kept = for_outside(part(lesson(), {}, Tally({**counts, Key("seat"): seats}, changes))).tally
    behind: Counter[tuple[str, str, str]] = Counter()
    for key, count in kept.counts.items():
        assert counts.get(key, seats) == count
        behind[key.kind, key.what, key.moment] += count
    for (kind, *_), count in behind.items():
        assert kind == "seat" or (seats if kind in ("act", "ending") else count) >= OUTSIDE
    for what in ("a", "b"):
        assert len(kept.pairs(what)) == 0 or len(kept.pairs(what)) >= OUTSIDE


def test_a_few_who_come_later_do_not_change_what_has_left_the_school(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 15)], [])
        store.end(lesson().id)
        ((path,), _) = export(store, tmp_path / "stick")
        before = path.read_bytes()
        store.take(journal(a_seat(20), 20))
        assert export(store, tmp_path / "stick") == ([], [path])
        assert path.read_bytes() == before
        store.take_all([journal(a_seat(seat), seat) for seat in range(21, 30)], [])
        assert export(store, tmp_path / "stick") == ([path], [])
        sent = documents.read(path.read_bytes())
        assert isinstance(sent, Part)
        assert sent.tally.seats == 24


def test_a_lesson_under_way_does_not_leave(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 15)], [])
        assert export(store, tmp_path / "stick") == ([], [])


def test_what_sticks_brought_is_passed_on_and_counts_once(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "office") as office, LessonStore.open(tmp_path / "ministry") as ministry:
        office.add(of_seats(12))
        written, _ = export(office, tmp_path / "stick")
        for path in (*written, *written):
            ministry.add(documents.read(path.read_bytes()))
        assert [result.tally.seats for result in ministry.results()] == [12]
