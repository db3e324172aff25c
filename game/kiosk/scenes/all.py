"""The scenes of a kiosk by name. Names that the game's own scenes lead to mean those of the kiosk here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.all import scene_table
from game.scenes.scene import NEUTRAL

if TYPE_CHECKING:
    from game.scenes.scene import SceneTable

CLASSES: Final = {
    # The kiosk's own
    "attract": "game.kiosk.scenes.attract:Attract",
    "kiosk-begin": "game.kiosk.scenes.begin:Begin",
    "kiosk-end": "game.kiosk.scenes.end:End",
    "kiosk-asking": "game.kiosk.scenes.asking:Asking",
    "again": "game.kiosk.scenes.again:Again",
    "staff-pin": "game.kiosk.scenes.pin:Pin",
    "staff-new-pin": "game.kiosk.scenes.new_pin:NewPin",
    "staff-menu": "game.kiosk.scenes.staff:StaffMenu",
    "staff-languages": "game.kiosk.scenes.staff_languages:StaffLanguages",
    "staff-counters": "game.kiosk.scenes.staff_counters:StaffCounters",
    "staff-cleaning": "game.kiosk.scenes.cleaning:Cleaning",
    # The one of the game that is right here as it is
    "play": "game.scenes.play.play:PlayScene",
    # Where the game's scenes lead
    "ending": "game.kiosk.scenes.ending:KioskEnding",
    "title": "game.kiosk.scenes.stories:Stories",
    "help": "game.kiosk.scenes.help:KioskHelp",
    "language": "game.kiosk.scenes.languages:Languages",
    "settings": "game.kiosk.scenes.session_settings:Fit",
    "access": "game.kiosk.scenes.session_settings:Fit",
    "calm": "game.kiosk.scenes.end:End",
    "menu": "game.kiosk.scenes.again:Again",
    NEUTRAL: "game.kiosk.scenes.attract:Attract",
}
"""A scene's module is imported when it is first shown."""


def scenes() -> SceneTable:
    """The factories by name; what a kiosk lacks of the usual game leads to its own."""
    return scene_table(CLASSES)
