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
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from game.kiosk.counters import LOG, TOTALS, Counters, Key, bucket, read
from game.kiosk.export import LEFT_OUT, table
from game.kiosk.parts import Part, cells

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 27, 12, 30)  # noqa: DTZ001 - the clock on the wall


def counters(folder: Path, sync: float = 10.0) -> Counters:
    return Counters(folder, lambda: NOON, sync)


def key(kind: str = "start", what: str = "") -> Key:
    return Key("2026-11-27", 12, "bs", "new-friend", kind, what)  # type: ignore[arg-type]  # a Kind


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
    assert not (tmp_path / LOG).exists()
    counting.tick(10.0)
    assert read(tmp_path)[0] == {key(): 1}


def test_folding_the_log_changes_no_total_and_leaves_no_order(tmp_path: Path) -> None:
    counting = counters(tmp_path)
    for node in ("zebra/1", "apple/2", "zebra/1"):
        counting.count("choice", "bs", "new-friend", node)
        counting.flush()
    before = counting.totals
    counting.compact()
    assert counting.totals == counters(tmp_path).totals == before
    assert not (tmp_path / LOG).exists()
    assert (tmp_path / TOTALS).read_text().index("apple") < (tmp_path / TOTALS).read_text().index("zebra")


def test_after_a_cut_in_the_middle_of_a_session_the_next_start_leaves_no_order(tmp_path: Path) -> None:
    before = counters(tmp_path)
    for what in ("second/2", "first/1"):
        before.count("choice", "bs", "new-friend", what)
        before.flush()
    after = counters(tmp_path)
    assert after.totals == {key("choice", "first/1"): 1, key("choice", "second/2"): 1}
    assert [file.name for file in tmp_path.iterdir()] == [TOTALS]


@pytest.mark.parametrize("name", [TOTALS, LOG])
@pytest.mark.parametrize("rotten", [b'"rows": [{"key": {"day": "\xff"}}]}', b'"x": ' + b"[" * 100_000])
def test_bytes_that_have_rotted_stop_no_kiosk(tmp_path: Path, name: str, rotten: bytes) -> None:
    (tmp_path / name).write_bytes(b'{"version": 1, "number": 1, ' + rotten + b"\n")
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.compact()
    assert counters(tmp_path).totals == {key(): 1}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no largest size of a file")
def test_a_disk_that_is_full_in_the_middle_of_a_line_tears_nothing(tmp_path: Path) -> None:
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
    assert (tmp_path / LOG).read_bytes() == b""
    counting.flush()
    assert read(tmp_path)[0].total() == 50


def test_a_cut_between_folding_and_removing_counts_nothing_twice(tmp_path: Path) -> None:
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.flush()
    log = (tmp_path / LOG).read_bytes()
    counting.compact()
    (tmp_path / LOG).write_bytes(log)  # as if the power had gone before it was removed
    again = counters(tmp_path)
    assert again.totals == {key(): 1}
    again.count("start", "bs", "new-friend")
    again.flush()
    assert counters(tmp_path).totals == {key(): 2}


@pytest.mark.parametrize("whole", [1, pytest.param(0, marks=pytest.mark.slow)])
def test_cut_at_any_byte_the_log_still_loads_and_counting_goes_on(tmp_path: Path, whole: int) -> None:
    """Of two lines, so that the first stays whole, or of three anywhere."""
    counting = counters(tmp_path / "whole")
    for _ in range(3 - whole):
        counting.count("start", "bs", "new-friend")
        counting.flush()
    log = (tmp_path / "whole" / LOG).read_bytes()
    for cut in range(whole and log.index(b"\n") + 1, len(log) + 1):
        folder = tmp_path / "cut"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / LOG).write_bytes(log[:cut])
        lines = log[:cut].count(b"\n")
        again = counters(folder)
        assert again.totals.get(key(), 0) == lines
        again.count("start", "bs", "new-friend")
        again.flush()
        assert counters(folder).totals == {key(): lines + 1}


@pytest.mark.parametrize(
    "foreign", [b"", b"{}", b"[1, 2]", b'{"version": 99, "number": 1, "rows": []}', b"\xff"]
)
def test_foreign_totals_are_kept_aside(tmp_path: Path, foreign: bytes) -> None:
    (tmp_path / TOTALS).write_bytes(foreign)
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    counting.compact()
    assert counters(tmp_path).totals == {key(): 1}
    assert foreign in [file.read_bytes() for file in tmp_path.iterdir()]


def test_a_full_disk_loses_nothing_that_can_be_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = counters(tmp_path)
    counting.count("start", "bs", "new-friend")
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        counting.flush()
    assert read(tmp_path)[0] == {}
    counting.flush()
    assert read(tmp_path)[0] == {key(): 1}


COUNTING = """
import sys
from datetime import datetime
from pathlib import Path
from game.kiosk.counters import Counters
counting = Counters(Path(sys.argv[1]), lambda: datetime(2026, 11, 27, 12), 0.0)
n = 0
while True:
    counting.count("start", "bs", "new-friend")
    n += 1
    counting.flush()
    print(n, flush=True)
    if n % 7 == 0:
        counting.compact()
"""


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
        total = read(tmp_path)[0][key("start")]
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
