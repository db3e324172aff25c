"""How content is tried and how that ends, with a test of it that is only said."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from game.kiosk import selftest
from game.kiosk.selftest import GRACE, LONGEST, SECONDS, command, main, works

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


SAYS = "import sys; sys.stdout.buffer.write({!r}); raise SystemExit({})"
LOOKS = """
import os, select, sys
readable, _, _ = select.select([0], [], [], 0)
print("ended" if readable else "held open")
raise SystemExit(1)
"""


def trying(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let content be tried by this."""
    monkeypatch.setattr(selftest, "command", lambda _: (sys.executable, "-S", "-c", script))


@pytest.mark.parametrize(
    ("said", "code", "problem"),
    [
        (b"", 0, ""),
        (b"something\n", 0, ""),
        (b"something\nprize.yaml:1: no text\n\n", 1, "prize.yaml:1: no text"),
        ("priča.yaml:1: \u2013\n".encode(), 1, "priča.yaml:1: \u2013"),
        (b"a.yaml:1: \xff\n", 1, "a.yaml:1: \ufffd"),
        (b" \n", 3, "it ends with 3"),
    ],
)
def test_what_is_said_last_is_wrong_unless_it_ends_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: bytes, code: int, problem: str
) -> None:
    trying(monkeypatch, SAYS.format(said, code))
    assert works(tmp_path) == problem


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't look whether a pipe can be read")
def test_its_input_is_held_open_while_it_runs_and_nothing_stays_open_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trying(monkeypatch, LOOKS)
    free = os.dup(0)
    os.close(free)
    assert works(tmp_path) == "held open"
    now = os.dup(0)
    os.close(now)
    assert now == free  # the next free number is the same as before


def test_a_test_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trying(monkeypatch, "import time; time.sleep(60)")
    assert works(tmp_path, 0.01) == "it takes too long"


def test_a_test_that_can_not_be_begun_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(11, "no more processes")

    monkeypatch.setattr(subprocess, "run", refuse)
    assert works(tmp_path) == "it can't be tried: [Errno 11] no more processes"


def test_it_is_this_module_in_a_process_of_its_own_that_tries_a_folder(tmp_path: Path) -> None:
    assert command(tmp_path) == (sys.executable, "-m", "game.kiosk.selftest", str(tmp_path))


# The process itself


class NotedProcess:
    """What a test does to the process that it has for itself."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ends: list[tuple[float, bool]] = []
        self.signals: list[tuple[object, object]] = []
        self.threads: list[tuple[Callable[[], None], bool]] = []
        self.begun = self.prepared = 0
        monkeypatch.setattr(faulthandler, "dump_traceback_later", self.end_after)
        monkeypatch.setattr(signal, "signal", lambda *what: self.signals.append(what))
        monkeypatch.setattr(selftest, "threading", SimpleNamespace(Thread=self.thread))
        monkeypatch.setattr(selftest, "prepare_environment", self.prepare)

    def end_after(self, seconds: float, **how: bool) -> None:
        self.ends.append((seconds, how["exit"]))

    def thread(self, *, target: Callable[[], None], daemon: bool) -> NotedProcess:
        self.threads.append((target, daemon))
        return self

    def start(self) -> None:
        self.begun += 1

    def prepare(self) -> None:
        self.prepared += 1


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> NotedProcess:
    return NotedProcess(monkeypatch)


@pytest.mark.parametrize("problem", ["", "a.yaml:1: no"])
def test_what_is_wrong_is_said_and_ends_it_with_1(
    process: NotedProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    problem: str,
) -> None:
    folders: list[Path] = []

    def looked(content: Path, kept: Path) -> str:
        assert (process.prepared, process.begun) == (1, 1)
        assert content == tmp_path
        assert list(kept.iterdir()) == []
        folders.append(kept)
        return problem

    monkeypatch.setattr(selftest, "problem_of", looked)
    assert main([str(tmp_path)]) == (1 if problem else 0)
    assert capsys.readouterr().out == (problem and "a.yaml:1: no\n")
    [kept] = folders
    assert not kept.exists()


def test_a_fault_is_a_problem_too_and_is_told_on_one_line(
    process: NotedProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> str:
        raise ValueError("no\nstory")

    monkeypatch.setattr(selftest, "problem_of", fail)
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out == "ValueError: no story\n"
    assert process.begun == 1


@pytest.mark.parametrize(("words", "seconds"), [((), LONGEST), ((7.0,), 7.0)])
def test_it_ends_itself_in_time_and_can_be_ended_from_outside(
    process: NotedProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[float, ...],
    seconds: float,
) -> None:
    monkeypatch.setattr(selftest, "problem_of", lambda *_: "")
    main([str(tmp_path)], *words)
    assert process.ends == [(seconds, True)]
    assert process.signals == [(signal.SIGINT, signal.default_int_handler)]
    assert LONGEST > SECONDS


def test_when_its_input_ends_it_is_asked_to_end_and_then_made_to(
    process: NotedProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "problem_of", lambda *_: "")
    main([str(tmp_path)])
    [(watch, daemon)] = process.threads
    assert daemon
    done: list[object] = []
    reading, writing = os.pipe()
    os.write(writing, b"what nobody reads")
    os.close(writing)
    with monkeypatch.context() as ended:
        ended.setattr(sys, "stdin", SimpleNamespace(fileno=lambda: reading))
        ended.setattr(os, "kill", lambda *what: done.append(what))
        ended.setattr(os, "_exit", done.append)
        ended.setattr(time, "sleep", lambda seconds: done.append(f"{seconds} s"))
        watch()
    os.close(reading)
    assert done == [(os.getpid(), signal.SIGINT), f"{GRACE} s", 1]
