"""Telling systemd that the supervisor is alive, so that a supervisor that hangs is started again.

This is the only socket that this program opens, in the supervisor only, and only where systemd has named one
in `NOTIFY_SOCKET`: a datagram of this computer's own (AF_UNIX), to systemd, with one word in it. See
sd_notify(3) and `WatchdogSec=` in systemd.service(5).
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping

VARIABLE: Final = "NOTIFY_SOCKET"
ALIVE: Final = b"WATCHDOG=1"
EVERY: Final = 5.0
"""Seconds between two words."""


class Notifier:
    """Says it every few seconds, and nothing where nobody wants to know."""

    def __init__(self, address: str) -> None:
        """`address` is a path, or `@` and a name; "" for nobody."""
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._due = 0.0

    @property
    def heard(self) -> bool:
        """Whether there is a systemd, which starts what has ended."""
        return bool(self._address)

    @classmethod
    def of(cls, variables: MutableMapping[str, str]) -> Notifier:
        """Take the address out of the environment, so that no process below tells anything there."""
        return cls(variables.pop(VARIABLE, ""))

    def alive(self, now: float) -> None:
        """Say that all is well; `now` is in seconds. Where it can't be said the kiosk goes on."""
        if not self._address or now < self._due:
            return
        self._due = now + EVERY
        import socket  # only under systemd

        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            out.setblocking(False)
            out.sendto(ALIVE, self._address)


def for_this_process() -> Notifier:
    """The notifier of the process that systemd has started."""
    return Notifier.of(os.environ)
