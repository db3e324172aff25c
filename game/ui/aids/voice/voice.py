"""Reading aloud: an aid that says what comes, what opens and what has the focus, and stops at any key."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

from game.text import Text
from game.ui.aids.voice.queue import Queue
from game.ui.aids.voice.spoken import (
    Said,
    ToldPage,
    described,
    focus_words,
    group_words,
    new_words,
    pointed_at,
)
from game.ui.aids.voice.state import HANGING, Manner
from game.ui.aids.voice.words import breaths
from game.ui.draw.widget import find
from game.ui.window.input import Ask, Digit, Down, Focus, Move, Press

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.aids.aid import Shown
    from game.ui.aids.voice.spoken import Key, Say
    from game.ui.aids.voice.worker import Job, Worker
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input

# Translators: said when reading aloud was switched on.
IS_ON = Text("speech.on", "Reading aloud is on.")

LOOKING_AROUND = ("next", "previous", "up", "down", "left", "right")
"""What is asked for by keys that only move the focus."""
POLL_MS = 40
"""How often it is looked whether something was said to its end."""
REST_MS = 250
"""How long the pointer has to rest on a thing until it is read."""
PATIENCE_MS = 6000
"""How long samples may be under way before the voice counts as hanging: usually it is a hundredth of that."""


class SpeechSettings(Protocol):
    """Those of the settings that reading aloud follows."""

    @property
    def speech_rate(self) -> int:
        """The pace, in percent."""

    @property
    def speech_voice(self) -> str:
        """One of `speech_state.VOICES`."""

    @property
    def volume_speech(self) -> int:
        """How loud, in percent."""


class Mouth(Protocol):
    """What lets samples be heard."""

    def say(self, samples: bytes, volume: int) -> Text | None:
        """Begin to play samples, this loud in percent; return why they can't be heard."""

    @property
    def busy(self) -> bool:
        """Whether something is being heard."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Give the device back."""


