"""The sounds of the game: made from a readable score, played if there is a device, and captioned always."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from pygame.mixer import Sound

    from game.text import Text
    from game.ui.synthesis import Cue, Score

_log = logging.getLogger(__name__)

_BUFFER = 1024  # samples: 46 ms from the tap to the sound, and only 22 wake-ups a second
# What may go wrong with a device or a score: pygame.error and NotImplementedError are RuntimeErrors, the
# errors of msgspec are ValueErrors.
_TROUBLES = (RuntimeError, ImportError, OSError, ValueError)


class SoundSettings(Protocol):
    """Those of the settings that sounds follow."""

    @property
    def sound(self) -> bool:
        """Whether sounds may be heard."""

    @property
    def volume(self) -> int:
        """How loud, in percent."""


def _open_device(rate: int) -> None:
    """Open the device as sounds and voice need it, unless it is open so already."""
    from pygame import mixer

    if mixer.get_init() != (rate, -16, 1):
        mixer.quit()  # whoever opened it before did not know what these sounds need
        mixer.init(frequency=rate, size=-16, channels=1, buffer=_BUFFER, allowedchanges=0)


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
        self._lent = False
        self._broken = False
        self._made: dict[str, bytes] = {}
        self._ready: dict[str, Sound] = {}
        self._work: Iterator[None] | None = None

    @classmethod
    def of(cls, folder: Path, settings: SoundSettings) -> Sounds:
        """Return the sounds whose score lies in `folder`, as loud as the settings say."""
        return cls(partial(_read_score, folder), enabled=settings.sound, volume=settings.volume)

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

            if not self._lent:
                mixer.quit()
            self._ready.clear()
            self._opened = False

    def lend(self) -> None:
        """Open the device for the voice that reads aloud, also where sounds are off, until it is given back.

        Raises pygame.error when there is none.
        """
        from game.ui.synthesis import RATE

        _open_device(RATE)
        self._lent = True

    def give_back(self) -> None:
        """The voice needs the device no longer."""
        if self._lent and not self._opened:
            from pygame import mixer

            mixer.quit()
        self._lent = False

    def _read_cues(self) -> Mapping[str, Cue]:
        if self._cues is None:
            try:
                self._cues = dict(self._read().cues.items())
            except _TROUBLES as error:
                self._cues = {}
                self._fall_silent(error)
        return self._cues

    def _open(self) -> bool:
        if self._opened or self._broken or not (self._enabled and self._volume):
            return self._opened and self._volume > 0
        try:
            from pygame import mixer

            from game.ui.synthesis import RATE, VOICES

            _open_device(RATE)
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

    def _sound(self, name: str, cue: Cue) -> Sound:
        from pygame import mixer

        from game.ui.synthesis import samples

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
        from game.ui.synthesis import synthesis

        for name, cue in self._read_cues().items():
            if name not in self._made:
                self._made[name] = yield from synthesis(cue)


def _read_score(folder: Path) -> Score:
    """Synthesis is imported with the first sound: a start of the game does without."""
    from game.ui.synthesis import load_score

    return load_score(folder / "score.yaml")
