"""What leaves a kiosk leaves it in parts: no series of exports tells more than each part by itself."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.kiosk.counting.counters import TODAY, Counters, Key
from game.kiosk.counting.export import export, table
from game.kiosk.counting.releases import FILE, Part, closed, take_parts
from game.records.folder_lock import lock_folder
from tests.support.examples import tried
from tests.support.kiosk_pilot import at_ten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEAST = 5
Attribute = Literal["choice", "end"]
VALUES: dict[Attribute, tuple[str, ...]] = {
    "choice": ("", "1", "2", "3"),
    "end": ("", "gone", "told", "alone", "late"),
}


class Play(msgspec.Struct, frozen=True):
    """One child's session: what it chose and how it ended, `gone` when it went away, "" when it left."""

    language: str
    choice: str
    end: str

    def counted(self) -> Iterator[Key]:
        """What the kiosk counts of it."""

        def key(kind: str, what: str = "") -> Key:
            return Key("2026-11-27", self.language, "new-friend", kind, what)  # type: ignore[arg-type]

        yield key("start")
        yield key("duration", "2-4")
        if self.choice:
            yield key("choice", f"hello/{self.choice}")
        if self.end == "gone":
            yield key("idle_reset")
        elif self.end:
            yield from (key("completion"), key("ending", self.end))


History = tuple[tuple[Play, ...], ...]
"""The sessions before each export."""


def series(history: History) -> tuple[str, ...]:
    """The tables that leave the kiosk."""
    counts: Counter[Key] = Counter()
    parts: tuple[Part, ...] = ()
    tables = []
    for plays in history:
        counts.update(key for play in plays for key in play.counted())
        parts = closed(parts, counts, LEAST)
        tables.append(table(parts))
    return tuple(tables)


def otherwise(history: History, what: Attribute) -> Iterator[History]:
    """Other histories: one session was otherwise, came at another time, came besides, or not at all."""
    for at, plays in enumerate(history):
        for number, play in enumerate(plays):
            without = (*history[:at], (*plays[:number], *plays[number + 1 :]), *history[at + 1 :])
            yield without
            for value in VALUES[what]:
                other = msgspec.structs.replace(play, **{what: value})
                yield with_one(without, at, other)
                yield with_one(history, at, other)
            for then in range(len(history)):
                yield with_one(without, then, play)


def with_one(history: History, at: int, play: Play) -> History:
    """The history with one session more before an export."""
    return (*history[:at], (*history[at], play), *history[at + 1 :])


def few(history: History, what: Attribute) -> Counter[tuple[int, str, str]]:
    """How many of the few between two exports were like that, by export, language and value."""
    numbers = Counter(
        (at, play.language, getattr(play, what)) for at, plays in enumerate(history) for play in plays
    )
    return Counter({key: number for key, number in numbers.items() if number < LEAST and key[2]})


PLAYS = st.builds(
    Play, st.sampled_from(["bs", "hr"]), st.sampled_from(VALUES["choice"]), st.sampled_from(VALUES["end"])
)  # fmt: skip
HISTORIES = st.lists(st.lists(PLAYS, max_size=9).map(tuple), min_size=1, max_size=4).map(tuple)


@pytest.mark.parametrize("what", ["choice", "end"])
@settings(deadline=None, max_examples=tried(100))
@given(history=HISTORIES)
def test_no_small_number_can_be_worked_out_from_any_exports(what: Attribute, history: History) -> None:
    """Whoever has all tables, and knows the rules by which they are made, finds other histories that fit."""
    seen, doubtful = series(history), set()
    small = few(history, what)
    for other in otherwise(history, what):
        now = few(other, what)
        unsure = {key for key in small if key not in doubtful and now[key] != small[key]}
        if unsure and series(other) == seen:
            doubtful |= unsure
        if len(doubtful) == len(small):
            return
    assert not set(small) - doubtful


CAME = tuple(Play("bs", "1", "told") for _ in range(7))


def test_what_was_told_once_is_told_again_and_few_more_are_waited_for() -> None:
    first, second, third = series((CAME, CAME[:1], CAME[:4]))
    assert "new-friend,1,start,,7" in first
    assert second == first
    assert third.startswith(first)
    assert "new-friend,2,start,,5" in third


def count(folder: Path, plays: tuple[Play, ...]) -> None:
    """Have the kiosk count these sessions."""
    counters = Counters(folder, at_ten)
    for key in (key for play in plays for key in play.counted()):
        counters.count(key.kind, key.language, key.episode, key.what)
    counters.flush()


def test_a_later_export_of_the_same_day_tells_the_same_of_its_first_part(tmp_path: Path) -> None:
    outs = [tmp_path / "out" / f"{number}.csv" for number in range(3)]
    for out, plays in zip(outs, (CAME, CAME[:2], CAME), strict=True):
        count(tmp_path, plays)
        assert export(tmp_path, out, LEAST) == 0
    first, second, third = (out.read_text(encoding="utf-8-sig") for out in outs)
    assert first == second
    assert set(first.splitlines()) < set(third.splitlines())
    assert "new-friend,2,start,,9" in third


