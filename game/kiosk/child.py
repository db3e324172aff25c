"""The game at a kiosk, in the process that the supervisor watches: `python -m game.kiosk.child [OPTIONS]`.

It tells a line a second on its output (`game.kiosk.heart`). Its exit code is 0 when staff left it; with
anything else it is started again.
"""

from __future__ import annotations

import logging
import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from game.kiosk.options import Options, read_config
from game.ui.environment import prepare_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.kiosk.app import KioskApp
    from game.kiosk.window import KioskWindow
    from game.paths import Paths

COUNTERS = "counters"
"""The folder of what was counted, below the kiosk's data."""


def main(words: Sequence[str]) -> int:
    """Open the kiosk and run it until staff leaves."""
    prepare_environment()
    logging.basicConfig(format="cuvari: %(message)s", level=logging.WARNING)
    return play(*opened(Options.of(words)))


def opened(options: Options) -> tuple[KioskApp, KioskWindow]:
    """The kiosk with its window open and the attract loop shown."""
    from game.config.read import given, kiosk_config
    from game.config.sources import system_file
    from game.kiosk.app import make_kiosk
    from game.kiosk.counters import Counters
    from game.kiosk.staff import StaffStore
    from game.kiosk.stand import Stand
    from game.kiosk.window import KioskWindow
    from game.kiosk.world import KioskWorld
    from game.language.catalog import Catalogs
    from game.start import TITLE

    paths = kiosk_paths(options)
    config = kiosk_config(read_config(options), options.said)
    counters = Counters(paths.data / COUNTERS, datetime.now, config.times.counters_sync)
    stand = Stand(config, StaffStore(paths.config), counters)
    said = given({}, options.config or system_file(), os.environ)
    world = KioskWorld(paths, Catalogs.load(paths.locales), said, stand)
    window = KioskWindow(options.windowed, TITLE, full_screen=options.windowed is None)
    app = make_kiosk(world, window.surface)
    window.show(app.frame(app.clock()))
    return app, window


def kiosk_paths(options: Options) -> Paths:
    """The usual folders, below `kiosk` of the data, so that a player's own things stay apart."""
    from game.paths import Paths

    paths = Paths.find(options.data)
    return msgspec.structs.replace(paths, data=paths.data / "kiosk", config=paths.config / "kiosk")


def play(app: KioskApp, window: KioskWindow) -> int:
    """Run until staff leaves; gives the exit code."""
    from game.app import run
    from game.kiosk.heart import Heart
    from game.start import after_first_frame

    stand = app.stand
    heart = Heart(sys.stdout, stand.config.watch.heartbeat, lambda: app.keeper.busy)
    stand.on_session_end = lambda _sessions: heart.say("session")
    app.add(heart)
    after_first_frame(window)
    try:
        run(app, window)
    finally:
        if stand.counters is not None:
            stand.counters.compact()
        app.sounds.close()
        window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
