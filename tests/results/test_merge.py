"""From many computers and sticks, in any order, as often as one likes: always the same sums."""

from __future__ import annotations

import errno
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.results import exchange_files
from game.results.journal import FOREIGN, NEWER, TORN, read
from game.results.journal_facts import Answered
from game.results.lessons import NAME
from game.results.merge import LATE, MISSING, OTHER, OWN, STORE, UNREADABLE, files, merge
from game.results.publishable import export
from game.results.trainers import TrainerKit
from tests.results.on_sticks import SEATS, put, seat_file, stick_of, sums, whole
from tests.support.examples import tried
from tests.support.lessons import WEEK, a_seat, journal_bytes, lesson, store_in

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from game.results.lessons import LessonStore


# How much of which seat's journal is found where, and whether the file is damaged.
COPY = st.tuples(st.sampled_from(sorted(SEATS)), st.floats(0, 1), st.booleans())


STEP = st.lists(COPY, max_size=4)


@pytest.mark.long
@settings(max_examples=tried(30), deadline=None)
@given(st.lists(STEP, max_size=6), st.randoms(use_true_random=False))
def test_any_order_any_number_of_times_and_torn_copies_give_the_same_sums(
    steps: list[list[tuple[tuple[int, int], float, bool]]], chance: random.Random
) -> None:
    """Once all journals came whole, the sums are right, and so is what stays of them."""
    with tempfile.TemporaryDirectory() as name, store_in(Path(name) / "store") as store:
        folder = Path(name)
        last = [[(key, 1.0, False)] for key in SEATS]
        chance.shuffle(last)
        for number, step in enumerate([*steps, *last]):
            stick = folder / f"stick-{number}"
            for copy, (key, share, damaged) in enumerate(step):
                data = bytearray(seat_file(*key))
                data = data[: int(share * len(data))]
                if damaged and data:
                    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                put(stick, f"{copy}.jsonl", bytes(data))
            merge(store, [stick])
        assert sums(store) == whole()
        merge(store, [folder / f"stick-{number}" for number in range(len(steps) + len(last))])
        assert sums(store) == whole()
        assert figures(store) == figures_of_all()


def figures(store: LessonStore) -> list[object]:
    """What stays of both lessons."""
    for each in store.lessons(ended=False):
        store.end(each.id)
    return [(each.lesson.id, each.seats, each.answers, each.changes) for each in store.results()]


@cache
def figures_of_all() -> list[object]:
    """The same of a store that got each journal once."""
    with tempfile.TemporaryDirectory() as name, store_in(Path(name)) as store:
        store.take_all([read(seat_file(*key)) for key in SEATS], [])
        return figures(store)


def test_folders_files_and_what_lies_deep_in_them_are_all_taken(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    single = put(tmp_path, "single.jsonl", seat_file(1, 1))
    with store_in(tmp_path / "store") as store:
        done = merge(store, [single, stick])
        assert (done.new, done.known, done.problems) == (6, 1, ())
        assert sums(store) == whole()


def test_a_folder_that_cant_be_opened_is_told_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, scandir = stick_of(tmp_path / "stick"), os.scandir
    worn = str(stick / "pc-2")

    def failing(path: str) -> object:
        if path == worn:
            raise OSError(errno.EIO, "worn out", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", failing)
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick])
        assert done.new == 4
        assert [(each.path, each.text) for each in done.problems] == [(worn, UNREADABLE)]


def test_each_file_that_is_wrong_is_told_and_stops_nothing(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    newer = seat_file(1, 1).replace(b'"version":1', b'"version":9', 1)
    result = exchange_files.write(TrainerKit("2222-2222", WEEK))
    wrong = {
        put(stick, "a-foreign.jsonl", b"my notes\n"): FOREIGN,
        put(stick, "b-torn.jsonl", journal_bytes(a_seat(7), 7)[:-20]): TORN,
        put(stick, "c-newer.jsonl", newer): NEWER,
        put(stick, "d-own.jsonl", journal_bytes([], 0)): OWN,
        put(stick, "e-torn.json", result[:-9]): TORN,
        put(stick, "f-damaged.json", result.replace(b"2222-2222", b"2222-2223")): TORN,
        put(stick, "g-newer.json", result.replace(b'"version":2', b'"version":9')): NEWER,
    }
    for name in ("letter.odt", "settings.json", "list.json"):
        put(stick, name, b'{"schema": "cuvari-settings", "version": 1}')
    (stick / "list.json").write_bytes(b"[1, 2]")
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick, tmp_path / "nothing"])
        assert {Path(each.path): each.text for each in done.problems} == {
            **wrong,
            tmp_path / "nothing": MISSING,
        }
        assert (done.new, done.others) == (7, 3)
        assert sums(store)[lesson(1).id].seats == 4  # the torn one's beginning counts
        assert sums(store)[lesson(2).id] == whole()[lesson(2).id]


def test_a_journal_that_went_on_since_it_was_merged_is_told_as_longer(tmp_path: Path) -> None:
    with store_in(tmp_path / "store") as store:
        for length, expected in ((5, (1, 0, 0)), (12, (0, 1, 0)), (12, (0, 0, 1)), (5, (0, 0, 1))):
            file = put(tmp_path, "seat.jsonl", journal_bytes(SEATS[1, 1][:length], 1, lesson(1)))
            done = merge(store, [file])
            assert (done.new, done.longer, done.known) == expected


