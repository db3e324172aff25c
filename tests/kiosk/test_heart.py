"""The heart: a beat a second while anybody listens, and an end where nobody does."""

from __future__ import annotations

import io

from game.kiosk.heart import Heart
from game.ui.input import Ask, Closed


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


def test_a_game_without_its_supervisor_is_closed() -> None:
    assert Heart(Deaf(), 1.0, bool).hear([Ask("next")], 0) == [Ask("next"), Closed()]
