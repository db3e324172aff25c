"""The long proofs in short: some minutes of the kiosk's clock, its report, and what counts as a failure."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.kiosk.counting.counters import Counters
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.soak.command import Faults, Report, real, text
from game.kiosk.soak.kills import Found as Kills
from tests.support.at_spi_stage import ROOT, x_screen

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 120
"""Seconds after which a soak of 18 seconds should have ended long ago."""
FEWEST = 20
"""Touches, chords and drags that hands make in so long, on a slow computer."""
SHORT = ["soak", "--hours", "0.05", "--windowed", "640x400"]


@pytest.mark.long
def test_some_minutes_of_random_hands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([*SHORT, "--report", str(tmp_path / "report.json")])
    said = capsys.readouterr().out
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["alive"]
    assert report["faults"] == 0
    assert report["touches"] > 20
    assert report["sessions"] > 0
    assert report["counters"].get("start", 0) > 0
    assert report["changed"] == []
    assert report["seconds"] > 0
    assert [minute for minute, _ in report["memory"]] == [10]
    assert said.startswith("0.05 hours of the kiosk's clock in ")
    assert not logging.getLogger().handlers or not any(
        isinstance(one, Faults) for one in logging.getLogger().handlers
    )


@pytest.mark.slow
@pytest.mark.programs("Xvfb", "xdotool")
def test_at_the_usual_speed_hands_play_at_the_kiosk_in_a_real_window(tmp_path: Path) -> None:
    words = ["--hours", "0.005", "--speed", "1", "--windowed", "640x400"]
    with x_screen({**os.environ, "SDL_VIDEODRIVER": "x11"}) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "game", "soak", *words, "--report", str(tmp_path / "report.json")],
            check=False, timeout=PATIENCE, cwd=ROOT, env=environment, capture_output=True, text=True,
        )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["alive"]
    assert report["touches"] > FEWEST
    assert report["seconds"] > 18, "that is how long 0.005 hours are"
    assert report["crashes"] == []


def test_without_hours_and_kills_nothing_is_done_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["soak", "--hours", "0", "--report", str(tmp_path / "report.json")]) == 0
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["touches"], report["kills"], report["alive"]) == (0, None, True)
    assert 0 < report["seconds"] < 60
    assert main(["soak", "--hours", "0"]) == 0
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]
    assert capsys.readouterr().out


@pytest.mark.slow
def test_a_kill_is_told_in_the_report_and_without_hours_no_hands_come(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["soak", "--hours", "0", "--kills", "1", "--report", str(tmp_path / "report.json")]) == 0
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["kills"]["kills"], report["kills"]["wrong"], report["touches"]) == (1, [], 0)
    assert "1 kills: " in capsys.readouterr().out


def kept_in(data: Path) -> Path:
    """Where a kiosk keeps crashes and counters."""
    return kiosk_paths(Options(data=data)).data


class Staged:
    """A kiosk that leaves behind what it is told to."""

    def __init__(self, folder: Path, data: Path, files: dict[str, str]) -> None:
        self.homes = (folder / "home", folder / "tmp")
        for name, text_ in files.items():
            path = (folder if name.startswith(("home", "tmp")) else kept_in(data)) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text_)
        self.ended = 0

    def end(self) -> None:
        self.ended += 1


def staged(folder: Path, files: dict[str, str], play: Callable[[Staged], None]) -> tuple[Report, Staged]:
    report, made = Report(1.0, 1.0), []

    def make(data: Path) -> Staged:
        assert [path.name for path in data.rglob("*") if path.is_file()] == ["kiosk.json"]  # it has a PIN
        made.append(Staged(folder, data, files))
        return made[0]

    try:
        real(report, folder, 1, play, make)  # type: ignore[arg-type]  # it is asked for no more than this
    finally:
        assert made[0].ended == 1
    return report, made[0]


@pytest.mark.long
def test_of_a_real_kiosk_is_told_what_it_counted_how_it_crashed_and_what_it_left_elsewhere(
    tmp_path: Path,
) -> None:
    files = {
        "crashes/1.txt": "KeyError", "diary.txt": "of a child", "home/.cache/x": "1", "tmp/y": "1",
    }  # fmt: skip
    report, _ = staged(tmp_path, files, lambda _: None)
    report.touches = 1
    assert report.crashes == ["KeyError"]
    assert [Path(path).name for path in report.changed] == ["x", "y", "diary.txt"]
    assert (report.sessions, report.counters) == (0, {})
    assert report.failures[0] == "crashed: KeyError"


def test_what_a_real_kiosk_counted_is_summed_by_kind(tmp_path: Path) -> None:
    counters = Counters(kept_in(tmp_path / "data") / "counters", lambda: datetime(2026, 5, 30, 10), 0.0)  # noqa: DTZ001 - the clock on the wall

    def play(_: Staged) -> None:
        for kind, episode in (
            ("start", "a"),
            ("start", "b"),
            ("start", "b"),
            ("duration", "a"),
            ("duration", "b"),
        ):
            counters.count(kind, "en", episode, "x")  # type: ignore[arg-type]  # kinds are words
        counters.flush()

    report, _ = staged(tmp_path, {}, play)
    assert report.counters == {"start": 3, "duration": 2}
    assert report.sessions == 2


def test_a_real_kiosk_is_ended_when_the_hands_fail(tmp_path: Path) -> None:
    def fail(_: Staged) -> None:
        raise OSError("no screen")

    with pytest.raises(OSError, match="no screen"):
        staged(tmp_path, {}, fail)


def test_the_report_says_how_much_memory_was_held_when_and_what_was_counted() -> None:
    report = Report(
        2.0, 0.0, seconds=61.4, touches=7, sessions=3, restarts=1,
        memory=[(50, 80.0), (60, 90.04), (70, 91.0), (80, 92.3)],
        counters={"start": 4, "choice": 9}, kills=Kills(kills=5, counted=8, lost=2, most_lost=2_500),
    )  # fmt: skip
    assert report.grown == pytest.approx(2.26)
    assert text(report).splitlines() == [
        "2 hours of the kiosk's clock in 61 seconds",
        "7 touches and keys, 3 sessions",
        "1 restarts, 0 faults",
        "counted: start 4, choice 9",
        "memory in MiB by minute: 50:80 60:90.04 70:91 80:92.3",
        "grown by 2.3 MiB since the first hour",
        "5 kills: 8 counted, 2 lost, none older than 2.5 s",
        "all as it must be",
    ]
    assert text(Report(1.0, 1.0, touches=1)).splitlines()[3:] == ["counted: nothing", "all as it must be"]


def test_what_kills_have_shown_is_a_failure() -> None:
    assert Report(0.0, 1.0, kills=Kills(wrong=["counted twice: it"])).failures == ["counted twice: it"]


def test_errors_in_the_log_are_counted_and_warnings_are_not() -> None:
    faults = Faults()
    log = logging.getLogger("kiosk.soak")
    log.addHandler(faults)
    log.propagate = False
    log.error("one")
    log.warning("no error")
    log.critical("two")
    assert faults.count == 2


def test_what_must_not_be_is_a_failure() -> None:
    assert Report(0.5, 1.0, touches=1, memory=[(1, 70.0), (29, 85.0)]).failures == []  # too short to tell
    good = Report(8.0, 0.0, touches=1, memory=[(10, 90.0), (60, 95.0), (480, 99.9)])
    assert good.failures == []
    assert "all as it must be" in text(good)
    bad = Report(8.0, 0.0, faults=1, alive=False, memory=[(60, 95.0), (480, 100.0)], changed=["/etc/passwd"])
    bad.crashes.append("KeyError")
    assert bad.failures == [
        "the kiosk has ended",
        "nobody has touched it",
        "1 faults",
        "memory grew by 5.0 MiB",
        "crashed: KeyError",
        "changed: /etc/passwd",
    ]
    assert "FAILED: changed: /etc/passwd" in text(bad)
