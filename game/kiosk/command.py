"""`cuvari kiosk`: the supervisor with the game under it, and setting the PIN of the staff."""

from __future__ import annotations

import getpass
import logging
import signal
import sys
from typing import TYPE_CHECKING, Final, TextIO

from game.kiosk.options import Options, kiosk_paths, read_config
from game.kiosk.watch.exit_codes import STOPPED, TAKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.config.kiosk import KioskConfig

_log = logging.getLogger(__name__)

OVERLAP: Final = 15.0
"""Seconds in which the game of a supervisor that was killed has ended, so that its folder is free."""


def kiosk(options: Options, wait: float = OVERLAP) -> int:
    """Run the kiosk until staff leaves it; gives the exit code, which is 0 for staff only.

    For `wait` seconds another kiosk may still hold the folder.
    """
    from game.kiosk.watch.crashes import FOLDER as CRASHES
    from game.kiosk.watch.supervisor import Supervisor
    from game.kiosk.watch.systemd import for_this_process
    from game.records.folder_lock import lock_folder

    logging.getLogger().setLevel(logging.INFO)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the game below has to be ended, too
    config = _config(options)
    data, held = kiosk_paths(options).data, None
    if not data.is_dir():
        _log.warning("%s was not there, so nothing is known of before", data)
    try:
        if (held := lock_folder(data, wait)) is None:
            sys.stderr.write(f"Another kiosk uses {data}, so this one does not begin.\n")
            return TAKEN
    except OSError as problem:
        _log.warning("%s can't be locked: %s", data, problem)
    notifier = for_this_process()
    game, safe = commands(options, config)
    supervisor = Supervisor(game, safe, config.watch, data / CRASHES, held, notifier)
    try:
        return supervisor.run(first=first_words(options, sys.stdin, by_system=notifier.heard))
    except KeyboardInterrupt:
        return STOPPED
    finally:
        if held is not None:
            held.free()


def commands(options: Options, config: KioskConfig) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The command of the game, and that of the safe picture, which has the same languages and window."""
    from game.kiosk.watch import supervisor

    size = ("{}x{}".format(*options.windowed),) if options.windowed else ()
    game = supervisor.python("game.kiosk.child", *options.words)
    return game, supervisor.python("game.kiosk.watch.safe", ",".join(config.languages), *size)


def first_words(options: Options, stream: TextIO | None, *, by_system: bool) -> tuple[str, ...]:
    """What the first start of the game is told besides: to ask for the first PIN, where that was typed."""
    if not options.first_start:
        return ()
    if typed(stream, by_system=by_system):
        return ("--first-start",)
    _log.warning("--first-start counts only where it is typed: an autostart would ask the public")
    return ()


def typed(stream: TextIO | None, *, by_system: bool) -> bool:
    """Whether somebody has typed the command: what starts by itself has no terminal on its input.

    A unit of systemd may have one, so `by_system` says whether that has started it.
    """
    return not by_system and stream is not None and stream.isatty()


def set_pin(options: Options, ask: Callable[[str], str] = getpass.getpass) -> int:
    """Ask for a new PIN twice and keep its hash; gives the exit code. `ask` shows nothing that is typed."""
    from game.kiosk.staff.common_pins import easily_guessed
    from game.kiosk.staff.pin import DIGITS, hashed, is_pin
    from game.kiosk.staff.staff_store import StaffStore

    pin = ask(f"A new PIN for the staff, {DIGITS} digits: ")
    if not is_pin(pin):
        sys.stderr.write(f"A PIN has {DIGITS} digits. Nothing was changed.\n")
        return 1
    if easily_guessed(pin):
        sys.stderr.write(
            "That PIN is too easy to guess: take no date, no row, no repetition. Nothing was changed.\n"
        )
        return 1
    if ask("The same once more: ") != pin:
        sys.stderr.write("These are two different numbers. Nothing was changed.\n")
        return 1
    try:
        StaffStore(kiosk_paths(options).config).change(pin=hashed(pin), wrong=0)
    except OSError as problem:
        sys.stderr.write(f"The PIN can't be kept: {problem}\n")
        return 1
    sys.stdout.write("The PIN is set.\n")
    return 0


def export_counters(options: Options, out: Path | None) -> int:
    """Write what the kiosk has counted to a file, or print it; gives the exit code."""
    from game.kiosk.child import COUNTERS
    from game.kiosk.counting.export import export

    return export(kiosk_paths(options).data / COUNTERS, out, _config(options).suppress_below)


def _config(options: Options) -> KioskConfig:
    from game.config.read import kiosk_config

    return kiosk_config(read_config(options), options.said)
