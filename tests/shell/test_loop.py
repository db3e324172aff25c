"""The loop: when it sleeps and for how long, and what it does while nothing else is to be done."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pygame
import pytest

from game.shell import loop
from game.shell.loop import AWAKE, DOZE, QUICK, RESTING, SELDOM, SLOW, run
from game.ui.window.input import Ask, Resized

if TYPE_CHECKING:
    from game.shell.app import App
    from game.ui.window.input import Input
    from game.ui.window.window import Window


class Turns:
    """An app and a window of a few turns: the inputs of each, and what was done, in its order."""

    def __init__(self, *turns: tuple[Input, ...], wish: int | None = None) -> None:
        self.turns, self.wish, self.now = list(turns), wish, 0
        self.done: list[str] = []
        self.slept: list[float] = []
        self.running, self.cover = True, ""
        self.size, self.surface = (1280, 720), None
        self.screen = SimpleNamespace(size=self.size)
        self.stale, self.aids, self.left = False, list[str](), 0

    def attend(self) -> bool:
        self.done.append("attend")
        self.left -= 1
        return self.left >= 0

    def clock(self) -> int:
        return self.now

    def inputs(self) -> tuple[Input, ...]:
        now = self.turns.pop(0)
        self.running = bool(self.turns)
        return now

    def frame(self, _now: int, inputs: tuple[Input, ...]) -> list[object]:
        self.done.append(f"frame {len(inputs)}")
        return []

    def sleep(self, _now: int) -> int | None:
        return self.wish

    def show(self, _areas: list[object]) -> None:
        self.done.append("show")

    def entitle(self, cover: str) -> None:
        pass

    def resize(self, _surface: object) -> None:
        self.done.append("resize")

    def resized(self, w: int, h: int) -> None:
        self.done.append(f"{w}x{h}")

    def toggle_full_screen(self) -> None:
        self.done.append("full screen")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[Turns]:
    """Sleeping lets the time of the turns that run pass, and takes none."""
    running: list[Turns] = []

    def sleep(seconds: float) -> None:
        running[-1].slept.append(round(seconds * 1000))
        running[-1].now += round(seconds * 1000)

    monkeypatch.setattr(loop, "time", SimpleNamespace(sleep=sleep))
    return running


def through(clock: list[Turns], turns: Turns) -> Turns:
    clock.append(turns)
    run(cast("App", turns), cast("Window", turns))
    return turns


def test_music_that_waits_begins_in_a_turn_without_input_and_in_no_other(clock: list[Turns]) -> None:
    done = through(clock, Turns((), (Ask("next"),), ())).done
    assert done == ["frame 0", "show", "attend", "frame 1", "show", "frame 0", "show", "attend"]


def test_it_looks_often_after_an_input_and_seldom_after_a_while(clock: list[Turns]) -> None:
    many, some = AWAKE // QUICK, (RESTING - AWAKE) // SLOW
    slept = through(clock, Turns((), (Ask("next"),), *[()] * (many + some + 3))).slept
    assert slept[0] == SLOW
    assert slept[1 : many + 1] == [QUICK] * many
    assert slept[many + 1 : many + some + 1] == [SLOW] * some
    assert slept[-1] == SELDOM


class Resting(Turns):
    """Nobody has done anything for long; the turns that come then are told by their time."""

    def __init__(self, looks: int, **given: object) -> None:
        super().__init__((), (Ask("next"),), *[()] * (EARLIER + looks))
        vars(self).update(given)
        self.came: list[int] = []

    def frame(self, now: int, inputs: tuple[Input, ...]) -> list[object]:
        if now > RESTING + DOZE:
            self.came.append(now)
        return super().frame(now, inputs)

    @property
    def between(self) -> set[int]:
        """Milliseconds from one turn to the next."""
        return {after - before for before, after in pairwise(self.came)}


EARLIER = AWAKE // QUICK + (RESTING - AWAKE) // SLOW


def test_where_nothing_is_left_to_do_it_looks_for_events_and_dozes(clock: list[Turns]) -> None:
    rested = through(clock, Resting(60))
    assert rested.slept[-30:] == [SELDOM] * 30
    assert isinstance(rested, Resting)
    assert rested.between == {DOZE}


@pytest.mark.parametrize("given", [{"aids": ["reader"]}, {"left": 10_000}, {"stale": True}])
def test_it_does_not_doze_while_an_aid_follows_or_something_is_left(
    clock: list[Turns], given: dict[str, object]
) -> None:
    rested = through(clock, Resting(60, **given))
    assert isinstance(rested, Resting)
    assert rested.between == {SELDOM}


def test_dozing_it_is_up_when_the_app_wants_it(clock: list[Turns]) -> None:
    rested = through(clock, Resting(60, wish=200))
    assert isinstance(rested, Resting)
    assert rested.between == {200}


def test_dozing_it_does_at_once_what_is_pressed(clock: list[Turns]) -> None:
    rested = Resting(20)
    rested.turns[-3] = (Ask("next"),)
    through(clock, rested)
    assert rested.done[-8:] == ["frame 1", "show", *["frame 0", "show", "attend"] * 2]
    assert rested.slept[-4:] == [SELDOM, QUICK, QUICK, QUICK]


@pytest.mark.parametrize(("wish", "slept"), [(None, SLOW), (7, 7), (0, 1), (400, SLOW)])
def test_it_sleeps_as_long_as_the_app_lets_it_but_looks_for_input(
    clock: list[Turns], wish: int | None, slept: int
) -> None:
    assert through(clock, Turns((), wish=wish)).slept == [slept]


def test_the_window_follows_its_own_size_and_the_wish_for_the_full_screen(clock: list[Turns]) -> None:
    done = through(clock, Turns((Resized(800, 600), Ask("full-screen")))).done
    assert done[:3] == ["800x600", "full screen", "resize"]
    other = Turns(())
    other.screen.size = (800, 600)
    assert through(clock, other).done[0] == "resize"


class Ill(Turns):
    """Something of the window fails, once or always."""

    def __init__(self, what: str, *turns: tuple[Input, ...], times: int = 1) -> None:
        super().__init__(*turns)
        self.what, self.times = what, times

    def fail(self, what: str) -> None:
        if what == self.what and self.times:
            self.times -= 1
            raise pygame.error("what somebody chose")

    def inputs(self) -> tuple[Input, ...]:
        self.fail("inputs")
        return super().inputs()

    def show(self, areas: list[object]) -> None:
        super().show(areas)
        self.fail("show")

    def entitle(self, cover: str) -> None:
        del cover
        self.fail("entitle")

    def resized(self, w: int, h: int) -> None:
        del w, h
        self.fail("resized")

    def toggle_full_screen(self) -> None:
        self.fail("full screen")


@pytest.mark.faults
@pytest.mark.parametrize("what", ["inputs", "show", "entitle", "resized", "full screen"])
def test_a_fault_of_the_window_ends_no_game_and_takes_no_key_away(
    clock: list[Turns], what: str, caplog: pytest.LogCaptureFixture
) -> None:
    turns = Ill(what, (Resized(800, 600),), (Ask("full-screen"),), (Ask("help"),), ())
    through(clock, turns)
    assert [one for one in turns.done if one.startswith("frame")][-4:] == ["frame 1"] * 3 + ["frame 0"]
    assert len(caplog.records) == 1
    assert "chose" not in caplog.text


@pytest.mark.faults
def test_a_window_that_is_lost_for_good_ends_the_game(clock: list[Turns]) -> None:
    turns = Ill("inputs", (), times=-1)
    with pytest.raises(pygame.error):
        through(clock, turns)
    assert turns.done.count("frame 0") == loop.MOST
