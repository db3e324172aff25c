"""What the settings need to know of read-aloud without starting it: the voices, and whether there are any."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

LIBRARY: Final = "espeakng_loader"
"""The package that brings the voices: the extra `read-aloud`."""

MISSING = Text("speech.missing", "This computer can't read aloud: the voices are not installed.")
BROKEN = Text("speech.broken", "This computer can't read aloud: the voices can't be started.")
NO_DEVICE = Text("speech.no-device", "This computer can't read aloud: no loudspeaker was found.")
HANGING = Text("speech.hanging", "This computer can't read aloud: the voice does not answer.")
NO_VOICE = Text("speech.no-voice", "This computer can't read aloud: there is no voice for this language.")

# Translators: names of voices to choose from; the first one is what is heard at first.
VOICES: Final[Mapping[str, Text]] = {
    "": Text("speech.voice-usual", "The usual voice"),
    "deep": Text("speech.voice-deep", "A deep voice"),
    "woman": Text("speech.voice-woman", "A woman's voice"),
    "high": Text("speech.voice-high", "A high voice"),
}


class SpeechError(Exception):
    """Nothing can be read aloud. `told` says why, in words for the player."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.source)
        self.told = told


class Manner(msgspec.Struct, frozen=True):
    """How something is said: the language of the catalog, one of `VOICES`, and the pace in percent."""

    language: str
    voice: str = ""
    pace: int = 100


@cache
def installed() -> bool:
    """Whether the voices are there at all; nothing is loaded."""
    return importlib.util.find_spec(LIBRARY) is not None


def trouble(found: Text | None = None) -> Text | None:
    """Why nothing can be read aloud: what was `found` when it was tried, or that the voices are missing."""
    return found or (None if installed() else MISSING)
