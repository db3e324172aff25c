"""The stand: what a kiosk knows beyond any session, and how it begins and forgets one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from game.kiosk.staff.pin import PinLock, hashed, is_kept, matches
from game.story.playing.cut import kiosk_cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from game.config.kiosk import KioskConfig
    from game.kiosk.counting.counters import Key, Kind
    from game.kiosk.session import Session
    from game.kiosk.staff.staff_store import StaffStore
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import Pack

_log = logging.getLogger(__name__)


class Counting(Protocol):
    """What counts: `game.kiosk.counting.counters`."""

    def count(self, kind: Kind, language: str, episode: str, what: str = "") -> None:
        """Count one of a kind."""

    @property
    def totals(self) -> Mapping[Key, int]:
        """Everything that was counted so far."""

    def tick(self, now: float) -> None:
        """Write what was counted when it is time; `now` in seconds."""

    def flush(self) -> None:
        """Write everything that was counted."""


class Hooks(Protocol):
    """What staff can have done beyond the game itself."""

    @property
    def working(self) -> bool:
        """Whether something is being done right now."""

    @property
    def told(self) -> str:
        """How it goes or went, in the language that is shown; "" where nothing was asked for."""

    def update(self) -> None:
        """Begin to look for a stick with an update or for the counters."""


class Stand:
    """Owns the session and what outlives it. Times in milliseconds of the app's clock."""

    def __init__(self, config: KioskConfig, store: StaffStore, counters: Counting | None = None) -> None:
        """`counters` None counts nothing."""
        self.config, self.store, self.counters = config, store, counters
        self.lock = PinLock(config.times.pin_lock, store.staff.wrong)
        self.session: Session | None = None
        self.sessions = 0
        """How many sessions there were since the start."""
        self.playlist: Callable[[], Sequence[str]] | None = None
        """Gives the episodes of this hour where a schedule says so; else those of the configuration."""
        self.event_languages: Callable[[], Sequence[str] | None] | None = None
        """Gives the languages of an event, or None."""
        self.hooks: Hooks | None = None
        self.may_be_new = False
        """Whether the screen may ask for the first PIN: somebody at the computer has said so."""
        self.left = False
        """Whether staff has left the kiosk."""
        self.settings_broken = False
        """Whether a file of settings has a mistake, so that they are locked: staff is told."""
        self.update_mended = False
        """Whether the note of which update is in use was damaged since the last one: staff is told."""
        self._broken: set[str] = set()
        self.on_session_end: Callable[[int], None] | None = None
        """Called with the number of sessions so far after each: the supervisor plans restarts by it."""

    def languages(self, known: Iterable[str]) -> tuple[str, ...]:
        """The languages on offer, of those that there are; never none."""
        event = self.event_languages() if self.event_languages else None
        wanted = event or self.store.staff.languages or self.config.languages
        there = tuple(known)
        return tuple(code for code in wanted if code in there) or there

    def episodes(self, pack: Pack) -> tuple[Episode, ...]:
        """The stories on offer, each in its short form where it has one.

        Broken ones are left out, and those that nobody must meet alone, whoever wants them here.
        """
        names = (self.playlist() if self.playlist else None) or self.config.episodes
        able = {
            name: each for name, each in pack.episodes.items() if each.unattended and name not in self._broken
        }
        found = [able[name] for name in names if name in able] or list(able.values())
        return tuple(kiosk_cut(each) or each for each in found)

    def leave_out(self, episode: str) -> None:
        """Offer a story no more until the next start, because there was a fault in it."""
        if episode:
            _log.warning("a story is left out: there was a fault in it")  # which one, a child has played
            self._broken.add(episode)

    @property
    def volume(self) -> int:
        """How loud it may be at most, in percent: what staff set, never above the ceiling."""
        ceiling, chosen = self.config.volume_ceiling, self.store.staff.volume
        return ceiling if chosen is None else min(chosen, ceiling)

    # The PIN

    @property
    def has_pin(self) -> bool:
        """Whether there is a PIN that opens the menu."""
        return is_kept(self.store.staff.pin)

    @property
    def first_start(self) -> bool:
        """Whether a PIN is to be asked for on the screen: only on demand, and never where one was lost."""
        return self.may_be_new and self.store.untouched and not self.has_pin

    def set_pin(self, pin: str) -> None:
        """Keep a new PIN. Raises ValueError where it is not six digits."""
        self.keep(pin=hashed(pin), wrong=0)

    def try_pin(self, pin: str, now: int) -> bool:
        """Whether this is the PIN; never while the keypad is locked.

        It is noted as a wrong one before it is looked at: whoever ends the kiosk in between gains nothing.
        """
        self.look_again(now)
        if self.lock.left(now):
            return False
        self._tried(now, right=False)
        right = matches(pin, self.store.staff.pin)
        if right:
            self._tried(now, right=True)
        return right

    def _tried(self, now: int, *, right: bool) -> None:
        self.lock.tried(now, right=right)
        self.keep(wrong=self.lock.wrong)

    def look_again(self, now: int) -> None:
        """Take what lies on the disk by now: a PIN set by the command, tries at another kiosk's keypad."""
        known = self.store.staff.pin
        self.store.look_again()
        kept = self.store.staff
        if kept.pin != known or kept.wrong > self.lock.wrong:
            self.lock = PinLock(self.config.times.pin_lock, kept.wrong, now)

    def keep(self, **values: object) -> None:
        """Set what staff chose; a full disk is told in the log, and it holds until the next start."""
        try:
            self.store.change(**values)
        except OSError as problem:
            _log.warning("what staff chose can't be kept: %s", problem)

    # Counting

    def count(self, kind: Kind, language: str, episode: str, what: str = "") -> None:
        """Count one of a kind, where anything is counted."""
        if self.counters is not None:
            self.counters.count(kind, language, episode, what)

    def sums(self) -> dict[str, int]:
        """How many there were of each kind, over all days, languages and stories."""
        found: dict[str, int] = {}
        if self.counters is not None:
            for key, number in self.counters.totals.items():
                found[key.kind] = found.get(key.kind, 0) + number
        return found
