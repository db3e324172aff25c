"""Hard kills of games that are only said: whom they meet and when, and what is held against what."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.counting.counters import Counters
from game.kiosk.soak import kills
from game.kiosk.soak.kills import (
    AFTER,
    LONGEST,
    SECOND,
    WATCH,
    Line,
    kill_often,
    main,
    play_by_itself,
    totals,
)
from game.kiosk.soak.simulated import OPENED, Plan
from game.kiosk.watch.exit_codes import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.ui.aids.aid import Aid

START = ("start", "bs", "prize", "")


class SaidKills:
    """A supervisor and its games: each tells that it starts and counts, until it is killed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.folder, self.now, self.games = folder, 1000.0, 0
        self.starts = self.kept = True
        self.slept: list[float] = []
        self.killed: list[tuple[int, int]] = []
        self.looks = self.begun = 0
        self.joined: list[float] = []
        monkeypatch.setattr(kills, "Supervisor", self.supervisor)
        monkeypatch.setattr(kills, "threading", SimpleNamespace(Thread=self.thread))
        monkeypatch.setattr(time, "sleep", self.sleep)
        monkeypatch.setattr(time, "monotonic", lambda: self.now)
        monkeypatch.setattr(os, "kill", self.kill)

    def supervisor(self, game: Sequence[str], safe: Sequence[str], watch: object, crashes: Path) -> SaidKills:
        self.game, self.safe, self.watch, self.crashes = game, safe, watch, crashes
        return self

    def run(self) -> int:
        raise AssertionError("it runs in a thread")

    def thread(self, *, target: Callable[[], int], daemon: bool) -> SaidKills:
        assert target == self.run
        assert daemon
        return self

    def start(self) -> None:
        self.begun += 1

    def join(self, seconds: float) -> None:
        assert (self.folder / "enough").exists()
        self.joined.append(seconds)

    def sleep(self, seconds: float) -> None:
        """A game begins while it is waited for, and counts while it plays."""
        self.now += seconds
        self.slept.append(seconds)
        if seconds == 0.02 and self.starts:
            self.games += 1
            self.tell(0)
        elif AFTER[0] <= seconds <= AFTER[1]:
            self.tell(SECOND, START)
            if self.kept:
                counters = Counters(self.folder / "kiosk" / "counters", lambda: OPENED)
                counters.count("start", "bs", "prize")
                counters.flush()
            self.tell(30 * SECOND)

    def tell(self, now: int, counted: tuple[str, str, str, str] | None = None) -> None:
        with (self.folder / "told").open("ab") as file:
            file.write(msgspec.json.encode(Line(self.games, now, counted)) + b"\n")

    def kill(self, pid: int, number: int) -> None:
        if number:
            self.killed.append((pid, number))
            self.looks = 0
        elif self.looks == 2:
            raise ProcessLookupError
        else:
            self.looks += 1


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SaidKills:
    return SaidKills(monkeypatch, tmp_path / "kills")


def test_each_game_is_killed_hard_and_what_it_told_is_held_against_what_is_on_the_disk(
    said: SaidKills,
) -> None:
    found = kill_often(said.folder, 3, 1)
    assert (found.kills, found.counted, found.lost, found.wrong) == (3, 3, 0, [])
    assert said.killed == [(game, signal.SIGKILL) for game in (1, 2, 3)]
    assert totals(said.folder / "kiosk") == {START: 3}
    assert said.joined == [LONGEST]


def test_what_is_lost_though_it_was_old_is_found_in_each_game(said: SaidKills) -> None:
    said.kept = False
    found = kill_often(said.folder, 2, 1)
    assert (found.lost, found.most_lost) == (2, 29 * SECOND)
    assert found.wrong == [f"lost, though it was old: {START}"] * 2


def test_what_was_counted_in_the_last_seconds_may_be_lost_in_all(
    said: SaidKills, monkeypatch: pytest.MonkeyPatch
) -> None:
    said.kept = False
    sync = msgspec.structs.replace(KioskConfig().times, counters_sync=29.0)
    monkeypatch.setattr(kills, "KioskConfig", lambda: KioskConfig(times=sync))
    assert kill_often(said.folder, 2, 1).wrong == []


