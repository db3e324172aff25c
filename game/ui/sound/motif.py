"""Motifs: which of them is heard, and when; played once, softly."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pygame.mixer import Channel

    from game.ui.sound.score import Motif

_log = logging.getLogger(__name__)

CHANNELS: Final = 2
"""Channels of motifs, the first ones of the mixer: a new one begins while the last fades away."""
FADE: Final = 600
"""Milliseconds in which a motif makes way for another."""
DUCKED: Final = 0.2
"""What is left of the loudness while somebody speaks: 14 dB less."""


class Motifs:
    """Asked for a place or a mood by name, it decides whether that one is heard.

    `read` gives the motifs of the score; it is called once, when it has to be known what is heard, or before
    that where there is time.
    `load` gives the WAV file of one by its name, or None.
    """

    def __init__(self, read: Callable[[], Mapping[str, Motif]], load: Callable[[str], bytes | None]) -> None:
        self._read, self._load = read, load
        self._score: Mapping[str, Motif] | None = None
        self._asked: tuple[str, int] | None = None
        self._begun: float | None = None
        self._wanted = self._last = ""
        self._gain, self._ducked = 0.0, False
        self._channel = 0

    def ask(self, name: str, now: int) -> None:
        """Ask for a motif at this time, in milliseconds; one that waits already gives way to it."""
        self._asked, self._wanted = (name, now), ""

    def decide(self) -> Motif | None:
        """Give the motif that is to be heard: it is in the score, and the last one was long ago."""
        if self._asked is not None:
            from game.ui.sound.score import motif_of

            (asked, now), self._asked = self._asked, None
            name = motif_of(asked, self._known())
            motif = self._known().get(name)
            if motif is not None and (self._begun is None or now - self._begun >= 1000 * motif.pause):
                self._begun = now
                self._wanted = self._last = name
        return self._known().get(self._wanted) if self._wanted else None

    @property
    def waiting(self) -> bool:
        """Whether something was asked for that is still to be played."""
        return self._asked is not None or bool(self._wanted)

    def prepare(self) -> None:
        """Read the score, if nobody has yet: whoever asks later need not wait for it."""
        self._known()

    def play(self) -> None:
        """Let what is to be heard begin, while the motif before fades away; for an open device."""
        self.decide()
        name, self._wanted = self._wanted, ""
        content = self._load(name) if name else None
        if content is not None:
            self._begin(content)

    def _begin(self, content: bytes) -> None:
        import io

        from pygame import mixer

        channels = _channels()
        channels[self._channel].fadeout(FADE)
        self._channel = (self._channel + 1) % CHANNELS
        channel = channels[self._channel]
        channel.play(mixer.Sound(file=io.BytesIO(content)))
        channel.set_volume(self._loudness)

    def follow(self, volume: int, *, ducked: bool) -> None:
        """Be as loud as that, in percent, at once; `ducked` while somebody speaks."""
        self._gain, self._ducked = (volume / 100) ** 2, ducked

    def again(self) -> None:
        """Ask for the last motif once more, so that its loudness can be judged."""
        self._wanted = self._wanted or self._last

    def level(self) -> None:
        """Bring what sounds to the loudness of now; for an open device."""
        for channel in _channels():
            channel.set_volume(self._loudness)

    @staticmethod
    def sounding() -> bool:
        """Whether a motif is heard at this moment; for an open device."""
        return any(channel.get_busy() for channel in _channels())

    def hush(self, milliseconds: int) -> None:
        """Let what sounds fade away, and forget what was asked for; for an open device."""
        self.forget()
        for channel in _channels():
            channel.fadeout(milliseconds)

    def forget(self) -> None:
        """Forget what was asked for."""
        self._asked, self._wanted = None, ""

    @property
    def _loudness(self) -> float:
        return self._gain * (DUCKED if self._ducked else 1.0)

    def _known(self) -> Mapping[str, Motif]:
        if self._score is None:
            try:
                self._score = self._read()
            except (OSError, ValueError, ImportError) as error:
                self._score = {}
                _log.warning("there are no motifs: %s", error)
        return self._score


def _channels() -> tuple[Channel, ...]:
    from pygame import mixer

    return tuple(mixer.Channel(number) for number in range(CHANNELS))
