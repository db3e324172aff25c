"""The sounds of the game: made from a readable score, played if there is a device, and captioned always."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Protocol

from game.ui.motif import CHANNELS, FADE, Motifs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from pygame.mixer import Sound

    from game.ui.motif_store import MotifStore
    from game.ui.score import Cue, Motif

_log = logging.getLogger(__name__)

_BUFFER = 1024  # samples: 46 ms from the tap to the sound, and only 22 wake-ups a second
HURRY = 4
"""How much longer than usual is worked at a motif that waits: 8 ms of a frame's 16 leave room to draw it."""
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
        """How loud the sounds of the interface are, in percent."""

    @property
    def volume_music(self) -> int:
        """How loud the motifs are, in percent."""


def _open_device(rate: int) -> None:
    """Open the device as sounds and voice need it, unless it is open so already."""
    from pygame import mixer

    if mixer.get_init() != (rate, -16, 1):
        mixer.quit()  # whoever opened it before did not know what these sounds need
        mixer.init(frequency=rate, size=-16, channels=1, buffer=_BUFFER, allowedchanges=0)


class Sounds:
    """Plays sounds if it may and can; without a device, or after any error, the game goes on in silence.

    `cues` is called when the first sound is needed, and the device is opened then.
    """

    def __init__(
        self, cues: Callable[[], Mapping[str, Cue]], motifs: Motifs, settings: SoundSettings
    ) -> None:
        self._read = cues
        self._cues: Mapping[str, Cue] | None = None
        self._motifs = motifs
        self._settings = settings
        self._ducked = False
        self._opened = False
        self._lent = False
        self._broken = False
        self._made: dict[str, bytes] = {}
        self._ready: dict[str, Sound] = {}
        self._work: Iterator[None] | None = None
        self._ahead: Iterator[None] | None = None
        self._all_made = False
        self._motifs.follow(settings.volume_music, ducked=False)

    @classmethod
    def of(cls, folder: Path, settings: SoundSettings, cache: Path | None = None) -> Sounds:
        """Return the sounds whose scores lie in `folder`, as loud as the settings say.

        Motifs that were made are kept in `cache`.
        """
        return cls(
            lambda: _read_cues(folder),
            Motifs(lambda: _read_motifs(folder), lambda: _open_store(cache)),
            settings,
        )

    def play(self, name: str) -> Cue | None:
        """Play a sound (a `Name`) and return what the score says of it, heard or not; None if nothing."""
        cue = self._read_cues().get(name)
        if cue is None:
            return None
        if self._settings.volume and self._open():
            try:
                self._sound(name, cue).play()
            except _TROUBLES as error:
                self._fall_silent(error)
        return cue

    def ask(self, name: str, now: int) -> None:
        """Ask for the motif of a place or a mood, at this time in milliseconds.

        It is made in the next moments without other work, and then played, unless the last one was just now.
        """
        self._motifs.ask(name, now)

    def decide(self) -> Motif | None:
        """Return the motif that was asked for if it is to be heard, whether there is a device or not."""
        return self._motifs.decide()

    def expect(self, names: Iterable[str]) -> None:
        """Make the motifs of places and moods that come soon in moments without any other work."""
        self._motifs.expect(names)
        self._ahead = None

    def duck(self, *, on: bool) -> None:
        """Let motifs be softer while somebody speaks; the sounds of the interface stay as they are."""
        self._ducked = on
        self._level()

    def hush(self, milliseconds: int = FADE) -> None:
        """Let the motif fade away, and forget the one that was asked for."""
        self._motifs.forget()
        if self._opened:
            self._motifs.hush(milliseconds)

    def prepare(self, seconds: float = 0.002, clock: Callable[[], float] = time.perf_counter) -> bool:
        """Make what may be needed for about `seconds`; return whether there is more to do.

        For the moments in which the game has nothing else to do. The first call opens the device. A motif
        that waits to be heard gets `HURRY` times as long.
        """
        if not self._more() or not self._open():
            return False
        end = clock() + seconds * (HURRY if self._motifs.waiting else 1)
        while self._opened and self._more() and clock() < end:
            self._go_on()
        return self._opened and self._more()

    @property
    def _needed(self) -> bool:
        """Whether something is to be made that is needed now, or was not made yet."""
        return self._work is not None or not self._all_made or self._motifs.waiting

    def _more(self) -> bool:
        return self._needed or (self._motifs.expecting and self._settings.volume_music > 0)

    def _go_on(self) -> None:
        """Do a slice of what is needed; where nothing is, of what may be needed later."""
        if self._needed:
            self._work = self._work or self._make()
            if not self._goes_on(self._work):
                self._work = None
        else:
            self._ahead = self._ahead or self._motifs.make_ready()
            if not self._goes_on(self._ahead):
                self._ahead = None

    def follow(self, settings: SoundSettings) -> None:
        """Follow the settings; turning sound on tries a device again that was missing before.

        Where the loudness of motifs changes and none sounds, the last one is heard again, to be judged by.
        """
        if not settings.sound:
            self.close()
        self._broken = self._broken and self._settings.sound == settings.sound
        before, self._settings = self._settings, settings
        if settings.volume_music != before.volume_music and not (self._opened and self._motifs.sounding()):
            self._motifs.again()
        for sound in self._ready.values():
            sound.set_volume(self._gain())
        self._level()

    def close(self) -> None:
        """Give the device back."""
        self._motifs.forget()
        self._work = self._ahead = None
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
                self._cues = self._read()
            except _TROUBLES as error:
                self._cues = {}
                _log.warning("there are no sounds: %s", error)
        return self._cues

    def _open(self) -> bool:
        loud = self._settings.volume > 0 or self._settings.volume_music > 0
        if self._opened or self._broken or not (self._settings.sound and loud):
            return self._opened and loud
        try:
            from pygame import mixer

            from game.ui.score import VOICES
            from game.ui.synthesis import RATE

            _open_device(RATE)
            mixer.set_num_channels(CHANNELS + VOICES)
            mixer.set_reserved(CHANNELS)
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
        return (self._settings.volume / 100) ** 2

    def _level(self) -> None:
        self._motifs.follow(self._settings.volume_music, ducked=self._ducked)
        if self._opened:
            self._motifs.level()

    def _goes_on(self, work: Iterator[None]) -> bool:
        """Do the next slice of work; False when it is done, or can't be done."""
        try:
            return next(work, self) is not self
        except _TROUBLES as error:
            self._fall_silent(error)
            return False

    def _make(self) -> Iterator[None]:
        """Make the motif that waits, and whatever sound has not been made yet."""
        from game.ui.synthesis import synthesis

        if self._settings.volume_music:
            yield from self._motifs.play()
        else:
            self._motifs.forget()
        for name, cue in self._read_cues().items():
            if name not in self._made:
                self._made[name] = yield from synthesis(cue.notes, cue.loudness)
        self._all_made = True


# Scores, synthesis and the store are imported with the first sound: a start of the game does without.


def _read_cues(folder: Path) -> Mapping[str, Cue]:
    from game.ui.score_file import CUES_FILE, load_cues

    return load_cues(folder / CUES_FILE)


def _read_motifs(folder: Path) -> Mapping[str, Motif]:
    from game.ui.score_file import MOTIFS_FILE, load_motifs

    return load_motifs(folder / MOTIFS_FILE)


def _open_store(cache: Path | None) -> MotifStore:
    from game.ui.motif_store import MotifStore

    return MotifStore(cache)
