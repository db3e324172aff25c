"""The keeper minds a session in the real app: what follows when nobody touches, and who may come in."""

from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from game.ui.window.input import Ask, Closed, Digit, Finger
from tests.support.kiosk_pilot import SECOND, KioskPilot
from tests.support.pilot import SMALL


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=SMALL)


def test_on_a_menu_it_asks_after_45_seconds_and_forgets_after_20_more(kiosk: KioskPilot) -> None:
    kiosk.touch("attract.language:hr")
    begin = kiosk.now
    kiosk.until(lambda: kiosk.scene == "kiosk-asking")
    assert 44.9 * SECOND <= kiosk.now - begin <= 45.2 * SECOND
    kiosk.until(lambda: kiosk.scene == "attract")
    assert 64.9 * SECOND <= kiosk.now - begin <= 65.5 * SECOND
    assert kiosk.stand.session is None


@pytest.mark.long
def test_in_a_story_it_asks_after_90_seconds(kiosk: KioskPilot) -> None:
    kiosk.begin()
    begin = kiosk.now
    kiosk.until(lambda: kiosk.scene == "kiosk-asking", 120_000)
    assert 89.9 * SECOND <= kiosk.now - begin <= 90.2 * SECOND


@pytest.mark.parametrize("place", [(5, 300), (640, 360), (1270, 700)])
def test_a_touch_anywhere_answers_and_does_nothing_else(kiosk: KioskPilot, place: tuple[int, int]) -> None:
    kiosk.begin()
    kiosk.wait_in_steps(91 * SECOND)
    play = kiosk.world.play
    kiosk.tap(*place)
    assert kiosk.scene == "play"
    assert kiosk.world.play == play
    kiosk.wait_in_steps(30 * SECOND)
    assert kiosk.scene == "play"


@pytest.mark.long
def test_nobody_is_asked_while_it_is_read_aloud(kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.begin()
    voice = SimpleNamespace(telling=True, trouble=None)
    monkeypatch.setattr(kiosk.app.aids, "voice", voice)
    kiosk.wait_in_steps(300 * SECOND)
    assert kiosk.scene == "play"
    voice.telling = False
    kiosk.wait_in_steps(89 * SECOND)
    assert kiosk.scene == "play"
    kiosk.wait_in_steps(2 * SECOND)
    assert kiosk.scene == "kiosk-asking"


@pytest.mark.long
def test_a_voice_whose_device_never_ends_a_sound_keeps_no_session(kiosk: KioskPilot) -> None:
    kiosk.begin()
    begun = kiosk.now
    stalled = Mock(telling=True, trouble=None)
    stalled.hear.side_effect = lambda inputs, _now: inputs
    stalled.wake.return_value = 40
    kiosk.app.aids.voice = stalled
    kiosk.app.add(stalled)
    kiosk.until(lambda: kiosk.scene == "kiosk-end", 730 * SECOND)
    assert 715 * SECOND < kiosk.now - begun < 725 * SECOND
    kiosk.until(lambda: kiosk.scene == "kiosk-asking", 100 * SECOND)
    kiosk.until(lambda: kiosk.scene == "attract", 30 * SECOND)
    assert (kiosk.stand.session, kiosk.app.keeper.busy) == (None, False)  # so the restart of the night comes
    stalled.close.assert_called_once()


@pytest.mark.long
def test_after_twelve_minutes_it_is_the_next_ones_turn_but_not_in_the_middle_of_a_touch(
    kiosk: KioskPilot,
) -> None:
    kiosk.begin()
    while kiosk.now < 695 * SECOND:
        kiosk.wait_in_steps(20 * SECOND)
        kiosk.tap(20, 400)
    while kiosk.now < 740 * SECOND:
        kiosk.tap(20, 400)
        kiosk.wait_in_steps(SECOND)
    assert kiosk.scene == "play"
    kiosk.wait_in_steps(2 * SECOND)
    assert kiosk.scene == "kiosk-end"
    kiosk.touch("end.done")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session) == ("attract", None)


@pytest.mark.long
def test_starting_again_asks_first(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("again")
    kiosk.touch("again.no")
    assert kiosk.scene == "play"
    kiosk.touch("again")
    kiosk.touch("again.yes")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("attract", None, None)


@pytest.mark.long
def test_the_quick_exit_forgets_at_once(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("quick-exit")
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("attract", None, None)


@pytest.mark.long
def test_settings_of_one_child_are_not_those_of_the_next(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.touch("settings")
    kiosk.touch("fit.text_scale")
    kiosk.touch("fit.theme")
    assert kiosk.world.settings.text_scale > 100
    kiosk.touch("quick-exit")
    kiosk.frame()
    assert (kiosk.world.settings.text_scale, kiosk.world.settings.theme) == (100, "warm")


def test_keys_and_the_closing_of_the_window_do_nothing(kiosk: KioskPilot) -> None:
    kiosk.begin()
    play = kiosk.world.play
    for _ in range(4):
        kiosk.frame(Ask("back"), Ask("help"), Ask("press"), Digit(1), Closed())
    assert (kiosk.scene, kiosk.app.running, kiosk.world.play) == ("play", True, play)


def test_more_fingers_than_one_press_nothing_more(kiosk: KioskPilot) -> None:
    kiosk.begin()
    play = kiosk.world.play
    kiosk.frame(*(Finger(number, number / 10, 0.9, True) for number in range(2, 10)))
    kiosk.frame(*(Finger(number, number / 10, 0.9, False) for number in range(2, 10)))
    assert (kiosk.scene, kiosk.world.play) == ("play", play)
