"""The PIN of the staff: how it is kept, how it is tried, and how long one waits after wrong ones.

Kept is a salted scrypt hash (RFC 7914). Six digits can be guessed by whoever has the file and patience; the
hash makes that slow, and keeps a PIN that is used elsewhere too from being read.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from typing import Final

DIGITS: Final = 6
TRIES: Final = 5
"""So many wrong ones in a row lock the keypad; each time for twice as long."""
LONGEST: Final = 3600.0
"""Seconds of the longest lock."""
_COST, _BLOCK, _LANES = 2**14, 8, 1
"""scrypt's N, r and p: 16 MiB and some 50 ms for each try."""
_KEPT: Final = re.compile(r"scrypt:(\d+):(\d+):(\d+):([0-9a-f]{32}):([0-9a-f]{64})")


def is_pin(written: str) -> bool:
    """Whether it is six digits of ASCII."""
    return re.fullmatch(rf"[0-9]{{{DIGITS}}}", written) is not None


def hashed(pin: str) -> str:
    """What is kept of a PIN. Raises ValueError where it is not six digits."""
    if not is_pin(pin):
        raise ValueError(f"a PIN has {DIGITS} digits")
    salt = os.urandom(16)
    made = _scrypt(pin, salt, _COST, _BLOCK, _LANES)
    return f"scrypt:{_COST}:{_BLOCK}:{_LANES}:{salt.hex()}:{made.hex()}"


def is_kept(kept: str) -> bool:
    """Whether this is what `hashed` makes, so that there is a PIN that matches it."""
    return _found(kept) is not None


def matches(pin: str, kept: str) -> bool:
    """Whether the PIN is the one of which this was kept; nothing matches what can't be read."""
    found = _found(kept)
    if found is None or not is_pin(pin):
        return False
    made = _scrypt(pin, bytes.fromhex(found[4]), _COST, _BLOCK, _LANES)
    return hmac.compare_digest(made, bytes.fromhex(found[5]))


def _found(kept: str) -> re.Match[str] | None:
    """The parts of what is kept: a file that asks for more work, as for gigabytes, would stop the kiosk."""
    found = _KEPT.fullmatch(kept)
    asked = tuple(int(number) for number in found.groups()[:3]) if found else ()
    return found if asked == (_COST, _BLOCK, _LANES) else None


def _scrypt(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(pin.encode("ascii"), salt=salt, n=cost, r=block, p=lanes, dklen=32)


class PinLock:
    """Counts wrong tries; after each five of them nothing is tried for a while. Times in milliseconds.

    It goes by a clock that nobody sets, and a lock begins anew at a start: neither the clock on the wall nor
    the plug gains anybody a try.
    """

    def __init__(self, seconds: float, wrong: int = 0, now: int = 0) -> None:
        """`seconds` is how long the first lock holds, `wrong` how many tries were wrong up to now."""
        self._seconds = seconds
        self.wrong = wrong
        """Wrong tries since the last right one, over all locks."""
        self._until = now + self._held() if self._full else 0

    @property
    def _full(self) -> bool:
        return self.wrong != 0 and self.wrong % TRIES == 0

    def _held(self) -> int:
        """How long the lock holds that so many tries have brought."""
        doubled = self._seconds * float(1 << min(self.wrong // TRIES - 1, 20))
        return round(min(doubled, max(LONGEST, self._seconds)) * 1000)

    def left(self, now: int) -> int:
        """Whole seconds until the keypad may be used again; 0 when it may be used now."""
        return max(0, -(-(self._until - now) // 1000))

    def tried(self, now: int, *, right: bool) -> None:
        """Take note of a try."""
        self.wrong = 0 if right else self.wrong + 1
        self._until = now + self._held() if self._full else 0
