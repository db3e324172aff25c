"""A folder belongs to one process at a time, and to nobody once that process is gone, however it went."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.records.folder_lock import AGAIN, FolderLock, lock_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from game.records.folder_lock import lock_folder
lock = lock_folder(Path(sys.argv[1]))
print("held" if lock else "taken", flush=True)
sys.stdin.read()
"""
GIVE_ON = """
import subprocess, sys
from pathlib import Path
from game.records.folder_lock import lock_folder
lock = lock_folder(Path(sys.argv[1]))
kept = [lock.handle] if sys.argv[2] == "with" else []
child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=0, pass_fds=kept)
print(child.pid, flush=True)
sys.stdin.read()
"""


class Process:
    """Another process, which lives until its input ends or it is killed."""

    def __init__(self, script: str, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", script, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.said = self._process.stdout.readline().strip()

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)

    def end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Process]:
    process = Process(HOLD, str(tmp_path))
    yield process
    process.end()


@pytest.mark.long
def test_a_folder_that_another_process_holds_is_not_given_twice(holder: Process, tmp_path: Path) -> None:
    assert holder.said == "held"
    assert lock_folder(tmp_path) is None


@pytest.mark.long
def test_a_process_that_is_killed_holds_nothing_any_more(holder: Process, tmp_path: Path) -> None:
    holder.kill()
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()


@pytest.mark.long
def test_whoever_waits_gets_the_folder_when_its_holder_is_killed(holder: Process, tmp_path: Path) -> None:
    waited: list[float] = []

    def killing(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            holder.kill()

    lock = lock_folder(tmp_path, 1.0, killing)
    assert lock is not None
    assert len(waited) == 3
    lock.free()


@pytest.mark.long
@pytest.mark.usefixtures("holder")
def test_whoever_waits_long_enough_gives_up(tmp_path: Path) -> None:
    waited: list[float] = []
    assert lock_folder(tmp_path, 1.0, waited.append) is None
    assert sum(waited) == pytest.approx(1.0)


@pytest.mark.parametrize(("wait", "tries"), [(0.0, 0), (0.04, 0), (0.1, 1), (1.0, 10), (-1.0, 0)])
def test_whoever_waits_tries_again_ten_times_a_second_and_no_longer_than_it_wants(
    tmp_path: Path, wait: float, tries: int
) -> None:
    waited: list[float] = []
    with lock_folder(tmp_path) or FolderLock(-1):
        assert lock_folder(tmp_path, wait, waited.append) is None
    assert waited == [AGAIN] * tries


def test_whoever_waits_gets_the_folder_as_soon_as_it_is_free(tmp_path: Path) -> None:
    held, waited = lock_folder(tmp_path), list[float]()
    assert held is not None

    def frees(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            held.free()

    lock = lock_folder(tmp_path, 1.0, frees)
    assert lock is not None
    assert len(waited) == 3
    assert lock_folder(tmp_path) is None
    lock.free()


def test_a_free_folder_is_waited_for_by_nobody(tmp_path: Path) -> None:
    waited: list[float] = []
    with lock_folder(tmp_path, 1.0, waited.append) or FolderLock(-1) as lock:
        assert lock.handle >= 0
    assert waited == []


def test_freed_once_more_it_closes_nothing_of_others(tmp_path: Path) -> None:
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()
    assert lock.handle < 0
    with (tmp_path / "file").open("w") as other:  # it may get the number that the lock had
        lock.free()
        os.fstat(other.fileno())


def test_a_process_can_lose_it_only_by_freeing_it(tmp_path: Path) -> None:
    with lock_folder(tmp_path) or FolderLock(-1) as lock:
        assert lock.handle >= 0
        assert lock_folder(tmp_path) is None
        other = Process(HOLD, str(tmp_path))
        assert other.said == "taken"
        other.end()
    with lock_folder(tmp_path) or FolderLock(-1) as again:
        assert again.handle >= 0
    again.free()


@pytest.mark.long
def test_a_program_that_is_started_does_not_hold_it(tmp_path: Path) -> None:
    starter = Process(GIVE_ON, str(tmp_path), "without")
    starter.kill()
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()
    starter.end()


@pytest.mark.long
def test_a_program_that_is_given_the_handle_holds_it_as_well(tmp_path: Path) -> None:
    starter = Process(GIVE_ON, str(tmp_path), "with")
    starter.kill()
    assert lock_folder(tmp_path) is None
    os.kill(int(starter.said), signal.SIGKILL)
    lock = lock_folder(tmp_path, 10.0)
    assert lock is not None
    lock.free()
    starter.end()


def test_a_folder_is_made_for_its_owner_alone_and_nothing_lies_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with lock_folder(folder) or FolderLock(-1):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert not any(folder.iterdir())


def test_whatever_number_a_handle_has_it_is_closed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """0 is that of a lock where the game was started without an input."""
    closed: list[int] = []
    monkeypatch.setattr(os, "close", closed.append)
    for handle in (0, 1, -1):
        lock = FolderLock(handle)
        lock.free()
        lock.free()
    assert closed == [0, 1]


@pytest.mark.parametrize("kind", ["file", "dangling"])
def test_what_is_no_folder_is_told(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "place"
    if kind == "file":
        place.touch()
    else:
        place.symlink_to(tmp_path / "nowhere")
    with pytest.raises(OSError, match="place"):
        lock_folder(place)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks in another way")
def test_where_the_system_knows_no_locks_it_is_told_and_nothing_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    opened: list[int] = []

    def refuse(handle: int, _: int) -> None:
        opened.append(handle)
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OSError, match="No locks available"):
        lock_folder(tmp_path)
    [handle] = opened
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handle)
