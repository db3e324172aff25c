"""A journal on the disk: it can be gone on with after any end, and a day later it is gone."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from game.records.facts import Closed, Skipped
from game.records.journal import FlawError, read
from game.records.journal_file import DAY, JournalWriter, load, remove_old
from game.story.events import Choose, Continue
from tests.support.lessons import header

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    """Milliseconds that a test sets."""

    now = 5000

    def __call__(self) -> int:
        return self.now


def begun(folder: Path, clock: Clock | None = None) -> JournalWriter:
    return JournalWriter.begin(folder / "journals", header(), clock or Clock())


def test_what_is_added_is_read_again_with_its_time_since_the_start(tmp_path: Path) -> None:
    clock = Clock()
    writer = begun(tmp_path, clock)
    clock.now += 1200
    writer.add(Choose("hello", "stay"))
    clock.now += 300
    writer.close()
    found = load(writer.path)
    assert [line.ms for line in found.lines] == [1200, 1500]
    assert found.closed
    assert writer.path.name == f"{found.id}.jsonl"


def test_it_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    assert stat.S_IMODE(writer.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(writer.path.parent.stat().st_mode) == 0o700


def test_after_a_power_cut_it_goes_on_behind_the_last_whole_line(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    writer.add(Choose("hello", "stay"))
    with writer.path.open("ab") as file:
        file.write(b'{"n":2,"ms":17')
    again = JournalWriter.resume(writer.path, Clock())
    again.add(Skipped())
    assert [bytes(line.event) for line in load(writer.path).lines][1] == b'{"type":"skipped"}'
    assert load(writer.path).flaw is None


def test_time_never_goes_back_even_when_the_clock_does(tmp_path: Path) -> None:
    clock = Clock()
    writer = begun(tmp_path, clock)
    clock.now = 9000
    writer.add(Continue("a"))
    clock.now = 10
    writer.add(Continue("b"))
    again = JournalWriter.resume(writer.path, clock)
    clock.now = 15
    again.add(Continue("c"))
    assert [line.ms for line in load(writer.path).lines] == [4000, 4000, 4005]


def test_a_closed_journal_is_not_gone_on_with(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    writer.close()
    with pytest.raises(ValueError, match="closed"):
        JournalWriter.resume(writer.path, Clock())


def test_on_a_full_disk_nothing_half_is_left_and_the_event_can_be_added_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    writer = begun(tmp_path)
    before = writer.path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            writer.add(Closed())
    assert writer.path.read_bytes() == before
    writer.add(Closed())
    assert read(writer.path.read_bytes()).closed


def test_on_a_full_disk_no_empty_journal_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        begun(tmp_path)
    assert list((tmp_path / "journals").iterdir()) == []


def test_a_file_of_another_kind_is_not_written_to(tmp_path: Path) -> None:
    other = tmp_path / "notes.jsonl"
    other.write_bytes(b"my notes\n")
    with pytest.raises(FlawError):
        JournalWriter.resume(other, Clock())
    assert other.read_bytes() == b"my notes\n"


def test_after_a_day_a_journal_is_removed(tmp_path: Path) -> None:
    path = begun(tmp_path).path
    os.utime(path, (1000, 1000))
    assert remove_old(path.parent, 1000 + DAY) == 0
    assert remove_old(path.parent, 1001 + DAY) == 1
    assert not path.exists()


def test_a_journal_from_the_future_stays_one_day_more_and_not_for_ever(tmp_path: Path) -> None:
    """The clock was set back since it was written."""
    path = begun(tmp_path).path
    os.utime(path, (10 * DAY, 10 * DAY))
    assert remove_old(path.parent, 1000) == 0
    assert remove_old(path.parent, 1001 + DAY) == 1
