"""What `real_windows` lets the installed game's own Python do under Windows; the first word says what.

python.exe in_windows.py play CHECKOUT LANGUAGE     an episode by mouse to an ending, kept and found again
python.exe in_windows.py imports                    all modules of the game; prints what fails
python.exe in_windows.py bare                       a window of pygame and nothing else
python.exe in_windows.py busy                       as if an installer were at it
python.exe in_windows.py plain PROGRAM WORDS        start a program without the rights of an administrator
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

BARE = "bare window"


def play(checkout: str, language: str) -> None:
    """Play to an ending without a screen and print it, with the folder in which it is kept."""
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    sys.path.append(checkout)  # behind the game that is installed
    from pathlib import Path

    import game
    from game.paths import Paths
    from tests.support.pilot import Pilot
    from tests.support.real_hands import LANGUAGES
    from tests.support.short import EPISODE, play_to_an_ending

    if Path(game.__file__).is_relative_to(checkout):
        raise AssertionError("this is not the installed game")
    data = Paths.find().data
    before = Pilot(data, language=language, country=LANGUAGES[language])
    play_to_an_ending(before)
    before.wait(3000)
    [ending] = before.world.endings_found(EPISODE)
    before.world.close()
    again = Pilot(data, language=language, country=LANGUAGES[language])
    again.click("go-on")
    again.until(lambda: again.scene == "ending")
    tell(f"{language}: {EPISODE} to the ending {ending}, found again in {data}\n")


def imports() -> None:
    """Import every module of the game; print what fails, but the language server, which asks for more."""
    import importlib
    import pkgutil

    import game

    names = [each.name for each in pkgutil.walk_packages(game.__path__, "game.")]
    for name in names:
        if not name.endswith("__main__"):
            try:
                importlib.import_module(name)
            except ImportError as problem:
                if "lsprotocol" not in str(problem) and "pygls" not in str(problem):
                    tell(f"{name}: {problem}\n")
    tell(f"{len(names)} modules\n")


def bare() -> None:
    """Show a window until it is closed."""
    import pygame

    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    pygame.display.set_caption(BARE)
    while pygame.event.wait().type != pygame.QUIT:
        pygame.display.flip()


def busy() -> None:
    """Hold the name by which installers know of each other, for as long as somebody reads along."""
    windows().kernel32.CreateMutexW(None, 0, "Global\\cuvari-mreze-setup")
    tell("held\n")
    sys.stdin.read()


def plain(*words: str) -> None:
    """Start a program with a token in which the group of administrators counts for nothing."""
    advapi, kernel = windows().advapi32, windows().kernel32
    own, less, group = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
    kernel.GetCurrentProcess.restype = kernel.GetStdHandle.restype = ctypes.c_void_p
    advapi.OpenProcessToken(ctypes.c_void_p(kernel.GetCurrentProcess()), 0xF01FF, ctypes.byref(own))
    advapi.ConvertStringSidToSidW("S-1-5-32-544", ctypes.byref(group))
    disabled = (ctypes.c_void_p * 2)(group.value, 0)
    assert advapi.CreateRestrictedToken(own, 1, 1, disabled, 0, None, 0, None, ctypes.byref(less))
    start = (ctypes.c_byte * 104).from_buffer_copy(bytes(104))  # STARTUPINFOW with handles
    ctypes.c_uint32.from_buffer(start).value = 104
    ctypes.c_uint32.from_buffer(start, 60).value = 0x100
    for at, which in ((80, -10), (88, -11), (96, -12)):
        ctypes.c_void_p.from_buffer(start, at).value = kernel.GetStdHandle(which)
    made, code = (ctypes.c_void_p * 3)(), ctypes.c_uint32()
    line = ctypes.create_unicode_buffer(subprocess.list2cmdline(words))
    assert advapi.CreateProcessAsUserW(
        less, None, line, None, None, 1, 0, None, None, ctypes.byref(start), ctypes.byref(made)
    )
    kernel.WaitForSingleObject(ctypes.c_void_p(made[0]), -1)
    kernel.GetExitCodeProcess(ctypes.c_void_p(made[0]), ctypes.byref(code))
    sys.exit(code.value)


def windows() -> Any:  # noqa: ANN401 - ctypes has it under Windows alone
    """Return what loads libraries of Windows."""
    return ctypes.__dict__["windll"]


def tell(line: str) -> None:
    """Print in UTF-8, whatever the console has."""
    sys.stdout.buffer.write(line.encode())
    sys.stdout.flush()


if __name__ == "__main__":
    does: dict[str, Callable[..., None]] = {
        "play": play,
        "imports": imports,
        "bare": bare,
        "busy": busy,
        "plain": plain,
    }
    does[sys.argv[1]](*sys.argv[2:])
