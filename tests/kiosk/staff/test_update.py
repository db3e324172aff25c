"""A stick at a kiosk: what it brings, what it takes away, and what staff is told."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.bundles.active import active
from game.bundles.make import make, sign
from game.bundles.seal import new_key
from game.kiosk.counting.counters import Counters
from game.kiosk.staff.stick_job import READING, TESTING, StickHooks
from game.kiosk.staff.update import Counting, Outcome, exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.text import Text

NOW = datetime(2026, 11, 27, 12, 30, 5)  # noqa: DTZ001 - the clock on the wall


class Place:
    """A kiosk, a stick, and whoever makes bundles."""

    def __init__(self, folder: Path) -> None:
        self.data, self.stick, self.source = folder / "kiosk", folder / "stick", folder / "source"
        self.key = folder / "key"
        for path in (self.data, self.stick, self.source / "scenarios" / "x"):
            path.mkdir(parents=True)
        (self.source / "scenarios" / "x" / "a.yaml").write_text("a")
        self.public = new_key(self.key)
        self.tested: list[Path] = []
        self.wrong = ""

    def bundle(self, name: str, version: int, *, signed: bool = True) -> None:
        make(self.source, self.stick / name, version, "")
        if signed:
            sign(self.stick / name, self.key)

    def exchange(self, *roots: Path) -> Outcome:
        counting = Counting(self.data / "counters", 5, NOW)
        return exchange(roots or (self.stick,), self.data, (self.public,), self.test, counting)

    def test(self, folder: Path) -> str:
        self.tested.append(folder)
        return self.wrong

    def count(self, times: int) -> None:
        counters = Counters(self.data / "counters", lambda: NOW)
        for _ in range(times):
            counters.count("start", "bs", "new-friend")
        counters.flush()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_newest_bundle_of_a_stick_is_taken(place: Place) -> None:
    place.bundle("z.cuvari", 1)
    place.bundle("a.cuvari", 3)
    place.bundle("m.cuvari", 2)
    assert place.exchange() == Outcome(stick=True, version=3)
    assert active(place.data).version == 3
    assert len(place.tested) == 1


def test_left_in_the_kiosk_it_is_nothing_new(place: Place) -> None:
    place.bundle("a.cuvari", 3)
    place.exchange()
    assert place.exchange() == Outcome(stick=True)


def test_an_unsigned_bundle_beside_a_good_one_does_no_harm(place: Place) -> None:
    place.bundle("a.cuvari", 9, signed=False)
    place.bundle("b.cuvari", 2)
    assert place.exchange().version == 2


def test_why_none_was_taken_is_told(place: Place) -> None:
    place.bundle("a.cuvari", 1, signed=False)
    assert place.exchange() == Outcome(stick=True, refused="is not signed, or not whole")
    place.bundle("a.cuvari", 1)
    place.wrong = "a.yaml:1: it is wrong"
    assert "it is wrong" in place.exchange().refused
    assert active(place.data).version == 0


def test_bundles_in_folders_of_a_stick_are_not_looked_for(place: Place) -> None:
    place.bundle("a.cuvari", 1)
    (place.stick / "old").mkdir()
    (place.stick / "a.cuvari").rename(place.stick / "old" / "a.cuvari")
    assert place.exchange() == Outcome(stick=True)


def test_the_counters_go_onto_the_stick(place: Place) -> None:
    place.count(7)
    assert place.exchange() == Outcome(stick=True, counters=True)
    (table,) = place.stick.glob("*.csv")
    assert table.name == "cuvari-counters-2026-11-27-123005.csv"
    assert "new-friend,1,start,,7" in table.read_text(encoding="utf-8-sig")


def test_small_numbers_do_not_leave_the_kiosk(place: Place) -> None:
    place.count(4)
    place.exchange()
    (table,) = place.stick.glob("*.csv")
    assert "start" not in table.read_text(encoding="utf-8-sig")


def test_a_stick_that_can_not_be_written_still_brings_an_update(place: Place, tmp_path: Path) -> None:
    place.count(7)
    place.bundle("a.cuvari", 1)
    (place.stick / "cuvari-counters-2026-11-27-123005.csv").mkdir()
    assert place.exchange() == Outcome(stick=True, version=1)
    assert place.exchange(tmp_path / "pulled-out") == Outcome(stick=True)


def say(text: Text, /, **values: object) -> str:
    return f"{text.id} {values or ''}".strip()


def hooks(outcome: Outcome, restarts: list[int]) -> StickHooks:
    """Hooks that have come to this outcome."""
    made = StickHooks(lambda _tested: outcome, lambda: restarts.append(1), say)
    made.update()
    finish()
    return made


def finish() -> None:
    """Wait until nobody looks at a stick any more."""
    for thread in threading.enumerate():
        if thread.name == "stick":
            thread.join(10)


@pytest.mark.parametrize(
    ("outcome", "told", "restarts"),
    [
        (Outcome(), "staff.update-no-stick", 0),
        (Outcome(stick=True), "staff.update-nothing", 0),
        (Outcome(stick=True, counters=True), "staff.update-nothing staff.update-counted", 0),
        (Outcome(stick=True, version=4), "staff.update-taken {'version': 4}", 1),
        (
            Outcome(stick=True, refused="has no manifest"),
            "staff.update-refused {'problem': 'has no manifest'}",
            0,
        ),
    ],
)
def test_staff_is_told_how_it_went(outcome: Outcome, told: str, restarts: int) -> None:
    asked: list[int] = []
    assert hooks(outcome, asked).told == told
    assert len(asked) == restarts


class Stuck:
    """A stick that gives nothing until it is told to, looked at by hooks with a clock of their own."""

    def __init__(self) -> None:
        self.going, self.test, self.now = threading.Event(), threading.Event(), 0.0
        self.testing = threading.Event()
        self.restarts: list[int] = []
        self.hooks = StickHooks(self.job, lambda: self.restarts.append(1), say, lambda: self.now)

    def job(self, read: Callable[[], None]) -> Outcome:
        self.going.wait(10)
        read()
        self.testing.set()
        self.test.wait(10)
        return Outcome(stick=True, version=4)

    def seen(self) -> tuple[str, bool]:
        return self.hooks.told, self.hooks.working


@pytest.fixture
def stuck() -> Iterator[Stuck]:
    made = Stuck()
    yield made
    made.going.set()
    made.test.set()
    finish()


def test_the_game_goes_on_meanwhile(stuck: Stuck) -> None:
    assert stuck.seen() == ("", False)
    stuck.hooks.update()
    stuck.hooks.update()  # impatient, and no second time
    assert stuck.seen() == ("staff.update-working", True)
    assert sum(thread.name == "stick" for thread in threading.enumerate()) == 1
    stuck.going.set()
    stuck.test.set()
    finish()
    assert stuck.seen() == ("staff.update-taken {'version': 4}", False)


def test_a_stick_that_does_not_answer_is_waited_for_so_long_and_no_longer(stuck: Stuck) -> None:
    stuck.hooks.update()
    stuck.now = READING - 1
    assert stuck.seen() == ("staff.update-working", True)
    stuck.now = READING
    assert stuck.seen() == ("staff.update-stuck", False)
    stuck.hooks.update()  # never two at once
    assert stuck.seen() == ("staff.update-stuck", False)
    assert sum(thread.name == "stick" for thread in threading.enumerate()) == 1


def test_testing_what_was_read_may_take_longer(stuck: Stuck) -> None:
    stuck.hooks.update()
    stuck.going.set()
    assert stuck.testing.wait(10)
    stuck.now = TESTING - 1
    assert stuck.seen() == ("staff.update-working", True)
    stuck.now = TESTING
    assert stuck.seen() == ("staff.update-stuck", False)


def test_what_comes_late_is_told_and_holds(stuck: Stuck) -> None:
    stuck.hooks.update()
    stuck.now = TESTING * 2
    stuck.going.set()
    stuck.test.set()
    finish()
    assert stuck.seen() == ("staff.update-taken {'version': 4}", False)
    assert stuck.restarts == [1]


@pytest.mark.parametrize("fault", [OSError(5, "Input/output error"), MemoryError(), RuntimeError("thread")])
def test_a_stick_that_fails_ends_in_a_sentence_and_can_be_looked_at_again(fault: Exception) -> None:
    faults = [fault]

    def job(_read: Callable[[], None]) -> Outcome:
        if faults:
            raise faults.pop()
        return Outcome(stick=True)

    failing = StickHooks(job, lambda: None, say)
    failing.update()
    finish()
    assert (failing.told, failing.working) == ("staff.update-stuck", False)
    failing.update()
    finish()
    assert failing.told == "staff.update-nothing"


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("exists", Outcome(stick=True, version=1)),
        ("is_file", Outcome(stick=True, counters=True)),
    ],
)
def test_a_stick_that_breaks_while_it_is_looked_at_costs_only_what_it_breaks(
    place: Place, monkeypatch: pytest.MonkeyPatch, asked: str, outcome: Outcome
) -> None:
    place.count(7)
    place.bundle("a.cuvari", 1)
    really = getattr(Path, asked)

    def ask(path: Path) -> bool:
        if path.is_relative_to(place.stick):
            raise OSError(5, "Input/output error")
        return bool(really(path))

    monkeypatch.setattr(Path, asked, ask)
    assert place.exchange() == outcome


def test_without_a_stick_nothing_is_done(place: Place) -> None:
    place.bundle("three.cuvari", 3)
    counting = Counting(place.data / "counters", 5, NOW)
    assert exchange((), place.data, (place.public,), place.test, counting) == Outcome()
