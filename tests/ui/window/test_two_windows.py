"""Two windows: keys count in both, what is pointed at in the second is told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.ui.draw.offscreen import prepare
from game.ui.window.input import Ask, Closed, Down, Resized
from game.ui.window.two_windows import Aside, TwoWindows, screens

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def window() -> Iterator[TwoWindows]:
    prepare()
    made = TwoWindows((640, 480), "game", "notes")
    pygame.event.clear()
    yield made
    made.close_aside()
    pygame.event.clear()


def post(kind: int, **values: Any) -> None:  # noqa: ANN401 - what pygame takes
    pygame.event.post(pygame.event.Event(kind, **values))


def test_a_key_in_the_second_window_is_a_key(window: TwoWindows) -> None:
    post(pygame.KEYDOWN, key=pygame.K_PAGEDOWN, mod=0, window=window.aside)
    post(pygame.KEYDOWN, key=pygame.K_PAGEUP, mod=0, window=None)
    assert window.inputs() == [Ask("page-down"), Ask("page-up")]
    assert window.taken_asides() == []


def test_a_press_in_the_second_window_is_told_apart(window: TwoWindows) -> None:
    post(pygame.MOUSEBUTTONDOWN, button=1, pos=(3, 4), window=window.aside)
    post(pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 6), window=None)
    assert window.inputs() == [Down(5, 6)]
    assert window.taken_asides() == [Aside(Down(3, 4))]
    assert window.taken_asides() == []


def test_another_size_of_the_second_window_is_its_own(window: TwoWindows) -> None:
    post(pygame.WINDOWRESIZED, x=800, y=500, window=window.aside)
    assert window.inputs() == []
    assert window.taken_asides() == [Aside(Resized(800, 500))]


def test_closing_the_second_window_leaves_the_main_one(window: TwoWindows) -> None:
    post(pygame.WINDOWCLOSE, window=window.aside)
    assert window.inputs() == []
    assert window.aside_surface is None
    assert window.taken_asides() == [Aside(Closed())]
    window.show_aside()  # nothing to show, and nothing breaks


def test_closing_the_main_window_ends_all(window: TwoWindows) -> None:
    post(pygame.WINDOWCLOSE, window=None)
    assert window.inputs() == [Closed()]


def test_without_a_second_screen_the_main_window_stays_a_window() -> None:
    prepare()
    made = TwoWindows((640, 480), "game", "notes", full_screen=screens() > 1)
    assert made.full_screen == (screens() > 1)
    made.close_aside()
