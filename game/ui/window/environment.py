"""What SDL and pygame are told before they start, and the system's memory after it; imports neither."""

import os
import sys
from contextlib import suppress
from typing import Final


class NoScreenError(Exception):
    """There is no screen to show the game on."""

    def __str__(self) -> str:
        """What the person at the computer is told."""
        return "There is no screen to show the game on."


BLIND: Final = {"dummy", "evdev", "offscreen"}
"""SDL's drivers that show nothing. Where nothing else works SDL takes one of them without a word."""


NEUTRAL: Final = "pictures"
"""What window managers, taskbars and mixers are told that this program is, always: they keep lists."""
NAMED: Final = (
    "SDL_VIDEO_X11_WMCLASS",
    "SDL_VIDEO_WAYLAND_WMCLASS",
    "SDL_APP_NAME",
    "SDL_AUDIO_DEVICE_APP_NAME",
    "SDL_AUDIO_DEVICE_STREAM_NAME",
)


def sees(driver: str) -> bool:
    """Whether SDL's driver shows anything, or was asked for: by tests, and by what only draws."""
    asked = ",".join(os.environ.get(name, "") for name in ("SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER"))
    return driver not in BLIND or driver in asked.lower().split(",")


def prepare_environment() -> None:
    """Tell SDL, before it starts, what the game wants of it.

    Without a GPU, SDL on Linux would emulate one to show a picture: that costs 113 MiB and 2.5 ms a frame.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    os.environ.setdefault("SDL_MOUSE_TOUCH_EVENTS", "0")
    for name in NAMED:
        os.environ[name] = NEUTRAL


def stay_awake() -> None:
    """Tell SDL, before it starts, that the screen is not to be blanked: a kiosk is looked at from afar."""
    os.environ["SDL_VIDEO_ALLOW_SCREENSAVER"] = "0"


M_MMAP_THRESHOLD = -3
"""The parameter's number in glibc's malloc.h."""
LARGE = 16 * 1024
"""Bytes from which a block of memory is given back to the system as soon as it is free.

Lines of text have more, and leave gaps of nine MiB in an hour where they are kept."""


def give_back_memory() -> None:
    """Let glibc return the memory of every picture that is dropped.

    It learns to keep blocks of the size of pictures for later, which never fit the next picture: an hour of
    play held 105 MiB so, and 84 with a fixed threshold. Elsewhere than on glibc nothing happens.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # takes some milliseconds, so not before the first frame

    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE)
