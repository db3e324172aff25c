"""The whole kiosk in a real window and real time, with mouse and keys of the X server: Linux with xdotool."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

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
BUTTONS: Final = (1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 8)


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


class Hands:
    """Sends random touches and chords through the X server."""

    def __init__(self, chance: random.Random) -> None:
        """Raises OSError where there is no xdotool."""
        said = subprocess.run(
            ["xdotool", "getdisplaygeometry"],  # noqa: S607 - found on the PATH, as a person would
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        self._size = tuple(int(number) for number in said.stdout.split())
        self._chance, self.acts = chance, 0

    def act(self) -> None:
        """One press, drag or chord; now and then nothing for a while."""
        chance, luck = self._chance, self._chance.random()
        self.acts += 1
        if luck < 0.2:  # noqa: PLR2004 - one in five
            self._send("key", *chance.choice(CHORDS).split())
        elif luck < 0.3:  # noqa: PLR2004 - one in ten
            self._send(
                "mousemove", *self._place(), "mousedown", "1", "mousemove", *self._place(), "mouseup", "1"
            )
        else:
            button = str(chance.choice(BUTTONS))
            self._send("mousemove", *self._place(), "click", button)
        if luck > 0.995:  # noqa: PLR2004 - nobody for a minute, so that the kiosk asks and forgets
            time.sleep(70)

    def _place(self) -> tuple[str, str]:
        w, h = self._size
        return str(self._chance.randrange(w)), str(self._chance.randrange(h))

    @staticmethod
    def _send(*words: str) -> None:
        subprocess.run(["xdotool", *words], check=False, capture_output=True)  # noqa: S603, S607 - the same


def play_for(
    kiosk: RealKiosk, hands: Hands, seconds: float, minute: Callable[[float, float], None]
) -> tuple[int, bool]:
    """Play for so long; gives how many games were started again, and whether the kiosk lives.

    `minute` is told every minute how many have passed, and how much memory the game holds.
    """
    begun, games, told = time.monotonic(), [], 0
    while kiosk.alive and (passed := time.monotonic() - begun) < seconds:
        game = kiosk.game
        if game is not None and game not in games:
            games.append(game)
        if game is not None and passed // 60 > told:
            told = int(passed // 60)
            try:
                minute(told, memory_mib(game))
            except (OSError, KeyError):  # it ended just now
                continue
        hands.act()
        time.sleep(hands_pause(hands))
    return max(0, len(games) - 1), kiosk.alive and bool(games)


def hands_pause(hands: Hands) -> float:
    """Seconds until the next act: from fast drumming to somebody who reads."""
    return (0.05, 0.2, 0.2, 1.0)[hands.acts // 50 % 4]
