"""Two kiosks on one folder, and what a kiosk ends with: 0 is for staff who has left it."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.child import COUNTERS
from game.kiosk.command import commands, export_counters, first_words, set_pin, typed
from game.kiosk.counting.counters import Counters
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.watch.exit_codes import STOPPED, TAKEN
from tests.support.kiosk_pilot import at_ten

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its processes end in another way")

GAME = """
import os, sys, time
from pathlib import Path
(Path(sys.argv[1]) / "words").write_text(" ".join(sys.argv[2:]))
if (Path(sys.argv[1]) / "left").exists():
    raise SystemExit(10)
(Path(sys.argv[1]) / "games").open("a").write(f"{os.getpid()}\\n")
while True:
    try:
        os.write(1, b"beat idle\\n")
    except OSError:
        pass
    time.sleep(0.05)
"""
"""A game that is left once there is a file `left`. It goes on where nobody listens, as if it hung."""
KIOSK = """
import logging, signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # the suite may run where a shell made it deaf to it
from game.kiosk import command
from game.kiosk.watch import supervisor
folder = Path(sys.argv[1])
supervisor.python = lambda *_: (sys.executable, "-c", sys.argv[2], str(folder))
logging.basicConfig(format="%(message)s", stream=sys.stdout)
print("begun", flush=True)
options = command.Options(Path("none"), folder / "data", first_start="first" in sys.argv[4:])
raise SystemExit(command.kiosk(options, float(sys.argv[3])))
"""


class Kiosks:
    """Kiosks on one folder, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._running: list[subprocess.Popen[str]] = []

    def start(
        self, wait: float = 0.0, *said: str, typed: int = subprocess.DEVNULL, **variables: str
    ) -> subprocess.Popen[str]:
        words = [sys.executable, "-u", "-c", KIOSK, str(self.folder), GAME, str(wait), *said]
        kiosk = subprocess.Popen(
            words, stdin=typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True, env={**os.environ, **variables},
        )  # fmt: skip
        self._running.append(kiosk)
        return kiosk

    def games(self) -> list[int]:
        """The numbers of the games that were started, once there is one."""
        file = self.folder / "games"
        while not file.exists() or not file.read_text():
            assert self._running[0].poll() is None
        return [int(line) for line in file.read_text().splitlines()]

    def end(self) -> None:
        for kiosk in self._running:
            if kiosk.poll() is None:
                os.killpg(kiosk.pid, signal.SIGKILL)
            kiosk.communicate()


@pytest.fixture
def kiosks(tmp_path: Path) -> Iterator[Kiosks]:
    made = Kiosks(tmp_path)
    yield made
    made.end()


@pytest.mark.long
def test_a_second_kiosk_on_a_folder_says_so_and_does_not_begin(kiosks: Kiosks) -> None:
    kiosks.start()
    kiosks.games()
    second = kiosks.start()
    _, said = second.communicate(timeout=30)
    assert second.returncode == TAKEN
    assert said.startswith("Another kiosk uses ")
    assert len(kiosks.games()) == 1


@pytest.mark.long
def test_a_kiosk_that_staff_has_left_ends_with_0_and_frees_the_folder(kiosks: Kiosks) -> None:
    (kiosks.folder / "left").touch()
    for new in (True, False):
        kiosk = kiosks.start()
        said, _ = kiosk.communicate(timeout=30)
        assert kiosk.returncode == 0
        assert ("was not there, so nothing is known of before" in said) is new


@pytest.mark.long
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_who_ends_a_kiosk_otherwise_does_not_pass_for_staff(kiosks: Kiosks, how: signal.Signals) -> None:
    kiosk = kiosks.start()
    kiosks.games()
    kiosk.send_signal(how)
    assert kiosk.wait(30) == STOPPED


@pytest.mark.long
def test_after_a_kill_the_folder_is_free_once_the_game_is_gone_too(kiosks: Kiosks) -> None:
    first = kiosks.start()
    (game,) = kiosks.games()
    first.kill()
    first.wait(30)
    assert kiosks.start().wait(30) == TAKEN  # two games would count and lock the PIN side by side
    third = kiosks.start(wait=30.0)
    os.kill(game, signal.SIGKILL)
    while len(kiosks.games()) == 1:
        assert third.poll() is None


@pytest.mark.long
def test_where_a_folder_can_not_be_locked_the_kiosk_plays(kiosks: Kiosks) -> None:
    (kiosks.folder / "data").symlink_to(kiosks.folder / "nowhere")
    (kiosks.folder / "left").touch()
    kiosk = kiosks.start()
    said, _ = kiosk.communicate(timeout=30)
    assert kiosk.returncode == 0
    assert "can't be locked" in said


@pytest.mark.long
def test_who_types_it_may_have_the_screen_ask_for_the_first_pin(kiosks: Kiosks) -> None:
    (kiosks.folder / "left").touch()
    ours, theirs = os.openpty()
    try:
        assert kiosks.start(0.0, "first", typed=theirs).wait(30) == 0
    finally:
        os.close(ours)
        os.close(theirs)
    assert (kiosks.folder / "words").read_text() == "--first-start"


