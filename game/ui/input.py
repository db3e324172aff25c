"""Input: pygame's events of mouse, touch, keyboard and gamepad become a few frozen values."""

from __future__ import annotations

from typing import Literal

import msgspec
import pygame

Command = Literal[
    "next", "previous", "up", "down", "left", "right", "press", "back", "help", "page-up", "page-down",
    "full-screen",
]  # fmt: skip


class Down(msgspec.Struct, frozen=True):
    """A mouse button or the first finger went down, in pixels."""

    x: float
    y: float


class Up(msgspec.Struct, frozen=True):
    """It was lifted."""

    x: float
    y: float


class Move(msgspec.Struct, frozen=True):
    """The pointer moved; `held` while it is down."""

    x: float
    y: float
    held: bool


class Wheel(msgspec.Struct, frozen=True):
    """The wheel turned by so many notches, away from the player when positive."""

    notches: float


class Ask(msgspec.Struct, frozen=True):
    """Something the keyboard or a gamepad asks for."""

    name: Command


class Digit(msgspec.Struct, frozen=True):
    """A number key, 1–9: presses that choice."""

    number: int


class Press(msgspec.Struct, frozen=True):
    """An aid presses the widget of that id."""

    widget: str


class Focus(msgspec.Struct, frozen=True):
    """An aid moves the focus to the widget of that id."""

    widget: str


class Resized(msgspec.Struct, frozen=True):
    """The window has another size, in pixels."""

    w: int
    h: int


class Exposed(msgspec.Struct, frozen=True):
    """The window was uncovered and has to be shown again."""


class Closed(msgspec.Struct, frozen=True):
    """The window was closed."""


Input = Down | Up | Move | Wheel | Ask | Digit | Press | Focus | Resized | Exposed | Closed

KEYS: dict[int, Command] = {
    pygame.K_TAB: "next",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_RETURN: "press",
    pygame.K_KP_ENTER: "press",
    pygame.K_SPACE: "press",
    pygame.K_ESCAPE: "back",
    pygame.K_AC_BACK: "back",
    pygame.K_F1: "help",
    pygame.K_F11: "full-screen",
    pygame.K_PAGEUP: "page-up",
    pygame.K_PAGEDOWN: "page-down",
}
PAD: dict[int, Command] = {0: "press", 1: "back", 4: "page-up", 5: "page-down", 6: "back", 7: "help"}
"""Buttons as SDL numbers those of the common pads: A, B, left and right shoulder, select, start."""
STICK = 0.6
"""How far a stick has to be pushed to count."""


class Reader:
    """Turns pygame's events into inputs; remembers where a stick is, so that one push counts once."""

    def __init__(self) -> None:
        """Nothing is held at first."""
        self._stick: dict[int, int] = {}

    def read(self, event: pygame.event.Event) -> Input | None:
        """The input of one event; None when it means nothing to the game."""
        kind = event.type
        if kind == pygame.KEYDOWN:
            return self._key(event)
        if kind in (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION, pygame.JOYAXISMOTION):
            return self._pad(event)
        return self._pointer(event) or self._window(event)

    def _pointer(self, event: pygame.event.Event) -> Input | None:
        if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) and event.button == 1:
            return (Down if event.type == pygame.MOUSEBUTTONDOWN else Up)(*event.pos)
        if event.type == pygame.MOUSEMOTION:
            return Move(event.pos[0], event.pos[1], held=bool(event.buttons[0]))
        return Wheel(float(event.precise_y)) if event.type == pygame.MOUSEWHEEL else None

    def _key(self, event: pygame.event.Event) -> Input | None:
        if pygame.K_1 <= event.key <= pygame.K_9:
            return Digit(event.key - pygame.K_1 + 1)
        name = KEYS.get(event.key)
        if name == "next" and event.mod & pygame.KMOD_SHIFT:
            name = "previous"
        return Ask(name) if name else None

    def _pad(self, event: pygame.event.Event) -> Input | None:
        if event.type == pygame.JOYBUTTONDOWN:
            name = PAD.get(event.button)
            return Ask(name) if name else None
        if event.type == pygame.JOYHATMOTION:
            return _direction(event.value[0], -event.value[1])
        pushed = 0 if abs(event.value) < STICK else (1 if event.value > 0 else -1)
        if event.axis not in (0, 1) or self._stick.get(event.axis, 0) == pushed:
            return None
        self._stick[event.axis] = pushed
        return _direction(pushed, 0) if event.axis == 0 else _direction(0, pushed)

    def _window(self, event: pygame.event.Event) -> Input | None:
        if event.type == pygame.QUIT:
            return Closed()
        if event.type == pygame.VIDEORESIZE:
            return Resized(event.w, event.h)
        if event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            return Exposed()
        return None


def _direction(x: int, y: int) -> Input | None:
    names: dict[tuple[int, int], Command] = {(-1, 0): "left", (1, 0): "right", (0, -1): "up", (0, 1): "down"}
    name = names.get((x, y))
    return Ask(name) if name else None
