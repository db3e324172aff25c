"""Switching scanning on and off; imported only where it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scanning import Scanner

if TYPE_CHECKING:
    from game.app import App


def switch_scanning(app: App) -> None:
    """Let scanning begin, go on in another way, or end, as the settings say."""
    settings = app.world.settings
    now = next((aid for aid in app.aids if isinstance(aid, Scanner)), None)
    if settings.scanning == "off":
        if now is not None:
            app.remove(now)
    elif now is None:
        app.add(
            Scanner(settings.scanning, settings.scan_pace, lambda: bool(app.voice and app.voice.speaking))
        )
    else:
        now.set(settings.scanning, settings.scan_pace)
