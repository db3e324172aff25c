"""The system's accessibility service, by AccessKit: AT-SPI, UI Automation or NSAccessibility.

On Linux the service is a bus behind a local socket of this computer; nothing of it goes over a network.
"""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Any

import accesskit
import pygame

from game.ui.aids.reader.nodes import DEEDS, tree_update

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.aids.reader.news import Update
    from game.ui.aids.reader.reader import Request


class AccessKit:
    """AccessKit's adapter for this system. It asks nothing of the game before a reader comes."""

    def __init__(self, listen: Callable[[Request], None]) -> None:
        """`listen` is called from threads of the service. Raises what AccessKit raises without one."""
        self._listen = listen
        self._place: tuple[int, ...] = ()
        self._focused: bool | None = None
        self._adapter = _adapter(self._came, self._act, self._went)

    def tell(self, update: Update) -> None:
        """Tell readers what differs."""
        self._raise(self._adapter.update_if_active(lambda: tree_update(update)))

    def look(self) -> None:
        """Tell where the window is and whether it has the keyboard, where that changed."""
        place = (*pygame.display.get_window_position(), *pygame.display.get_window_size())
        if place != self._place:
            self._place = place
            self._tell_place(*place)
        focused = pygame.key.get_focused()
        if focused != self._focused:
            self._focused = focused
            self._tell_focused(on=focused)

    def _tell_place(self, x: int, y: int, w: int, h: int) -> None:
        """On Linux; the other systems know it."""
        if hasattr(self._adapter, "set_root_window_bounds"):
            bounds = accesskit.Rect(x, y, x + w, y + h)
            self._adapter.set_root_window_bounds(bounds, bounds)

    def _tell_focused(self, *, on: bool) -> None:
        """On Linux and macOS; Windows knows it."""
        if hasattr(self._adapter, "update_window_focus_state"):
            self._adapter.update_window_focus_state(on)
        elif hasattr(self._adapter, "update_view_focus_state"):
            self._raise(self._adapter.update_view_focus_state(on))

    def _raise(self, events: Any) -> None:  # noqa: ANN401 - the package carries no types
        """Send what an update gave; on Linux it gives nothing, and sends by itself."""
        if events is not None:
            events.raise_events()

    def _came(self) -> None:
        """A reader came. The tree follows with the next turn: this is another thread."""
        self._listen(("came", 0))

    def _act(self, request: Any) -> None:  # noqa: ANN401 - the package carries no types
        for deed, action in DEEDS.items():
            if action == request.action:
                self._listen((deed, request.target))

    def _went(self) -> None:
        self._listen(("went", 0))


def _adapter(came: Callable[[], None], act: Callable[[Any], None], went: Callable[[], None]) -> Any:  # noqa: ANN401 - the package carries no types
    system = platform.system()
    if system == "Linux":
        return accesskit.unix.Adapter(came, act, went)
    window = pygame.display.get_wm_info()["window"]
    if system == "Darwin":
        accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return accesskit.macos.SubclassingAdapter.for_window(window, came, act)
    shown = pygame.Window.from_display_module()
    shown.hide()  # Windows takes it only for a window that is not to be seen
    try:
        return accesskit.windows.SubclassingAdapter(window, came, act)
    finally:
        shown.show()
