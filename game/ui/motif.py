"""Motifs: which of them is heard, and when; made in moments without other work, and played once, softly."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

    from pygame.mixer import Channel

    from game.ui.motif_store import MotifStore
    from game.ui.score import Motif

_log = logging.getLogger(__name__)

CHANNELS: Final = 2
"""Channels of motifs, the first ones of the mixer: a new one begins while the last fades away."""
FADE: Final = 600
"""Milliseconds in which a motif makes way for another."""
DUCKED: Final = 0.2
"""What is left of the loudness while somebody speaks: 14 dB less."""


class Motifs:
    """Asked for a place or a mood by name, it decides whether that one is heard.

    `read` gives the motifs of the score; it is called when it has to be known what is heard, and not before.
    `store` makes the store of what was made, likewise.
    """

    def __init__(self, read: Callable[[], Mapping[str, Motif]], store: Callable[[], MotifStore]) -> None:
        self._read, self._open_store = read, store
        self._score: Mapping[str, Motif] | None = None
        self._store: MotifStore | None = None
        self._asked: tuple[str, int] | None = None
        self._begun: float | None = None
        self._wanted: Motif | None = None
        self._expected: tuple[str, ...] = ()
        self._last: Motif | None = None
        self._gain, self._ducked = 0.0, False
        self._channel = 0

    def ask(self, name: str, now: int) -> None:
        """Ask for a motif at this time, in milliseconds; one that waits already gives way to it."""
        self._asked, self._wanted = (name, now), None

    def decide(self) -> Motif | None:
        """Give the motif that is to be heard: it is in the score, and the last one was long ago."""
        if self._asked is not None:
            (name, now), self._asked = self._asked, None
            motif = self._known().get(name)
            if motif is not None and (self._begun is None or now - self._begun >= 1000 * motif.pause):
                self._begun = now
                self._wanted = self._last = motif
        return self._wanted

    @property
    def waiting(self) -> bool:
        """Whether something was asked for that may still have to be made and played."""
        return self._asked is not None or self._wanted is not None

    def expect(self, names: Iterable[str]) -> None:
        """Be ready for motifs that may be asked for soon, the first ones before the others."""
        self._expected = tuple(names)

    @property
    def expecting(self) -> bool:
        """Whether some of those that may be asked for soon have not been looked at."""
        return bool(self._expected)

    def make_ready(self) -> Iterator[None]:
        """Make the first of the expected motifs, pausing often, unless it is or can't be kept."""
        if not self._expected:
            return
        name = self._expected[0]
        motif = self._known().get(name)
        if motif is not None and self._kept.keeps:
            yield from self._samples(motif)
        self._expected = tuple(each for each in self._expected if each != name)

    def play(self) -> Iterator[None]:
        """Make what is to be heard, pausing often, and let it begin; for an open device."""
        motif = self.decide()
        if motif is None:
            return
        samples = yield from self._samples(motif)
        if motif is self._wanted:  # nobody asked for another meanwhile
            self._wanted = None
            self.begin(samples)

    def begin(self, samples: bytes) -> None:
        """Let samples be heard, while those of the motif before fade away; for an open device."""
        import io

        from pygame import mixer

        from game.ui.synthesis import MOTIF_RATE, wav

        channels = _channels()
        channels[self._channel].fadeout(FADE)
        self._channel = (self._channel + 1) % CHANNELS
        channel = channels[self._channel]
        channel.play(mixer.Sound(file=io.BytesIO(wav(samples, MOTIF_RATE))))
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
        self._asked = self._wanted = None

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

    def _samples(self, motif: Motif) -> Generator[None, None, bytes]:
        from game.ui.synthesis import MOTIF_RATE, synthesis

        samples = self._kept.load(motif)
        if samples is None:
            samples = yield from synthesis(motif.notes, motif.loudness, MOTIF_RATE)
            self._kept.keep(motif, samples, self._known().values())
        return samples

    @property
    def _kept(self) -> MotifStore:
        self._store = self._store or self._open_store()
        return self._store


def _channels() -> tuple[Channel, ...]:
    from pygame import mixer

    return tuple(mixer.Channel(number) for number in range(CHANNELS))
