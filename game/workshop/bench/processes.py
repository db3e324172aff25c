"""Processes that the bench measures: started, listened to, in an environment like a player's."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHILD = (sys.executable, "-m", "game.workshop.bench.child")


def started(command: Sequence[str], more: Mapping[str, str] | None = None) -> tuple[float, float]:
    """Seconds until the process says that its first frame is shown, and the MiB it holds then."""
    begin, taken = time.perf_counter(), 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(more)) as process:
        memory = ""
        for line in process.stdout or ():
            if line.strip() == "ready":
                taken = time.perf_counter() - begin
            elif taken:
                memory = line
    if not memory:
        message = f"{command[1:]} did not start"
        raise RuntimeError(message)
    return taken, float(memory)


def said(command: Sequence[str]) -> str:
    """The last line that a process says. Raises RuntimeError where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    if done.returncode:
        message = f"{command[2:]} failed: {done.stderr[-2000:]}"
        raise RuntimeError(message)
    lines = done.stdout.strip().splitlines()
    return lines[-1] if lines else ""


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a measured process: without a display, a drawing that nobody sees.

    Python may keep what it compiles, as it does for a player: a warm start compiles nothing.
    """
    given = {**os.environ, "SDL_AUDIODRIVER": "dummy", **(more or {})}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not (given.get("DISPLAY") or given.get("WAYLAND_DISPLAY")):
        given["SDL_VIDEODRIVER"] = "dummy"
    return given
