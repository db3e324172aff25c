"""The sounds of the game: rendered from a readable score, played if there is a device, captioned always."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from game.ui.sound.motif import CHANNELS, FADE, Motifs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pygame.mixer import Sound

    from game.ui.sound.rendered import Kind
    from game.ui.sound.score import Cue, Motif

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

    `cues` is called in a moment without other work, or when the first sound is needed before; the device is
    opened likewise. `load` gives the WAV file of a sound by its name, or None.
    """

    def __init__(
        self,
        cues: Callable[[], Mapping[str, Cue]],
        load: Callable[[str], bytes | None],
        motifs: Motifs,
        settings: SoundSettings,
    ) -> None:
        self._read, self._load = cues, load
        self._cues: Mapping[str, Cue] | None = None
        self._motifs = motifs
        self._settings = settings
        self._ducked = False
        self._opened = False
        self._lent = False
        self._broken = False
        self._ready: dict[str, Sound | None] = {}
        self._motifs.follow(settings.volume_music, ducked=False)

    @classmethod
    def of(cls, folder: Path, settings: SoundSettings) -> Sounds:
        """Return the sounds whose scores lie in `folder`, as loud as the settings say."""
        motifs = Motifs(lambda: _read_motifs(folder), lambda name: _load(folder, "motif", name))
        return cls(lambda: _read_cues(folder), lambda name: _load(folder, "cue", name), motifs, settings)

    def play(self, name: str) -> Cue | None:
        """Play a sound (a `Name`) and return what the score says of it, heard or not; None if nothing."""
        cue = self._read_cues().get(name)
        if cue is None:
            return None
        if self._settings.volume and self._open():
            try:
                if (sound := self._sound(name)) is not None:
                    sound.play()
            except _TROUBLES as error:
                self._fall_silent(error)
        return cue

    def ask(self, name: str, now: int) -> None:
        """Ask for the motif of a place or a mood, at this time in milliseconds.

        It is played in the next moment without other work, unless the last one was just now.
        """
        self._motifs.ask(name, now)

    def decide(self) -> Motif | None:
        """Return the motif that was asked for if it is to be heard, whether there is a device or not."""
        return self._motifs.decide()

    def duck(self, *, on: bool) -> None:
        """Let motifs be softer while somebody speaks; the sounds of the interface stay as they are."""
        self._ducked = on
        self._level()

    def hush(self, milliseconds: int = FADE) -> None:
        """Let the motif fade away, and forget the one that was asked for."""
        self._motifs.forget()
        if self._opened:
            self._motifs.hush(milliseconds)

    def attend(self) -> None:
        """Let the motif that waits begin; for moments in which the game has nothing else to do.

        The first call opens the device, and the next ones read the scores, so that no press has to wait.
        """
        if self._open() and self._motifs.waiting:
            self._next_motif()
        elif self._cues is None:
            self._read_cues()
        else:
            self._motifs.prepare()

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
        for sound in filter(None, self._ready.values()):
            sound.set_volume(self._gain())
        self._level()

    def close(self) -> None:
        """Give the device back."""
        self._motifs.forget()
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
        from game.ui.sound.rendered import RATE

        _open_device(RATE)
        self._lent = True

    def give_back(self) -> None:
        """The voice needs the device no longer."""
        if self._lent and not self._opened:
            from pygame import mixer

            mixer.quit()
        self._lent = False

    def _next_motif(self) -> None:
        try:
            if self._settings.volume_music:
                self._motifs.play()
            else:
                self._motifs.forget()
        except _TROUBLES as error:
            self._fall_silent(error)

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

            from game.ui.sound.rendered import RATE
            from game.ui.sound.score import VOICES

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

    def _sound(self, name: str) -> Sound | None:
        """The sound of that name at the loudness of now; None where there is no file of it."""
        if name not in self._ready:
            content = self._load(name)
            self._ready[name] = self._made(content) if content is not None else None
        return self._ready[name]

    def _made(self, content: bytes) -> Sound:
        import io

        from pygame import mixer

        sound = mixer.Sound(file=io.BytesIO(content))
        sound.set_volume(self._gain())
        return sound

    def _gain(self) -> float:
        """Return the factor of the volume: its square, because the ear hears steps of loudness as ratios."""
        return (self._settings.volume / 100) ** 2

    def _level(self) -> None:
        self._motifs.follow(self._settings.volume_music, ducked=self._ducked)
        if self._opened:
            self._motifs.level()


# Scores are read in the first moments without work: a start of the game does without.


def _read_cues(folder: Path) -> Mapping[str, Cue]:
    from game.ui.sound.score_file import CUES_FILE, load_cues

    return load_cues(folder / CUES_FILE)


def _read_motifs(folder: Path) -> Mapping[str, Motif]:
    from game.ui.sound.score_file import MOTIFS_FILE, load_motifs

    return load_motifs(folder / MOTIFS_FILE)


def _load(folder: Path, kind: Kind, name: str) -> bytes | None:
    from game.ui.sound.rendered import FOLDER, load

    return load(folder / FOLDER, kind, name)
