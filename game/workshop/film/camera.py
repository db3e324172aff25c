"""The camera: the app lives by the clock of a film, and what changes in it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from msgspec.structs import replace

from game.shell.app import App
from game.shell.captions import SHOWN_MS
from game.ui.draw.widget import find
from game.ui.sound.score import Cue
from game.ui.window.input import Down, Move, Reveal, Up
from game.workshop.film.watching import Subtitle
from game.workshop.film.webm import PICTURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Context
    from game.ui.draw.offscreen import Surface
    from game.ui.sound.score import Motif
    from game.ui.window.input import Input
    from game.workshop.film.heard import FilmSounds
    from game.workshop.film.sound_track import SoundTrack
    from game.workshop.film.watching import Watching

TURN: Final = 1000 // PICTURES
"""Milliseconds from one turn of the app to the next."""
STRETCH: Final = 1000
"""Milliseconds of sound that are mixed at once, and for which a picture stands at most in the file."""
POINTED, HELD = 700, 360
"""Milliseconds for which something is pointed at before it is pressed, and for which it is held down."""
PATIENCE: Final = 120_000
"""Milliseconds after which something that should happen in a story does not happen any more."""
LONGEST: Final = 45 * 60_000
"""Milliseconds of a film at most: the longest story takes a third of it."""


class NotFilmed(Exception):  # noqa: N818 - what was asked for can't be done, and a sentence says why
    """There is no such film, or it can't be made."""


class Stopped(Exception):  # noqa: N818 - the film is as long as it was to be
    """The time of a part of a film is over."""


class Film(Protocol):
    """What takes pictures and sounds."""

    def picture(self, surface: Surface, at: int) -> None:
        """Show a surface from so many milliseconds on."""

    def sound(self, samples: bytes) -> None:
        """Go on with these samples."""


class FilmApp(App):
    """The game, which waits while whoever watches is still reading, as it waits for a voice."""

    reading = False

    def seen(self, context: Context) -> Context:
        """Let stories wait."""
        return replace(context, telling=self.reading)


class Camera:
    """Lets an app run, turn by turn; nobody is seen but by what is pressed."""

    def __init__(
        self, app: FilmApp, film: Film, watching: Watching, track: SoundTrack, sounds: FilmSounds
    ) -> None:
        self.app, self.watching = app, watching
        self._film, self._track, self._sounds = film, track, sounds
        self._sounds.told = self._heard
        self.now = 0
        """Milliseconds of the film."""
        self.ends = LONGEST
        """When the film, or this part of it, is to be over."""
        self.holds = False
        """Whether stories wait though all is read: a hand is about to press something."""
        self._taken = self._mixed = -STRETCH
        self.sounds: list[Subtitle] = []
        """What was heard, in words."""
        self._begin()

    def _begin(self) -> None:
        self._mixed = 0
        self.app.add(self.watching)

    def turn(self, *inputs: Input) -> None:
        """One turn of the app. Raises Stopped at the end, and RuntimeError where the app caught a fault."""
        if self.now >= LONGEST:
            raise NotFilmed(f"it would be longer than {LONGEST // 60_000} minutes")
        if self.now >= self.ends:
            raise Stopped
        self._sounds.now = self.now
        reading = self.holds or self.watching.reads(self.now)
        if reading != self.app.reading:
            self.app.reading = reading
            self.app.refresh()
        changed = self.app.frame(self.now, inputs)
        if self.app.faults:
            raise RuntimeError("a fault was caught: the log says where")
        self._sounds.decide()
        self._take(changed=bool(changed))
        self.now += TURN

    def _take(self, *, changed: bool) -> None:
        """Take the picture where it differs, or the last one was long ago; and the sound up to here."""
        if changed or self.now - self._taken >= STRETCH:
            self._film.picture(self.app.screen.surface, self.now)
            self._taken = self.now
        if self.now - self._mixed >= STRETCH:
            self._film.sound(self._track.until(self.now))
            self._mixed = self.now

    def close(self) -> None:
        """Take the last picture once more, so that it stands as long as it should, and the last sound."""
        self.watching.end(self.now)
        self._film.picture(self.app.screen.surface, self.now)
        self._film.sound(self._track.until(self.now))

    def wait(self, milliseconds: int) -> None:
        """Let time pass."""
        end = self.now + milliseconds
        while self.now < end:
            self.turn()

    def read(self) -> None:
        """Let time pass until all is read that is to be seen."""
        self.turn()
        while self.watching.reads(self.now):
            self.turn()

    def until(self, reached: Callable[[], bool]) -> bool:
        """Let time pass until it is so; False where it does not become so."""
        end = self.now + PATIENCE
        while not reached():
            if self.now >= end:
                return False
            self.turn()
        return True

    def press(self, wanted: str) -> None:
        """Press a widget so that everybody sees which: by a finger that points at it first."""
        self.turn(Reveal(wanted))
        here = find(self.app.tree, wanted)
        if here is None:
            return
        seen, scale = here.widget.rect.intersection(here.clip), self.app.screen.viewport.scale
        x, y = seen.center[0] * scale, seen.center[1] * scale
        self.turn(Move(x, y, held=False))
        self.wait(POINTED)
        self.turn(Down(x, y, touch=True))
        self.wait(HELD)
        self.turn(Up(x, y, touch=True))

    def _heard(self, sound: Cue | Motif) -> None:
        """Take down the caption of a sound for as long as it is shown at least; a tap is none."""
        if isinstance(sound, Cue) and sound.minor:
            return
        words = self.app.context().say(sound.caption)
        self.sounds.append(Subtitle(self.now, self.now + SHOWN_MS, f"[{words}]"))
