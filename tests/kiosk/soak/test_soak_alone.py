"""`cuvari soak` with a simulation, a kiosk and kills that are only said: what its report is made of."""

from __future__ import annotations

import argparse
import json
import logging
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.soak import command, outside
from game.kiosk.soak.command import MINUTE, Report, simulate, soak
from game.kiosk.soak.kills import Found
from game.kiosk.soak.simulated import Plan
from game.paths import Paths
from tests.support.kiosk_pilot import PIN, hashed_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random


class SaidPlay:
    """A simulation that does what it is told, and takes down for how long it ran."""

    def __init__(self) -> None:
        self.ran: list[int] = []
        self.touches = 7
        self.stand: Any = SimpleNamespace(sessions=3, sums=lambda: {"start": 4})
        self.app: Any = SimpleNamespace(running=True)
        self.flushed = 0
        self.counters: Any = SimpleNamespace(flush=self.flush)
        self.does: Callable[[], None] = lambda: None
        self.given: tuple[Any, ...] = ()

    def made(self, *given: object) -> SaidPlay:
        self.given = given
        return self

    def flush(self) -> None:
        self.flushed += 1

    def run(self, milliseconds: int) -> None:
        self.ran.append(milliseconds)
        self.does()


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SaidPlay:
    """Nothing but `others` is looked at beside the kiosk's own folder."""
    made = SaidPlay()
    (tmp_path / "others").mkdir()
    held = iter(range(80, 1000))
    monkeypatch.setattr(command, "Simulation", made.made)
    monkeypatch.setattr(command, "memory_mib", lambda: next(held) + 0.26)
    monkeypatch.setattr(command, "_others", lambda: (tmp_path / "others",))
    return made


@pytest.mark.parametrize(
    ("hours", "ran", "minutes"),
    [
        (1.0, [10] * 6, [10, 20, 30, 40, 50, 60]),
        (0.5, [10] * 3, [10, 20, 30]),
        (0.05, [3], [10]),
        (0.25, [10], [10]),
        (1 / 6, [10], [10]),
    ],
)
def test_every_ten_minutes_the_memory_is_noted(
    play: SaidPlay, tmp_path: Path, hours: float, ran: list[int], minutes: list[int]
) -> None:
    report = Report(hours, 0.0)
    simulate(report, tmp_path, None, 1)
    assert play.ran == [each * MINUTE for each in ran]
    assert report.memory == [(minute, 80.3 + at) for at, minute in enumerate(minutes)]


@pytest.mark.parametrize(("windowed", "size"), [(None, (1280, 720)), ((640, 400), (640, 400))])
def test_it_plays_as_it_was_told_in_a_folder_of_its_own(
    play: SaidPlay, tmp_path: Path, windowed: tuple[int, int] | None, size: tuple[int, int]
) -> None:
    simulate(Report(1.0, 60.0), tmp_path, windowed, 9)
    paths, config, plan = play.given
    assert paths == Paths.find(tmp_path / "kiosk")
    assert (config, plan) == (KioskConfig(), Plan(size, 9, 60.0))


@pytest.mark.parametrize("alive", [True, False])
def test_what_came_of_it_is_in_the_report(play: SaidPlay, tmp_path: Path, *, alive: bool) -> None:
    play.app.running = alive
    report = Report(0.05, 0.0)
    simulate(report, tmp_path, None, 1)
    assert (report.touches, report.sessions, report.counters) == (7, 3, {"start": 4})
    assert (report.alive, report.faults, report.changed, play.flushed) == (alive, 0, [], 1)


def test_errors_of_the_time_in_which_it_played_are_faults(play: SaidPlay, tmp_path: Path) -> None:
    log = logging.getLogger("tests.soak")
    before = list(logging.getLogger().handlers)
    report = Report(0.5, 0.0)
    play.does = lambda: log.error("one")
    simulate(report, tmp_path, None, 1)
    assert report.faults == 3
    assert logging.getLogger().handlers == before


def test_what_has_changed_elsewhere_and_what_is_strange_in_its_own_folder_is_told(
    play: SaidPlay, tmp_path: Path
) -> None:
    own = tmp_path / "kiosk"

    def write() -> None:
        own.mkdir(exist_ok=True)
        for name in ("counters.json", "today.json", "kiosk.json", "diary.txt"):
            (own / name).touch()
        (tmp_path / "others" / "new").touch()

    play.does = write
    (tmp_path / "others" / "old").touch()
    report = Report(0.05, 0.0)
    simulate(report, tmp_path, None, 1)
    assert report.changed == [str(tmp_path / "others" / "new"), str(own / "diary.txt")]


# The command


