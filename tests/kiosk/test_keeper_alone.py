"""The keeper with an app and a world that only take down what it has them do: nothing is drawn."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.keeper import ATTRACT, QUIET, STAFF_IDLE, Keeper, held
from game.kiosk.session import Session
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.scenes.scene import Pop
from game.ui.window.input import Ask, Down, Exposed, Finger, Input, Move, Resized, Up, Wheel
from tests.support.kiosk_pilot import SECOND

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Change

W, H = 1600, 900
HOLD = 5 * SECOND
"""How long a corner is held."""
READING, MENU, COUNTDOWN, WHOLE = 90 * SECOND, 45 * SECOND, 20 * SECOND, 720 * SECOND
TOUCH = Down(W / 2, H / 2)


class NotedApp:
    """An app that has names of scenes, and takes down what it is told."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = (ATTRACT,)
        self.done: list[object] = []
        self.screen = SimpleNamespace(size=(W, H))
        self.aids = SimpleNamespace(voice=None)

    @property
    def scene(self) -> SimpleNamespace:
        return SimpleNamespace(name=self.names[-1])

    def open(self, name: str) -> None:
        self.names += (name,)

    def restart(self, name: str, argument: str = "") -> None:
        self.names = (name,)
        self.done.append(("restart", name, argument))

    def change(self, change: Change) -> None:
        assert isinstance(change, Pop)
        self.names = self.names[:-1]

    def redraw(self) -> None:
        self.done.append("redraw")

    def forget_session(self) -> None:
        self.names = ()
        self.done.append("forget session")


class NotedWorld:
    """A world of a stand whose sessions it forgets."""

    def __init__(self, folder: Path) -> None:
        self.counted: list[float] = []
        counters: Any = SimpleNamespace(tick=self.counted.append)
        self.stand = Stand(KioskConfig(), StaffStore(folder), counters)
        self.shown_episode = "the-chain"
        self.forgotten: list[tuple[int, bool]] = []

    def forget(self, now: int, *, idle: bool) -> None:
        self.stand.session = None
        self.forgotten.append((now, idle))


class NotedKeeper(Keeper):
    """A keeper of the two."""

    def __init__(self, folder: Path) -> None:
        self.app, self.world = NotedApp(), NotedWorld(folder)
        self.stand = self.world.stand
        super().__init__(self.app, self.world)  # type: ignore[arg-type]  # as much of them as it asks for

    def playing(self, now: int = 0, *names: str) -> None:
        """Let somebody play, in these scenes, since then."""
        self.stand.session = Session.begin(now)
        self.app.names = names or ("title", "play")

    def open(self) -> tuple[str, ...]:
        """The scenes that are open."""
        return self.app.names

    def at(self, now: int, *inputs: Input) -> list[Input]:
        """What is let through at that time."""
        return list(self.hear(inputs, now))


@pytest.fixture
def keeper(tmp_path: Path) -> NotedKeeper:
    return NotedKeeper(tmp_path)


# What comes in


def test_what_counts_gets_through_and_keys_do_not(keeper: NotedKeeper) -> None:
    through = (TOUCH, Up(1, 2), Move(3, 4, held=False), Wheel(1), Resized(W, H), Exposed())
    assert keeper.at(0, Ask("back"), *through, Ask("press")) == list(through)


def test_while_it_is_cleaned_nothing_that_touches_gets_through_or_is_known(keeper: NotedKeeper) -> None:
    keeper.playing(0, "title", "staff-menu", "staff-cleaning")
    shown = (Resized(W, H), Exposed())
    corners = (Finger(1, 0, 0, True), Finger(2, 1, 1, True))
    for now in range(0, READING + COUNTDOWN + SECOND, SECOND):
        assert keeper.at(now, TOUCH, *corners, Wheel(1), *shown) == list(shown)
    assert keeper.app.scene.name == "staff-cleaning"
    assert keeper.stand.session == Session.begin(0)
    assert keeper.world.forgotten == []


def test_the_counters_go_by_its_clock_in_seconds(keeper: NotedKeeper) -> None:
    for now in (0, 1500, 60_000):
        keeper.at(now)
    assert keeper.world.counted == [0.0, 1.5, 60.0]
    keeper.stand.counters = None
    assert keeper.at(61_000, TOUCH) == [TOUCH]


