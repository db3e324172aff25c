"""The game at a kiosk, in the process that the supervisor watches: `python -m game.kiosk.child [OPTIONS]`.

It tells a line a second on its output (`watch.heart`). Its exit code is `codes.LEFT` when staff left it;
with anything else it is started again.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from game.edges.core_dumps import leave_no_core
from game.kiosk.options import Options, kiosk_paths, read_config
from game.kiosk.watch.exit_codes import CLOSED, LEFT, NO_SCREEN
from game.ui.window.environment import NoScreenError, prepare_environment, stay_awake

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.config.kiosk import KioskConfig
    from game.kiosk.app import KioskApp
    from game.kiosk.staff.update import Outcome
    from game.kiosk.watch.heart import Out
    from game.kiosk.window import KioskWindow
    from game.text import Text

PR_SET_PDEATHSIG = 1
"""From Linux's prctl.h."""
COUNTERS = "counters"
"""The folder of what was counted, below the kiosk's data."""


def main(words: Sequence[str]) -> int:
    """Open the kiosk and run it until staff leaves; gives the exit code."""
    leave_no_core()
    stay_awake()
    prepare_environment()
    logging.basicConfig(format="cuvari: %(message)s", level=logging.WARNING)
    end_with_the_supervisor()
    options = Options.of(words)
    try:
        app, window = opened(options)
    except NoScreenError:
        return NO_SCREEN
    return play(app, window, kiosk_paths(options).data)


def end_with_the_supervisor() -> None:
    """Let Linux end this process with its supervisor, even where it hangs; elsewhere only the heart does.

    See PR_SET_PDEATHSIG in prctl(2).
    """
    if sys.platform.startswith("linux"):
        import ctypes

        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def opened(options: Options) -> tuple[KioskApp, KioskWindow]:
    """The kiosk with its window open and the attract loop shown.

    Its content is that of the last update, unless that has failed to start.
    """
    from game.bundles.active import begin, in_use, settings_of
    from game.bundles.content_note import FOLDER as BUNDLES
    from game.config.read import given, kiosk_config
    from game.config.sources import system_file
    from game.kiosk.app import make_kiosk
    from game.kiosk.counting.counters import Counters
    from game.kiosk.monitor_size import with_monitor
    from game.kiosk.schedule import follow_schedule
    from game.kiosk.staff.kiosk_state import Stand
    from game.kiosk.staff.staff_store import StaffStore
    from game.kiosk.watch.crashes import FOLDER as CRASHES
    from game.kiosk.window import KioskWindow
    from game.kiosk.world import KioskWorld
    from game.language.catalog import Catalogs
    from game.records.files import sweep_folder
    from game.shell.start import TITLE

    own = kiosk_paths(options)
    for folder in (own.config, own.data, *(own.data / name for name in (COUNTERS, BUNDLES, CRASHES))):
        sweep_folder(folder)
    content = begin(own.data)
    paths = in_use(own)
    outside = read_config(options)
    config = kiosk_config(outside, options.said)
    if options.windowed is None:
        config = with_monitor(config)
    counters = Counters(paths.data / COUNTERS, datetime.now, config.times.counters_sync)
    stand = Stand(config, StaffStore(paths.config), counters)
    stand.settings_broken = bool(outside.problems)
    stand.update_mended = content.mended
    stand.may_be_new = options.first_start
    follow_schedule(stand, datetime.now)
    said = given({}, options.config or system_file(), os.environ, settings_of(paths.data))
    world = KioskWorld(paths, Catalogs.load(paths.locales), said, stand)
    window = KioskWindow(options.windowed, TITLE, full_screen=options.windowed is None)
    app = make_kiosk(world, window.surface)
    window.show(app.frame(app.clock()))
    return app, window


def play(app: KioskApp, window: KioskWindow, data: Path) -> int:
    """Run until staff leaves; gives the exit code. `data` is the folder of the kiosk."""
    from game.kiosk.watch.heart import Pipe
    from game.shell.loop import run
    from game.shell.start import after_first_frame

    stand = app.stand
    attach(app, data, Pipe(sys.stdout.fileno()))
    after_first_frame(window)
    try:
        run(app, window)
    finally:
        if stand.counters is not None:
            stand.counters.flush()
        app.sounds.close()
        window.close()
    return LEFT if stand.left else CLOSED


def attach(app: KioskApp, data: Path, out: Out) -> None:
    """Let the kiosk tell the supervisor how it is, on `out`, and look at sticks."""
    from game.kiosk.staff.stick_job import StickHooks
    from game.kiosk.watch.heart import Heart
    from game.kiosk.watch.trial import Trial

    stand = app.stand
    heart = Heart(out, stand.config.watch.heartbeat, lambda: app.keeper.busy)

    def ended(_sessions: int) -> None:
        heart.say("session")

    stand.on_session_end = ended
    if not stand.has_pin:
        heart.say(f"note no PIN is known, the staff menu stays closed: {stand.store.why_no_pin}")

    if stand.update_mended:
        heart.say("note what says which update is in use was damaged or gone, and was made again")

    def say(text: Text, /, **values: object) -> str:
        return app.context().say(text, None, **values)

    def look(read: Callable[[], None]) -> Outcome:
        return look_at_sticks(stand.config, data, read)

    def restart() -> None:
        heart.restart_when = lambda: stand.session is None  # over no child's play

    stand.hooks = StickHooks(look, restart, say)
    app.add(heart)
    app.add(Trial(data))


def look_at_sticks(config: KioskConfig, data: Path, read: Callable[[], None]) -> Outcome:
    """Take what the sticks bring, and leave the counters on them; `read` is called when all of it is read."""
    from game.edges.removable_media import sticks
    from game.kiosk.selftest import works
    from game.kiosk.staff.update import Counting, exchange

    counting = Counting(data / COUNTERS, config.suppress_below, datetime.now())  # noqa: DTZ005 - on the wall

    def test(content: Path) -> str:
        read()
        return works(content)

    return exchange(sticks(), data, config.update_keys, test, counting)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
