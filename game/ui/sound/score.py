"""The score: what a sound or a motif is made of, and within which limits."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from typing import Annotated, Final, Literal, get_args

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
    "hang-up",
    "notebook",
    "pebbles",
    "wrong",
]
"""What sounds: `door` is a new ending, `calm` a breath, `save` evidence kept, `wrong` a neutral knock."""

NAMES: Final[tuple[str, ...]] = get_args(Name)

MOODS: Final = ("title", "calm", "worry", "relief", "ending")
"""The motifs that belong to no place: of screens, of what the hero feels, and of the end of a story."""

VOICES: Final = 4
"""How many sounds may play at once. With peaks of -12 dBFS their sum is never clipped."""
LONGEST: Final = 0.6
"""Seconds, exclusive: a sound of the interface is over before the next thing happens."""
MOTIF_SECONDS: Final = (4.0, 10.0)
"""Shortest and longest motif: a phrase, no song."""
MOST_TONES: Final = 90
"""Tones of a motif; more of them are no phrase, and each takes time to be made."""

Wave = Literal["sine", "warm", "wood", "bell", "air"]

_PITCH = r"^([A-G])([#b]?)([0-8])\Z"
_TOKEN = re.compile(
    r"(?P<what>-|[A-G][#b]?[0-8](?:\+[A-G][#b]?[0-8])*)(?::(?P<beats>\d{1,2}(?:\.\d{1,3})?))?"
)
_SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SHIFTS = {"": 0, "#": 1, "b": -1}

Pitch = Annotated[str, msgspec.Meta(pattern=_PITCH)]
Seconds = Annotated[float, msgspec.Meta(ge=0, lt=LONGEST)]
Ramp = Annotated[float, msgspec.Meta(ge=0.003, le=4)]  # shorter ones are heard as a click
Level = Annotated[float, msgspec.Meta(gt=0, le=1)]
Fading = Annotated[float, msgspec.Meta(ge=0, le=40)]
Decibels = Annotated[float, msgspec.Meta(ge=-60, le=-12)]


def motif_of(place: str, known: Container[str]) -> str:
    """The motif of a place: its own, or that of the place it is a kind of, as "bus-night" is of "bus".

    "" where there is neither.
    """
    while place and place not in known:
        place = place.rpartition("-")[0]
    return place


class Tone(msgspec.Struct, frozen=True, kw_only=True):
    """A tone to be made; times in seconds. The head of the score says what each field means."""

    note: Pitch
    length: float
    wave: Wave
    to: Pitch | None = None
    at: float = 0.0
    attack: float = 0.01
    release: float = 0.05
    fade: float = 0.0
    level: float = 1.0


class Note(Tone, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One note of a sound of the interface, within its limits."""

    length: Seconds
    at: Seconds = 0.0
    attack: Ramp = 0.01
    release: Ramp = 0.05
    fade: Fading = 0.0
    level: Level = 1.0

    def __post_init__(self) -> None:
        if self.attack + self.release > self.length or self.at + self.length >= LONGEST:
            raise ValueError("attack and release must fit into the length, and the note into 0.6 seconds")


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sound: its caption, the loudness of its peak in dBFS, its notes.

    The caption of a `minor` sound gives way to any other, and is not read aloud.
    """

    caption: Text
    loudness: Decibels
    notes: Annotated[tuple[Note, ...], msgspec.Meta(min_length=1, max_length=12)]
    minor: bool = False


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One voice of a motif: a line of notes, and how all of them sound."""

    line: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    wave: Wave
    level: Level = 1.0
    times: Annotated[int, msgspec.Meta(ge=1, le=16)] = 1
    ring: Annotated[float, msgspec.Meta(gt=0, le=4)] = 1.3
    attack: Ramp = 0.02
    release: Ramp = 0.15
    fade: Fading = 0.0

    def __post_init__(self) -> None:
        for word in self.line.split():
            if word != "|" and not _TOKEN.fullmatch(word):
                raise ValueError(
                    f"`{word}` is no note; these are: C4, C4+E4, - for a rest, C4:2 for two beats"
                )

    def tones(self, beat: float) -> Iterator[Tone]:
        """The tones of the line, with beats of so many seconds. Raises ValueError when one is too short."""
        at = 0.0
        for word in self.line.split() * self.times:
            if word == "|":
                continue
            read = _TOKEN.fullmatch(word)
            if read is None:
                raise ValueError(
                    f"`{word}` is no note: write C4, C4+E4, or - for a rest, and :2 for two beats"
                )
            seconds = float(read["beats"] or 1) * beat
            length = seconds * self.ring
            for pitch in read["what"].split("+") if read["what"] != "-" else ():
                if self.attack + self.release > length:
                    raise ValueError(f"attack and release must fit into the {length:.2f} seconds of `{word}`")
                yield Tone(
                    note=pitch, length=length, wave=self.wave, at=at, attack=self.attack,
                    release=self.release, fade=self.fade, level=self.level,
                )  # fmt: skip
            at += seconds


class Motif(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A phrase for a place or a mood: beats a minute, voices, and how many seconds must lie before it.

    `pause` counts from the beginning of the motif before.
    """

    caption: Text
    loudness: Decibels
    tempo: Annotated[float, msgspec.Meta(ge=30, le=160)]
    voices: Annotated[tuple[Voice, ...], msgspec.Meta(min_length=1, max_length=5)]
    pause: Annotated[float, msgspec.Meta(ge=0, le=600)] = 25.0

    def __post_init__(self) -> None:
        least, most = MOTIF_SECONDS
        if len(self.notes) > MOST_TONES:
            raise ValueError(f"it has {len(self.notes)} notes; at most {MOST_TONES} are a phrase")
        if not least <= seconds(self.notes) <= most:
            raise ValueError(f"it lasts {seconds(self.notes):.1f} seconds; a motif has {least:g} to {most:g}")

    @cached_property
    def notes(self) -> tuple[Tone, ...]:
        """All its tones."""
        return tuple(tone for voice in self.voices for tone in voice.tones(60.0 / self.tempo))


def seconds(tones: Sequence[Tone]) -> float:
    """How long tones last together; 0 when there are none."""
    return max((tone.at + tone.length for tone in tones), default=0.0)


def frequency(pitch: str) -> float:
    """Return the frequency of a pitch such as `A4` in Hz, in equal temperament."""
    match = re.match(_PITCH, pitch)
    if match is None:
        raise ValueError(f"no pitch: {pitch}")
    letter, shift, octave = match.groups()
    steps_from_a4 = _SEMITONES[letter] + _SHIFTS[shift] - 9 + 12 * (int(octave) - 4)
    return float(440.0 * 2 ** (steps_from_a4 / 12))
