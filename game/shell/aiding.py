"""The aids that follow the game: those that are switched on in the settings, and those that always may."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.records.settings import Settings
    from game.text import Text
    from game.ui.aids.aid import Aid, Shown
    from game.ui.aids.voice.voice import Speech
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input


class Aids:
    """All aids in the order in which they hear, and what they were told last."""

    def __init__(self) -> None:
        """Nobody follows at first."""
        self.voice: Speech | None = None
        """The aid that reads aloud, while that is on."""
        self._aids: list[Aid] = []
        self._told: Shown | None = None
        self._asked: Aid | None = None
        self._failed: list[Aid] = []

    def __iter__(self) -> Iterator[Aid]:
        """The aids."""
        return iter(self._aids)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._aids)

    @property
    def telling(self) -> bool:
        """Whether a voice reads what the story should wait for."""
        return self.voice is not None and self.voice.telling

    @property
    def trouble(self) -> Text | None:
        """Why nothing can be read aloud; None where it can, or is not asked for."""
        return self.voice.trouble if self.voice is not None else None

    def add(self, aid: Aid) -> None:
        """Let an aid follow from now on."""
        self._aids.append(aid)
        # The voice hears first what the player does: any key stops it, also one that another aid takes.
        self._aids.sort(key=lambda one: one is not self.voice)
        self._told = None

    def remove(self, aid: Aid) -> None:
        """Let an aid follow no longer, and close it; it is gone even where closing it fails."""
        self._aids.remove(aid)
        if aid is self.voice:
            self.voice = None
        aid.close()

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs that are left when each aid has taken and added its own."""
        for aid in self._in_turn():
            inputs = aid.hear(inputs, now)
        return inputs

    def wakes(self, now: int) -> list[int]:
        """Milliseconds until any of them wants to be asked again."""
        return [wake for aid in self._in_turn() if (wake := aid.wake(now)) is not None]

    def tell(self, shown: Shown) -> None:
        """Tell the aids what is shown, where it is not what they were told last, whatever the time is."""
        if self._told and msgspec.structs.replace(self._told, now=shown.now) == shown:
            return
        self._told = shown
        for aid in self._in_turn():
            aid.follow(shown)

    def _in_turn(self) -> Iterator[Aid]:
        """The aids, one after another, with note taken of which one is asked."""
        for aid in tuple(self._aids):
            self._asked = aid
            yield aid
        self._asked = None

    def blame(self, *, drop: bool = True) -> bool:
        """Whether a fault was in an aid; with `drop` one that fails again follows no longer."""
        aid, self._asked = self._asked, None
        self._told = None
        if aid is None:
            return False
        if drop and any(one is aid for one in self._failed) and any(one is aid for one in self._aids):
            with suppress(Exception):  # it is not asked again, whatever its end is
                self.remove(aid)
        self._failed.append(aid)
        return True

    def switch(self, settings: Callable[[], Settings], say: Callable[..., str], sounds: Sounds) -> None:
        """Let those follow that the settings switch on; what is off is not even imported."""
        wanted = settings()
        if wanted.read_aloud and self.voice is None:
            from game.ui.aids.voice.voice import Speech

            self.voice = Speech.of(say, settings, sounds)
            self.add(self.voice)
        elif self.voice is not None and not wanted.read_aloud:
            self.remove(self.voice)
        if wanted.scanning != "off" or self._aids:
            self._switch_scanning(wanted)

    def forget(self) -> None:
        """Let the voice go, and know nothing of what was told."""
        if self.voice is not None:
            self.remove(self.voice)
        self._told = None

    def _switch_scanning(self, settings: Settings) -> None:
        """Let scanning begin, go on in another way, or end."""
        from game.ui.aids.scanning import Scanner  # imported only where something follows anyway

        now = next((aid for aid in self._aids if isinstance(aid, Scanner)), None)
        if settings.scanning == "off":
            if now is not None:
                self.remove(now)
        elif now is None:
            speaking = lambda: bool(self.voice and self.voice.speaking)  # noqa: E731 - asked again and again
            self.add(Scanner(settings.scanning, settings.scan_pace, speaking))
        else:
            now.set(settings.scanning, settings.scan_pace)
