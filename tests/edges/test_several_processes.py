"""Work in several processes gives what one would, and where it can't be, the rest is left to whoever asks."""

import multiprocessing
import os
import signal
import sys
import threading

import pytest

from game.edges import several_processes
from game.edges.several_processes import FORKED, in_processes, processors, way_to_start


def test_there_is_a_processor() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)


def test_beside_a_thread_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert way_to_start() == "spawn"
    finally:
        done.set()
        thread.join()


@pytest.mark.long
def test_what_comes_of_each_is_given_in_order() -> None:
    assert list(in_processes(abs, [-3, 2, -1], 2, "spawn")) == [3, 2, 1]


@pytest.mark.long
def test_it_ends_where_the_work_fails_and_leaves_no_process() -> None:
    before = multiprocessing.active_children()
    assert list(in_processes(int, ["1", "one", "3"], 2, "spawn")) == [1]
    assert [each for each in multiprocessing.active_children() if each not in before] == []


def ended(_: int) -> None:
    """What somebody does who ends a process, or the system where memory is short."""
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked there")
def test_a_process_ends_when_it_is_asked_to_though_this_one_hears_of_it() -> None:
    """SDL listens for that once there is a window, and the other process would be waited for for ever."""
    heard = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        assert list(in_processes(ended, [1, 2], 2, FORKED)) == []
    finally:
        signal.signal(signal.SIGTERM, heard)


def test_without_processes_it_gives_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(several_processes, "ProcessPoolExecutor", refused)
    assert list(in_processes(abs, [-3], 2, FORKED)) == []