@pytest.mark.long
def test_an_autostart_never_has_the_public_asked_for_the_first_pin(kiosks: Kiosks) -> None:
    (kiosks.folder / "left").touch()
    said, _ = kiosks.start(0.0, "first").communicate(timeout=30)
    assert (kiosks.folder / "words").read_text() == ""
    assert "--first-start counts only where it is typed" in said


@pytest.mark.long
def test_nor_does_a_unit_of_systemd_that_has_a_terminal(kiosks: Kiosks, tmp_path: Path) -> None:
    (kiosks.folder / "left").touch()
    ours, theirs = os.openpty()
    try:
        kiosk = kiosks.start(0.0, "first", typed=theirs, NOTIFY_SOCKET=str(tmp_path / "nobody"))
        assert kiosk.wait(30) == 0
    finally:
        os.close(ours)
        os.close(theirs)
    assert (kiosks.folder / "words").read_text() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("12345",), "A PIN has 6 digits."),
        (("123456",), "too easy to guess"),
        (("604815", "604816"), "two different numbers"),
    ],
)
def test_a_pin_that_can_not_be_taken_ends_the_command_with_1_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], said: str
) -> None:
    answers = iter(typed)
    assert set_pin(Options(data=tmp_path), lambda _: next(answers)) == 1
    assert said in capsys.readouterr().err
    assert next(answers, None) is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_where_a_pin_can_not_be_kept_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kiosk_paths(Options(data=tmp_path)).config.write_bytes(b"a file in place of the folder")
    assert set_pin(Options(data=tmp_path), lambda _: "604815") == 1
    told = capsys.readouterr()
    assert (told.out, told.err.startswith("The PIN can't be kept: ")) == ("", True)


def test_the_counts_that_leave_a_kiosk_hide_what_is_fewer_than_its_settings_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("kiosk:\n  suppress_below: 7\n")
    options = Options(config=file, data=tmp_path)
    counters = Counters(kiosk_paths(options).data / COUNTERS, at_ten)
    for story, times in (("new-friend", 7), ("the-chain", 6)):
        for _ in range(times):
            counters.count("start", "hr", story)
    counters.flush()
    assert export_counters(options, None) == 0
    told = capsys.readouterr().out
    assert "new-friend" in told
    assert "the-chain" not in told


def test_the_safe_picture_has_the_languages_and_the_window_of_the_game() -> None:
    config = KioskConfig(languages=("bs", "hr"))
    usual, small = Options(), Options(windowed=(640, 400), data=Path("here"))
    assert [each[2:] for each in commands(usual, config)] == [
        ("game.kiosk.child",),
        ("game.kiosk.watch.safe", "bs,hr"),
    ]
    assert [each[2:] for each in commands(small, config)] == [
        ("game.kiosk.child", "--data", "here", "--windowed", "640x400"),
        ("game.kiosk.watch.safe", "bs,hr", "640x400"),
    ]


@pytest.mark.parametrize(
    ("wanted", "terminal", "by_system", "words"),
    [
        (True, True, False, ("--first-start",)),
        (True, True, True, ()),
        (True, False, False, ()),
        (False, True, False, ()),
        (False, False, False, ()),
    ],
)
def test_the_first_pin_is_asked_for_only_where_somebody_wants_it_and_typed_so(
    caplog: pytest.LogCaptureFixture, *, wanted: bool, terminal: bool, by_system: bool, words: tuple[str, ...]
) -> None:
    stream = Input(terminal=terminal)
    assert first_words(Options(first_start=wanted), stream, by_system=by_system) == words
    assert bool(caplog.messages) is (wanted and not words)


def test_a_pin_that_is_typed_twice_is_taken(tmp_path: Path) -> None:
    assert set_pin(Options(data=tmp_path), lambda _: "604815") == 0
    assert Stand(KioskConfig(), StaffStore(kiosk_paths(Options(data=tmp_path)).config)).try_pin("604815", 0)


def test_a_new_pin_is_told_to_be_set_and_frees_a_keypad_that_is_locked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = kiosk_paths(Options(data=tmp_path)).config
    StaffStore(folder).change(wrong=5)
    assert set_pin(Options(data=tmp_path), lambda _: "604815") == 0
    assert StaffStore(folder).staff.wrong == 0
    assert capsys.readouterr().out == "The PIN is set.\n"


class Input(io.StringIO):
    """What stands on the input: a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.isatty = lambda: terminal  # type: ignore[method-assign]  # it is asked for this alone


def test_a_command_was_typed_where_a_terminal_is_on_its_input_and_no_system_started_it() -> None:
    assert typed(Input(terminal=True), by_system=False)
    assert not typed(Input(terminal=True), by_system=True)
    assert not typed(Input(terminal=False), by_system=False)
    assert not typed(None, by_system=False)
