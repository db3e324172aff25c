"""What a kiosk can be told."""

from __future__ import annotations

import msgspec
import pytest

from game.config.kiosk import KioskConfig


def test_the_defaults_are_those_of_exhibit_practice() -> None:
    config = KioskConfig()
    assert (config.times.idle_menu, config.times.idle_reading, config.times.countdown) == (45, 90, 20)
    assert config.times.session == 12 * 60
    assert (config.touch.primary, config.touch.least, config.touch.apart) == (20, 12, 5)
    assert config.volume_ceiling == 60


@pytest.mark.parametrize(
    "wrong",
    [
        {"times": {"idle_menu": 0}},
        {"times": {"idle_menus": 45}},
        {"watch": {"restart_at": "24:00"}},
        {"volume_ceiling": 101},
        {"suppress_below": 1},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, KioskConfig)


def test_what_is_not_said_stays_as_it_is() -> None:
    config = msgspec.convert({"times": {"idle_menu": 60}}, KioskConfig)
    assert config == msgspec.structs.replace(
        KioskConfig(), times=msgspec.structs.replace(KioskConfig().times, idle_menu=60.0)
    )
