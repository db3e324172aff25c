"""The heart: a beat a second while anybody listens, and an end where nobody does."""

from __future__ import annotations

import io
import os
import sys

import pytest

from game.kiosk.watch.heart import TO_READ, Heart, Pipe
from game.ui.window.input import Ask, Closed


class Deaf(io.StringIO):
    """An output at whose end nobody is any more."""

    def flush(self) -> None:
        raise BrokenPipeError


def test_it_beats_each_second_and_tells_whether_somebody_plays() -> None:
    out, busy = io.StringIO(), [False]
    heart = Heart(out, 1.0, lambda: busy[0])
    for now in (0, 400, 999, 1000):
        heart.hear((), now)
    busy[0] = True
    heart.hear((), 2000)
    assert out.getvalue().splitlines() == ["beat idle", "beat idle", "beat busy"]
    assert heart.wake(2100) == 900


def test_what_is_done_is_left_as_it_is() -> None:
    assert Heart(io.StringIO(), 1.0, bool).hear([Ask("next")], 0) == [Ask("next")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows such pipes since Python 3.12")
def test_a_supervisor_that_does_not_read_stops_no_game_and_hears_it_again_later() -> None:
    reading, writing = os.pipe()
    heart = Heart(Pipe(writing), 1.0, bool)
    beats = 0
    while heart.say("beat idle"):
        beats += 1
    for now in range(1000, 10_000, 1000):
        assert heart.hear([Ask("next")], now) == [Ask("next")]
    heart.restart_when = lambda: True
    heart.hear((), 20_000)
    heart.hear((), 30_000)
    assert os.read(reading, 10**6).splitlines() == [b"beat idle"] * beats  # no line is torn
    heart.hear((), 40_000)
    assert os.read(reading, 10**6).splitlines() == [b"beat idle", b"restart"]
    os.close(reading)
    assert heart.hear((), 50_000) == [Closed()]
    os.close(writing)


def test_a_game_without_its_supervisor_is_closed() -> None:
    assert Heart(Deaf(), 1.0, bool).hear([Ask("next")], 0) == [Ask("next"), Closed()]


def test_a_beat_that_is_late_is_due_at_once() -> None:
    heart = Heart(io.StringIO(), 1.0, bool)
    heart.hear((), 0)
    assert [heart.wake(now) for now in (999, 1000, 5000)] == [1, 0, 0]


def test_a_restart_is_asked_for_once_staff_could_read_why() -> None:
    out = io.StringIO()
    heart = Heart(out, 1.0, bool)
    heart.restart_when = lambda: True
    heart.hear((), TO_READ - 1)
    assert "restart" not in out.getvalue()
    late = Heart(out, 1.0, bool)
    late.restart_when = lambda: True
    for now in (TO_READ, TO_READ + 2000):
        late.hear((), now)
        assert out.getvalue().splitlines().count("restart") == 1


def test_a_restart_that_was_wanted_later_waits_from_then_on_and_until_it_may_be() -> None:
    out, may = io.StringIO(), [False]
    heart = Heart(out, 1.0, bool)
    heart.hear((), 20_000)
    heart.restart_when = lambda: may[0]
    heart.hear((), 20_000 + TO_READ)
    may[0] = True
    assert "restart" not in out.getvalue()
    heart.hear((), 22_000 + TO_READ)
    assert out.getvalue().endswith("beat idle\nrestart\n")
