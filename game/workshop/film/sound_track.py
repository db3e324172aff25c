"""The sound of a film: what was played at which time, mixed as the mixer of a computer would. Pure."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from typing import TYPE_CHECKING, Final

import msgspec

from game.ui.sound.motif import FADE
from game.ui.sound.rendered import RATE

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL: Final = 32_767
"""The loudest that 16 bits hold."""


class Played(msgspec.Struct, frozen=True):
    """A sound from its first sample on, as a part of its full loudness; a motif makes way for others."""

    begin: int
    samples: array[int]
    gain: float
    makes_way: bool
    fades: int | None = None
    """The sample of the film at which it begins to fade away."""


class SoundTrack:
    """Takes sounds in the order of their times, and gives the samples of one stretch after another."""

    def __init__(self) -> None:
        """It is silent, and nothing was given yet."""
        self._at = 0
        self._playing: list[Played] = []

    def play(self, wav: bytes, at: int, gain: float, *, makes_way: bool = False) -> None:
        """Let a WAV file begin at so many milliseconds; one that `makes_way` takes the place of the last."""
        if makes_way:
            self.hush(at)
        self._playing.append(Played(_sample(at), samples_of(wav), gain, makes_way))

    def hush(self, at: int) -> None:
        """Let what makes way fade away from that time on, in milliseconds."""
        self._playing = [
            msgspec.structs.replace(one, fades=_sample(at)) if one.makes_way and one.fades is None else one
            for one in self._playing
        ]

    def until(self, at: int) -> bytes:
        """The samples up to that time (ms) that were not given yet: 16 bits, one channel, `RATE` a second."""
        first, self._at = self._at, max(self._at, _sample(at))
        mixed = [0.0] * (self._at - first)
        for one in self._playing:
            for place, value in _heard(one, first, self._at):
                mixed[place - first] += value
        self._playing = [one for one in self._playing if one.begin + len(one.samples) > self._at]
        made = array("h", (round(max(-FULL, min(FULL, value))) for value in mixed))
        if sys.byteorder == "big":
            made.byteswap()
        return made.tobytes()


def _sample(at: int) -> int:
    """The sample at so many milliseconds."""
    return at * RATE // 1000


def _heard(one: Played, first: int, end: int) -> Iterator[tuple[int, float]]:
    """The samples of a sound that lie between two of the film, each with its place there."""
    fading = FADE * RATE // 1000
    for place in range(max(first, one.begin), min(end, one.begin + len(one.samples))):
        left = 1.0 if one.fades is None else 1.0 - (place - one.fades) / fading
        if left <= 0.0:
            return
        yield place, one.samples[place - one.begin] * one.gain * min(1.0, left)


def samples_of(wav: bytes) -> array[int]:
    """The samples of a WAV file of 16 bits and one channel, at `RATE`: those between others lie on lines.

    Raises what `wave` raises where it is none.
    """
    with wave.open(io.BytesIO(wav)) as file:
        rate, read = file.getframerate(), array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        read.byteswap()
    if rate == RATE:
        return read
    count = len(read) * RATE // rate
    return array("h", (round(_between(read, place * rate / RATE)) for place in range(count)))


def _between(samples: array[int], at: float) -> float:
    """What lies between two samples."""
    before = int(at)
    after = min(before + 1, len(samples) - 1)
    return samples[before] + (samples[after] - samples[before]) * (at - before)
