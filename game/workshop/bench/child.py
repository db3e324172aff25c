"""The game as the bench runs it.

python -m game.workshop.bench.child start|bare WORDS...
python -m game.workshop.bench.child WHAT DIR WIDTHxHEIGHT SECONDS
"""

from __future__ import annotations

import sys
from pathlib import Path

TYPE_CHECKING = False  # the real one would import typing before the start that is measured
if TYPE_CHECKING:
    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.ui.window.window import Window


def main(words: list[str]) -> int:
    """Do one measurement and tell its figures as JSON on a line; a start tells when it is ready."""
    if words[0] in ("start", "bare"):
        return start(words[1:], bare=words[0] == "bare")
    from game.sizes import size
    from game.ui.window.environment import prepare_environment

    prepare_environment()
    from game.workshop.bench import inside

    sys.stdout.write(inside.measured(words[0], Path(words[1]), size(words[2]), float(words[3])) + "\n")
    return 0


def start(words: list[str], *, bare: bool) -> int:
    """Start by the words of the command as a player does; tell when the first frame is shown, and the memory.

    Nothing of the bench is imported before, so that only the game is measured. Where the game becomes another
    process, that one goes on here, too. `bare`: as if no pictures had been drawn ahead.
    """
    # The tools of the tests bring it, no player has it, and msgspec imports it where it is.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # Python's way to say there is none
    from runpy import run_module

    from game.edges import process_list
    from game.shell import start as starting

    again = [sys.executable, "-m", "game.workshop.bench.child", "bare" if bare else "start", "play", "-"]
    process_list.command_without = lambda said: again if said else []
    starting.play_in = _ready
    if bare:
        from game.paths import Paths

        Paths.ahead = property(lambda self: self.cache / "nothing")  # type: ignore[method-assign, assignment]  # as if
    sys.argv = ["cuvari", *words]
    run_module("game", run_name="__main__")
    return 0


def _ready(app: App, window: Window, world: GameWorld) -> int:
    del app
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    from game.kiosk.soak.process import memory_mib

    sys.stdout.write(f"{memory_mib()}\n")
    world.close()
    window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
