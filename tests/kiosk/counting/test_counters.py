"""Counting at a kiosk: through power cuts at any byte, and without a trace of anybody."""

from __future__ import annotations

import csv
import io
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from datetime import datetime, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from game.kiosk.counting.counters import OLD_LOG, TODAY, TOTALS, Counters, Key, bucket, read
from game.kiosk.counting.export import LEFT_OUT, table
from game.kiosk.counting.releases import Part, cells
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 27, 12, 30)  # noqa: DTZ001 - the clock on the wall


def counters(folder: Path, sync: float = 10.0) -> Counters:
    return Counters(folder, lambda: NOON, sync)


def key(kind: str = "start", what: str = "") -> Key:
    return Key("2026-11-27", "bs", "new-friend", kind, what)  # type: ignore[arg-type]  # a Kind


def test_what_is_counted_is_there_after_a_restart(tmp_path: Path) -> None:
    first = counters(tmp_path)
    first.count("start", "bs", "new-friend")
    first.count("choice", "bs", "new-friend", "hello/1")
    first.count("start", "bs", "new-friend")
    first.flush()
    assert counters(tmp_path).totals == {key(): 2, key("choice", "hello/1"): 1}


def test_it_is_on_the_disk_ten_seconds_later_at_most(tmp_path: Path) -> None:
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    for now in (0.0, 5.0, 9.9):
        counting.tick(now)
    assert list(tmp_path.iterdir()) == []
    counting.tick(10.0)
    assert read(tmp_path) == {key(): 1}


def test_after_each_time_on_the_disk_the_ten_seconds_begin_anew(tmp_path: Path) -> None:
    counting = counters(tmp_path)
    for begin in (0.0, 10.5):
        counting.count("start", "bs", "new-friend")
        counting.tick(begin)
        kept = read(tmp_path)
        counting.tick(begin + 9.9)
        assert read(tmp_path) == kept
        counting.tick(begin + 10.0)
        assert read(tmp_path).total() == kept.total() + 1


def test_what_was_put_on_the_disk_between_two_looks_is_not_waited_for(tmp_path: Path) -> None:
    """The end of a session puts it there at once."""
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.tick(0.0)
    counting.flush()
    counting.tick(1.0)
    counting.count("start", "bs", "new-friend")
    for now in (2.0, 10.0, 11.9):
        counting.tick(now)
        assert read(tmp_path) == {key(): 1}
    counting.tick(12.0)
    assert read(tmp_path) == {key(): 2}


def test_where_nothing_was_counted_nothing_is_written(tmp_path: Path) -> None:
    counting = counters(tmp_path)
    counting.flush()
    for now in (0.0, 10.0, 20.0):
        counting.tick(now)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pause", few([2, 1, 5]))
def test_whoever_reads_the_disk_in_a_session_finds_sums_and_no_order(tmp_path: Path, pause: int) -> None:
    """Whatever was done first, and whenever it was put on the disk: the same bytes, no time but the day."""
    acts = ("dodge/2", "apple/1", "hello/1", "zebra/1", "apple/1")
    found = set()
    for number, order in enumerate(permutations(acts)):
        folder = tmp_path / str(number)
        counting = counters(folder)
        for at, act in enumerate(order):
            counting.count("choice", "bs", "new-friend", act)
            if at % pause == 0:
                counting.flush()
        counting.flush()
        assert [file.name for file in folder.iterdir()] == [TODAY]
        found.add((folder / TODAY).read_bytes())
    assert len(found) == 1
    assert b"hour" not in found.pop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_the_files_are_their_owner_s_alone(tmp_path: Path) -> None:
    clock = [NOON]
    counting = Counters(tmp_path / "counters", lambda: clock[0])
    for day in range(2):
        clock[0] = NOON + timedelta(days=day)
        counting.count("start", "bs", "new-friend")
        counting.flush()
    modes = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "counters").iterdir()}
    assert modes == {TOTALS: 0o600, TODAY: 0o600}


def test_the_sums_of_a_day_are_put_to_those_before_once_another_day_has_come(tmp_path: Path) -> None:
    clock = [NOON]
    counting = Counters(tmp_path, lambda: clock[0])
    counting.count("start", "bs", "new-friend")
    counting.flush()
    clock[0] = NOON + timedelta(days=1)
    counting.count("start", "bs", "new-friend")
    counting.flush()
    both = {key(): 1, Key("2026-11-28", "bs", "new-friend", "start"): 1}
    assert counting.totals == read(tmp_path) == both
    assert b"2026-11-27" in (tmp_path / TOTALS).read_bytes()
    assert b"2026-11-27" not in (tmp_path / TODAY).read_bytes()
    clock[0] = NOON + timedelta(days=2)
    assert Counters(tmp_path, lambda: clock[0]).totals == both
    assert [file.name for file in tmp_path.iterdir()] == [TOTALS]