class Speech:
    """The aid. It never waits: what it says is made elsewhere, and looked after at each turn."""

    def __init__(
        self, say: Say, settings: Callable[[], SpeechSettings], worker: Worker, mouth: Mouth
    ) -> None:
        """Nothing is loaded until the first tree is shown, which is read after a word that reading is on."""
        self._say, self._settings, self._worker, self._mouth = say, settings, worker, mouth
        self.trouble: Text | None = None
        """Why nothing can be heard, once that is known."""
        self._queue = Queue()
        self._queue.add([Said("note", say(IS_ON))])
        self._parts: deque[str] = deque()
        self._language = ""
        self._job: Job | None = None
        self._asked = 0
        self._shown: Shown | None = None
        self._page: ToldPage | None = None
        self._heard: frozenset[Key] = frozenset()
        self._moved = False
        self._under = ""
        self._rested: int | None = None

    @classmethod
    def of(cls, say: Say, settings: Callable[[], SpeechSettings], sounds: Sounds) -> Speech:
        """Return the aid with the voices of this computer, heard on the device of the sounds."""
        from game.ui.aids.voice.mouth import Loudspeaker
        from game.ui.aids.voice.worker import shared_worker

        return cls(say, settings, shared_worker(), Loudspeaker(sounds))

    @property
    def telling(self) -> bool:
        """Whether what the screen tells is still being read, so that a story should not go on by itself."""
        return self._queue.telling

    @property
    def speaking(self) -> bool:
        """Whether anything is being read, or waits to be."""
        return not self._queue.empty

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """Stop at any key or press; take note of what the pointer rests on; say what comes next."""
        self._moved = any(_moves_the_focus(one) for one in inputs)
        for one in inputs:
            if isinstance(one, (Ask, Digit, Down, Press)):
                self.silence()
            elif isinstance(one, Move) and not one.held:
                self._point(one, now)
        if self._rested is not None and now >= self._rested:
            self._read_what_is_pointed_at()
        self._go_on(now)
        return inputs

    def follow(self, shown: Shown) -> None:
        """Say what is new; nothing at all while the game is hidden, or others may not hear it."""
        before, self._shown = self._shown, shown
        if shown.hidden or shown.unheard:
            self._shown = self._page = None
            self.silence()
            return
        told = (*self._news(ToldPage.of(shown, self._say)), *self._scanned(before, shown))
        self._add((*told, *self._focus(before, shown, told)))
        self._go_on(shown.now)

    def wake(self, now: int) -> int | None:
        """Soon, while something is said or the pointer has come to rest; else never."""
        if not self._queue.empty:
            return POLL_MS
        return None if self._rested is None else max(0, self._rested - now)

    def silence(self) -> None:
        """Stop at once, and forget what waits."""
        self._queue.clear()
        self._rested = None
        self._stop()

    def close(self) -> None:
        """Stop, and give the device back."""
        self.silence()
        self._mouth.close()

    def _news(self, page: ToldPage) -> tuple[Said, ...]:
        """What the page tells that was not told before."""
        before, self._page = self._page, page
        told = new_words(before, page, self._heard)
        known = self._heard if before is not None and before.scene == page.scene else frozenset()
        self._heard = known | page.entries
        return told

    def _scanned(self, before: Shown | None, shown: Shown) -> tuple[Said, ...]:
        """The group that scanning has come to, and what the highlight is on inside of one."""
        if before is None or before.surrounded == shown.surrounded:
            return ()
        self._moved = self._moved or shown.surrounded == (shown.focus,)
        words = group_words(shown, self._say)
        return (Said("focus", words, shown.focus),) if words else ()

    def _focus(self, before: Shown | None, shown: Shown, told: Sequence[Said]) -> tuple[Said, ...]:
        """The focus where it was moved, came with a screen or a press, or was set to something else."""
        here = find(shown.tree, shown.focus)
        if here is None or any(one.widget == shown.focus for one in told):
            return ()
        same_screen = before is not None and before.scene == shown.scene
        was = find(before.tree, before.focus) if before is not None and same_screen else None
        waits = "busy" in here.widget.state
        if not self._moved and (waits or (was is not None and _as_set(was.widget) == _as_set(here.widget))):
            return ()
        words = focus_words(before, shown, self._say)
        return (Said("focus", words, shown.focus, here.widget.language),)

    def _point(self, one: Move, now: int) -> None:
        """Remember what lies under the pointer now, and when it has rested there long enough."""
        if self._shown is None:
            return
        here = pointed_at(self._shown.tree, *self._shown.viewport.to_logical(one.x, one.y))
        under = here.id if here is not None else ""
        if under != self._under:
            self._under, self._rested = under, now + REST_MS if under else None

    def _read_what_is_pointed_at(self) -> None:
        self._rested = None
        here = find(self._shown.tree, self._under) if self._shown is not None else None
        if here is not None:
            words = described(here.widget, self._say)
            self._add([Said("focus", words, self._under, here.widget.language)])

    def _add(self, said: Sequence[Said]) -> None:
        if self.trouble is None and self._queue.add(said):
            self._stop()

    def _stop(self) -> None:
        """Cut off what is being said."""
        if self._job is not None:
            self._job.wanted = False
        self._job = None
        self._parts.clear()
        self._mouth.stop()

    def _go_on(self, now: int) -> None:
        """Let samples be heard that are ready, or have the next ones made."""
        if self._job is not None:
            self._look_after(self._job, now)
        elif not self._queue.empty and not self._mouth.busy:
            self._begin_next(now)

    def _look_after(self, job: Job, now: int) -> None:
        trouble: Text | None = None
        if job.done.is_set():
            self._job = None
            trouble = job.trouble or self._mouth.say(job.samples, self._settings().volume_speech)
        elif now - self._asked > PATIENCE_MS:
            trouble = HANGING
        if trouble is not None:
            self.trouble = trouble
            self.silence()

    def _begin_next(self, now: int) -> None:
        while not self._parts:
            said = self._queue.take()
            if said is None:
                self._mouth.stop()
                return
            self._language = said.language or (self._shown.language if self._shown is not None else "")
            self._parts.extend(breaths(said.words))
        settings = self._settings()
        manner = Manner(self._language, settings.speech_voice, settings.speech_rate)
        self._job, self._asked = self._worker.make(self._parts.popleft(), manner), now


def _moves_the_focus(one: Input) -> bool:
    """Whether the player looks around with it; what has the focus then is said even if it was said before."""
    return isinstance(one, Focus) or (isinstance(one, Ask) and one.name in LOOKING_AROUND)


def _as_set(widget: Widget) -> tuple[object, ...]:
    """What of a widget makes it worth saying again while it has the focus."""
    return widget.id, widget.value, tuple(one for one in widget.state if one != "busy")
