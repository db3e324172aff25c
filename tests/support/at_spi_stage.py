"""A desktop of its own for a test: a virtual screen, a session bus, the accessibility bus, the game on it.

It needs Debian's xvfb, dbus, at-spi2-core, python3-pyatspi and gir1.2-atspi-2.0.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.programs import LAUNCHER, PYATSPI, SYSTEM_PYTHON

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = (LAUNCHER, PYATSPI, SYSTEM_PYTHON, "Xvfb", "dbus-daemon", "dbus-send")
CLIENT = Path(__file__).with_name("at_spi_client.py")
SWITCH_ON = (
    "dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
    "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status",
)  # fmt: skip


@contextmanager
def desktop() -> Iterator[Mapping[str, str]]:
    """A desktop with a screen reader said to be on; gives the environment for programs on it."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "SDL_AUDIODRIVER": "dummy"}
        for name in ("SDL_VIDEODRIVER", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        environment = stack.enter_context(x_screen(environment))
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_saying(bus, environment))
        stack.enter_context(_running([LAUNCHER, "--launch-immediately"], environment))
        for switch in ("IsEnabled", "ScreenReaderEnabled"):
            words = [*SWITCH_ON, f"string:{switch}", "variant:boolean:true"]
            subprocess.run(words, check=True, env=environment, capture_output=True)
        yield environment


@contextmanager
def x_screen(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A virtual screen of its own; gives the environment for programs on it."""
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    with _saying(screen, environment) as number:
        yield {**environment, "DISPLAY": f":{number}"}


@contextmanager
def game(environment: Mapping[str, str], *words: str) -> Iterator[subprocess.Popen[str]]:
    """The game in a window on that desktop, keeping what it keeps in a folder of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        start = [sys.executable, "-m", "game", "play", "--data", folder, "--windowed", "1280x720", *words]
        with _running(start, environment) as process:
            yield process


@contextmanager
def client(environment: Mapping[str, str], *words: str) -> Iterator[subprocess.Popen[str]]:
    """An independent client of the accessibility bus, which writes lines of JSON."""
    with _running([SYSTEM_PYTHON, str(CLIENT), *words], environment) as process:
        yield process


@contextmanager
def _running(words: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        words, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


@contextmanager
def _saying(words: Sequence[str], environment: Mapping[str, str]) -> Iterator[str]:
    """A program that says first where it can be reached."""
    with _running(words, environment) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