OLD_ROW = (
    b'{"key":{"day":"2026-11-27","hour":%d,"language":"bs","episode":"new-friend","kind":"start","what":""},'
    b'"count":%d}'
)


@pytest.mark.parametrize("torn", [b"", b'{"number":9,"ro'])
def test_what_an_older_program_kept_is_read_once_and_written_without_its_hours(
    tmp_path: Path, torn: bytes
) -> None:
    (tmp_path / TOTALS).write_bytes(
        b'{"version":1,"number":4,"rows":[%s,%s]}' % (OLD_ROW % (11, 2), OLD_ROW % (12, 3))
    )
    lines = [b'{"number":%d,"rows":[%s]}\n' % (number, OLD_ROW % (13, 1)) for number in (4, 5, 6)]
    (tmp_path / OLD_LOG).write_bytes(b"".join(lines) + torn)  # the first of them was in the totals already
    assert read(tmp_path) == {key(): 7}
    for _ in range(2):
        assert counters(tmp_path).totals == read(tmp_path) == {key(): 7}
        assert [file.name for file in tmp_path.iterdir()] == [TOTALS]
        assert b"hour" not in (tmp_path / TOTALS).read_bytes()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (TOTALS, b'{"version":1,"number":4,"rows":[%s]}' % (OLD_ROW % (11, 2))),
        (OLD_LOG, b'{"number":1,"rows":[%s]}\n' % (OLD_ROW % (13, 2))),
    ],
)
def test_old_sums_or_an_old_log_alone_are_written_anew_too(tmp_path: Path, name: str, kept: bytes) -> None:
    (tmp_path / name).write_bytes(kept)
    assert counters(tmp_path).totals == {key(): 2}
    assert [file.name for file in tmp_path.iterdir()] == [TOTALS]
    assert b"hour" not in (tmp_path / TOTALS).read_bytes()


def test_where_nothing_is_old_a_start_writes_nothing(tmp_path: Path) -> None:
    counters(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_second_start_on_the_same_day_leaves_all_files_as_they_are(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = [NOON - timedelta(days=1)]
    first = Counters(tmp_path, lambda: clock[0])
    for clock[0] in (NOON - timedelta(days=1), NOON):
        first.count("start", "bs", "new-friend")
        first.flush()
    kept = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert set(kept) == {TOTALS, TODAY}
    again = counters(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == kept
    assert again.totals == first.totals
    assert caplog.messages == []  # nothing is missed where there is no log of an older program


def test_where_the_old_log_can_not_be_removed_it_counts_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / OLD_LOG).write_bytes(b'{"number":1,"rows":[%s]}\n' % (OLD_ROW % (13, 1)))
    with monkeypatch.context() as sealed:
        sealed.setattr(
            "pathlib.Path.unlink", lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "no"))
        )
        assert counters(tmp_path).totals == {key(): 1}
    assert read(tmp_path) == counters(tmp_path).totals == {key(): 1}


@pytest.mark.parametrize("name", [TOTALS, TODAY, OLD_LOG])
@pytest.mark.parametrize("rotten", [b'"rows": [{"key": {"day": "\xff"}}]}', b'"x": ' + b"[" * 100_000])
def test_bytes_that_have_rotted_stop_no_kiosk(tmp_path: Path, name: str, rotten: bytes) -> None:
    (tmp_path / name).write_bytes(b'{"version": 1, "number": 1, ' + rotten + b"\n")
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.flush()
    assert counters(tmp_path).totals == {key(): 1}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no largest size of a file")
def test_a_disk_that_is_full_in_the_middle_of_the_sums_tears_nothing(tmp_path: Path) -> None:
    import resource

    counting = counters(tmp_path)
    for number in range(50):
        counting.count("choice", "bs", "new-friend", f"{number}/1")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, limits[1]))
        counting.flush()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert list(tmp_path.iterdir()) == []
    counting.flush()
    assert read(tmp_path).total() == 50


