"""Writing goes on in the background, and says when it can't."""

import errno
import threading
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from game.records import trouble as troubles
from game.records.progress import Progress, ProgressStore
from game.records.writer import Writer
from game.text import Text


class Disk:
    """Takes note of what is written; fails while `error` is set, and waits while `gate` is closed."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Event()

    def write(self, value: str) -> None:
        self.entered.set()
        assert self.gate.wait(5)
        if self.error:
            raise self.error
        self.written.append(value)

    def writing(self, value: str) -> Callable[[], None]:
        return partial(self.write, value)


def told(writer: Writer) -> Text | None:
    return writer.trouble.text if writer.trouble else None


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def writer() -> Writer:
    return Writer()


def test_no_thread_is_started_before_the_first_write(writer: Writer) -> None:
    before = threading.active_count()
    assert writer.flush()
    assert threading.active_count() == before


def test_what_is_put_is_written(writer: Writer, disk: Disk) -> None:
    writer.put("save", disk.writing("one"))
    assert writer.flush()
    assert disk.written == ["one"]
    assert told(writer) is None


def test_when_nothing_waits_its_thread_ends_and_keeps_nothing_of_what_was_written(disk: Disk) -> None:
    writer = Writer(0.0)
    for value in ("one", "two"):
        write, before = disk.writing(value), set(threading.enumerate())
        known = weakref.ref(write)
        disk.gate.clear()
        writer.put("save", write)
        [thread] = set(threading.enumerate()) - before
        assert thread.daemon  # a disk that hangs does not keep the game from ending
        disk.gate.set()
        assert writer.flush()
        thread.join(5)
        assert not thread.is_alive()
        del write
        assert known() is None
    assert disk.written == ["one", "two"]


def test_a_thread_that_waits_for_more_writes_it_and_keeps_nothing_of_what_was_written(disk: Disk) -> None:
    writer, before = Writer(60.0), set(threading.enumerate())
    for value in ("one", "two"):
        write = disk.writing(value)
        known = weakref.ref(write)
        writer.put("save", write)
        assert writer.flush()
        assert len(set(threading.enumerate()) - before) == 1
        del write
        assert known() is None
    assert disk.written == ["one", "two"]


def test_while_the_disk_is_slow_only_the_latest_value_waits(writer: Writer, disk: Disk) -> None:
    disk.gate.clear()
    writer.put("save", disk.writing("first"))
    assert disk.entered.wait(5)
    for number in range(1000):
        writer.put("save", disk.writing(str(number)))
    disk.gate.set()
    assert writer.flush()
    assert disk.written == ["first", "999"]


def test_things_of_other_names_are_all_written(writer: Writer, disk: Disk) -> None:
    disk.gate.clear()
    writer.put("save", disk.writing("first"))
    assert disk.entered.wait(5)
    writer.put("progress", disk.writing("progress"))
    writer.put("save", disk.writing("second"))
    disk.gate.set()
    assert writer.flush()
    assert sorted(disk.written) == ["first", "progress", "second"]


def test_a_disk_that_hangs_does_not_keep_the_game_from_closing(writer: Writer, disk: Disk) -> None:
    disk.gate.clear()
    writer.put("save", disk.writing("one"))
    assert not writer.flush(0.01)
    disk.gate.set()
    assert writer.flush()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), troubles.DISK_FULL),
        (OSError(errno.EROFS, "Read-only file system"), troubles.READ_ONLY),
        (PermissionError(errno.EACCES, "Permission denied"), troubles.READ_ONLY),
        (OSError(errno.EIO, "Input/output error"), troubles.NOT_KEPT),
        (ValueError("a mistake of ours"), troubles.NOT_KEPT),
    ],
)
def test_a_failed_write_is_told(writer: Writer, disk: Disk, error: Exception, sentence: Text) -> None:
    disk.error = error
    writer.put("save", disk.writing("one"))
    assert not writer.flush()
    assert told(writer) == sentence


def test_the_first_trouble_stays_until_the_disk_works_again(writer: Writer, disk: Disk) -> None:
    for error in (OSError(errno.ENOSPC, "full"), OSError(errno.EIO, "broken")):
        disk.error = error
        writer.put("save", disk.writing("lost"))
        writer.flush()
    assert told(writer) == troubles.DISK_FULL
    disk.error = None
    writer.put("save", disk.writing("kept"))
    assert writer.flush()
    assert told(writer) is None
    assert disk.written == ["kept"]


def test_what_failed_is_tried_again_with_the_next_write_of_anything(writer: Writer, disk: Disk) -> None:
    disk.error = OSError(errno.ENOSPC, "full")
    writer.put("save", disk.writing("save"))
    writer.flush()
    disk.error = None
    writer.put("settings", disk.writing("settings"))
    assert writer.flush()
    assert disk.written == ["save", "settings"]
    assert told(writer) is None


def test_what_failed_and_was_written_then_is_not_written_once_more(writer: Writer, disk: Disk) -> None:
    disk.error = OSError(errno.ENOSPC, "full")
    writer.put("save", disk.writing("save"))
    assert not writer.flush()
    disk.error = None
    written = threading.Event()
    writer.put("settings", written.set)
    assert written.wait(5)
    assert writer.flush()
    assert disk.written == ["save"]


def test_what_is_put_anew_after_it_failed_comes_after_what_waits_for_longer(
    writer: Writer, disk: Disk
) -> None:
    disk.error = OSError(errno.ENOSPC, "full")
    for name in ("save", "settings"):
        writer.put(name, disk.writing(name))
        assert not writer.flush()
    disk.error = None
    writer.put("save", disk.writing("new save"))
    assert writer.flush()
    assert disk.written == ["settings", "new save"]


def test_a_thread_that_waits_for_more_writes_it_at_once_though_nobody_waits(disk: Disk) -> None:
    writer, written = Writer(60.0), threading.Event()
    writer.put("save", disk.writing("one"))
    assert writer.flush()
    writer.put("save", written.set)
    assert written.wait(2)


def test_what_failed_is_tried_again_when_the_game_closes_though_the_thread_is_gone(disk: Disk) -> None:
    writer, before = Writer(0.0), set(threading.enumerate())
    disk.error = OSError(errno.ENOSPC, "full")
    disk.gate.clear()
    writer.put("save", disk.writing("save"))
    [thread] = set(threading.enumerate()) - before
    disk.gate.set()
    thread.join(5)
    disk.error = None
    assert writer.flush(2.0)
    assert disk.written == ["save"]


def test_what_failed_is_tried_again_when_the_game_closes(writer: Writer, disk: Disk) -> None:
    disk.error = OSError(errno.ENOSPC, "full")
    writer.put("save", disk.writing("save"))
    writer.flush()
    disk.error = None
    assert writer.flush()
    assert disk.written == ["save"]


def test_one_success_does_not_hide_the_trouble_of_another(writer: Writer, disk: Disk) -> None:
    def fail() -> None:
        raise OSError(errno.EROFS, "read-only")

    writer.put("save", fail)
    writer.put("settings", disk.writing("settings"))
    assert not writer.flush()
    assert told(writer) == troubles.READ_ONLY


def test_an_older_value_never_comes_back_after_a_failure(writer: Writer, disk: Disk) -> None:
    disk.gate.clear()
    disk.error = OSError(errno.ENOSPC, "full")
    writer.put("save", disk.writing("old"))
    assert disk.entered.wait(5)
    writer.put("save", disk.writing("new"))
    disk.gate.set()
    writer.flush()
    disk.error = None
    assert writer.flush()
    assert disk.written == ["new"]


def test_a_store_in_a_place_that_cannot_be_made(tmp_path: Path, writer: Writer) -> None:
    (tmp_path / "home").write_bytes(b"not a folder")
    store = ProgressStore(tmp_path / "home")
    writer.put("progress", partial(store.keep, Progress().with_skip("new-friend")))
    assert not writer.flush()
    assert told(writer) == troubles.READ_ONLY