def test_a_second_version_of_a_journal_is_told_and_stays_on_the_stick(tmp_path: Path) -> None:
    versions = [journal_bytes([Answered("before", "secret", each)]) for each in ("is-true", "not-true")]
    lesser, greater = sorted(versions, key=lambda data: read(data).last)
    with store_in(tmp_path / "store") as store:
        merge(store, [put(tmp_path, "1.jsonl", greater)])
        other = put(tmp_path, "2.jsonl", lesser)
        done = merge(store, [other])
    assert [(each.path, each.text) for each in done.problems] == [(str(other), OTHER)]
    assert done.removable == ()


def test_the_whole_store_of_a_computer_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    put(tmp_path / "stick", NAME, b"whatever it holds")
    put(tmp_path / "stick", "1.jsonl", seat_file(1, 1))
    with store_in(tmp_path / "store") as store:
        done = merge(store, [tmp_path / "stick"])
    assert [(each.path, each.text) for each in done.problems] == [(str(tmp_path / "stick" / NAME), STORE)]
    assert (done.new, done.others) == (1, 0)


def test_what_can_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = stick_of(tmp_path / "stick")

    def refused(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("game.results.merge.read_bytes", refused)
    with store_in(tmp_path / "store") as store:
        done = merge(store, [stick])
    assert {each.text for each in done.problems} == {UNREADABLE}
    assert len(done.problems) == 6


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jsonl"
    with huge.open("wb") as file:
        file.truncate(2**34)
    with store_in(tmp_path / "store") as store:
        assert [each.text for each in merge(store, [huge]).problems] == [FOREIGN]


def test_a_ring_of_folders_ends(tmp_path: Path) -> None:
    stick = stick_of(tmp_path / "stick")
    (stick / "again").symlink_to(stick, target_is_directory=True)
    assert len(list(files(stick))) == 6


def test_what_others_have_sent_is_new_once_and_known_from_then_on(tmp_path: Path) -> None:
    with store_in(tmp_path / "one") as one, store_in(tmp_path / "other") as other:
        one.begin(lesson(pupils=14))
        one.end(lesson().id)
        written = export(one, tmp_path / "stick")
        first, again = (merge(other, [tmp_path / "stick"]) for _ in range(2))
    assert (first.new, first.known) == (len(written), 0)
    assert (again.new, again.known) == (0, len(written))


def test_the_files_of_a_stick_come_in_the_same_order_everywhere(tmp_path: Path) -> None:
    for folder in "hcafbgde":
        for name in ("2", "1"):
            put(tmp_path / folder, name, b"")
    assert [file.relative_to(tmp_path).as_posix() for file in files(tmp_path)] == [
        f"{folder}/{name}" for folder in "abcdefgh" for name in "12"
    ]


def test_journals_may_be_removed_when_the_store_holds_all_of_them(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    good = put(stick, "good.jsonl", seat_file(1, 1))
    put(stick, "torn.jsonl", seat_file(1, 2)[:-5])
    put(stick, "own.jsonl", journal_bytes([], 0))
    with store_in(tmp_path / "store") as store:
        assert merge(store, [stick]).removable == (good,)
        store.end(lesson(1).id)
        late = put(stick, "late.jsonl", journal_bytes([*a_seat(5)], 5))
        done = merge(store, [stick])
        assert good in done.removable
        assert late not in done.removable
        assert LATE in [each.text for each in done.problems]


# Sticks without a bound


def test_a_stick_of_any_size_is_taken_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.results.merge.AT_ONCE", 4_000)
    folder = stick_of(tmp_path / "stick")
    with store_in(tmp_path / "data") as store:
        held: list[int] = []
        monkeypatch.setattr(store, "take_all", _noting(held, store.take_all))
        merged = merge(store, [folder])
        assert sums(store) == whole()
        assert max(held) < len(SEATS)
        assert merged.new == len(merged.removable) == len(SEATS)
        again = merge(store, [folder])
        assert (again.new, again.known) == (0, len(SEATS))
        assert sums(store) == whole()


def test_what_was_taken_is_no_part_of_the_next_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = seat_file(1, 1)
    monkeypatch.setattr("game.results.merge.AT_ONCE", len(file) - 1)
    for number in range(3):
        put(tmp_path / "stick", f"copy-{number}.jsonl", file)
    with store_in(tmp_path / "data") as store:
        held: list[int] = []
        monkeypatch.setattr(store, "take_all", _noting(held, store.take_all))
        merge(store, [tmp_path / "stick"])
        assert held == [1, 1, 1, 0], "each is a piece of its own, and nothing is left"


def test_a_piece_is_as_large_as_it_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = seat_file(1, 1)
    monkeypatch.setattr("game.results.merge.AT_ONCE", len(file))
    for number in range(4):
        put(tmp_path / "stick", f"copy-{number}.jsonl", file)
    with store_in(tmp_path / "data") as store:
        held: list[int] = []
        monkeypatch.setattr(store, "take_all", _noting(held, store.take_all))
        merge(store, [tmp_path / "stick"])
        assert held == [2, 2, 0]


def _noting(held: list[int], take_all: Callable[..., object]) -> Callable[..., object]:
    def noting(journals: list[object], found: list[object]) -> object:
        held.append(len(journals))
        return take_all(journals, found)

    return noting


def test_a_pipe_on_a_stick_is_told_and_not_waited_for(tmp_path: Path) -> None:
    stick_of(tmp_path / "stick")
    os.mkfifo(tmp_path / "stick" / "x.jsonl")
    with store_in(tmp_path / "data") as store:
        for place in (tmp_path / "stick", tmp_path / "stick" / "x.jsonl"):
            merged = merge(store, [place])
            assert [(each.path, each.text) for each in merged.problems] == [
                (str(tmp_path / "stick" / "x.jsonl"), UNREADABLE)
            ]
        assert sums(store) == whole()