def test_where_the_sums_of_a_day_can_not_be_put_to_those_before_they_stay_until_they_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [NOON]
    counting = Counters(tmp_path, lambda: clock[0])
    counting.count("start", "bs", "new-friend")
    counting.flush()
    clock[0] = NOON + timedelta(days=1)
    counting.count("start", "bs", "new-friend")
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        counting.flush()
    assert read(tmp_path) == {key(): 1}
    counting.flush()
    assert read(tmp_path) == {key(): 1, Key("2026-11-28", "bs", "new-friend", "start"): 1}


def test_a_cut_between_folding_and_removing_counts_nothing_twice(tmp_path: Path) -> None:
    clock = [NOON]
    counting = Counters(tmp_path, lambda: clock[0])
    counting.count("start", "bs", "new-friend")
    counting.flush()
    today = (tmp_path / TODAY).read_bytes()
    clock[0] = NOON + timedelta(days=1)
    counting = Counters(tmp_path, lambda: clock[0])
    (tmp_path / TODAY).write_bytes(today)  # as if the power had gone before it was removed
    assert read(tmp_path) == {key(): 1}
    again = Counters(tmp_path, lambda: NOON)
    assert again.totals == {key(): 1}
    again.count("start", "bs", "new-friend")
    again.flush()
    assert counters(tmp_path).totals == {key(): 2}


@pytest.mark.long
@pytest.mark.parametrize("name", [TOTALS, TODAY])
def test_cut_at_any_byte_a_file_is_kept_aside_and_counting_goes_on(tmp_path: Path, name: str) -> None:
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.flush()
    whole = (tmp_path / TODAY).read_bytes()
    for cut in range(len(whole)):
        folder = tmp_path / "cut"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / name).write_bytes(whole[:cut])
        again = counters(folder)
        assert again.totals == {}
        again.count("start", "bs", "new-friend")
        again.flush()
        assert counters(folder).totals == {key(): 1}
        assert whole[:cut] in [file.read_bytes() for file in folder.iterdir()]


@pytest.mark.parametrize("name", [TOTALS, TODAY])
@pytest.mark.parametrize(
    "foreign", [b"", b"{}", b"[1, 2]", b'{"version": 99, "number": 1, "rows": []}', b"\xff"]
)
def test_foreign_sums_are_kept_aside(tmp_path: Path, name: str, foreign: bytes) -> None:
    (tmp_path / name).write_bytes(foreign)
    counting = counters(tmp_path)
    assert not (tmp_path / name).exists()
    counting.count("start", "bs", "new-friend")
    counting.flush()
    assert counters(tmp_path).totals == {key(): 1}
    assert (tmp_path / name.replace(".json", ".broken-1.json")).read_bytes() == foreign


def test_a_full_disk_loses_nothing_that_can_be_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        counting.flush()
    assert read(tmp_path) == {}
    counting.flush()
    assert read(tmp_path) == {key(): 1}


COUNTING = """
import sys
from datetime import datetime, timedelta
from pathlib import Path
from game.kiosk.counting.counters import Counters
n = 0
counting = Counters(Path(sys.argv[1]), lambda: datetime(2026, 11, 27, 12) + timedelta(days=n // 7), 0.0)
while True:
    counting.count("start", "bs", "new-friend")
    n += 1
    counting.flush()
    print(n, flush=True)
"""
"""Counts for ever, and lets another day come again and again."""


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="killed there in another way")
def test_killed_hard_nothing_is_counted_twice_or_lost_once_it_was_synced(tmp_path: Path) -> None:
    """A few kills here; `cuvari soak` does two hundred."""
    known = 0
    for kill in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", COUNTING, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        with process:
            assert process.stdout is not None
            told = 0
            for line in process.stdout:
                told = int(line)
                if told >= 5 + 3 * kill:
                    break
            process.send_signal(signal.SIGKILL)
            told = max([told, *(int(line) for line in process.stdout.read().split())])
        total = read(tmp_path).total()
        assert known + told <= total <= known + told + 1
        known = total


@pytest.mark.parametrize(
    ("minutes", "name"), [(0.0, "0-1"), (1.0, "1-2"), (5.9, "4-6"), (12.0, "12-"), (90.0, "12-")]
)
def test_durations_are_counted_in_buckets(minutes: float, name: str) -> None:
    assert bucket(minutes) == name


def rows(counts: Counter[Key]) -> dict[tuple[str, str], str]:
    """Number by measure and what, of the only day, language and episode."""
    found = csv.reader(io.StringIO(table((Part.of(cells(counts), 5),))))
    return {(row[4], row[5]): row[6] for row in list(found)[1:]}


