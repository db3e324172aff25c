"""The sound of a film: each sound at its time, for as long as it lasts, and never too loud for 16 bits."""

from __future__ import annotations

import sys
from array import array

import pytest

from game.ui.sound.motif import FADE
from game.ui.sound.rendered import MOTIF_RATE, RATE
from game.workshop.film.sound_track import FULL, SoundTrack, samples_of
from game.workshop.synthesis import wav


def tone(milliseconds: int, value: int = 1000, rate: int = RATE) -> bytes:
    return wav(array("h", [value] * (milliseconds * rate // 1000)).tobytes(), rate)


def heard(made: bytes) -> array[int]:
    samples = array("h", made)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def sample(milliseconds: int) -> int:
    return milliseconds * RATE // 1000


def test_silence_is_as_long_as_the_film() -> None:
    track = SoundTrack()
    first, second = track.until(1000), track.until(2500)
    assert [len(first), len(second)] == [2 * RATE, 2 * sample(2500) - 2 * RATE]
    assert not any(heard(first + second))


def test_a_sound_begins_at_its_time_and_ends_with_its_last_sample() -> None:
    track = SoundTrack()
    track.play(tone(200), 500, 1.0)
    made = heard(track.until(1000))
    loud = [place for place, value in enumerate(made) if value]
    assert (loud[0], loud[-1]) == (sample(500), sample(500) + sample(200) - 1)


def test_the_same_comes_whether_it_is_asked_for_in_one_piece_or_in_many() -> None:
    whole, pieces = SoundTrack(), SoundTrack()
    for track in (whole, pieces):
        track.play(tone(700), 100, 0.5)
        track.play(tone(300, 2000), 300, 0.25, makes_way=True)
    assert whole.until(1000) == b"".join(pieces.until(at) for at in range(40, 1001, 40))


def test_sounds_at_once_are_added_with_their_loudness_and_never_wrap_round() -> None:
    track = SoundTrack()
    track.play(tone(100, 1000), 0, 0.5)
    track.play(tone(100, 2000), 0, 0.25)
    assert heard(track.until(50))[10] == pytest.approx(1000, abs=2)
    for _ in range(4):
        track.play(tone(100, 30_000), 50, 1.0)
    assert max(heard(track.until(100))) == FULL


def test_a_motif_makes_way_for_the_next_and_a_sound_does_not() -> None:
    track = SoundTrack()
    track.play(tone(3000, 1000), 0, 1.0, makes_way=True)
    track.play(tone(3000, 100), 0, 1.0)
    track.play(tone(10, 0), 1000, 1.0, makes_way=True)
    made = heard(track.until(3000))
    assert made[sample(999)] == pytest.approx(1100, abs=2)
    assert made[sample(1000 + FADE // 2)] == pytest.approx(600, abs=10)
    assert made[sample(1001 + FADE)] == pytest.approx(100, abs=2)


def test_a_motif_that_is_hushed_fades_away() -> None:
    track = SoundTrack()
    track.play(tone(3000), 0, 1.0, makes_way=True)
    track.hush(500)
    assert not any(heard(track.until(2000))[sample(501 + FADE) :])


def test_what_has_fewer_samples_lasts_as_long() -> None:
    samples = samples_of(wav(array("h", [0, FULL // 2]).tobytes(), MOTIF_RATE))
    assert len(samples) == 2 * RATE // MOTIF_RATE
    assert samples[1] == pytest.approx(0.25 * FULL, abs=2)