@pytest.mark.parametrize(
    ("one", "holds"),
    [
        (Move(1, 1, held=True), True),
        (Move(1, 1, held=False), False),
        (TOUCH, False),
        (Up(1, 1), False),
        (Finger(1, 0.5, 0.5, True), False),
    ],
)
def test_a_pointer_that_moves_while_it_is_down_is_held(one: Input, *, holds: bool) -> None:
    assert held(one) is holds


# Who is there


@pytest.mark.parametrize(
    ("one", "touches"),
    [
        (TOUCH, True),
        (Wheel(1), True),
        (Finger(1, 0.5, 0.5, True), True),
        (Finger(1, 0.5, 0.5, False), True),
        (Move(9, 9, held=True), True),
        (Move(9, 9, held=False), False),
        (Up(9, 9), False),
        (Resized(W, H), False),
        (Exposed(), False),
        (Ask("press"), False),
    ],
)
def test_only_a_hand_on_the_screen_says_that_somebody_is_there(
    keeper: NotedKeeper, one: Input, *, touches: bool
) -> None:
    keeper.playing()
    keeper.at(SECOND, one)
    assert keeper.stand.session is not None
    assert keeper.stand.session.touched == (SECOND if touches else 0)


def test_what_is_touched_where_nobody_plays_gets_through(keeper: NotedKeeper) -> None:
    assert keeper.at(SECOND, TOUCH, Up(9, 9)) == [TOUCH, Up(9, 9)]
    assert keeper.stand.session is None


def test_what_is_touched_in_a_session_gets_through(keeper: NotedKeeper) -> None:
    keeper.playing()
    assert keeper.at(SECOND, TOUCH, Up(9, 9)) == [TOUCH, Up(9, 9)]
    assert keeper.open() == ("title", "play")
    assert keeper.app.done == []


def test_who_does_not_answer_is_asked_once_and_forgotten_after_the_countdown(keeper: NotedKeeper) -> None:
    keeper.playing()
    keeper.at(READING - 1)
    assert keeper.open() == ("title", "play")
    for now in (READING, READING + 1, READING + COUNTDOWN - 1):
        keeper.at(now)
        assert keeper.open() == ("title", "play", "kiosk-asking")
    assert keeper.world.forgotten == []
    keeper.at(READING + COUNTDOWN)
    assert keeper.world.forgotten == [(READING + COUNTDOWN, True)]
    assert (keeper.open(), keeper.app.done) == ((ATTRACT,), ["forget session"])


def test_the_touch_that_answers_closes_the_question_and_does_nothing_else(keeper: NotedKeeper) -> None:
    keeper.playing()
    keeper.at(READING)
    others = (Finger(1, 0.5, 0.5, True), Wheel(1), Resized(W, H))
    assert keeper.at(READING + SECOND, TOUCH, Move(1, 1, held=True), Up(9, 9), *others) == list(others)
    assert keeper.open() == ("title", "play")
    assert keeper.app.done == ["redraw"]
    assert keeper.at(READING + SECOND, TOUCH) == [TOUCH]
    assert keeper.stand.session == Session(0, READING + SECOND)


@pytest.mark.parametrize("names", [("title", "play", "staff-pin"), ("kiosk-asking",)])
def test_what_is_no_question_over_something_is_not_closed(
    keeper: NotedKeeper, names: tuple[str, ...]
) -> None:
    keeper.playing()
    keeper.at(READING)
    keeper.app.names = names
    keeper.at(READING + SECOND, TOUCH)
    assert keeper.open() == names
    assert keeper.app.done == []


# Time


def test_a_game_that_shows_its_beginning_is_forgotten_and_nobody_was_idle(keeper: NotedKeeper) -> None:
    keeper.playing(0, ATTRACT, "staff-menu", "staff-languages")
    keeper.at(SECOND)
    assert keeper.world.forgotten == [(SECOND, False)]
    assert keeper.open() == (ATTRACT, "staff-menu", "staff-languages")  # what staff has opened stays


def test_of_what_is_open_at_the_end_of_a_session_only_what_is_of_staff_stays(keeper: NotedKeeper) -> None:
    keeper.playing(0, "title", "play", "staff-pin", "help")
    keeper.forget(5, idle=True)
    assert keeper.open() == (ATTRACT, "staff-pin")
    assert keeper.world.forgotten == [(5, True)]