def test_two_exports_at_once_are_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    count(tmp_path, CAME)
    monkeypatch.setattr("game.kiosk.counting.releases.PATIENCE", 0.0)
    held = lock_folder(tmp_path)
    assert held is not None
    assert export(tmp_path, None, LEAST) == 1
    assert "another export is under way" in capsys.readouterr().err
    held.free()
    assert export(tmp_path, None, LEAST) == 0


def test_half_written_tables_of_what_was_told_are_swept_by_the_next_export(tmp_path: Path) -> None:
    half_made = tmp_path / ".told.json-abcd1234.tmp"
    half_made.write_bytes(b"{")
    take_parts(tmp_path, LEAST)
    assert half_made.exists()  # it may belong to an export that goes on right now
    os.utime(half_made, (0, 0))
    take_parts(tmp_path, LEAST)
    assert not half_made.exists()


def test_the_least_number_of_a_part_is_that_of_its_day(tmp_path: Path) -> None:
    count(tmp_path, (*CAME, *(Play("bs", "2", "alone") for _ in range(5))))
    strict = table(take_parts(tmp_path, 6))
    assert "alone" not in strict
    assert table(take_parts(tmp_path, 2)) == strict


@pytest.mark.parametrize("damaged", [b"", b"{", b'{"version": 9, "parts": []}', b"\xff"])
def test_where_nobody_knows_what_was_told_nothing_is_told_again(tmp_path: Path, damaged: bytes) -> None:
    count(tmp_path, CAME)
    take_parts(tmp_path, LEAST)
    (tmp_path / FILE).write_bytes(damaged)
    if not damaged:
        (tmp_path / FILE).rename(tmp_path / "told.broken-1.json")  # the power went before another was written
    count(tmp_path, CAME[:1])
    for _ in range(2):
        assert len(table(take_parts(tmp_path, LEAST)).splitlines()) == 1
    count(tmp_path, CAME[:6])
    assert "new-friend,1,start,,6" in table(take_parts(tmp_path, LEAST))
    assert damaged in [file.read_bytes() for file in tmp_path.glob("told.broken-*.json")]


def test_what_can_not_be_noted_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    count(tmp_path, CAME)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        assert export(tmp_path, None, LEAST) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "can't be done" in said.err


def test_counters_that_were_lost_are_not_told_as_new(tmp_path: Path) -> None:
    count(tmp_path, CAME)
    before = take_parts(tmp_path, LEAST)
    (tmp_path / TODAY).write_bytes(b"")
    count(tmp_path, CAME[:6])
    assert take_parts(tmp_path, LEAST) == before


def test_what_was_told_has_no_row_in_what_is_new() -> None:
    first = closed((), cells_of(CAME), LEAST)
    *_, second = closed(first, cells_of((*CAME, *(Play("bs", "2", "alone") for _ in range(5)))), LEAST)
    assert all(number > 0 for _, number in second.rows)
    assert {cell.what for cell, _ in second.rows if cell.measure == "choice"} == {"hello/2"}


def cells_of(plays: tuple[Play, ...]) -> Counter[Key]:
    """What a kiosk has counted of these sessions."""
    return Counter(key for play in plays for key in play.counted())


def test_a_table_is_printed_as_far_as_the_output_can_take_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count(tmp_path, CAME)
    for narrow, dash in (("ascii", b",?"), ("utf-8", ",–".encode())):
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, narrow))
        assert export(tmp_path, None, LEAST) == 0
        sys.stdout.flush()
        assert dash in out.getvalue()
    monkeypatch.setattr(sys, "stdout", said := io.StringIO())  # an output without any letters of its own
    assert export(tmp_path, None, LEAST) == 0
    assert ",–" in said.getvalue()


def test_where_the_table_can_not_be_written_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count(tmp_path, CAME)
    (tmp_path / "taken").mkdir()
    assert export(tmp_path, tmp_path / "taken", LEAST) == 1
    assert "can't be written" in capsys.readouterr().err


def test_a_part_holds_all_that_was_counted_in_its_slice_even_once_and_nothing_of_another() -> None:
    rare = Key("2026-11-27", "bs", "prize", "ending", "alone")
    starts = Key("2026-11-27", "bs", "prize", "start")
    elsewhere = Key("2026-11-27", "hr", "prize", "start")
    [part] = closed((), Counter({starts: LEAST, rare: 1, elsewhere: LEAST - 1}), LEAST)
    assert part.least == LEAST
    assert {(cell.language, cell.measure, cell.what): count for cell, count in part.rows} == {
        ("bs", "start", ""): LEAST,
        ("bs", "ending", "alone"): 1,
    }


def test_a_part_that_has_left_is_on_the_disk_and_where_there_is_none_the_file_stays_as_it_is(
    tmp_path: Path,
) -> None:
    counters = Counters(tmp_path, at_ten)
    for number in (1, 2):
        for _ in range(LEAST):
            counters.count("start", "bs", "prize")
        counters.flush()
        parts = take_parts(tmp_path, LEAST)
        assert len(parts) == number
        os.utime(tmp_path / FILE, (0, 0))
        assert take_parts(tmp_path, 2 * LEAST) == parts
        assert (tmp_path / FILE).stat().st_mtime == 0
