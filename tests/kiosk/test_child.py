"""The game at a kiosk in a process of its own: what it says, and which content it starts with."""

from __future__ import annotations

import ctypes
import io
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.bundles.active import active, switch
from game.bundles.content_note import Active, content_of
from game.bundles.make import make, sign
from game.bundles.seal import new_key
from game.config.kiosk import KioskConfig
from game.edges import removable_media
from game.kiosk import selftest
from game.kiosk.child import COUNTERS, attach, end_with_the_supervisor, look_at_sticks, opened, play
from game.kiosk.counting.counters import read
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.staff import update
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.watch.exit_codes import CLOSED, LEFT
from game.kiosk.watch.supervisor import NOTE
from game.kiosk.watch.trial import LONG_ENOUGH
from tests.support.kiosk_pilot import KioskPilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.kiosk.staff.kiosk_state import Stand

CONFIG = """\
kiosk:
  languages: [hr]
  schedule:
    - from: "00:00"
      to: "00:00"
      episodes: [the-chain]
"""


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for all that is kept; a PIN is set, so that the attract loop is the first thing shown."""
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    StaffStore(kiosk_paths(Options(data=tmp_path)).config).change(pin=hashed("271828"))
    return tmp_path


def test_where_there_is_no_stick_nothing_comes_of_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removable_media, "sticks", lambda: ())
    read = list[bool]()
    assert look_at_sticks(KioskConfig(), tmp_path, lambda: read.append(True)) == update.Outcome()
    assert not read


def test_what_a_stick_brings_is_tried_once_all_of_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A try that fails here by itself: what a real one looks at has tests of its own."""
    said: list[str] = []
    stick, source = tmp_path / "stick", tmp_path / "source"
    for folder in (stick, source / "scenarios"):
        folder.mkdir(parents=True)
    (source / "scenarios" / "a.yaml").write_text("a")
    key = new_key(tmp_path / "key")
    make(source, stick / "a.cuvari", 1, "")
    sign(stick / "a.cuvari", tmp_path / "key")

    def tried(_: Path) -> tuple[str, ...]:
        said.append("tried")
        return (sys.executable, "-S", "-c", "raise SystemExit(7)")

    monkeypatch.setattr(removable_media, "sticks", lambda: [stick])
    monkeypatch.setattr(selftest, "command", tried)
    config = KioskConfig(update_keys=(key,))
    found = look_at_sticks(config, tmp_path / "data", lambda: said.append("read"))
    assert said == ["read", "tried"]
    assert (found.version, found.refused.endswith("it ends with 7")) == (0, True)


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
def test_linux_ends_the_game_with_its_supervisor() -> None:
    asked, prctl = ctypes.c_int(), ctypes.CDLL(None).prctl
    try:
        end_with_the_supervisor()
        prctl(2, ctypes.byref(asked))  # PR_GET_PDEATHSIG
    finally:
        prctl(1, 0)
    assert asked.value == signal.SIGKILL


def test_what_is_on_trial_is_proven_by_a_kiosk_that_has_run_for_a_while(tmp_path: Path) -> None:
    data = tmp_path / "data"
    switch(data, Active(version=2, previous=1, newest=2, trial=2))
    kiosk = KioskPilot(tmp_path / "kiosk")
    attach(kiosk.app, data, io.StringIO())
    kiosk.now += LONG_ENOUGH
    kiosk.frame()
    assert active(data) == Active(version=2, previous=1, newest=2)


def test_the_supervisor_hears_that_the_kiosk_lives_and_of_each_session_that_ends(tmp_path: Path) -> None:
    kiosk, said = KioskPilot(tmp_path), io.StringIO()
    attach(kiosk.app, tmp_path, said)
    assert said.getvalue() == ""
    kiosk.frame()
    kiosk.begin()
    kiosk.app.keeper.forget(kiosk.now, idle=False)
    told = said.getvalue().splitlines()
    assert told[0] == "beat idle"
    assert told.count("session") == 1


@pytest.mark.parametrize(
    ("pin", "mended", "told"),
    [("", False, "no PIN is known"), (None, False, "no PIN is known"), ("604815", True, "was made again")],
)
def test_what_staff_should_know_stands_in_the_log_from_the_start(
    tmp_path: Path, pin: str | None, *, mended: bool, told: str
) -> None:
    kiosk, said = KioskPilot(tmp_path, pin=pin), io.StringIO()
    kiosk.stand.update_mended = mended
    attach(kiosk.app, tmp_path, said)
    [line] = said.getvalue().splitlines()
    assert line.startswith(NOTE)
    assert told in line


