"""Input: pygame's events of mouse, touch, keyboard and gamepad become a few frozen values."""

from __future__ import annotations

from typing import Literal

import msgspec
import pygame

Direction = Literal["next", "previous", "up", "down", "left", "right"]
"""Where the focus may go."""
Command = Literal[
    Direction, "press", "back", "help", "access", "read-aloud", "hush", "page-up", "page-down",
    "full-screen", "nothing",
]  # fmt: skip
"""`nothing` is a button of a gamepad that means nothing by itself, but may be somebody's only switch."""


class Down(msgspec.Struct, frozen=True):
    """A mouse button or the first finger went down, in pixels."""

    x: float
    y: float
    touch: bool = False


class Up(msgspec.Struct, frozen=True):
    """It was lifted; a finger leaves nothing behind that points."""

    x: float
    y: float
    touch: bool = False


class Move(msgspec.Struct, frozen=True):
    """The pointer moved; `held` while it is down."""

    x: float
    y: float
    held: bool


class Finger(msgspec.Struct, frozen=True):
    """One of several fingers is where it is, or was lifted; `x` and `y` are parts of the window, 0–1.

    The first finger is a `Down` and an `Up` besides, and the others press nothing.
    """

    id: int
    x: float
    y: float
    down: bool


class Wheel(msgspec.Struct, frozen=True):
    """The wheel turned by so many notches, away from the player when positive."""

    notches: float


class Ask(msgspec.Struct, frozen=True):
    """Something the keyboard or a button of a gamepad asks for."""

    name: Command
    button: bool = False


class Release(msgspec.Struct, frozen=True):
    """A key that presses, or a button of a gamepad, was let go."""


class Digit(msgspec.Struct, frozen=True):
    """A number key, 0–9, also of the keypad: presses that choice, or counts."""

    number: int


class LessonKey(msgspec.Struct, frozen=True):
    """A key that means something in a lesson only; a clicker that makes the screen dark sends `blank`."""

    name: Literal["blank", "notes", "plus", "minus", "erase"]


class Press(msgspec.Struct, frozen=True):
    """An aid presses the widget of that id."""

    widget: str


class Focus(msgspec.Struct, frozen=True):
    """An aid moves the focus to the widget of that id."""

    widget: str


class Reveal(msgspec.Struct, frozen=True):
    """An aid has the widget of that id scrolled into sight."""

    widget: str


class Surround(msgspec.Struct, frozen=True):
    """An aid has a ring drawn around these widgets in place of that around the focus; none takes it away."""

    widgets: tuple[str, ...] = ()


class TurnPage(msgspec.Struct, frozen=True):
    """An aid moves a scroll area on by most of its height, and from its far end back to where it began."""

    area: str


class Resized(msgspec.Struct, frozen=True):
    """The window has another size, in pixels."""

    w: int
    h: int


class Exposed(msgspec.Struct, frozen=True):
    """The window was uncovered and has to be shown again."""


class Closed(msgspec.Struct, frozen=True):
    """The window was closed."""


Input = (
    Down
    | Up
    | Move
    | Finger
    | Wheel
    | Ask
    | Release
    | Digit
    | LessonKey
    | Press
    | Focus
    | Reveal
    | Surround
    | TurnPage
    | Resized
    | Exposed
    | Closed
)

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
    pygame.K_F2: "read-aloud",
    pygame.K_LCTRL: "hush",
    pygame.K_RCTRL: "hush",
    pygame.K_F11: "full-screen",
    pygame.K_PAGEUP: "page-up",
    pygame.K_PAGEDOWN: "page-down",
}
SHIFTED: dict[int, Command] = {pygame.K_TAB: "previous", pygame.K_a: "access"}
"""What these keys ask for together with Shift."""
SIGNS: dict[int, Literal["blank", "notes", "plus", "minus", "erase"]] = {
    pygame.K_b: "blank",
    pygame.K_PERIOD: "blank",
    pygame.K_n: "notes",
    pygame.K_PLUS: "plus",
    pygame.K_EQUALS: "plus",
    pygame.K_KP_PLUS: "plus",
    pygame.K_MINUS: "minus",
    pygame.K_KP_MINUS: "minus",
    pygame.K_BACKSPACE: "erase",
    pygame.K_DELETE: "erase",
}
DIGITS: dict[int, int] = {
    **{pygame.K_0 + number: number for number in range(10)},
    **{pygame.K_KP_1 + number: number + 1 for number in range(9)},
    pygame.K_KP_0: 0,
}
"""The keypad's keys begin with its 1."""
PAD: dict[int, Command] = {
    0: "press", 1: "back", 3: "access", 4: "page-up", 5: "page-down", 6: "back", 7: "help",
}  # fmt: skip
"""Buttons as SDL numbers those of the common pads: A, B, Y, left and right shoulder, select, start."""
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
        if kind == pygame.JOYBUTTONUP or (kind == pygame.KEYUP and KEYS.get(event.key) == "press"):
            return Release()
        if kind in (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION, pygame.JOYAXISMOTION):
            return self._pad(event)
        if kind in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
            return Finger(event.finger_id, event.x, event.y, kind != pygame.FINGERUP)
        return self._pointer(event) or self._window(event)

    def _pointer(self, event: pygame.event.Event) -> Input | None:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return Down(event.pos[0], event.pos[1], touch=bool(getattr(event, "touch", False)))
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return Up(event.pos[0], event.pos[1], touch=bool(getattr(event, "touch", False)))
        if event.type == pygame.MOUSEMOTION:
            return Move(event.pos[0], event.pos[1], held=bool(event.buttons[0]))
        return Wheel(float(event.precise_y)) if event.type == pygame.MOUSEWHEEL else None

    def _key(self, event: pygame.event.Event) -> Input | None:
        if event.key in DIGITS:
            return Digit(DIGITS[event.key])
        if event.key in SIGNS:
            return LessonKey(SIGNS[event.key])
        name = KEYS.get(event.key)
        if event.mod & pygame.KMOD_SHIFT:
            name = SHIFTED.get(event.key, name)
        return Ask(name) if name else None

    def _pad(self, event: pygame.event.Event) -> Input | None:
        if event.type == pygame.JOYBUTTONDOWN:
            return Ask(PAD.get(event.button, "nothing"), button=True)
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