def test_the_supervisor_has_the_games_of_this_module_and_restarts_them_always(said: SaidKills) -> None:
    kill_often(said.folder, 1, 1)
    folder = said.folder
    assert said.game[1:] == (
        "-m", "game.kiosk.soak.kills", str(folder / "kiosk"), str(folder / "told"), str(folder / "enough"),
    )  # fmt: skip
    assert said.safe == (sys.executable, "-c", "")
    assert (said.watch, said.crashes, said.begun) == (WATCH, folder / "crashes", 1)


def test_a_game_plays_for_a_while_by_chance_before_it_is_killed(said: SaidKills) -> None:
    kill_often(said.folder, 4, 7)
    played = [seconds for seconds in said.slept if seconds not in (0.02, 0.005)]
    assert len(set(played)) == 4
    assert all(AFTER[0] <= seconds <= AFTER[1] for seconds in played)
    assert said.slept.count(0.005) == 2 * 4  # it is waited until it is gone


def test_the_same_seed_kills_at_the_same_moments(said: SaidKills) -> None:
    (said.folder / "told").parent.mkdir(parents=True)  # it may be there
    slept = []
    for seed in (7, 7, 8):
        said.slept = []
        kill_often(said.folder, 2, seed)
        slept.append(said.slept)
    assert slept[0] == slept[1] != slept[2]


def test_a_game_that_never_starts_is_not_waited_for_for_ever(said: SaidKills) -> None:
    said.starts = False
    with pytest.raises(TimeoutError, match="no game was started"):
        kill_often(said.folder, 1, 1)
    assert LONGEST <= said.now - 1000.0 <= LONGEST + 0.05
    assert said.killed == []


# The game


class SaidGame:
    """A simulation that goes on by what it is told, and counts once."""

    def __init__(self, *given: object) -> None:
        self.given, self.now = given, 0
        self.aids: list[Aid] = []
        self.app = SimpleNamespace(add=self.aids.append, keeper=SimpleNamespace(busy=True))
        self.counters: Any = SimpleNamespace(tell=None)

    def run(self, milliseconds: int) -> None:
        for aid in self.aids:
            aid.hear((), self.now)
        if self.now == 250:
            self.counters.tell(START)
        self.now += milliseconds


def test_a_game_tells_its_time_four_times_a_second_and_first_what_it_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    games: list[SaidGame] = []

    def made(*given: object) -> SaidGame:
        games.append(SaidGame(*given))
        return games[-1]

    monkeypatch.setattr(kills, "Simulation", made)
    told, beats, rounds = io.BytesIO(), io.StringIO(), iter(range(9))
    play_by_itself(tmp_path, told, beats, lambda: next(rounds) == 8, seed=5)
    lines = [msgspec.json.decode(line, type=Line) for line in told.getvalue().splitlines()]
    pid = os.getpid()
    assert lines == [
        Line(pid, 0), Line(pid, 250), Line(pid, 250, START), *(Line(pid, at) for at in range(500, 2000, 250))
    ]  # fmt: skip
    assert beats.getvalue().splitlines() == ["beat busy"] * 2
    [game] = games
    paths, config, plan = game.given
    assert paths.data.is_relative_to(tmp_path)  # type: ignore[attr-defined]  # Paths
    assert (config, plan) == (KioskConfig(), Plan((640, 400), 5))


def test_it_goes_on_with_what_was_told_before_until_a_file_says_that_it_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, enough, asked = tmp_path / "told", tmp_path / "enough", list[object]()
    told.write_bytes(b"before\n")

    def played(data: Path, file: io.FileIO, beats: object, until: Callable[[], bool], seed: int) -> None:
        file.write(b"at once\n")
        assert told.read_bytes() == b"before\nat once\n"  # a kill takes nothing of it away
        asked.append((data, beats is sys.stdout, until()))
        enough.touch()
        asked.append(until())
        assert seed in range(2**32)

    monkeypatch.setattr(kills, "play_by_itself", played)
    assert main([str(tmp_path / "data"), str(told), str(enough)]) == LEFT
    assert asked == [(tmp_path / "data", True, False), True]
