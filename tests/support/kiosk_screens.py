"""Every screen of a kiosk, opened one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.kiosk_pilot import KioskPilot

OPENED: Final = (
    ("attract", ""), ("title", ""), ("kiosk-begin", "new-friend"), ("kiosk-begin", "treasure-game"),
    ("help", ""), ("language", ""), ("settings", ""), ("again", ""), ("kiosk-asking", ""), ("kiosk-end", ""),
    ("kiosk-end", "time"), ("staff-pin", ""), ("staff-new-pin", ""), ("staff-menu", ""),
    ("staff-languages", ""), ("staff-counters", ""), ("staff-cleaning", ""),
)  # fmt: skip


def shown(
    kiosk: KioskPilot, language: str, scale: int, opened: tuple[tuple[str, str], ...] = OPENED
) -> Iterator[str]:
    """Each scene, open."""
    for name, argument in opened:
        kiosk.app.layers.clear()
        kiosk.world.begin(kiosk.now, language)
        kiosk.world.set_setting("text_scale", scale)
        kiosk.app.open(name, argument)
        if name in ("attract", "staff-pin", "staff-menu"):
            kiosk.stand.session = None
        kiosk.app.look(kiosk.now)
        yield f"{name} {argument}".strip()
