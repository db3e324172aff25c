"""Whether the game opens its window here, and screen readers can follow it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.install_check.outcome import Outcome
from game.text import Text
from game.ui.window.environment import NoScreenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.install_check.outcome import Computer

# Translators: what `cuvari check-install` tells an administrator: one line for each thing that was tried.
OPENS = Text("install.window", "The window of the game opens: its first picture after {seconds} s.")
NO_SCREEN = Text("install.no-screen", "There is no screen to show the game on.")
FOLLOWED = Text("install.reader", "Screen readers can follow the game.")
NOT_FOLLOWED = Text(
    "install.no-reader", "Screen readers can't follow here: there is no desktop session for them."
)
SIZE: Final = (640, 400)
UNMADE: Final = "never-made"
"""A folder that there is not: as a first start has it, and nothing is looked for or tidied up in it."""


def window(computer: Computer) -> Iterator[Outcome]:
    """Start the game as for the first time, keeping nothing, and close it again."""
    from game.shell.start import Wish, opened

    wish = Wish(data=computer.paths.data / UNMADE, windowed=SIZE, private=True)
    before = time.perf_counter()
    try:
        app, shown, world = opened(wish)
    except NoScreenError:
        yield Outcome("wrong", NO_SCREEN)
        return
    seconds = time.perf_counter() - before
    try:
        yield Outcome("fine", OPENS, {"seconds": f"{seconds:.1f}"})
        yield _reader()
    finally:
        world.close()
        app.sounds.close()
        shown.close()


def _reader() -> Outcome:
    from game.ui.aids.reader.service import AccessKit

    AccessKit(lambda _: None)
    return Outcome("fine", FOLLOWED) if _session() else Outcome("note", NOT_FOLLOWED)


def _session() -> bool:
    """Whether there is a bus on which screen readers are found; other systems than Linux need none."""
    if not sys.platform.startswith("linux"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or bool(folder and Path(folder, "bus").exists())
