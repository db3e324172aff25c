"""The soak in a real window, with hands and a clock of its own: what they do, how often, and what is told."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from game.kiosk.soak.real import (
    ACTS,
    AWAY,
    BUTTONS,
    CHORDS,
    Hands,
    RealKiosk,
    hands_pause,
    play_for,
    xdotool,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = (640, 400)


class Server:
    """An X server that takes down what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, ...]] = []

    def __call__(self, *words: str) -> str:
        if words == ("getdisplaygeometry",):
            return "{} {}\n".format(*SIZE)
        self.told.append(words)
        return ""


class Forced(random.Random):
    """Chance that always takes one act."""

    def __init__(self, act: str) -> None:
        super().__init__(3)
        self.act = act

    def choices(self, *_words: object, **_weights: object) -> list[str]:  # type: ignore[override]  # one answer
        return [self.act]


def told(act: str, times: int = 200) -> list[tuple[str, ...]]:
    server = Server()
    hands = Hands(Forced(act), server)
    assert {hands.act() for _ in range(times)} == {AWAY if act == "away" else 0.0}
    assert hands.acts == times
    return server.told


def places(words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(words):
        if word == "mousemove":
            yield int(words[at + 1]), int(words[at + 2])


def test_keys_are_pressed_as_chords() -> None:
    assert {words[0] for words in told("keys")} == {"key"}
    assert {" ".join(words[1:]) for words in told("keys", 1000)} == set(CHORDS)


def test_a_drag_goes_from_one_place_to_another_with_the_button_down() -> None:
    for words in told("drag"):
        assert [word for word in words if not word.isdigit()] == [
            "mousemove", "mousedown", "mousemove", "mouseup",
        ]  # fmt: skip
        assert (words[4], words[-1]) == ("1", "1")
    assert sum(one != other for one, other in (places(words) for words in told("drag"))) > 190


@pytest.mark.parametrize("act", ["press", "away"])
def test_a_press_is_a_click_of_any_button(act: str) -> None:
    found = told(act, 1000)
    assert {(words[0], words[3]) for words in found} == {("mousemove", "click")}
    assert {int(words[4]) for words in found} == set(BUTTONS)


def test_every_place_of_the_screen_is_met_and_no_other() -> None:
    found = [place for words in told("press", 3000) for place in places(words)]
    assert {x * 8 // SIZE[0] for x, _ in found} == set(range(8))
    assert {y * 8 // SIZE[1] for _, y in found} == set(range(8))


def test_of_a_thousand_acts_some_are_keys_some_drags_and_a_few_leave_the_kiosk_alone() -> None:
    server = Server()
    hands = Hands(random.Random(1), server)
    away = sum(hands.act() > 0 for _ in range(1000))
    found = Counter("drag" if "mousedown" in words else words[0] for words in server.told)
    assert ACTS["away"] / 2 < away < ACTS["away"] * 2
    assert found["key"] == pytest.approx(ACTS["keys"], rel=0.2)
    assert found["drag"] == pytest.approx(ACTS["drag"], rel=0.2)


def test_hands_drum_for_fifty_acts_and_read_for_fifty() -> None:
    assert [hands_pause(acts) for acts in (0, 49, 50, 149, 150, 199, 200)] == [
        0.05, 0.05, 0.2, 0.2, 1.0, 1.0, 0.05,
    ]  # fmt: skip


class Kiosk:
    """A kiosk whose game is another process from the second minute on, and which may end."""

    def __init__(self, ends: float = 1e9, games: tuple[int | None, ...] = (os.getpid(),)) -> None:
        self.now, self.waits, self.ends, self.games = 50.0, [0.0], ends, games

    @property
    def alive(self) -> bool:
        return self.now < self.ends

    @property
    def game(self) -> int | None:
        return self.games[min(int((self.now - 50) // 60), len(self.games) - 1)]

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def play(self, seconds: float, act: str = "press") -> tuple[tuple[int, bool], list[int]]:
        minutes: list[int] = []
        came = play_for(
            self, Hands(Forced(act), Server()), seconds, lambda minute, _: minutes.append(minute),
            self.clock, self.wait,
        )  # fmt: skip
        return came, minutes


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_every_minute_is_told_once_until_the_time_is_over() -> None:
    kiosk = Kiosk()
    assert kiosk.play(185) == ((0, True), [1, 2, 3])
    assert 50 + 185 <= kiosk.now <= 50 + 185 + max(kiosk.waits)
    assert set(kiosk.waits[1:]) == {0.05, 0.2, 1.0}


def test_after_hands_that_go_away_nobody_comes_for_more_than_a_minute() -> None:
    kiosk = Kiosk()
    kiosk.play(200, "away")
    assert set(kiosk.waits[1:]) == {AWAY + 0.05}


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_a_game_that_was_started_again_is_counted_and_one_that_is_gone_tells_nothing() -> None:
    own, gone = os.getpid(), 2**22 + 1
    assert Kiosk(games=(own, None, gone, own)).play(270) == ((1, True), [3, 4])


def test_a_kiosk_that_ends_or_never_had_a_game_does_not_live() -> None:
    assert Kiosk(ends=100).play(200)[0] == (0, False)
    assert Kiosk(games=(None,)).play(100) == ((0, False), [])


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_the_real_kiosk_lives_in_a_home_of_its_own_until_it_is_ended(tmp_path: Path) -> None:
    kiosk = RealKiosk(tmp_path, tmp_path / "data", (640, 400))
    try:
        until = time.monotonic() + 30
        while kiosk.game is None and time.monotonic() < until:
            time.sleep(0.02)
        game = kiosk.game
        assert kiosk.alive
        assert game is not None
        told = dict(one.split("=", 1) for one in environment(game))
        assert (told["HOME"], told["TMPDIR"]) == tuple(str(home) for home in kiosk.homes)
        assert not [name for name in told if name.startswith("XDG_")]
        assert f"{tmp_path / 'data'}" in words(game)
        assert "640x400" in words(game)
    finally:
        kiosk.end()
    assert (kiosk.alive, kiosk.game) == (False, None)


def environment(process: int) -> list[str]:
    with open(f"/proc/{process}/environ", encoding="utf-8") as file:  # noqa: PTH123 - no path of ours
        return [one for one in file.read().split("\0") if one]


def words(process: int) -> list[str]:
    with open(f"/proc/{process}/cmdline", encoding="utf-8") as file:  # noqa: PTH123 - no path of ours
        return file.read().split("\0")


def test_without_a_screen_there_are_no_hands() -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        Hands(random.Random(1), lambda *_: "")


def test_what_the_x_server_says_is_given_as_text_even_where_it_refuses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse = (sys.executable, "-S", "-c", "import sys; print(*sys.argv[1:]); sys.exit(1)")
    run = subprocess.run

    def refused(
        words: list[str], *, check: bool, capture_output: bool, text: bool
    ) -> subprocess.CompletedProcess[str]:
        return run([*refuse, *words], check=check, capture_output=capture_output, text=text)

    monkeypatch.setattr(subprocess, "run", refused)
    assert xdotool("key", "F1") == "xdotool key F1\n"
