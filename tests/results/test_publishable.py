"""What leaves the school tells of no few pupils, not even by subtraction."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results import exchange_files
from game.results.anonymity.latecomers import tells_of_few
from game.results.anonymity.shares import OUTSIDE
from game.results.journal import read
from game.results.lessons import LessonStore
from game.results.publishable import export, for_outside
from game.results.results import Part, part
from game.results.tally import Change, Key, Tally, tally_of_seat, total
from tests.support.lessons import a_seat, journal, journal_bytes, lesson

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.tally import Kind


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
        beside = counts.get(msgspec.structs.replace(key, kind="answer"), 0) if key.kind == "counted" else 0
        assert counts.get(key, 0 if beside else seats) + beside == count
        behind[key.kind, key.what, key.moment] += count
    for (kind, *_), count in behind.items():
        assert kind == "seat" or (seats if kind in ("act", "ending") else count) >= OUTSIDE
    for what in ("a", "b"):
        assert len(kept.pairs(what)) == 0 or len(kept.pairs(what)) >= OUTSIDE


@pytest.mark.parametrize(
    ("seats", "counted", "pupils", "sent"), [(9, 14, 23, 23), (12, 5, 0, 17), (4, 22, 24, 22)]
)
def test_who_has_the_report_does_not_find_the_few_at_seats_by_subtraction(
    seats: int, counted: int, pupils: int, sent: int
) -> None:
    """The report tells seats and hands in one figure: so does the file, also where one of them is large."""
    counts = {
        Key("answer", "secret", "yes", "before"): seats,
        Key("counted", "secret", "yes", "before"): counted,
        Key("answer", "secret", "yes", "after"): 12,
    }
    kept = for_outside(part(lesson(pupils=pupils), {}, Tally(counts))).tally
    assert kept.counts == {
        Key("counted", "secret", "yes", "before"): sent,
        Key("answer", "secret", "yes", "after"): 12,
    }
    assert kept.answers("before", pupils) == {"secret": {"yes": sent}}


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
        sent = exchange_files.read(path.read_bytes())
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
            ministry.add(exchange_files.read(path.read_bytes()))
        assert [result.tally.seats for result in ministry.results()] == [12]


# What was told before


def test_a_second_stick_tells_no_more_than_the_first(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 15)], [])
        store.end(lesson().id)
        ((first,), _) = export(store, tmp_path / "monday")
        store.take(journal(a_seat(20), 20))
        (_, (second,)) = export(store, tmp_path / "friday")
        assert exchange_files.read(second.read_bytes()) == exchange_files.read(first.read_bytes())


def test_the_rest_of_a_torn_journal_alone_does_not_leave(tmp_path: Path) -> None:
    seats = [journal_bytes(a_seat(seat), seat) for seat in range(1, 15)]
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([read(data) for data in (*seats[:-1], seats[-1][:-700])], [])
        store.end(lesson().id)
        ((path,), _) = export(store, tmp_path / "stick")
        before = path.read_bytes()
        assert store.take(read(seats[-1])) == "longer"
        assert export(store, tmp_path / "stick") == ([], [path])
        assert path.read_bytes() == before


def test_two_computers_of_a_school_do_not_write_over_each_other(tmp_path: Path) -> None:
    stick, places = tmp_path / "stick", (range(1, 13), range(13, 40))
    school = ""
    for number, seats in enumerate(places):
        with LessonStore.open(tmp_path / f"pc-{number}") as store:
            school = school or store.school
            store.set_school(school)
            store.take_all([journal(a_seat(seat), seat) for seat in seats], [])
            store.end(lesson().id)
            for _ in range(2):
                export(store, stick)
    with LessonStore.open(tmp_path / "office") as office:
        for path in stick.iterdir():
            office.add(exchange_files.read(path.read_bytes()))
        assert [result.tally.seats for result in office.results()] == [39]


ANSWERS = st.dictionaries(
    st.sampled_from(("yes", "no", "dont-know", "rather-not")), st.integers(1, 12), max_size=4
)


@given(ANSWERS, ANSWERS, st.sampled_from(("answer", "counted")))
def test_who_subtracts_what_was_told_finds_the_answers_of_ten_or_of_nobody(
    first: dict[str, int], more: dict[str, int], kind: Kind
) -> None:
    old = {Key("answer", "secret", option, "before"): count for option, count in first.items()}
    new = Counter(old) + Counter(
        {Key(kind, "secret", option, "before"): count for option, count in more.items()}
    )
    before, now = (part(lesson(), {}, Tally(counts)) for counts in (old, new))
    if not tells_of_few(before, now) and sum(first.values()) >= OUTSIDE:
        came = sum(count for option, count in more.items() if option != "rather-not")
        assert came >= OUTSIDE or not more
    assert sum(first.values()) < OUTSIDE or not first or tells_of_few(now, before) == bool(more)


def test_a_class_that_is_counted_after_it_answered_at_seats_tells_nothing_of_who_had_none() -> None:
    seats = Tally({Key("answer", "secret", "yes", "before"): 24})
    for counted, tells in ((24, False), (25, True), (26, True)):
        hands = Tally({Key("counted", "secret", "yes", "before"): counted})
        before, now = (part(lesson(pupils=26), {}, each) for each in (seats, seats + hands))
        assert tells_of_few(before, now) == tells


def test_a_report_is_no_second_picture_beside_an_export(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 15)], [])
        told, held = store.tell(under_way=True)
        assert ([each.tally.seats for each in told], held) == ([14], [])
        store.take(journal(a_seat(20), 20))
        store.end(lesson().id)
        told, held = store.tell(under_way=True)
        assert [each.tally.seats for each in told] == [14]
        assert [each.tally.seats for each in held] == [15]
        _, (path,) = export(store, tmp_path / "stick")
        sent = exchange_files.read(path.read_bytes())
        assert isinstance(sent, Part)
        assert sent.tally.seats == 14
        assert store.delete(lesson().id)
        assert store.tell(under_way=True) == ([], [])


def test_nobody_waits_where_too_few_were_told_before(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path / "data") as store:
        store.take_all([journal(a_seat(seat), seat) for seat in range(1, 8)], [])
        store.tell(under_way=True)
        store.take_all([journal(a_seat(seat), seat) for seat in range(8, 13)], [])
        told, held = store.tell(under_way=True)
        assert ([each.tally.seats for each in told], held) == ([12], [])
