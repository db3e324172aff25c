"""All settings that there are: the player's, and those of the kiosk below `kiosk.`."""

from __future__ import annotations

from game.config.kiosk import KioskConfig
from game.config.leaves import Leaf, leaves
from game.records.settings import Settings

KIOSK = "kiosk."


def known() -> dict[str, Leaf]:
    """Every setting by its key."""
    return leaves(Settings()) | leaves(KioskConfig(), KIOSK)
