"""The safe picture in a process of its own: `python -m game.kiosk.watch.safe LANGUAGES [WxH]`.

It ends with 0 when staff holds a finger on it for five seconds, and the supervisor tries the game again.
If not even the picture can be shown, it waits a minute and ends. It beats all the while, as the game does,
and goes at once when the system asks it to.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from game.kiosk.watch.exit_codes import NO_SCREEN
from game.ui.window.environment import NoScreenError, prepare_environment, stay_awake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.shell.app import App
    from game.ui.aids.aid import Shown
    from game.ui.draw.offscreen import Surface
    from game.ui.window.input import Input

_log = logging.getLogger(__name__)
HOLD = 5000
"""Milliseconds."""
WAIT = 60
"""Seconds until the game is tried again when no picture can be shown."""
ENDED = 143
"""The exit code where the system has ended it, as shells tell it."""


class Held:
    """An aid that closes the app once a finger, or a button of the mouse, was held long enough."""

    def __init__(self) -> None:
        """Nothing is held at first."""
        self._since: int | None = None

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """Only the closing of the window gets through, and the end of the hold."""
        from game.ui.window.input import Closed, Down, Exposed, Resized, Up

        for one in inputs:
            if isinstance(one, Down):
                self._since = now
            elif isinstance(one, Up):
                self._since = None
        through = [one for one in inputs if isinstance(one, (Resized, Exposed))]
        held = self._since is not None and now - self._since >= HOLD
        return [*through, Closed()] if held else through

    def follow(self, shown: Shown) -> None:
        """What is shown does not matter."""

    def wake(self, now: int) -> int | None:
        """When the hold is long enough."""
        return None if self._since is None else max(0, self._since + HOLD - now)

    def close(self) -> None:
        """Nothing to give back."""


def safe_app(languages: tuple[str, ...], folder: Path, surface: Surface) -> App:
    """An app that shows the picture and nothing else; what it must keep goes to `folder`."""
    from game.kiosk.scenes.safe import Safe
    from game.shell.app import App
    from game.shell.start import assembled, make_world

    world = make_world(folder, {"sound": False})
    table = {"safe": lambda _argument, _context: Safe(languages)}
    app = assembled(App, world, table, surface)
    app.open("safe")
    app.add(Held())
    return app


def main(words: Sequence[str]) -> int:
    """Show the picture until staff wants the game again, or the system wants the process to end."""
    os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")  # SDL would make it the closing of the window
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ENDED))
    stay_awake()
    prepare_environment()
    size = tuple(int(part) for part in words[1].split("x")) if len(words) > 1 else None
    try:
        _show(tuple(words[0].split(",")), size)
    except NoScreenError:
        return NO_SCREEN
    except Exception:  # noqa: BLE001 - nothing may end the kiosk
        _log.exception("not even the safe picture can be shown")
        _wait()
    return 0


def _wait() -> None:
    """Let a minute pass. Raises OSError where the supervisor is gone."""
    for _ in range(WAIT):
        sys.stdout.write("beat idle\n")
        sys.stdout.flush()
        time.sleep(1)


def _show(languages: tuple[str, ...], size: tuple[int, ...] | None) -> None:
    from game.kiosk.watch.heart import Heart, Pipe
    from game.shell.loop import run
    from game.ui.window.window import Window

    window = Window((size[0], size[1]) if size else None, "Čuvari mreže", full_screen=size is None)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        app = safe_app(languages, Path(folder), window.surface)
        app.add(Heart(Pipe(sys.stdout.fileno()), 1.0, lambda: False))
        run(app, window)
    window.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
