"""How long a session at a kiosk lasts: pure arithmetic on milliseconds of an injected clock.

Who reads is left alone longer than who looks at a menu; then a question is asked, with a countdown, and only
when nobody answers it everything is forgotten. A session also ends gently after a while, for the next child.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

if TYPE_CHECKING:
    from game.config.kiosk import Times

Verdict = Literal["stay", "ask", "forget", "finish"]
"""Nothing to do; ask whether somebody is there; nobody is; it is the next one's turn."""

READING: Final = frozenset({"play", "ending", "kiosk-begin", "kiosk-end", "help"})
"""Screens on which somebody may read for a while without touching anything."""


class Session(msgspec.Struct, frozen=True):
    """One child at the kiosk, from the first touch; `asked` is since when the question stands."""

    begun: int
    touched: int
    asked: int | None = None
    finished: bool = False

    @classmethod
    def begin(cls, now: int) -> Session:
        """The session that begins with a touch."""
        return cls(now, now)

    def touch(self, now: int) -> Session:
        """Somebody is there."""
        return msgspec.structs.replace(self, touched=now, asked=None)

    def busy(self, now: int, times: Times) -> Session:
        """Something is being told, so nobody is expected to touch anything; a question goes on.

        It counts no longer than a session may last: a device that never ends a sound would keep it for ever.
        """
        over = now >= self.begun + _ms(times.session)
        return self if over or self.asked is not None else msgspec.structs.replace(self, touched=now)

    def ask(self, now: int) -> Session:
        """The question is shown from now on."""
        return msgspec.structs.replace(self, asked=now)

    def finish(self) -> Session:
        """The end was shown: it is shown once, and what idles then is forgotten as ever."""
        return msgspec.structs.replace(self, finished=True)

    def verdict(self, now: int, scene: str, times: Times) -> Verdict:
        """What is to happen now, while the screen of that name is shown."""
        if self.asked is not None:
            return "forget" if now >= self.asked + _ms(times.countdown) else "stay"
        if now >= self.touched + self.patience(scene, times):
            return "ask"
        if not self.finished and now >= self.begun + _ms(times.session):
            return "finish"
        return "stay"

    def patience(self, scene: str, times: Times) -> int:
        """Milliseconds without a touch, after which it is asked whether somebody is there."""
        return _ms(times.idle_reading if scene in READING else times.idle_menu)

    def wake(self, now: int, scene: str, times: Times) -> int:
        """Milliseconds until the verdict may be another one."""
        if self.asked is not None:
            return max(0, self.asked + _ms(times.countdown) - now)
        due = self.touched + self.patience(scene, times)
        if not self.finished:
            due = min(due, self.begun + _ms(times.session))
        return max(0, due - now)

    def left(self, now: int, times: Times) -> int:
        """Whole seconds of the countdown that are left, 0 when no question stands."""
        if self.asked is None:
            return 0
        return max(0, -(-(self.asked + _ms(times.countdown) - now) // 1000))


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
