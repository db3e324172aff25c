"""The sounds of the game: made from a readable score, played if there is a device, and captioned always."""

import cmath
import logging
import math
import random
import re
import time
from array import array
from collections.abc import Callable, Generator, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, Protocol

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from pygame.mixer import Sound

_log = logging.getLogger(__name__)

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

_BUFFER = 1024  # samples: 46 ms from the tap to the sound, and only 22 wake-ups a second
_SLICE = 512  # samples: well under a millisecond of synthesis
_FULL_SCALE = 32767

# What may go wrong with a device or a score: pygame.error and NotImplementedError are RuntimeErrors, the
# errors of msgspec are ValueErrors.
_TROUBLES = (RuntimeError, ImportError, OSError, ValueError)

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


class SoundSettings(Protocol):
    """Those of the settings that sounds follow."""

    @property
    def sound(self) -> bool:
        """Whether sounds may be heard."""

    @property
    def volume(self) -> int:
        """How loud, in percent."""


class Sounds:
    """Plays sounds if it may and can; without a device, or after any error, the game goes on in silence.

    `score` is called when the first sound is needed, and the device is opened then. `volume` is in percent.
    """

    def __init__(self, score: Callable[[], Score], *, enabled: bool, volume: int) -> None:
        self._read = score
        self._cues: Mapping[str, Cue] | None = None
        self._enabled = enabled
        self._volume = volume
        self._opened = False
        self._broken = False
        self._made: dict[str, bytes] = {}
        self._ready: dict[str, Sound] = {}
        self._work: Iterator[None] | None = None

    @classmethod
    def of(cls, folder: Path, settings: SoundSettings) -> "Sounds":
        """Return the sounds whose score lies in `folder`, as loud as the settings say."""
        score = partial(load_score, folder / "score.yaml")
        return cls(score, enabled=settings.sound, volume=settings.volume)

    def play(self, name: str) -> Text | None:
        """Play a sound (a `Name`) and return its caption, heard or not; None if the score doesn't have it."""
        cue = self._read_cues().get(name)
        if cue is None:
            return None
        if self._open():
            try:
                self._sound(name, cue).play()
            except _TROUBLES as error:
                self._fall_silent(error)
        return cue.caption

    def prepare(self, seconds: float = 0.002, clock: Callable[[], float] = time.perf_counter) -> bool:
        """Make sounds ready for about `seconds`; return whether there is more to do.

        For the moments in which the game has nothing else to do. The first call opens the device.
        """
        if not self._open():
            return False
        end = clock() + seconds
        self._work = self._work or self._make_all()
        while clock() < end:
            if next(self._work, self) is self:
                return False
        return True

    def follow(self, settings: SoundSettings) -> None:
        """Follow the settings; turning sound on tries a device again that was missing before."""
        if not settings.sound:
            self.close()
        self._broken = self._broken and self._enabled == settings.sound
        self._enabled, self._volume = settings.sound, settings.volume
        for sound in self._ready.values():
            sound.set_volume(self._gain())

    def close(self) -> None:
        """Give the device back."""
        if self._opened:
            from pygame import mixer

            mixer.quit()
            self._ready.clear()
            self._opened = False

    def _read_cues(self) -> Mapping[str, Cue]:
        if self._cues is None:
            try:
                self._cues = dict[str, Cue](self._read().cues.items())
            except _TROUBLES as error:
                self._cues = {}
                self._fall_silent(error)
        return self._cues

    def _open(self) -> bool:
        if self._opened or self._broken or not (self._enabled and self._volume):
            return self._opened and self._volume > 0
        try:
            from pygame import mixer

            mixer.quit()  # whoever opened it before did not know what these sounds need
            mixer.init(frequency=RATE, size=-16, channels=1, buffer=_BUFFER, allowedchanges=0)
            mixer.set_num_channels(VOICES)
        except _TROUBLES as error:
            self._fall_silent(error)
        else:
            self._opened = True
        return self._opened

    def _fall_silent(self, error: Exception) -> None:
        _log.warning("the game is silent: %s", error)
        self._broken = True
        self.close()

    def _sound(self, name: str, cue: Cue) -> "Sound":
        from pygame import mixer

        if name not in self._made:
            self._made[name] = samples(cue)
        if name not in self._ready:
            self._ready[name] = mixer.Sound(buffer=self._made[name])
            self._ready[name].set_volume(self._gain())
        return self._ready[name]

    def _gain(self) -> float:
        """Return the factor of the volume: its square, because the ear hears steps of loudness as ratios."""
        return (self._volume / 100) ** 2

    def _make_all(self) -> Iterator[None]:
        for name, cue in self._read_cues().items():
            if name not in self._made:
                self._made[name] = yield from synthesis(cue)