def test_small_numbers_are_left_out_with_a_second_one() -> None:
    counts = Counter(
        {
            key("start"): 30,
            key("completion"): 24,
            key("ending", "told"): 18,
            key("ending", "alone"): 2,
            key("ending", "late"): 6,
            key("choice", "hello/1"): 12,
            key("choice", "hello/2"): 12,
        }
    )
    told = rows(counts)
    assert told["ending", "told"] == "18"
    assert not {("ending", "alone"), ("ending", "late")} & told.keys()
    assert told["choice", "hello/1"] == "12"
    assert told["start", ""] == "30"


def test_starts_do_not_tell_how_few_did_not_come_to_an_end() -> None:
    counts = Counter(
        {key("start"): 12, key("completion"): 10, key("idle_reset"): 2, key("ending", "told"): 10}
    )
    told = rows(counts)
    assert told["completion", ""] == told["ending", "told"] == "10"
    assert told["start", ""] == told["idle_reset", ""] == LEFT_OUT


def test_none_and_few_look_the_same() -> None:
    none = Counter({key("start"): 12, key("completion"): 12, key("ending", "told"): 12})
    few = none + Counter({key("start"): 6, key("idle_reset"): 4})
    assert rows(none)["idle_reset", ""] == rows(few)["idle_reset", ""] == LEFT_OUT
    assert rows(few)["start", ""] == "18"


def test_small_completions_are_left_out_like_their_endings() -> None:
    ended = {key("completion"): 3, key("ending", "told"): 3}
    told = rows(Counter({key("start"): 12, key("idle_reset"): 9, **ended}))
    assert told["completion", ""] == told["start", ""] == LEFT_OUT
    assert ("ending", "told") not in told
    assert told["idle_reset", ""] == "9"


def test_the_median_of_durations_is_a_bucket_and_no_duration_is_told() -> None:
    counts = Counter({key("duration", "2-4"): 6, key("duration", "4-6"): 9, key("duration", "12-"): 5})
    told = rows(counts)
    assert told["median duration in minutes", ""] == "4-6"
    assert not [row for row in told if row[0] == "duration"]
    assert rows(Counter({key("duration", "2-4"): 4}))["median duration in minutes", ""] == LEFT_OUT


@pytest.mark.parametrize(
    ("durations", "median"),
    [
        ({"2-4": 3, "4-6": 3}, "2-4"),  # of an even number the lower one
        ({"2-4": 3, "4-6": 4}, "4-6"),
        ({"0-1": 4, "1-2": 1}, "0-1"),
        ({"0-1": 2, "1-2": 3}, "1-2"),
        ({"0-1": 2, "2-4": 3}, "2-4"),
        ({"6-8": 5}, "6-8"),
        ({"8-12": 2, "12-": 3}, "12-"),
        ({"12-": 5}, "12-"),
    ],
)
def test_half_of_the_durations_are_no_longer_than_the_median(durations: dict[str, int], median: str) -> None:
    counts = Counter({key("duration", name): number for name, number in durations.items()})
    assert rows(counts)["median duration in minutes", ""] == median


@pytest.mark.parametrize(("others", "told"), [(0, "12"), (1, LEFT_OUT), (4, LEFT_OUT), (5, "17")])
def test_starts_are_told_when_none_or_enough_went_otherwise(others: int, told: str) -> None:
    counts = Counter({key("start"): 12 + others, key("completion"): 12, key("ending", "told"): 12})
    assert rows(counts)["start", ""] == told


def test_choices_are_left_out_with_a_second_one_of_the_same_place_alone() -> None:
    counts = Counter(
        {
            key("start"): 60,
            key("choice", "hello/1"): 20, key("choice", "hello/2"): 2, key("choice", "hello/3"): 9,
            key("choice", "deep/er/1"): 8, key("choice", "deep/er/2"): 7, key("choice", "deep/2"): 30,
        }
    )  # fmt: skip
    found = {what: number for (measure, what), number in rows(counts).items() if measure == "choice"}
    assert found == {"hello/1": "20", "deep/er/1": "8", "deep/er/2": "7", "deep/2": "30"}


def test_rows_are_in_the_order_of_what_they_tell_and_not_of_their_numbers() -> None:
    counts = Counter(
        {key("start"): 40, key("completion"): 30, key("ending", "a"): 20, key("ending", "b"): 10}
    )
    assert [(what, number) for what, number in rows(counts).items() if what[1]] == [
        (("ending", "a"), "20"), (("ending", "b"), "10"),
    ]  # fmt: skip
    measures = [what[0] for what in rows(counts)]
    assert measures == sorted(measures)