def options(tmp_path: Path, **said: object) -> argparse.Namespace:
    usual: dict[str, object] = {"hours": 0.0, "speed": 0.0, "kills": 0, "seed": 5, "windowed": (640, 400)}
    return argparse.Namespace(**{**usual, "report": tmp_path / "report.json", **said})


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the command has done, each of which takes a second."""
    known: list[tuple[object, ...]] = []

    def kill_often(folder: Path, kills: int, seed: int) -> Found:
        assert folder.parent.is_dir()
        known.append(("kill", folder.name, kills, seed))
        return Found(kills=kills, wrong=["counted twice: it"] if kills == 13 else [])

    def playing(name: str) -> Callable[..., None]:
        def played(report: Report, folder: Path, windowed: tuple[int, int], seed: int) -> None:
            assert folder.is_dir()
            known.append((name, windowed, seed))
            report.touches = 4

        return played

    monkeypatch.setattr(command, "kill_often", kill_often)
    monkeypatch.setattr(command, "simulate", playing("simulated"))
    monkeypatch.setattr(command, "_really", playing("real"))
    monkeypatch.setattr(time, "monotonic", lambda: 100.0 + len(known))
    return known


@pytest.mark.parametrize(("speed", "how"), [(1.0, "real"), (0.0, "simulated"), (60.0, "simulated")])
def test_at_the_usual_speed_it_is_the_real_kiosk_and_at_any_other_a_simulation(
    done: list[tuple[object, ...]], tmp_path: Path, speed: float, how: str
) -> None:
    assert soak(options(tmp_path, hours=2.0, speed=speed)) == 0
    assert done == [(how, (640, 400), 5)]
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["hours"], report["speed"], report["seconds"]) == (2.0, speed, 1.0)
    assert (report["touches"], report["kills"]) == (4, None)


@pytest.mark.parametrize(("kills", "code"), [(3, 0), (13, 1)])
def test_kills_come_first_and_what_they_have_shown_ends_it_with_1(
    done: list[tuple[object, ...]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kills: int,
    code: int,
) -> None:
    assert soak(options(tmp_path, kills=kills, hours=1.0)) == code
    assert done == [("kill", "kills", kills, 5), ("simulated", (640, 400), 5)]
    assert json.loads((tmp_path / "report.json").read_text())["kills"]["kills"] == kills
    assert f"{kills} kills: " in capsys.readouterr().out


def test_without_a_file_for_it_the_report_is_only_said(
    done: list[tuple[object, ...]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert soak(options(tmp_path, report=None)) == 0
    assert done == []
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().out.startswith("0 hours of the kiosk's clock in 0 seconds\n")


def test_nobody_s_touches_are_a_failure_only_where_there_were_hours() -> None:
    assert Report(1.0, 0.0).failures == ["nobody has touched it"]
    assert Report(0.0, 0.0).failures == []


def test_growth_counts_from_the_first_hour_on_and_needs_two_looks() -> None:
    for memory, grown in (
        ([], None),
        ([(60, 90.0)], None),
        ([(50, 10.0), (60, 90.0)], None),
        ([(59, 10.0), (60, 90.0), (70, 91.0)], 1.0),
        ([(60, 90.0), (70, 99.0), (80, 89.0)], -1.0),
    ):
        assert Report(1.0, 0.0, memory=memory).grown == grown


def test_nothing_may_change_in_the_game_s_own_folder_or_in_those_of_a_player(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    looked: list[object] = []

    def look(places: tuple[Path, ...], data: Path) -> dict[str, object]:
        looked.append((places, data))
        return {}

    monkeypatch.setattr(outside, "look", look)
    monkeypatch.setattr(command, "Simulation", SaidPlay().made)
    simulate(Report(0.05, 0.0), tmp_path, None, 1)
    usual = Paths.find()
    places = (Path(command.__file__).parents[3], usual.data, usual.config, usual.cache)
    assert looked == [(places, tmp_path / "kiosk")] * 2


class SaidKiosk:
    """A real kiosk and the hands at it, and what was asked of them."""

    homes = ()

    def __init__(self) -> None:
        self.made_of: list[object] = []
        self.chances: list[float] = []
        self.played: list[float] = []
        self.ended, self.acts = 0, 9

    def made(self, *given: object) -> SaidKiosk:
        self.made_of = list(given)
        return self

    def hands(self, chance: Random) -> SaidKiosk:
        self.chances.append(chance.random())
        return self

    def play_for(
        self, kiosk: object, hands: object, seconds: float, minute: Callable[[int, float], None]
    ) -> tuple[int, bool]:
        assert kiosk is hands is self
        self.played.append(seconds)
        minute(1, 80.26)
        return 2, False

    def end(self) -> None:
        self.ended += 1


@pytest.fixture
def kiosk(monkeypatch: pytest.MonkeyPatch) -> SaidKiosk:
    said = SaidKiosk()
    monkeypatch.setattr("game.kiosk.soak.real.RealKiosk", said.made)
    monkeypatch.setattr("game.kiosk.soak.real.play_for", said.play_for)
    monkeypatch.setattr("game.kiosk.soak.real.Hands", said.hands)
    monkeypatch.setattr("game.kiosk.staff.pin.hashed", lambda _: hashed_once(PIN))
    monkeypatch.setattr(command, "_others", lambda: ())
    return said


def test_a_real_kiosk_is_played_with_for_as_many_seconds_as_the_hours_have(
    kiosk: SaidKiosk, tmp_path: Path
) -> None:
    assert soak(options(tmp_path, hours=0.5, speed=1.0)) == 1  # it has ended
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["restarts"], report["alive"], report["touches"]) == (2, False, 9)
    assert report["memory"] == [[1, 80.3]]
    assert (kiosk.played, kiosk.ended) == ([1800.0], 1)
    folder, data, windowed = kiosk.made_of
    assert isinstance(folder, Path)
    assert (data, windowed) == (folder / "data", (640, 400))
    assert not folder.exists()  # nothing is left of it


def test_the_same_seed_gives_a_real_kiosk_the_same_hands(kiosk: SaidKiosk, tmp_path: Path) -> None:
    for seed in (5, 5, 6):
        soak(options(tmp_path, hours=0.5, speed=1.0, seed=seed))
    one, again, other = kiosk.chances
    assert one == again != other
