"""`cuvari soak`: hours of random hands at the kiosk, and what they came to."""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.config.kiosk import KioskConfig
from game.kiosk.soak import outside
from game.kiosk.soak.kills import Found, kill_often
from game.kiosk.soak.process import memory_mib
from game.kiosk.soak.simulated import Plan, Simulation
from game.paths import Paths

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from game.kiosk.soak.real import RealKiosk

HOUR, MINUTE, STEP = 3_600_000, 60_000, 10
"""Milliseconds of an hour and of a minute; minutes between two looks at the memory."""
WARM: Final = 60
"""Minutes after which all that is kept for speed has been shown once: from there memory must not grow."""
MOST_GROWN: Final = 5.0
"""MiB."""


class Report(msgspec.Struct):
    """What came of it; times in minutes of the kiosk's clock, memory in MiB."""

    hours: float
    speed: float
    seconds: float = 0.0
    """By the clock on the wall."""
    touches: int = 0
    sessions: int = 0
    restarts: int = 0
    faults: int = 0
    crashes: list[str] = []
    """What the kiosk has kept of each crash: places in the program, and no values."""
    alive: bool = True
    memory: list[tuple[int, float]] = []
    counters: dict[str, int] = {}
    changed: list[str] = []
    kills: Found | None = None

    @property
    def grown(self) -> float | None:
        """By how much memory grew since it was warm; None where the run was too short to tell."""
        later = [held for minute, held in self.memory if minute >= WARM]
        return later[-1] - later[0] if len(later) > 1 else None

    @property
    def failures(self) -> list[str]:
        """What must not be."""
        found = [] if self.alive else ["the kiosk has ended"]
        if self.hours and not self.touches:
            found.append("nobody has touched it")
        if self.faults:
            found.append(f"{self.faults} faults")
        if self.grown is not None and self.grown >= MOST_GROWN:
            found.append(f"memory grew by {self.grown:.1f} MiB")
        found += [f"crashed: {crash}" for crash in self.crashes]
        found += [f"changed: {path}" for path in self.changed]
        return found + (self.kills.wrong if self.kills else [])


class Faults(logging.Handler):
    """Counts the errors that are told to the log."""

    def __init__(self) -> None:
        """None at first."""
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One more."""
        del record
        self.count += 1


def soak(options: argparse.Namespace) -> int:
    """Do what the options say and tell it; gives 1 where anything failed, else 0."""
    report = Report(options.hours, options.speed)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if options.kills:
            report.kills = kill_often(folder / "kills", options.kills, options.seed)
        if options.hours:
            (_really if options.speed == 1 else simulate)(report, folder, options.windowed, options.seed)
    report.seconds = time.monotonic() - begun
    sys.stdout.write(text(report))
    if options.report is not None:
        options.report.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return 1 if report.failures else 0


def simulate(report: Report, folder: Path, windowed: tuple[int, int] | None, seed: int) -> None:
    """The kiosk on a canvas, at up to `report.speed` times the usual speed (0: as fast as can be)."""
    data, faults = folder / "kiosk", Faults()
    before = outside.look(_others(), data)
    logging.getLogger().addHandler(faults)
    play = Simulation(Paths.find(data), KioskConfig(), Plan(windowed or (1280, 720), seed, report.speed))
    minutes = round(report.hours * HOUR / MINUTE)
    for minute in range(STEP, max(minutes, STEP) + 1, STEP):
        play.run(min(STEP, minutes) * MINUTE)
        report.memory.append((minute, round(memory_mib(), 1)))
    play.counters.flush()
    logging.getLogger().removeHandler(faults)
    report.touches, report.sessions = play.touches, play.stand.sessions
    report.faults, report.alive = faults.count, play.app.running
    report.counters = play.stand.sums()
    report.changed = outside.changed(before, outside.look(_others(), data))
    report.changed += _strange(data)


def _really(report: Report, folder: Path, windowed: tuple[int, int] | None, seed: int) -> None:
    from game.kiosk.soak.real import Hands, RealKiosk, play_for

    def play(kiosk: RealKiosk) -> None:
        hands = Hands(random.Random(seed))
        report.restarts, report.alive = play_for(
            kiosk, hands, report.hours * HOUR / 1000, lambda minute, held: _note(report, minute, held)
        )
        report.touches = hands.acts

    real(report, folder, seed, play, lambda data: RealKiosk(folder, data, windowed))


def real(
    report: Report,
    folder: Path,
    seed: int,
    play: Callable[[RealKiosk], None],
    make: Callable[[Path], RealKiosk],
) -> None:
    """The kiosk that `make` starts over a data folder, while `play` plays with it; it is ended then."""
    from game.kiosk.options import Options, kiosk_paths
    from game.kiosk.soak.kills import totals
    from game.kiosk.staff.pin import hashed
    from game.kiosk.staff.staff_store import StaffStore
    from game.kiosk.watch.crashes import FOLDER as CRASHES

    data = folder / "data"
    paths = kiosk_paths(Options(data=data))
    StaffStore(paths.config).change(pin=hashed(f"{random.Random(seed).randrange(10**6):06}"))
    before = outside.look(_others(), data)
    kiosk = make(data)
    try:
        play(kiosk)
    finally:
        kiosk.end()
    for (kind, *_), count in totals(paths.data).items():
        report.counters[kind] = report.counters.get(kind, 0) + count
    report.sessions = report.counters.get("duration", 0)
    report.changed = outside.changed(before, outside.look(_others(), data))
    crashes = sorted((paths.data / CRASHES).glob("*.txt"))
    report.crashes = [file.read_text(encoding="utf-8") for file in crashes]
    report.changed += sorted(outside.look(kiosk.homes, data)) + _strange(data, *crashes)


def _note(report: Report, minute: int, held: float) -> None:
    report.memory.append((minute, round(held, 1)))


def _others() -> tuple[Path, ...]:
    """Where nothing may change: the game's own folder, and those that a player's things lie in."""
    own, usual = Path(__file__).resolve().parents[3], Paths.find()
    return own, usual.data, usual.config, usual.cache


def _strange(data: Path, *told: Path) -> list[str]:
    """Files of the kiosk's folder that are neither counters nor what staff set, nor told otherwise."""
    known = {"counters.json", "today.json", "kiosk.json"}
    files = (path for path in data.rglob("*") if path.is_file() and path not in told)
    return sorted(str(path) for path in files if path.name not in known)


def text(report: Report) -> str:
    """The report for people."""
    lines = [
        f"{report.hours:g} hours of the kiosk's clock in {report.seconds:.0f} seconds",
        f"{report.touches} touches and keys, {report.sessions} sessions",
        f"{report.restarts} restarts, {report.faults} faults",
        "counted: " + (", ".join(f"{kind} {count}" for kind, count in report.counters.items()) or "nothing"),
    ]
    if report.memory:
        held = " ".join(f"{minute}:{mib:g}" for minute, mib in report.memory)
        lines.append(f"memory in MiB by minute: {held}")
    if report.grown is not None:
        lines.append(f"grown by {report.grown:.1f} MiB since the first hour")
    if report.kills is not None:
        kills = report.kills
        lines.append(
            f"{kills.kills} kills: {kills.counted} counted, {kills.lost} lost, "
            f"none older than {kills.most_lost / 1000:.1f} s"
        )
    lines += [f"FAILED: {failure}" for failure in report.failures] or ["all as it must be"]
    return "\n".join(lines) + "\n"
