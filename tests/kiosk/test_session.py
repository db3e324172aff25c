"""How long a session lasts, on a clock of its own: two tiers, a countdown, and a gentle end."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.config.kiosk import Times
from game.kiosk.session import Session

TIMES = Times()
MENU, READING = "kiosk-stories", "play"


def ms(seconds: float) -> int:
    return round(seconds * 1000)


@pytest.mark.parametrize(("scene", "seconds"), [(MENU, 45), (READING, 90)])
def test_it_is_asked_after_the_time_of_the_screen_and_not_before(scene: str, seconds: float) -> None:
    session = Session.begin(1000)
    assert session.verdict(1000 + ms(seconds) - 1, scene, TIMES) == "stay"
    assert session.verdict(1000 + ms(seconds), scene, TIMES) == "ask"
    assert session.wake(1000, scene, TIMES) == ms(seconds)


def test_a_touch_begins_the_time_anew() -> None:
    session = Session.begin(0).touch(ms(44))
    assert session.verdict(ms(88), MENU, TIMES) == "stay"
    assert session.verdict(ms(89), MENU, TIMES) == "ask"


def test_the_countdown_takes_twenty_seconds_and_then_all_is_forgotten() -> None:
    asked = Session.begin(0).ask(ms(45))
    assert [asked.left(ms(45) + at, TIMES) for at in (0, 1, 1000, 19_999)] == [20, 20, 19, 1]
    assert asked.verdict(ms(65) - 1, MENU, TIMES) == "stay"
    assert asked.verdict(ms(65), MENU, TIMES) == "forget"


def test_a_touch_answers_the_question() -> None:
    session = Session.begin(0).ask(ms(45)).touch(ms(60))
    assert session.verdict(ms(66), MENU, TIMES) == "stay"
    assert session.left(ms(66), TIMES) == 0


def test_nobody_is_asked_while_something_is_told() -> None:
    session = Session.begin(0)
    for second in range(0, 300, 5):
        session = session.busy(ms(second), TIMES)
        assert session.verdict(ms(second), READING, TIMES) == "stay"
    assert session.verdict(ms(295 + 90), READING, TIMES) == "ask"


def test_what_is_told_counts_no_longer_than_a_session_may_last() -> None:
    session = Session.begin(0)
    for second in range(0, 800, 5):
        session = session.busy(ms(second), TIMES)
    assert session.verdict(ms(720), READING, TIMES) == "finish"
    assert session.finish().verdict(ms(715 + 90), READING, TIMES) == "ask"


def test_what_is_told_does_not_stop_a_countdown() -> None:
    asked = Session.begin(0).ask(ms(45))
    assert asked.busy(ms(50), TIMES).verdict(ms(65), MENU, TIMES) == "forget"
    assert asked.busy(ms(50), TIMES) == asked


def test_after_twelve_minutes_it_is_the_next_ones_turn_once() -> None:
    session = Session.begin(0).touch(ms(719))
    assert session.verdict(ms(720) - 1, READING, TIMES) == "stay"
    assert session.verdict(ms(720), READING, TIMES) == "finish"
    assert session.wake(ms(719), READING, TIMES) == 1000
    over = session.finish()
    assert over.verdict(ms(721), READING, TIMES) == "stay"
    assert over.verdict(ms(719 + 90), READING, TIMES) == "ask"


def test_other_times_can_be_set() -> None:
    quick = Times(idle_menu=5, countdown=2)
    session = Session.begin(0)
    assert session.verdict(5000, MENU, quick) == "ask"
    assert session.ask(5000).verdict(7000, MENU, quick) == "forget"


def test_seconds_of_the_countdown_end_where_they_end() -> None:
    asked = Session.begin(0).ask(0)
    assert [asked.left(ms(20) - left, TIMES) for left in (1001, 1000, 1, 0, -5000)] == [2, 1, 1, 0, 0]


def test_it_is_told_when_to_look_again_and_never_before_now() -> None:
    session = Session.begin(1000)
    asked = session.ask(ms(60))
    assert asked.wake(ms(60), MENU, TIMES) == ms(20)
    assert asked.wake(ms(70), MENU, TIMES) == ms(10)
    assert asked.wake(ms(99), MENU, TIMES) == 0
    assert session.wake(1000 + ms(44), MENU, TIMES) == ms(1)
    assert session.wake(ms(99), MENU, TIMES) == 0
    lasting = session.touch(1000 + ms(719))
    assert lasting.wake(1000 + ms(719), READING, TIMES) == ms(1)
    assert lasting.finish().wake(1000 + ms(719), READING, TIMES) == ms(90)


def test_what_is_told_at_the_very_end_of_a_session_counts_no_more() -> None:
    session = Session.begin(1000).touch(ms(700))
    assert session.busy(1000 + ms(720) - 1, TIMES).touched == 1000 + ms(720) - 1
    assert session.busy(1000 + ms(720), TIMES) == session


MOMENTS = st.integers(0, ms(900))
SESSIONS = st.builds(Session, st.just(0), MOMENTS, st.none() | MOMENTS, st.booleans())


@given(SESSIONS, MOMENTS, st.sampled_from([MENU, READING]))
def test_it_is_woken_when_there_is_something_to_do_and_not_a_moment_earlier(
    session: Session, now: int, scene: str
) -> None:
    verdict = partial(session.verdict, scene=scene, times=TIMES)
    left = session.wake(now, scene, TIMES)
    assert verdict(now + left) != "stay"
    assert left == 0 or verdict(now + left - 1) == "stay"