def test_after_its_time_a_session_ends_in_a_quiet_moment_and_only_once(keeper: NotedKeeper) -> None:
    keeper.playing()
    for now in range(0, WHOLE, 10 * SECOND):
        keeper.at(now, TOUCH)
    keeper.at(WHOLE - 1, TOUCH)
    keeper.at(WHOLE - 1 + QUIET - 1)
    assert keeper.open() == ("title", "play")
    keeper.at(WHOLE - 1 + QUIET)
    assert keeper.app.done == [("restart", "kiosk-end", "time")]
    assert keeper.stand.session is not None
    assert keeper.stand.session.finished
    keeper.at(WHOLE + 2 * QUIET)
    assert len(keeper.app.done) == 1
    assert keeper.world.forgotten == []


@pytest.mark.parametrize("telling", [True, False])
def test_nobody_is_expected_to_touch_anything_while_something_is_told(
    keeper: NotedKeeper, *, telling: bool
) -> None:
    keeper.app.aids.voice = SimpleNamespace(telling=telling)
    keeper.playing()
    for now in range(0, READING + 1, SECOND):
        keeper.at(now)
    assert keeper.app.scene.name == ("play" if telling else "kiosk-asking")


# When it wants to look again


def test_where_nobody_plays_it_waits_for_nothing(keeper: NotedKeeper) -> None:
    assert keeper.wake(0) is None


def test_in_a_session_it_wakes_when_something_may_have_to_happen(keeper: NotedKeeper) -> None:
    keeper.playing()
    assert [keeper.wake(now) for now in (0, 1000, READING - 1)] == [READING, READING - 1000, 1]
    keeper.app.names = (ATTRACT,)
    assert keeper.wake(1000) == 0


def test_when_a_session_is_to_end_it_wakes_for_a_quiet_moment(keeper: NotedKeeper) -> None:
    keeper.playing()
    keeper.stand.session = Session(0, WHOLE - 100)
    assert keeper.wake(WHOLE) == QUIET - 100
    assert keeper.wake(WHOLE - 1) == 1


def test_a_corner_that_is_held_wakes_it_first(keeper: NotedKeeper) -> None:
    keeper.playing()
    keeper.at(0, Finger(1, 0.0, 0.0, True))
    assert keeper.wake(1000) == HOLD - 1000


@pytest.mark.parametrize(
    ("name", "new", "closes"),
    [
        ("staff-menu", False, True),
        ("staff-pin", False, True),
        ("fault", False, True),
        ("staff-new-pin", False, True),
        ("staff-new-pin", True, False),
        ("staff-menu", True, True),
        ("staff-cleaning", False, False),
        (ATTRACT, False, False),
    ],
)
def test_a_page_that_staff_has_left_open_closes_by_itself_but_not_the_very_first_pin(
    keeper: NotedKeeper, name: str, *, new: bool, closes: bool
) -> None:
    keeper.stand.may_be_new = new
    keeper.at(1000, TOUCH)
    keeper.app.names = (name,)
    assert keeper.wake(2000) == (STAFF_IDLE - 1000 if closes else None)
    keeper.at(1000 + STAFF_IDLE - 1)
    assert keeper.app.done == []
    keeper.at(1000 + STAFF_IDLE)
    assert keeper.app.done == ([("restart", ATTRACT, "")] if closes else [])


def test_a_page_left_open_since_the_start_closes_too(keeper: NotedKeeper) -> None:
    keeper.app.names = ("fault",)
    assert keeper.wake(0) == STAFF_IDLE
    keeper.at(STAFF_IDLE - 1)
    assert keeper.open() == ("fault",)
    keeper.at(STAFF_IDLE)
    assert keeper.open() == (ATTRACT,)


def test_while_a_stick_is_looked_at_the_menu_stays_and_its_time_begins_after_it(keeper: NotedKeeper) -> None:
    stick: Any = SimpleNamespace(working=True)
    keeper.stand.hooks = stick
    keeper.app.names = (ATTRACT, "staff-menu")
    keeper.at(STAFF_IDLE + 5000)
    assert keeper.app.done == []
    stick.working = False
    keeper.at(2 * STAFF_IDLE + 4999)
    assert keeper.app.done == []
    keeper.at(2 * STAFF_IDLE + 5000)
    assert keeper.app.done == [("restart", ATTRACT, "")]


