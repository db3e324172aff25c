"""The game as the bench runs it: `python -m game.workshop.bench.child WHAT DIR [SECONDS]`."""

import sys
from pathlib import Path

SIZE = (1280, 720)


def main(words: list[str]) -> int:
    """Do one measurement and tell its figures as JSON on a line."""
    from game.ui.window.environment import prepare_environment

    prepare_environment()
    if words[0] == "start":
        return start(Path(words[1]))
    from game.workshop.bench import inside

    sys.stdout.write(inside.measured(words[0], Path(words[1]), SIZE, float(words[2])) + "\n")
    return 0


def start(folder: Path) -> int:
    """Start as a player does, say so when the first frame is shown, and then tell the memory.

    Nothing of the bench is imported before, so that only the game is measured.
    """
    from game.shell.start import Wish, opened

    _, window, _ = opened(Wish(data=folder, windowed=SIZE, language="bs", country="BA"))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    from game.kiosk.soak.process import memory_mib

    sys.stdout.write(f"{memory_mib()}\n")
    window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
