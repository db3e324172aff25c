"""Hard kills during play: the real supervisor over a game that plays itself, killed at any moment.

The game tells in a file beside the kiosk's folder what it counts, before it counts it, and how late it is by
its own clock. After each kill the counters on the disk must hold all that was told more than `sync` seconds
before the end, and nothing that was not told.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections import Counter
from typing import IO, TYPE_CHECKING, Final

import msgspec

from game.config.kiosk import KioskConfig, Watch
from game.kiosk.counting.counters import read
from game.kiosk.soak.simulated import COUNTERS, Plan, Simulation
from game.kiosk.watch.exit_codes import LEFT
from game.kiosk.watch.supervisor import Supervisor, python

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.kiosk.watch.heart import Out

    Counted = tuple[str, str, str, str]

WATCH: Final = Watch(restarts=100, restarts_within=1.0)
LONGEST: Final = 60.0
"""Seconds until a game must have told its first line."""
AFTER: Final = (0.05, 3.0)
"""Seconds of play before a kill, by the clock on the wall."""
SECOND: Final = 1000


class Line(msgspec.Struct, frozen=True):
    """What a game tells: its process, how late it is, and what it is about to count, if anything."""

    pid: int
    now: int
    counted: tuple[str, str, str, str] | None = None


class Found(msgspec.Struct):
    """What many kills came to."""

    kills: int = 0
    counted: int = 0
    """How often anything was counted."""
    lost: int = 0
    """What was counted in the last seconds before a kill, and is gone: as it may."""
    most_lost: int = 0
    """The oldest thing that was lost, in milliseconds before the kill."""
    wrong: list[str] = []
    """What must not be: counted twice, or lost though it was older."""


def kill_often(folder: Path, kills: int, seed: int) -> Found:
    """Run the supervisor over a game and kill that so many times."""
    told, data, chance, found = folder / "told", folder / "kiosk", random.Random(seed), Found()
    told.parent.mkdir(parents=True, exist_ok=True)
    told.touch()
    game = python("game.kiosk.soak.kills", str(data), str(told), str(folder / "enough"))
    supervisor = Supervisor(game, (sys.executable, "-c", ""), WATCH, folder / "crashes")
    running = threading.Thread(target=supervisor.run, daemon=True)
    running.start()
    sync = KioskConfig().times.counters_sync
    for _ in range(kills):
        before = totals(data)
        lines = _killed(told, chance)
        found.kills += 1
        compare(found, lines, totals(data) - before, round(sync * SECOND))
    (folder / "enough").touch()
    running.join(LONGEST)
    return found


def _killed(told: Path, chance: random.Random) -> list[Line]:
    """What the next game told until it was killed."""
    offset, until = told.stat().st_size, time.monotonic() + LONGEST
    while not (lines := _lines(told, offset)):
        if time.monotonic() > until:
            raise TimeoutError("no game was started")
        time.sleep(0.02)
    time.sleep(chance.uniform(*AFTER))
    first, *_ = lines
    os.kill(first.pid, signal.SIGKILL)
    while _alive(first.pid):
        time.sleep(0.005)
    return _lines(told, offset)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _lines(told: Path, offset: int) -> list[Line]:
    with told.open("rb") as file:
        file.seek(offset)
        return [msgspec.json.decode(line, type=Line) for line in file.read().split(b"\n")[:-1]]


def totals(data: Path) -> Counter[Counted]:
    """What lies on the disk, whatever the day."""
    found: Counter[Counted] = Counter()
    for key, count in read(data / COUNTERS).items():
        found[key.kind, key.language, key.episode, key.what] += count
    return found


def compare(found: Found, lines: Sequence[Line], kept: Counter[Counted], sync: int) -> None:
    """Hold what was kept of one game against what it told; `sync` in milliseconds."""
    end = lines[-1].now
    told = Counter(line.counted for line in lines if line.counted)
    old = Counter(line.counted for line in lines if line.counted and line.now < end - sync)
    found.counted += told.total()
    missing = told - kept
    found.lost += missing.total()
    for what in missing:
        found.most_lost = max(found.most_lost, end - min(_last(lines, what, missing[what])))
    found.wrong += [f"counted twice: {what}" for what in kept - told]
    found.wrong += [f"lost, though it was old: {what}" for what in old - kept]


def _last(lines: Sequence[Line], what: Counted, number: int) -> list[int]:
    """When the last so many of a kind were counted."""
    return [line.now for line in lines if line.counted == what][-number:]


def main(words: Sequence[str]) -> int:
    """The game that is killed: it plays at many times the usual speed until the file `enough` is there."""
    from pathlib import Path

    data, told, enough = (Path(word) for word in words)
    with told.open("ab", buffering=0) as file:
        play_by_itself(data, file, sys.stdout, enough.exists, int.from_bytes(os.urandom(4)))
    return LEFT


def play_by_itself(data: Path, told: IO[bytes], beats: Out, enough: Callable[[], bool], seed: int) -> None:
    """Play a kiosk in the folder `data` until it is enough; tell its time, and what it is about to count."""
    from game.kiosk.watch.heart import Heart
    from game.paths import Paths

    play = Simulation(Paths.find(data), KioskConfig(), Plan((640, 400), seed))

    def tell(counted: Counted | None) -> None:
        told.write(msgspec.json.encode(Line(os.getpid(), play.now, counted)) + b"\n")

    play.counters.tell = tell
    play.app.add(Heart(beats, SECOND / 1000, lambda: play.app.keeper.busy))
    while not enough():
        tell(None)
        play.run(SECOND // 4)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
