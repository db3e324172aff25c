"""Synthesis: from the notes of a score to the samples of a sound, with nothing but arithmetic."""

import cmath
import io
import math
import random
import sys
import wave
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.ui.sound.score import Cue, Motif, Tone, Wave, frequency, seconds

VERSION: Final = 1
"""Raised when the same score would sound otherwise: all is rendered anew then."""

_FULL_SCALE = 32767

# Of each wave: its partials as (multiple of the pitch, strength, how much faster than the note it fades).
# Wood is tuned as a marimba bar is, whose second partial lies two octaves up; the bell is a celesta's.
_PARTIALS: Final[Mapping[Wave, tuple[tuple[float, float, float], ...]]] = {
    "sine": ((1.0, 1.0, 1.0),),
    "warm": ((1.0, 1.0, 1.0), (2.0, 0.22, 1.6), (3.0, 0.07, 2.4)),
    "wood": ((1.0, 1.0, 1.0), (4.0, 0.16, 3.5), (9.2, 0.03, 6.0)),
    "bell": ((1.0, 1.0, 1.0), (2.0, 0.2, 1.5), (4.1, 0.12, 3.0)),
}


def samples(cue: Cue | Motif, rate: int) -> bytes:
    """Return a sound as 16-bit samples of one channel, in the machine's byte order; always the same ones."""
    return synthesis(cue.notes, cue.loudness, rate)


def synthesis(tones: Sequence[Tone], loudness: float, rate: int) -> bytes:
    """Return the samples of tones; `loudness` is that of the highest peak, in dBFS."""
    mix = [0.0] * (round(seconds(tones) * rate) + 1)
    for tone in tones:
        for index, value in enumerate(_sounding(tone, rate), round(tone.at * rate)):
            mix[index] += value
    gain = _FULL_SCALE * 10 ** (loudness / 20) / (max(map(abs, mix)) or 1.0)
    return array("h", [round(value * gain) for value in mix]).tobytes()


def wav(pcm: bytes, rate: int) -> bytes:
    """Return samples as the content of a WAV file, which any program plays."""
    numbers = array("h", pcm)
    if sys.byteorder == "big":
        numbers.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setparams((1, 2, rate, len(numbers), "NONE", ""))
        writer.writeframes(numbers.tobytes())
    return file.getvalue()


def _sounding(note: Tone, rate: int) -> Iterator[float]:
    """Yield the samples of a note under its envelope, from silence to silence."""
    count = round(note.length * rate)
    rising, falling = round(note.attack * rate), round(note.release * rate)
    source = _air(note, rate) if note.wave == "air" else _tuned(note, rate)
    for index in range(count):
        loud = note.level
        if index < rising:
            loud *= _ease(index / rising)
        if index >= count - falling:
            loud *= _ease((count - 1 - index) / falling)
        yield next(source) * loud


def _ease(part: float) -> float:
    """Return a rise from 0 to 1 that begins and ends level, so that nothing clicks."""
    return 0.5 - 0.5 * math.cos(math.pi * part)


def _tuned(note: Tone, rate: int) -> Iterator[float]:
    """Yield the partials of a note together, but for those too high for the rate to hold.

    Each is a pointer in the complex plane that is turned and shortened from sample to sample; its height is
    the sine. This is three times as fast as calling `sin`.
    """
    highest = rate / 2 / max(frequency(note.note), frequency(note.to or note.note))
    partials = [each for each in _PARTIALS[note.wave] if each[0] < highest]
    pointers = [complex(strength) for _, strength, _ in partials]
    turns = [
        cmath.rect(_fading(note, rate, faster), math.tau * frequency(note.note) * multiple / rate)
        for multiple, _, faster in partials
    ]
    bends = [cmath.rect(1.0, _bending(note, rate) * multiple) for multiple, _, _ in partials]
    while True:
        value = 0.0
        for index, turn in enumerate(turns):
            pointer = pointers[index]
            value += pointer.imag
            pointers[index] = pointer * turn
        yield value
        if note.to:
            turns = [turn * bend for turn, bend in zip(turns, bends, strict=True)]


def _air(note: Tone, rate: int) -> Iterator[float]:
    """Yield noise around the pitch: softened above it, then through a state-variable filter (Chamberlin)."""
    chance = random.Random(note.note)
    angle, bend = math.tau * frequency(note.note) / rate, _bending(note, rate)
    strength, fading = 1.0, _fading(note, rate)
    soft = low = band = 0.0
    while True:
        tuning = 2.0 * math.sin(angle / 2)
        soft += 0.5 * tuning * (chance.uniform(-1.0, 1.0) - soft)
        low += tuning * band
        band += tuning * (soft - low - 0.7 * band)
        yield strength * band
        strength *= fading
        angle += bend


def _fading(note: Tone, rate: int, faster: float = 1.0) -> float:
    """Return by what a note is multiplied from one sample to the next, so that it dies away."""
    return math.exp(-note.fade * faster / (note.length * rate))


def _bending(note: Tone, rate: int) -> float:
    """Return by how many radians a sample the pitch grows from one sample to the next, so that it glides."""
    rise = frequency(note.to) - frequency(note.note) if note.to else 0.0
    return math.tau * rise / (note.length * rate * rate)
