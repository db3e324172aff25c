"""The whole kiosk in a real window and real time, with mouse and keys of the X server: Linux with xdotool."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from game.kiosk.soak.process import memory_mib
from game.kiosk.watch.supervisor import python

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

CHORDS: Final = (
    "alt+F4", "alt+Tab", "alt+Return", "super", "Menu", "Print", "Escape", "Escape Escape Escape", "F1", "F2",
    "F3", "F5", "F11", "F12", "shift+F10", "ctrl+c", "ctrl+v", "ctrl+q", "ctrl+w", "ctrl+alt+Delete",
    "ctrl+alt+F2", "ctrl+shift+Escape", "Tab", "Return", "space", "BackSpace", "a", "7",
)  # fmt: skip
ACTS: Final = {"keys": 200, "drag": 100, "press": 695, "away": 5}
"""What is done, and how often of a thousand times; `away` is a press after which nobody comes for a while."""
AWAY: Final = 70.0
"""Seconds: so long that the kiosk asks and forgets."""
PAUSES: Final = (0.05, 0.2, 0.2, 1.0)
"""Seconds between two acts, for fifty acts each."""
BUTTONS: Final = (1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 8)


class Playing(Protocol):
    """A supervisor and the game under it."""

    @property
    def alive(self) -> bool:
        """Whether the supervisor is there."""

    @property
    def game(self) -> int | None:
        """The number of the game's process, or None between two."""


class RealKiosk:
    """A supervisor with the game under it; what it should not write, it could write to `folder` unnoticed."""

    def __init__(self, folder: Path, data: Path, windowed: tuple[int, int] | None) -> None:
        """`folder` becomes its home and its place for what is temporary; `data` is the kiosk's own."""
        size = ("--windowed", "{}x{}".format(*windowed)) if windowed else ()
        self.homes = (folder / "home", folder / "tmp")
        for home in self.homes:
            home.mkdir(parents=True)
        places = {"HOME": str(self.homes[0]), "TMPDIR": str(self.homes[1]), "SDL_AUDIODRIVER": "dummy"}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        self._process = subprocess.Popen(  # noqa: S603 - a command of our own
            python("game", "kiosk", "--data", str(data), *size), env=kept | places, start_new_session=True,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    @property
    def alive(self) -> bool:
        """Whether the supervisor is there."""
        return self._process.poll() is None

    @property
    def game(self) -> int | None:
        """The number of the game's process, or None between two."""
        pid = self._process.pid
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            return None
        return int(children[0]) if children else None

    def end(self) -> None:
        """End both, as closing the session of the kiosk's user would."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def xdotool(*words: str) -> str:
    """Have the X server do something; gives what it said. Raises OSError where there is no xdotool."""
    done = subprocess.run(  # noqa: S603 - words of our own
        ["xdotool", *words],  # noqa: S607 - found on the PATH, as a person would
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


class Hands:
    """Sends random touches and chords through the X server, `send` with the words of xdotool."""

    def __init__(self, chance: random.Random, send: Callable[..., str] = xdotool) -> None:
        """Raises OSError where there is no xdotool, ValueError where it finds no screen."""
        w, h = send("getdisplaygeometry").split()
        self._size = int(w), int(h)
        self._chance, self._send, self.acts = chance, send, 0

    def act(self) -> float:
        """One press, drag or chord; gives for how many seconds nobody comes then, mostly none."""
        chance, act = self._chance, self._chance.choices(tuple(ACTS), tuple(ACTS.values()))[0]
        self.acts += 1
        if act == "keys":
            self._send("key", *chance.choice(CHORDS).split())
        elif act == "drag":
            self._send(
                "mousemove", *self._place(), "mousedown", "1", "mousemove", *self._place(), "mouseup", "1"
            )
        else:
            button = str(chance.choice(BUTTONS))
            self._send("mousemove", *self._place(), "click", button)
        return AWAY if act == "away" else 0.0

    def _place(self) -> tuple[str, str]:
        w, h = self._size
        return str(self._chance.randrange(w)), str(self._chance.randrange(h))


def play_for(
    kiosk: Playing,
    hands: Hands,
    seconds: float,
    minute: Callable[[int, float], None],
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> tuple[int, bool]:
    """Play for so long; gives how many games were started again, and whether the kiosk lives.

    `minute` is told every minute how many have passed, and how much memory the game holds.
    """
    begun, games, told = clock(), [], 0
    while kiosk.alive and (passed := clock() - begun) < seconds:
        game = kiosk.game
        if game is not None and game not in games:
            games.append(game)
        if game is not None and passed // 60 > told:
            told = int(passed // 60)
            try:
                minute(told, memory_mib(game))
            except (OSError, KeyError):  # it ended just now
                continue
        away = hands.act()
        wait(away + hands_pause(hands.acts))
    return max(0, len(games) - 1), kiosk.alive and bool(games)


def hands_pause(acts: int) -> float:
    """Seconds until the next act, after so many: from fast drumming to somebody who reads."""
    return PAUSES[acts // 50 % len(PAUSES)]
