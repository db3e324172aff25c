"""A journal on the disk: what is added can be read after any end, and a day later it is gone."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from game.results.journal import read
from game.results.journal_facts import LessonClosed
from game.results.journal_file import DAY, JournalWriter, load, remove_old
from game.story.events import Choose, Continue
from tests.support.lessons import header

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_time_never_goes_back_even_when_the_clock_does(tmp_path: Path) -> None:
    clock = Clock()
    writer = begun(tmp_path, clock)
    clock.now = 9000
    writer.add(Continue("a"))
    clock.now = 10
    writer.add(Continue("b"))
    assert [line.ms for line in load(writer.path).lines] == [4000, 4000]


def test_the_first_line_is_at_the_start_even_when_the_clock_goes_back_before_it(tmp_path: Path) -> None:
    clock = Clock()
    writer = begun(tmp_path, clock)
    clock.now -= 10
    writer.add(Continue("a"))
    assert [line.ms for line in load(writer.path).lines] == [0]


def test_on_a_full_disk_nothing_half_is_left_and_the_event_can_be_added_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    writer = begun(tmp_path)
    for node in "abc":
        writer.add(Continue(node))
    before = writer.path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            writer.add(LessonClosed())
    assert writer.path.read_bytes() == before
    writer.add(LessonClosed())
    assert read(writer.path.read_bytes()).closed


def test_what_went_wrong_first_is_told_where_the_rest_can_not_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(what: str) -> Callable[..., None]:
        def fail(*_: object) -> None:
            raise OSError(errno.EIO, what)

        return fail

    writer = begun(tmp_path)
    monkeypatch.setattr(os, "fsync", failing("of writing"))
    monkeypatch.setattr(os, "truncate", failing("of taking back"))
    with pytest.raises(OSError, match="of writing"):
        writer.add(Continue("a"))


def test_a_line_is_safe_from_a_power_cut_unless_that_is_not_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    writer = begun(tmp_path)
    sizes = [writer.path.stat().st_size]
    assert synced == sizes, "all of it was with the system by then"
    writer.add(Continue("a"))
    sizes.append(writer.path.stat().st_size)
    writer.add(Continue("b"), sync=False)
    assert synced == sizes
    writer.close()
    assert synced == [*sizes, writer.path.stat().st_size]


def test_a_journal_is_not_begun_over_another(tmp_path: Path) -> None:
    before = begun(tmp_path).path.read_bytes()
    with pytest.raises(FileExistsError):
        begun(tmp_path)
    assert [path.read_bytes() for path in (tmp_path / "journals").iterdir()] == [before]


def test_on_a_full_disk_no_empty_journal_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        begun(tmp_path)
    assert list((tmp_path / "journals").iterdir()) == []


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


def test_of_a_journal_half_a_second_ahead_the_day_begins_now(tmp_path: Path) -> None:
    path = begun(tmp_path).path
    os.utime(path, (1000.5, 1000.5))
    assert remove_old(path.parent, 1000) == 0
    assert path.stat().st_mtime == 1000


def test_a_journal_of_half_a_second_ago_keeps_its_time(tmp_path: Path) -> None:
    path = begun(tmp_path).path
    os.utime(path, (999.5, 999.5))
    assert remove_old(path.parent, 1000) == 0
    assert path.stat().st_mtime == 999.5


def test_what_can_not_be_removed_keeps_no_other_journal_on_the_disk(tmp_path: Path) -> None:
    for name in ("a.jsonl", "z.jsonl"):
        (tmp_path / name).mkdir()
    own = tmp_path / "m.jsonl"
    own.write_bytes(b"{}")
    for path in tmp_path.iterdir():
        os.utime(path, (0, 0))
    assert remove_old(tmp_path, 2 * DAY) == 1
    assert not own.exists()
