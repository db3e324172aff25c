"""From pygame's events to inputs."""

import pygame
import pytest

from game.ui.window.input import Ask, Closed, Digit, Down, LessonKey, Move, Reader, Release, Up, Wheel
from game.ui.window.window import Window


def key(code: int, mod: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod)


@pytest.mark.parametrize(
    ("code", "mod", "name"),
    [
        (pygame.K_TAB, 0, "next"),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, "previous"),
        (pygame.K_RETURN, 0, "press"),
        (pygame.K_SPACE, 0, "press"),
        (pygame.K_ESCAPE, 0, "back"),
        (pygame.K_F1, 0, "help"),
        (pygame.K_F2, 0, "read-aloud"),
        (pygame.K_LCTRL, 0, "hush"),
        (pygame.K_RCTRL, 0, "hush"),
        (pygame.K_PAGEDOWN, 0, "page-down"),
        (pygame.K_a, pygame.KMOD_LSHIFT, "access"),
    ],
)
def test_keys(code: int, mod: int, name: str) -> None:
    assert Reader().read(key(code, mod)) == Ask(name)  # type: ignore[arg-type]


def test_digits_press_choices_and_letters_mean_nothing() -> None:
    assert Reader().read(key(pygame.K_3)) == Digit(3)
    assert Reader().read(key(pygame.K_KP_7)) == Digit(7)
    assert Reader().read(key(pygame.K_0)) == Digit(0)
    assert Reader().read(key(pygame.K_q)) is None


def test_a_key_that_is_held_is_pressed_once() -> None:
    Window((640, 400), "title")
    assert pygame.key.get_repeat() == (0, 0)


def test_letting_go_is_told_only_of_keys_that_press() -> None:
    assert Reader().read(pygame.event.Event(pygame.KEYUP, key=pygame.K_SPACE, mod=0)) == Release()
    assert Reader().read(pygame.event.Event(pygame.KEYUP, key=pygame.K_TAB, mod=0)) is None


def test_what_a_finger_lifts_is_told_from_what_the_mouse_lifts() -> None:
    lifted = pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(3, 4), touch=True)
    assert Reader().read(lifted) == Up(3, 4, touch=True)


def test_mouse_and_touch() -> None:
    reader = Reader()
    assert reader.read(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(3, 4))) == Down(3, 4)
    assert reader.read(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(3, 4))) == Up(3, 4)
    assert reader.read(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=(3, 4))) is None
    moved = pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 6), buttons=(1, 0, 0), rel=(0, 0))
    assert reader.read(moved) == Move(5, 6, held=True)
    assert reader.read(pygame.event.Event(pygame.MOUSEWHEEL, precise_y=-1.0)) == Wheel(-1.0)
    assert reader.read(pygame.event.Event(pygame.QUIT)) == Closed()


def test_a_gamepad() -> None:
    reader = Reader()
    assert reader.read(pygame.event.Event(pygame.JOYBUTTONDOWN, button=0)) == Ask("press", button=True)
    assert reader.read(pygame.event.Event(pygame.JOYBUTTONDOWN, button=1)) == Ask("back", button=True)
    assert reader.read(pygame.event.Event(pygame.JOYBUTTONDOWN, button=3)) == Ask("access", button=True)
    assert reader.read(pygame.event.Event(pygame.JOYBUTTONDOWN, button=9)) == Ask("nothing", button=True)
    assert reader.read(pygame.event.Event(pygame.JOYBUTTONUP, button=9)) == Release()
    assert reader.read(pygame.event.Event(pygame.JOYHATMOTION, value=(0, 1))) == Ask("up")
    assert reader.read(pygame.event.Event(pygame.JOYHATMOTION, value=(0, 0))) is None


def test_one_push_of_a_stick_counts_once() -> None:
    reader = Reader()
    pushes = [reader.read(pygame.event.Event(pygame.JOYAXISMOTION, axis=1, value=v)) for v in (0.3, 0.8, 0.9)]
    assert pushes == [None, Ask("down"), None]
    reader.read(pygame.event.Event(pygame.JOYAXISMOTION, axis=1, value=0.0))
    assert reader.read(pygame.event.Event(pygame.JOYAXISMOTION, axis=1, value=-0.9)) == Ask("up")


@pytest.mark.parametrize(
    ("pressed", "name"),
    [
        (pygame.K_b, "blank"),
        (pygame.K_PERIOD, "blank"),
        (pygame.K_n, "notes"),
        (pygame.K_KP_PLUS, "plus"),
        (pygame.K_MINUS, "minus"),
        (pygame.K_BACKSPACE, "erase"),
    ],
)
def test_the_keys_of_a_lesson_and_of_its_clicker_are_signs(pressed: int, name: str) -> None:
    read = Reader().read(key(pressed))
    assert isinstance(read, LessonKey)
    assert read.name == name
