"""Lets samples of a voice be heard on the device of the game's sounds, whose motifs are softer meanwhile."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from game.ui.aids.voice.state import NO_DEVICE

if TYPE_CHECKING:
    from pygame.mixer import Channel

    from game.text import Text
    from game.ui.sound.sounds import Sounds

_log = logging.getLogger(__name__)


class Loudspeaker:
    """The mouth of the voice. The device is open as long as it speaks, also where sounds are off."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._channel: Channel | None = None

    def say(self, samples: bytes, volume: int) -> Text | None:
        """Begin to play samples, this loud in percent; return why they can't be heard, None when they can."""
        if not samples:
            return None
        try:
            from pygame import mixer

            self._sounds.lend()
            sound = mixer.Sound(buffer=samples)
            sound.set_volume((volume / 100) ** 2)
            self._channel = mixer.find_channel(force=True)
            self._channel.play(sound)
        except (RuntimeError, ImportError, OSError) as error:  # pygame.error is a RuntimeError
            _log.warning("nothing can be read aloud: %s", error)
            self._channel = None
            return NO_DEVICE
        self._sounds.duck(on=True)
        return None

    @property
    def busy(self) -> bool:
        """Whether something is being heard; not when somebody else has closed the device."""
        if self._channel is None:
            return False
        try:
            return self._channel.get_busy()
        except RuntimeError:
            return False

    def stop(self) -> None:
        """Be silent at once."""
        if self.busy and self._channel is not None:
            self._channel.stop()
        self._channel = None
        self._sounds.duck(on=False)

    def close(self) -> None:
        """Give the device back."""
        self.stop()
        self._sounds.give_back()
