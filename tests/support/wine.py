"""A Windows of its own, made by Debian's wine in a folder, and what can be seen of its windows."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pygame

from tests.support.proofs import do, let_go, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OF_WINE: Final = ("\\MMDevices", "\\Software\\Wine\\", "\\NetworkCards", "\\Shell Folders]")
"""Keys that wine itself writes when it finds devices, or a person's folders."""
PERSON: Final = "Јелена Čović"
"""Whose folders they are: two scripts, and a blank."""
INSTALLED: Final = "C:\\Program Files\\cuvari-mreze"
PATIENCE: Final = 120
"""Seconds in which a window has to come, or a program to end."""
LIMIT: Final = 1200
"""Seconds after which a program that is to end by itself is stopped, also on a busy computer."""
STOPPED: Final = -1
"""The exit code of one that was stopped so."""


class Wine:
    """A Windows of its own in a folder."""

    def __init__(self, folder: Path) -> None:
        """Make it, with folders of a person whose name has letters of two scripts."""
        self.drive = folder / "drive_c"
        quiet = {
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
        }
        self.environment = {**os.environ, **quiet}
        self.run("wineboot", "-i")
        command = ("wine", "cmd", "/q")
        self.resident = subprocess.Popen(  # a program that starts as the last one ends is lost with it
            command,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        shell = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders"
        self.run(
            "wine",
            "reg",
            "add",
            shell,
            "/v",
            "Local AppData",
            "/d",
            f"C:\\users\\{PERSON}\\AppData\\Local",
            "/f",
        )
        self.local = self.drive / "users" / PERSON / "AppData/Local"
        self.programs = self.drive / "Program Files/cuvari-mreze"
        self.python = f"{INSTALLED}\\python\\python.exe"
        self.menu = self.drive / "ProgramData/Microsoft/Windows/Start Menu/Programs"

    def close(self) -> None:
        """End it, with all that runs there."""
        self.run("wineserver", "-k")
        self.resident.kill()  # it may wait for a server that is gone
        self.resident.communicate()

    def run(self, *words: str, **variables: str) -> tuple[int, str]:
        """Run a program to its end, with these variables, too; gives its exit code and what it said.

        One that does not end is stopped, and its code is `STOPPED`.
        """
        with tempfile.TemporaryFile() as said:  # wine's own programs, which stay, would keep a pipe open
            environment = {**self.environment, **variables}
            with subprocess.Popen(
                words, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
            ) as program:
                try:
                    code = program.wait(LIMIT)
                except subprocess.TimeoutExpired:
                    code = self.stop(program, words)
            said.seek(0)
            return code, said.read().decode(errors="replace").strip()

    def stop(self, program: subprocess.Popen[bytes], words: tuple[str, ...]) -> int:
        """Stop a program that does not end, with the Python that it started, and tell it; gives its code."""
        say(f"stopped after {LIMIT} s: {' '.join(words)}")
        program.kill()
        for name in ("python.exe", "pythonw.exe"):
            command = ("wine", "taskkill", "/f", "/im", name)
            subprocess.run(command, env=self.environment, capture_output=True, check=False, timeout=LIMIT)
        return STOPPED

    @contextmanager
    def open(self, *words: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
        """Have a program of Windows open, with these variables, too; it is ended afterwards."""
        pipe = subprocess.PIPE
        command = ("wine", *words)
        with subprocess.Popen(
            command,
            env={**self.environment, **variables},
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
        ) as program:
            try:
                yield program
            finally:
                name = words[0].rpartition("\\")[2]
                self.run("wine", "taskkill", "/f", "/im", name)
                program.communicate()

    @contextmanager
    def prompt(self, folder: Path) -> Iterator[None]:
        """Have a prompt stand in a folder, as when an admin looks around there."""
        pipe = subprocess.PIPE
        command = ("wine", "cmd", "/q")
        with subprocess.Popen(
            command, env=self.environment, cwd=folder, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        ) as program:
            assert program.stdin is not None
            assert program.stdout is not None
            program.stdin.write(b"echo it is open\r\n")
            program.stdin.flush()
            while b"it is open" not in program.stdout.readline():
                pass
            yield
            program.communicate(b"exit\r\n")

    def files(self) -> set[str]:
        """Return all files of it, but those in temporary folders."""
        paths = (path for path in self.drive.rglob("*") if path.is_file() and "Temp" not in path.parts)
        return {str(path.relative_to(self.drive)) for path in paths}

    def registry(self) -> set[str]:
        """Return the lines of the registry that programs write: of the computer, and of the person."""
        lines: set[str] = set()
        for name in ("HKLM\\Software", "HKCU\\Software"):
            path = self.drive / "exported.reg"
            self.run("wine", "reg", "export", name, "C:\\exported.reg", "/y")
            key = ""
            for line in path.read_text(encoding="utf-16").splitlines():
                key = line if line.startswith("[") else key
                if not any(own in key for own in OF_WINE):
                    lines.add(f"{key} {line}")
            path.unlink()
        return lines


def shown(title: str) -> str:
    """Wait for a window with this title; gives its number, or nothing where it does not come."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := seen(title):
            return found
        time.sleep(0.02)
    return ""


def seen(title: str) -> str:
    """Return the number of a window with this title that can be seen, or nothing."""
    words = ("xdotool", "search", "--onlyvisible", "--name", title)
    found = subprocess.run(words, capture_output=True, text=True, check=False).stdout.split()
    return found[0] if found else ""


def picture_of(window: str) -> pygame.Surface:
    """Return what a window shows, as the X server keeps it (X11/XWDFile.h: a head, colours, rows of BGRX)."""
    words = ("xwd", "-silent", "-id", window)
    data = subprocess.run(words, capture_output=True, check=True).stdout
    head = struct.unpack_from(">25I", data)
    start, width, height, line = head[0] + 12 * head[19], head[4], head[5], head[12]
    rows = b"".join(data[start + line * y : start + line * y + 4 * width] for y in range(height))
    return pygame.image.frombuffer(rows, (width, height), "BGRA").convert(24)


@contextmanager
def small_disk(folder: Path, size: str = "10m") -> Iterator[None]:
    """Have a disk of this size there, usually of ten megabytes."""
    folder.mkdir()
    do("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield
    finally:
        let_go(folder)
        folder.rmdir()
