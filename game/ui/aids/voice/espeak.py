"""eSpeak NG: turns words into samples or phonemes, through its C library, which comes as a package."""

from __future__ import annotations

import ctypes
import os
import threading
from ctypes import POINTER, c_char_p, c_int, c_short, c_size_t, c_uint, c_void_p
from typing import TYPE_CHECKING, ClassVar, Final

from game.ui.aids.voice.package import Package
from game.ui.aids.voice.state import BROKEN, NO_VOICE, Manner, SpeechError
from game.ui.aids.voice.words import spoken, voice_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# All numbers below are those of eSpeak NG's own header, speak_lib.h of version 1.52.
SYNCHRONOUS: Final = 2
DONT_EXIT: Final = 0x8000
UTF8: Final = 1
IPA: Final = 2
RATE_PARAMETER: Final = 1
PITCH_PARAMETER: Final = 3
RATE: Final = 22050
"""Samples a second, the same as those of the game's sounds."""
CHUNK_MS: Final = 100
"""How much is made between two looks at whether it is still wanted."""

USUAL_RATE: Final = 175
"""Words a minute at a pace of 100 %: what the library itself calls normal."""
VARIANTS: Final[Mapping[str, tuple[str, int]]] = {
    "": ("", 50),
    "deep": ("+m1", 28),
    "woman": ("+f2", 50),
    "high": ("+Annie", 62),
}
"""For each voice the variant of the language's own, and its pitch (0–100, 50 is that of the variant)."""

_Callback = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, c_void_p)


class Espeak:
    """The library, which keeps one state for the whole process: several of these take turns with it."""

    _turn: ClassVar = threading.Lock()

    def __init__(self, package: Package) -> None:
        """Load the library and its voices. Raises SpeechError when either is missing or damaged."""
        package.check()
        self._package = package
        self._checked: set[str] = set()
        try:
            self._library = ctypes.CDLL(package.library)
            self._declare()
        except (OSError, AttributeError) as error:
            raise SpeechError(BROKEN) from error
        with self._turn:
            rate = self._library.espeak_Initialize(SYNCHRONOUS, CHUNK_MS, _path(package.data), DONT_EXIT)
        if rate != RATE:
            raise SpeechError(BROKEN)
        self._made = bytearray()
        self._wanted: Callable[[], bool] = lambda: True
        self._callback = _Callback(self._take)  # kept here: the library does not hold it

    @classmethod
    def found(cls) -> Espeak:
        """The library of the installed package. Raises SpeechError when there is none that works."""
        return cls(Package.found())

    def samples(self, words: str, manner: Manner, wanted: Callable[[], bool] = lambda: True) -> bytes:
        """The words as mono samples of 16 bits; what was made so far once they are no longer `wanted`.

        Raises SpeechError where there is no voice for the language.
        """
        text = spoken(words, manner.language).encode() + b"\0"
        with self._turn:
            self._choose(manner)
            # each time: the library calls what it was told last, even after that is gone from memory
            self._library.espeak_SetSynthCallback(self._callback)
            self._made.clear()
            self._wanted = wanted
            if self._library.espeak_Synth(text, len(text), 0, 1, 0, UTF8, None, None):
                raise SpeechError(BROKEN)
            self._library.espeak_Synchronize()
            return bytes(self._made)

    def phonemes(self, words: str, manner: Manner) -> str:
        """How the words sound, in the letters of the International Phonetic Alphabet."""
        rest = c_char_p(spoken(words, manner.language).encode())
        parts = []
        with self._turn:
            self._choose(manner)
            while rest.value is not None:
                parts.append(self._library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA).decode())
            self._library.espeak_Cancel()  # else the samples that are made next can lack their beginning
        return ", ".join(filter(None, parts))

    def _declare(self) -> None:
        """Say what the functions take and give, so that pointers of 64 bits stay whole."""
        library = self._library
        library.espeak_Initialize.argtypes = [c_int, c_int, c_char_p, c_int]
        library.espeak_SetSynthCallback.argtypes = [_Callback]
        library.espeak_SetVoiceByName.argtypes = [c_char_p]
        library.espeak_SetParameter.argtypes = [c_int, c_int, c_int]
        library.espeak_Synth.argtypes = [
            c_char_p, c_size_t, c_uint, c_int, c_uint, c_uint, POINTER(c_uint), c_void_p,
        ]  # fmt: skip
        library.espeak_TextToPhonemes.argtypes = [POINTER(c_char_p), c_int, c_int]
        library.espeak_TextToPhonemes.restype = c_char_p

    def _choose(self, manner: Manner) -> None:
        variant, pitch = VARIANTS.get(manner.voice, VARIANTS[""])
        language = voice_language(manner.language)
        if language not in self._checked:
            self._package.check_language(language)
            self._checked.add(language)
        if self._library.espeak_SetVoiceByName(f"{language}{variant}".encode()):
            raise SpeechError(NO_VOICE)
        self._library.espeak_SetParameter(RATE_PARAMETER, USUAL_RATE * manner.pace // 100, 0)
        self._library.espeak_SetParameter(PITCH_PARAMETER, pitch, 0)

    def _take(self, wave: ctypes._Pointer[c_short], count: int, events: int | None) -> int:
        """Keep what was made; anything but 0 stops the library."""
        del events
        if count > 0:
            self._made += ctypes.string_at(wave, 2 * count)
        return 0 if self._wanted() else 1


def _path(folder: str) -> bytes:
    """The folder as the library opens it: on Windows by the letters of the system's own code page."""
    return folder.encode("mbcs") if os.name == "nt" else os.fsencode(folder)
