"""Nothing that comes in can lead out of the game."""

import pygame
import pytest

from game.kiosk.input_filter import guarded
from game.ui.draw.offscreen import prepare
from game.ui.window.input import Reader

prepare()
SWALLOWED = {
    "Alt+F4": pygame.event.Event(pygame.QUIT),
    "Esc": pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0),
    "F1": pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0),
    "F11": pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0),
    "Alt+Tab": pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=pygame.KMOD_ALT),
    "a digit": pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0),
    "right click": pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=(1, 1)),
    "a file dropped": pygame.event.Event(pygame.DROPFILE, file="/etc/passwd"),
    "text dropped": pygame.event.Event(pygame.DROPTEXT, text="x"),
    "a gamepad": pygame.event.Event(pygame.JOYBUTTONDOWN, button=6),
}


@pytest.mark.parametrize("event", SWALLOWED.values(), ids=SWALLOWED)
def test_it_is_swallowed(event: pygame.event.Event) -> None:
    read = Reader().read(event)
    assert guarded([read] if read else []) == []


@pytest.mark.parametrize(
    "event",
    [
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(1, 1)),
        pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(1, 1)),
        pygame.event.Event(pygame.FINGERDOWN, finger_id=3, x=0.5, y=0.5),
        pygame.event.Event(pygame.FINGERUP, finger_id=3, x=0.5, y=0.5),
        pygame.event.Event(pygame.WINDOWEXPOSED),
    ],
)
def test_fingers_and_the_window_itself_come_through(event: pygame.event.Event) -> None:
    read = Reader().read(event)
    assert read is not None
    assert guarded([read]) == [read]
