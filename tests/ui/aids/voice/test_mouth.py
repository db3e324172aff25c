"""The device of the sounds, lent to the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest
from pygame import mixer

from game.paths import Paths
from game.records.settings import Settings
from game.ui.aids.voice.mouth import Loudspeaker
from game.ui.aids.voice.state import NO_DEVICE
from game.ui.sound.sounds import Sounds

if TYPE_CHECKING:
    from collections.abc import Iterator

SECOND = bytes(2 * 22050)


@pytest.fixture(autouse=True)
def _closed_before_and_afterwards() -> Iterator[None]:
    mixer.quit()
    yield
    mixer.quit()


@pytest.fixture
def sounds() -> Sounds:
    return Sounds.of(Paths.find(None).assets / "sounds", Settings(sound=False))


def test_it_speaks_also_where_sounds_are_off_and_closes_the_device_at_the_end(sounds: Sounds) -> None:
    mouth = Loudspeaker(sounds)
    busy = [mouth.busy]
    assert mouth.say(SECOND, 80) is None
    busy.append(mouth.busy)
    assert busy == [False, True]
    mouth.close()
    assert mixer.get_init() is None


def test_it_is_silent_at_once(sounds: Sounds) -> None:
    mouth = Loudspeaker(sounds)
    mouth.say(SECOND, 80)
    mouth.stop()
    assert not mouth.busy
    assert not mixer.get_busy()


@pytest.mark.long
def test_turning_sounds_on_and_off_meanwhile_does_not_cut_it_off(sounds: Sounds) -> None:
    mouth = Loudspeaker(sounds)
    mouth.say(SECOND, 80)
    sounds.follow(Settings(sound=True))
    sounds.play("tap")
    assert mouth.busy
    sounds.follow(Settings(sound=False))
    assert mouth.busy
    mouth.close()
    assert mixer.get_init() is None


@pytest.mark.long
def test_sounds_go_on_when_it_gives_the_device_back(sounds: Sounds) -> None:
    sounds.follow(Settings(sound=True))
    sounds.play("tap")
    mouth = Loudspeaker(sounds)
    mouth.say(SECOND, 80)
    mouth.close()
    assert mixer.get_init() is not None
    sounds.close()


@pytest.mark.long
def test_it_is_as_loud_as_the_ear_takes_the_percent_for(
    sounds: Sounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    volumes: list[float] = []

    class Spied(mixer.Sound):
        def set_volume(self, value: float, /) -> None:
            volumes.append(value)
            super().set_volume(value)

    monkeypatch.setattr(mixer, "Sound", Spied)
    Loudspeaker(sounds).say(SECOND, 50)
    assert volumes == [0.25]


def test_without_a_device_there_is_a_trouble(sounds: Sounds, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise pygame.error("ALSA: Couldn't open audio device")

    monkeypatch.setattr(mixer, "init", fail)
    mouth = Loudspeaker(sounds)
    assert mouth.say(SECOND, 80) == NO_DEVICE
    assert not mouth.busy
    mouth.close()


@pytest.mark.long
def test_when_somebody_else_closes_the_device_it_is_no_longer_busy(sounds: Sounds) -> None:
    mouth = Loudspeaker(sounds)
    mouth.say(SECOND, 80)
    mixer.quit()
    assert not mouth.busy
    assert mouth.say(SECOND, 80) is None
    mouth.close()


def test_nothing_is_said_of_nothing(sounds: Sounds) -> None:
    assert Loudspeaker(sounds).say(b"", 80) is None
    assert mixer.get_init() is None
