"""The exit codes by which the processes of a kiosk tell why they have ended."""

from __future__ import annotations

from typing import Final

LEFT: Final = 10
"""Of the game: staff has left it, by the menu behind the PIN. No accident ends a process with this."""
NO_SCREEN: Final = 11
"""Of the game and of the safe picture: there is no screen to show anything on."""
CLOSED: Final = 1
"""Of the game: it was closed, and not by staff."""
TAKEN: Final = 3
"""Of the whole kiosk: another one uses its folder."""
STOPPED: Final = 143
"""Of the whole kiosk: the system has ended it, as shells tell it. It gives 0 for staff only."""
