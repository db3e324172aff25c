"""`cuvari kiosk` with a supervisor that is only said: what it is given, and what the command ends with."""

from __future__ import annotations

import io
import logging
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from game.kiosk.command import OVERLAP, kiosk
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.watch import supervisor
from game.kiosk.watch.crashes import FOLDER as CRASHES
from game.kiosk.watch.exit_codes import STOPPED, TAKEN
from game.kiosk.watch.systemd import VARIABLE, Notifier
from game.records import folder_lock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.config.kiosk import Watch

SETTINGS = "kiosk:\n  languages: [bs, hr]\n  watch: {silence: 7}\n"


class SaidLock:
    """A lock that takes down how often it was given back."""

    def __init__(self) -> None:
        self.freed = 0

    def free(self) -> None:
        self.freed += 1


class SaidSupervisor:
    """What the command was told to run, and what comes of it."""

    def __init__(self) -> None:
        self.lock: SaidLock | None = SaidLock()
        self.locked: list[tuple[Path, float]] = []
        self.outcome: int | BaseException = 0
        self.first: Sequence[str] = ("never run",)

    def lock_folder(self, folder: Path, wait: float) -> SaidLock | None:
        self.locked.append((folder, wait))
        folder.mkdir(parents=True, exist_ok=True)
        return self.lock

    def __call__(
        self,
        game: Sequence[str],
        safe: Sequence[str],
        watch: Watch,
        crashes: Path,
        held: SaidLock | None,
        notifier: Notifier,
    ) -> SaidSupervisor:
        self.game, self.safe, self.watch, self.crashes = game, safe, watch, crashes
        self.held, self.notifier = held, notifier
        return self

    def run(self, first: Sequence[str] = ()) -> int:
        self.first = first
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[SaidSupervisor]:
    made, level, before = SaidSupervisor(), logging.getLogger().level, signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(supervisor, "Supervisor", made)
    monkeypatch.setattr(folder_lock, "lock_folder", made.lock_folder)
    monkeypatch.delenv(VARIABLE, raising=False)
    yield made
    signal.signal(signal.SIGTERM, before)
    logging.getLogger().setLevel(level)


def options(folder: Path, *, first_start: bool = False) -> Options:
    file = folder / "kiosk.yaml"
    file.write_text(SETTINGS, encoding="utf-8")
    return Options(file, folder / "data", (640, 400), first_start=first_start)


@pytest.mark.parametrize("code", [0, 11])
def test_it_ends_with_what_the_supervisor_ends_with_and_frees_the_folder(
    said: SaidSupervisor, tmp_path: Path, code: int
) -> None:
    said.outcome = code
    assert kiosk(options(tmp_path)) == code
    assert said.lock is not None
    assert said.lock.freed == 1
    assert said.held is said.lock


def test_the_supervisor_is_given_what_the_settings_and_the_options_say(
    said: SaidSupervisor, tmp_path: Path
) -> None:
    wanted = options(tmp_path)
    kiosk(wanted)
    data = kiosk_paths(wanted).data
    assert (said.crashes, said.watch.silence) == (data / CRASHES, 7)
    assert said.game[2:] == ("game.kiosk.child", *wanted.words)
    assert said.safe[2:] == ("game.kiosk.watch.safe", "bs,hr", "640x400")
    assert said.game[:2] == said.safe[:2] == (sys.executable, "-m")
    assert said.locked == [(data, OVERLAP)]
    assert not said.notifier.heard


def test_for_a_folder_that_another_kiosk_has_it_waits_as_long_as_it_is_told_and_does_not_begin(
    said: SaidSupervisor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said.lock = None
    wanted = options(tmp_path)
    assert kiosk(wanted, 0.5) == TAKEN
    assert said.locked == [(kiosk_paths(wanted).data, 0.5)]
    assert said.first == ("never run",)
    assert (
        capsys.readouterr().err
        == f"Another kiosk uses {kiosk_paths(wanted).data}, so this one does not begin.\n"
    )


def test_where_no_folder_can_be_locked_it_begins_without_a_lock(
    said: SaidSupervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(folder_lock, "lock_folder", refuse)
    assert kiosk(options(tmp_path)) == 0
    assert said.held is None
    assert said.first == ()
    assert [line for line in caplog.messages if "can't be locked" in line]


def test_who_ends_it_otherwise_does_not_pass_for_staff_and_the_folder_is_free(
    said: SaidSupervisor, tmp_path: Path
) -> None:
    said.outcome = KeyboardInterrupt()
    assert kiosk(options(tmp_path)) == STOPPED
    assert said.lock is not None
    assert said.lock.freed == 1


def test_a_fault_of_the_supervisor_frees_the_folder_too(said: SaidSupervisor, tmp_path: Path) -> None:
    said.outcome = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        kiosk(options(tmp_path))
    assert said.lock is not None
    assert said.lock.freed == 1


def test_the_system_ends_it_as_ctrl_c_does_and_what_it_tells_reaches_the_log(
    said: SaidSupervisor, tmp_path: Path
) -> None:
    logging.getLogger().setLevel(logging.WARNING)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    kiosk(options(tmp_path))
    assert said.first == ()
    assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
    assert logging.getLogger().level == logging.INFO


@pytest.mark.parametrize("new", [True, False])
def test_a_folder_that_was_not_there_is_told_of(
    said: SaidSupervisor, tmp_path: Path, caplog: pytest.LogCaptureFixture, *, new: bool
) -> None:
    wanted = options(tmp_path)
    if not new:
        kiosk_paths(wanted).data.mkdir(parents=True)
    assert kiosk(wanted) == 0
    assert said.locked
    assert any("was not there, so nothing is known of before" in line for line in caplog.messages) is new


@pytest.mark.parametrize(
    ("typed", "by_system", "words"), [(True, False, ("--first-start",)), (True, True, ()), (False, False, ())]
)
def test_the_words_of_a_first_start_are_for_who_has_typed_them(
    said: SaidSupervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, typed: bool, by_system: bool,
    words: tuple[str, ...],
) -> None:  # fmt: skip
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: typed)
    monkeypatch.setattr(sys, "stdin", stream)
    if by_system:
        monkeypatch.setenv(VARIABLE, "/run/nobody")
    kiosk(options(tmp_path, first_start=True))
    assert said.first == words
    assert said.notifier.heard is by_system


def test_without_a_window_of_its_own_the_safe_picture_fills_the_screen(
    said: SaidSupervisor, tmp_path: Path
) -> None:
    file = options(tmp_path).config
    kiosk(Options(file, tmp_path / "data"))
    assert said.safe[2:] == ("game.kiosk.watch.safe", "bs,hr")
