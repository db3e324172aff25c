"""The game as the bench runs it, in a process of its own: `python -m game.bench.child WHAT DIR [SECONDS]`."""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.app import App

SIZE = (1280, 720)


def main(words: list[str]) -> int:
    """Do one measurement and tell its figures as JSON on a line."""
    from game.ui.environment import prepare_environment

    prepare_environment()
    from game.bench import inside

    what, folder = words[0], Path(words[1])
    app, window, world = inside.opened(folder, SIZE)
    if what == "start":
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        figures = inside.memory()
    elif what == "idle":
        figures = inside.idle(app, window, float(words[2]), stop_after)
    elif what == "frame":
        figures = inside.frames(app, window, world)
    else:
        figures = inside.hour(app)
    sys.stdout.write(json.dumps(figures) + "\n")
    window.close()
    return 0


def stop_after(app: App, seconds: float) -> None:
    """End the loop of the app after so many seconds."""

    def stop() -> None:
        app.running = False

    threading.Timer(seconds, stop).start()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
