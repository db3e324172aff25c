"""Synthesis: from the readable score to the samples of a sound, with nothing but arithmetic."""

import cmath
import math
import random
import re
from array import array
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from game.text import Text

Name = Literal[
    "tap",
    "typing",
    "message",
    "sent",
    "save",
    "report",
    "block",
    "tell",
    "door",
    "calm",
    "found-sign",
    "wrong",
]
"""What sounds: `door` is a new ending, `calm` a breath, `save` evidence kept, `wrong` a neutral knock."""

RATE: Final = 22050
"""Samples a second, one channel: soft sounds stay below 11 kHz, and it is half the work of 44 100."""

VOICES: Final = 4
"""How many sounds may play at once. With peaks of -12 dBFS their sum is never clipped."""

LONGEST: Final = 0.6
"""Seconds, exclusive: a sound of the interface is over before the next thing happens."""

_SLICE = 512  # samples: well under a millisecond of synthesis
_FULL_SCALE = 32767

Wave = Literal["sine", "warm", "wood", "bell", "air"]

# Of each wave: its partials as (multiple of the pitch, strength, how much faster than the note it fades).
# Wood is tuned as a marimba bar is, whose second partial lies two octaves up; the bell is a celesta's.
_PARTIALS: Final[Mapping[Wave, tuple[tuple[float, float, float], ...]]] = {
    "sine": ((1.0, 1.0, 1.0),),
    "warm": ((1.0, 1.0, 1.0), (2.0, 0.22, 1.6), (3.0, 0.07, 2.4)),
    "wood": ((1.0, 1.0, 1.0), (4.0, 0.16, 3.5), (9.2, 0.03, 6.0)),
    "bell": ((1.0, 1.0, 1.0), (2.0, 0.2, 1.5), (4.1, 0.12, 3.0)),
}

_SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SHIFTS = {"": 0, "#": 1, "b": -1}
_PITCH = r"^([A-G])([#b]?)([0-8])\Z"

Pitch = Annotated[str, msgspec.Meta(pattern=_PITCH)]
Seconds = Annotated[float, msgspec.Meta(ge=0, lt=LONGEST)]
Ramp = Annotated[float, msgspec.Meta(ge=0.003)]  # shorter ones are heard as a click
Level = Annotated[float, msgspec.Meta(gt=0, le=1)]
Decibels = Annotated[float, msgspec.Meta(ge=-60, le=-12)]


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One note of a sound; the head of the score says what each field means."""

    note: Pitch
    length: Seconds
    wave: Wave
    to: Pitch | None = None
    at: Seconds = 0.0
    attack: Ramp = 0.01
    release: Ramp = 0.05
    fade: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    level: Level = 1.0

    def __post_init__(self) -> None:
        if self.attack + self.release > self.length or self.at + self.length >= LONGEST:
            raise ValueError("attack and release must fit into the length, and the note into 0.6 seconds")


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sound: its caption, the loudness of its peak in dBFS, its notes."""

    caption: Text
    loudness: Decibels
    notes: Annotated[tuple[Note, ...], msgspec.Meta(min_length=1)]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return max(note.at + note.length for note in self.notes)


class Score(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All the sounds of the game."""

    cues: Mapping[Name, Cue] = {}


def load_score(path: Path) -> Score:
    """Read a score. Raises OSError, or ValueError when it is not one."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # S506 is about loaders that make objects; both of these make only plain values.
        return msgspec.convert(yaml.load(path.read_bytes(), loader), Score)  # noqa: S506
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name} is no YAML: {error}") from error


def frequency(pitch: str) -> float:
    """Return the frequency of a pitch such as `A4` in Hz, in equal temperament."""
    match = re.match(_PITCH, pitch)
    if match is None:
        raise ValueError(f"no pitch: {pitch}")
    letter, shift, octave = match.groups()
    steps_from_a4 = _SEMITONES[letter] + _SHIFTS[shift] - 9 + 12 * (int(octave) - 4)
    return float(440.0 * 2 ** (steps_from_a4 / 12))


def samples(cue: Cue, rate: int = RATE) -> bytes:
    """Return a sound as 16-bit samples of one channel, in the machine's byte order; always the same ones."""
    work = synthesis(cue, rate)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return bytes(done.value)


def synthesis(cue: Cue, rate: int = RATE) -> Generator[None, None, bytes]:
    """Make the samples of a sound in small slices, pausing after each; the bytes are what it returns."""
    mix = [0.0] * (round(cue.seconds * rate) + 1)
    for note in cue.notes:
        for index, value in enumerate(_sounding(note, rate), round(note.at * rate)):
            mix[index] += value
            if index % _SLICE == 0:
                yield
    peak = max(map(abs, mix))
    gain = _FULL_SCALE * 10 ** (cue.loudness / 20) / peak
    return array("h", [round(value * gain) for value in mix]).tobytes()


def _sounding(note: Note, rate: int) -> Iterator[float]:
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


def _tuned(note: Note, rate: int) -> Iterator[float]:
    """Yield the partials of a note together.

    Each is a pointer in the complex plane that is turned and shortened from sample to sample; its height is
    the sine. This is three times as fast as calling `sin`.
    """
    partials = _PARTIALS[note.wave]
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


def _air(note: Note, rate: int) -> Iterator[float]:
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


def _fading(note: Note, rate: int, faster: float = 1.0) -> float:
    """Return by what a note is multiplied from one sample to the next, so that it dies away."""
    return math.exp(-note.fade * faster / (note.length * rate))


def _bending(note: Note, rate: int) -> float:
    """Return by how many radians a sample the pitch grows from one sample to the next, so that it glides."""
    rise = frequency(note.to) - frequency(note.note) if note.to else 0.0
    return math.tau * rise / (note.length * rate * rate)