def started(kiosk: Path) -> str:
    """The first line of a start: "" where it came to nothing."""
    words = ["--data", str(kiosk), "--config", str(kiosk / "none.yaml"), "--windowed", "640x400"]
    with subprocess.Popen(
        [sys.executable, "-m", "game.kiosk.child", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.kill()
    return line.strip()


@pytest.mark.long
def test_a_kiosk_without_a_pin_tells_the_supervisor_what_is_wrong_and_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    said = started(tmp_path / "gone")
    assert said.startswith(NOTE)
    assert said.endswith(f"{tmp_path / 'gone' / 'kiosk'} is missing")


@pytest.mark.long
def test_what_kills_have_left_half_written_is_swept_away_at_a_start(kiosk: Path) -> None:
    own = kiosk_paths(Options(data=kiosk))
    left = [own.config / ".kiosk.json-abcd1234.tmp"]
    left += [
        own.data / folder / f".{name}-abcd1234.tmp"
        for folder, name in (
            ("counters", "counters.json"),
            ("counters", "told.json"),
            ("bundles", "active.json"),
            ("crashes", "crash-000001.txt"),
        )
    ]
    for file in left:
        file.parent.mkdir(exist_ok=True)
        file.touch()
        os.utime(file, (0, 0))
    assert started(kiosk) == "beat idle"
    assert [file for file in left if file.exists()] == []


@pytest.mark.long
def test_content_that_does_not_start_gives_way_to_the_game_s_own(kiosk: Path) -> None:
    data = kiosk_paths(Options(data=kiosk)).data
    (content_of(data, 1) / "scenarios").mkdir(parents=True)  # no story at all: the self-test would refuse it
    switch(data, Active(version=1, newest=1, trial=1))
    assert [started(kiosk) for _ in range(3)] == ["", "", "beat idle"]
    assert active(data) == Active(newest=1)


def opened_with(kiosk: Path, config: str = "", *, first_start: bool = False) -> Stand:
    """What the kiosk knows once its window is open, with this as its settings."""
    file = kiosk / "kiosk.yaml"
    if config:
        file.write_text(config, encoding="utf-8")
    app, window = opened(Options(file, kiosk, (640, 400), first_start=first_start))
    window.close()
    app.sounds.close()
    return app.stand


@pytest.mark.long
@pytest.mark.parametrize("size", few([None, (640, 400)]))
def test_a_kiosk_fills_the_screen_and_is_a_window_only_where_a_size_is_asked_for(
    kiosk: Path, size: tuple[int, int] | None
) -> None:
    app, window = opened(Options(kiosk / "none.yaml", kiosk, size))
    assert window.full_screen is (size is None)
    assert size is None or window.surface.get_size() == size
    assert app.scene.name == "attract"
    window.close()


@pytest.mark.long
def test_what_its_settings_say_holds_from_the_start(kiosk: Path) -> None:
    stand = opened_with(kiosk, CONFIG)
    assert stand.config.languages == ("hr",)
    assert stand.playlist
    assert tuple(stand.playlist()) == ("the-chain",)
    assert not stand.settings_broken
    assert not stand.update_mended
    assert not stand.may_be_new


@pytest.mark.long
def test_what_is_wrong_in_its_settings_is_told_to_staff_and_the_rest_holds(kiosk: Path) -> None:
    stand = opened_with(kiosk, f"{CONFIG}  loudness: much\n")
    assert stand.settings_broken
    assert stand.config.languages == ("hr",)


@pytest.mark.long
def test_a_note_of_an_update_that_was_damaged_is_told_to_staff(kiosk: Path) -> None:
    note = kiosk_paths(Options(data=kiosk)).data / "bundles" / "active.json"
    note.parent.mkdir(parents=True)
    note.write_bytes(b"{torn")
    assert opened_with(kiosk).update_mended


@pytest.mark.long
def test_only_who_says_so_has_the_screen_ask_for_the_first_pin(tmp_path: Path) -> None:
    assert not opened_with(tmp_path / "one").may_be_new
    assert opened_with(tmp_path / "two", first_start=True).may_be_new


@pytest.mark.long
@pytest.mark.parametrize(("left", "code"), [(True, LEFT), (False, CLOSED)])
def test_it_ends_with_0_for_the_supervisor_only_where_staff_has_left_it_and_keeps_its_counts(
    kiosk: Path, monkeypatch: pytest.MonkeyPatch, *, left: bool, code: int
) -> None:
    app, window = opened(Options(kiosk / "none.yaml", kiosk, (640, 400)))
    data = kiosk_paths(Options(data=kiosk)).data
    assert app.stand.counters is not None
    app.stand.counters.count("start", "hr", "new-friend")
    app.stand.left, app.running = left, False
    with (kiosk / "said").open("w") as said:
        monkeypatch.setattr(sys, "stdout", said)
        assert play(app, window, data) == code
    assert read(data / COUNTERS)
