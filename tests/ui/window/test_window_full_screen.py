"""Where a screen can't be filled, a game at home opens in a window; a kiosk never does."""

from __future__ import annotations

import pygame
import pytest

from game.kiosk.window import KioskWindow
from game.ui.window.window import Window


@pytest.fixture(autouse=True)
def no_full_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A display that knows windows alone, as some that are seen from afar."""
    usual = pygame.display.set_mode

    def only_windows(size: tuple[int, int], flags: int = 0) -> pygame.Surface:
        if flags & pygame.FULLSCREEN:
            raise pygame.error("no such mode")
        return usual(size, flags)

    monkeypatch.setattr(pygame.display, "set_mode", only_windows)


def test_the_game_opens_in_a_window(caplog: pytest.LogCaptureFixture) -> None:
    window = Window((640, 400), "title", full_screen=True)
    assert (window.full_screen, window.size) == (False, (640, 400))
    assert "can't be filled" in caplog.text


def test_f11_leaves_the_window_as_it_is() -> None:
    window = Window((640, 400), "title")
    window.toggle_full_screen()
    assert (window.full_screen, window.size) == (False, (640, 400))


def test_a_kiosk_shows_no_desktop_beside_it() -> None:
    with pytest.raises(pygame.error):
        KioskWindow((640, 400), "title", full_screen=True)