def test_the_supervisor_waits_while_somebody_plays_or_staff_or_a_stick_is_at_it(keeper: NotedKeeper) -> None:
    stick: Any = SimpleNamespace(working=True)
    found = [keeper.busy]
    keeper.stand.hooks = stick
    for stick.working in (True, False):
        found.append(keeper.busy)
    for names in ((ATTRACT, "staff-menu"), (ATTRACT,)):
        keeper.app.names = names
        found.append(keeper.busy)
    keeper.playing(0, ATTRACT)
    assert [*found, keeper.busy] == [False, True, False, True, False, True]


# Corners


def opposite_corners(keeper: NotedKeeper, begin: int = 0, hold: int = HOLD) -> list[Input]:
    """Hold two of them with fingers; gives what is let through at the end."""
    keeper.at(begin, Finger(1, 0.01, 0.02, True), Finger(2, 0.99, 0.98, True))
    return keeper.at(begin + hold, TOUCH)


def test_two_corners_that_are_held_lead_to_the_keypad_and_nothing_else_comes_of_it(
    keeper: NotedKeeper,
) -> None:
    assert opposite_corners(keeper, 0, HOLD - 1) == [TOUCH]
    assert keeper.open() == (ATTRACT,)
    assert keeper.at(HOLD, TOUCH) == []
    assert keeper.open() == (ATTRACT, "staff-pin")


@pytest.mark.parametrize("name", ["staff-pin", "staff-new-pin"])
def test_where_a_pin_is_asked_for_already_corners_lead_nowhere(keeper: NotedKeeper, name: str) -> None:
    keeper.app.names = (ATTRACT, name)
    assert opposite_corners(keeper) == [TOUCH]
    assert keeper.open() == (ATTRACT, name)


def test_a_corner_is_not_held_any_more_once_its_finger_is_lifted(keeper: NotedKeeper) -> None:
    keeper.at(0, Finger(1, 0.01, 0.02, True), Finger(2, 0.99, 0.98, True))
    keeper.at(1000, Finger(2, 0.99, 0.98, False))
    keeper.at(HOLD)
    assert keeper.open() == (ATTRACT,)


@pytest.mark.parametrize("moved", [False, True])
def test_with_a_mouse_one_corner_is_held_after_the_other(keeper: NotedKeeper, *, moved: bool) -> None:
    """It may get there while it is down."""
    now = 0
    for x, y in ((2, 3), (W - 2, H - 3)):
        for one in (TOUCH, Move(x, y, held=True)) if moved else (Down(x, y),):
            keeper.at(now, one)
        assert keeper.open() == (ATTRACT,)
        now += HOLD
        keeper.at(now)
        keeper.at(now, Up(x, y))
        now += 1000
    assert keeper.open() == (ATTRACT, "staff-pin")


def test_a_mouse_that_only_passes_by_holds_nothing(keeper: NotedKeeper) -> None:
    keeper.at(0, Move(1, 1, held=False), Finger(2, 0.99, 0.98, True))
    keeper.at(HOLD)
    assert keeper.open() == (ATTRACT,)


def test_a_corner_is_as_high_as_it_is_wide_on_the_screen(keeper: NotedKeeper) -> None:
    """On a wide screen it is a smaller part of the width."""
    keeper.at(0, Finger(1, 0.10, 0.02, True), Finger(2, 0.99, 0.98, True))
    keeper.at(HOLD)
    assert keeper.open() == (ATTRACT,)
    keeper.app.screen.size = (H, W)
    keeper.at(HOLD, Finger(1, 0.10, 0.02, True))
    keeper.at(2 * HOLD)
    assert keeper.open() == (ATTRACT, "staff-pin")


# After a fault


@pytest.mark.parametrize("of_story", [True, False])
def test_after_a_fault_all_begins_anew_and_a_story_is_left_out_only_where_it_was_in_that(
    keeper: NotedKeeper, caplog: pytest.LogCaptureFixture, *, of_story: bool
) -> None:
    keeper.playing(0, "title", "play", "staff-menu")
    keeper.at(0, Finger(1, 0.01, 0.02, True), Finger(2, 0.99, 0.98, True))
    keeper.recover(7, of_story=of_story)
    assert keeper.open() == (ATTRACT,)
    assert keeper.app.done == ["forget session"]
    assert keeper.world.forgotten == [(7, False)]
    assert len(caplog.messages) == of_story
    keeper.at(HOLD)
    assert keeper.open() == (ATTRACT,)  # the corners are held no more
