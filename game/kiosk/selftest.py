"""Whether content from a bundle works: `python -m game.kiosk.selftest FOLDER`, in a process of its own.

It checks all stories, catalogs and contacts as `cuvari check` does, reads the settings strictly, and lets the
kiosk run on a canvas. The exit code is 0 when all of it works; else a line tells what is wrong.

Its input is a pipe that the kiosk holds open and writes nothing to: when that ends, the kiosk is gone, and
the test ends, too.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.bundles.active import with_content
from game.bundles.manifest import FOLDERS, SETTINGS
from game.ui.window.environment import prepare_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.config.kiosk import KioskConfig
    from game.paths import Paths
    from game.story.reading.diagnostics import Diagnostic

SECONDS = 180.0
"""How long the test may take on a slow computer."""
LONGEST = SECONDS + 20
"""Seconds after which the test ends itself, in case that nobody else does."""
GRACE = 3.0
"""Seconds that a test has for tidying up once it is not wanted any more."""
SHOWN = 45_000
"""Milliseconds of the attract loop that are shown in each language's turn, by a clock of its own."""
STEP = 250


def works(content: Path, seconds: float = SECONDS) -> str:
    """What is wrong with unpacked content, or "". It is tried for so many seconds in a process of its own."""
    held, hold = os.pipe()
    try:
        done = subprocess.run(  # noqa: S603 - a command of our own
            command(content), stdin=held, capture_output=True, encoding="utf-8",
            errors="replace", timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "it takes too long"
    except OSError as problem:
        return f"it can't be tried: {problem}"
    finally:
        os.close(held)
        os.close(hold)
    if done.returncode == 0:
        return ""
    said = done.stdout.strip().splitlines()
    return said[-1] if said else f"it ends with {done.returncode}"


def command(content: Path) -> tuple[str, ...]:
    """The command of the test."""
    return (sys.executable, "-m", "game.kiosk.selftest", str(content))


def main(words: Sequence[str], seconds: float = LONGEST) -> int:
    """Test the content of a folder; gives the exit code, within so many seconds."""
    faulthandler.dump_traceback_later(seconds, exit=True)  # even where no line of Python is run any more
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # a script in the background starts it deaf to it
    threading.Thread(target=_end_with_the_kiosk, daemon=True).start()
    prepare_environment()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text file
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        try:
            problem = problem_of(Path(words[0]), Path(kept))
        except Exception as error:  # noqa: BLE001 - whatever it is, the content is not taken
            problem = f"{type(error).__name__}: {error}".replace("\n", " ")
    if problem:
        sys.stdout.write(problem + "\n")
    return 1 if problem else 0


def _end_with_the_kiosk() -> None:
    """End the test when nobody holds its input open any more: gently where the system can, then at once."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGINT)  # wakes the test from a read, too; Windows ends the process with it
    time.sleep(GRACE)
    os._exit(1)


def problem_of(content: Path, kept: Path) -> str:
    """The first thing that is wrong, or ""; what the game keeps meanwhile goes to the folder `kept`."""
    from game.paths import Paths

    paths = with_content(Paths.find(kept), content)
    return _checked(paths, content) or _settings(content, paths) or _run(paths, _config(content))


def _checked(paths: Paths, content: Path) -> str:
    from game.authors.check.cache import Cache
    from game.authors.check.everything import problems
    from game.paths import Paths

    brought = [content / name for name in FOLDERS if (content / name).is_dir()]
    if not brought:
        return ""
    if content / "locales" not in brought:
        paths = Paths.find()  # stories beside the game's own catalogs: looked at alone
    found = problems(paths, brought, Cache(None), datetime.now(tz=UTC).year)
    return _first([each for each in found if each.severity == "error"], paths)


def _settings(content: Path, paths: Paths) -> str:
    from game.config.read import read_outside

    return _first(read_outside(content / SETTINGS, {}).problems, paths)


def _config(content: Path) -> KioskConfig:
    from game.config.read import kiosk_config, read_outside

    return kiosk_config(read_outside(content / SETTINGS, {}), {})


def _first(problems: Sequence[Diagnostic], paths: Paths) -> str:
    from game.story.reading.diagnostic_pages import message

    if not problems:
        return ""
    first = problems[0]
    return f"{Path(first.path).name}:{first.line}: {message(first, paths.diagnostics)}"


def _run(paths: Paths, config: KioskConfig) -> str:
    """Show what the kiosk would show, in every language; a fault in it is an exception."""
    from game.kiosk.app import make_kiosk
    from game.kiosk.staff.kiosk_state import Stand
    from game.kiosk.staff.staff_store import StaffStore
    from game.kiosk.world import KioskWorld
    from game.language.catalog import Catalogs
    from game.records.settings import Given, Settings
    from game.ui.draw.offscreen import canvas

    stand = Stand(config, StaffStore(paths.config))
    stand.set_pin("000000")
    world = KioskWorld(paths, Catalogs.load(paths.locales), Given(base=Settings(sound=False)), stand)
    if not stand.episodes(world.pack):
        return "there is no story for a kiosk in it"
    app, now = make_kiosk(world, canvas((1280, 720))), 0
    for language in stand.languages(world.catalogs):
        world.begin(now, language)
        app.layers.clear()
        app.open("title")
        app.frame(now := now + STEP)
        app.keeper.forget(now, idle=False)
        for _ in range(0, SHOWN, STEP):
            app.frame(now := now + STEP)
    if app.recovered:
        return "there is a fault in it"
    return "" if app.running else "the kiosk ends by itself"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
