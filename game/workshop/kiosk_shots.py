"""Pictures of the kiosk for `cuvari shots`: what passers-by see, and what only staff sees."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.config.kiosk import KioskConfig
from game.kiosk.app import make_kiosk
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.language.catalog import Catalogs
from game.paths import Paths
from game.records.settings import Given, Settings
from game.ui.draw.offscreen import canvas, save
from game.workshop.shots import SETTLED, fail_after_faults

if TYPE_CHECKING:
    import argparse

    from game.kiosk.app import KioskApp

SCENES: Final = {
    "attract": ("attract", ""),
    "stories": ("title", ""),
    "begin": ("kiosk-begin", "new-friend"),
    "help": ("help", ""),
    "language": ("language", ""),
    "settings": ("settings", ""),
    "again": ("again", ""),
    "asking": ("kiosk-asking", ""),
    "end": ("kiosk-end", ""),
    "end-time": ("kiosk-end", "time"),
    "staff-pin": ("staff-pin", ""),
    "staff-new-pin": ("staff-new-pin", ""),
    "staff-menu": ("staff-menu", ""),
    "staff-languages": ("staff-languages", ""),
    "staff-counters": ("staff-counters", ""),
    "staff-cleaning": ("staff-cleaning", ""),
}
"""Every screen of a kiosk that the game at home does not have, or shows in another way."""
LANDED: Final = 1200
"""Milliseconds after which what the automatic player has just begun has come to its place."""
PIN: Final = "000000"
"""The PIN of a kiosk that lasts for one picture."""


def kiosk_shots(options: argparse.Namespace) -> int:
    """Draw all whose name holds `options.only`; gives the exit code."""
    for name in SCENES:
        target = options.out / f"kiosk-{name}.png"
        if options.only not in target.stem:
            continue
        with tempfile.TemporaryDirectory() as folder:
            app = _made(options, Path(folder))
            _open(app, options, *SCENES[name])
            for at in (SETTLED // 2, SETTLED, SETTLED + LANDED):
                app.frame(at)
            fail_after_faults(app)
            save(app.screen.surface, target)
        sys.stdout.write(f"{target}\n")
    return 0


def _made(options: argparse.Namespace, folder: Path) -> KioskApp:
    """A kiosk that was set up; nothing is counted at it."""
    paths = Paths.find(folder)
    stand = Stand(KioskConfig(country=options.country), StaffStore(paths.config))
    stand.keep(pin=hashed(PIN))
    given = Given(base=Settings(sound=False))
    return make_kiosk(KioskWorld(paths, Catalogs.load(paths.locales), given, stand), canvas(options.size))


def _open(app: KioskApp, options: argparse.Namespace, scene: str, argument: str) -> None:
    """Open a scene for somebody who has chosen the language, the theme and the size of the text."""
    world = app.world
    app.layers.clear()
    world.begin(0, options.lang)
    world.set_setting("theme", options.theme)
    world.set_setting("text_scale", options.text_scale)
    app.open(scene, argument)
    if scene == "attract" or scene.startswith("staff"):
        app.stand.session = None  # nobody plays
    elif scene == "kiosk-asking" and app.stand.session is not None:
        app.stand.session = app.stand.session.ask(SETTLED // 2)
