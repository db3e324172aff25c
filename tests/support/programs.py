"""What a test may start beside Python: nothing, or the programs of the system that its marker names.

    @pytest.mark.programs("chromium", "pdfinfo")

The suite holds on a computer with Python alone, and so it sees none: the PATH is empty, and whoever starts a
program by its whole path is refused. `python3 run.py test -m programs` runs the marked tests.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""The Python of Debian's own packages, for which python3-pyatspi is made."""
PYATSPI: Final = "/usr/lib/python3/dist-packages/pyatspi/__init__.py"

PACKAGES: Final = {
    "Xvfb": "xvfb",
    "bash": "bash",
    LAUNCHER: "at-spi2-core",
    SYSTEM_PYTHON: "python3",
    PYATSPI: "python3-pyatspi",
    "chromium": "chromium",
    "dbus-daemon": "dbus",
    "dbus-send": "dbus",
    "dirname": "coreutils",
    "dot": "graphviz",
    "git": "git",
    "hunspell": "hunspell",
    "pdfinfo": "poppler-utils",
    "readlink": "coreutils",
    "systemd-analyze": "systemd",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "xwininfo": "x11-utils",
}
"""The package of Debian with each program, or file of one, that a marker may name."""

NOWHERE: Final = str(Path(__file__).with_name("no-programs"))
"""A PATH without anything: this folder does not exist."""
STARTS: Final = {"subprocess.Popen": 0, "os.posix_spawn": 0, "os.exec": 0, "os.spawn": 1, "os.system": 0}
"""Events of Python by which a program is started, and which of their arguments is the program."""


class NotAllowedError(AssertionError):
    """The test started a program that its marker does not name."""


class _Guard:
    """The programs that the running test may start; None outside of tests."""

    def __init__(self) -> None:
        self.allowed: tuple[str, ...] | None = None

    def look(self, event: str, arguments: tuple[object, ...]) -> None:
        """Refuse what is not allowed, before it is started."""
        if self.allowed is None:
            return
        program = os.fsdecode(arguments[STARTS[event]])  # type: ignore[arg-type]  # a path, as these events have
        name = os.path.basename(program)  # noqa: PTH119 - a test may say that this is Windows
        if not (is_python(program) or program in self.allowed or name in self.allowed):
            raise NotAllowedError(
                f"the test starts {program}: a test that needs more than Python is marked with "
                f'@pytest.mark.programs("{name}")'
            )


_PYTHON: Final = os.path.realpath(sys.executable)
_GUARD: Final = _Guard()


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event in STARTS:  # Python tells of so much else that one call more was a hundredth of all time
        _GUARD.look(event, arguments)


sys.addaudithook(_heard)


def is_python(program: str) -> bool:
    """Whether this is the Python that runs the tests, or one of an environment made by it."""
    # no Path: a test may say that this is Windows
    return os.path.basename(program) == "python.exe" or os.path.realpath(program) == _PYTHON  # noqa: PTH119


def missing(programs: tuple[str, ...]) -> str:
    """Return one line that names the programs that are not installed, with their packages; or nothing.

    Raises LookupError for a program that is not in the table, installed or not.
    """
    packages = {name: PACKAGES[name] for name in programs}
    lacking = [name for name in programs if not shutil.which(name) and not Path(name).exists()]
    named = ", ".join(f"{name} (on Debian: {packages[name]})" for name in lacking)
    return f"This test needs {named}. `.ci/run` installs all that tests need." if lacking else ""


@contextmanager
def only(programs: tuple[str, ...]) -> Iterator[None]:
    """Let nothing but these programs be found and started; without any, the PATH is empty."""
    path, allowed = os.environ.get("PATH"), _GUARD.allowed
    _GUARD.allowed = programs
    if not programs:
        os.environ["PATH"] = NOWHERE
    try:
        yield
    finally:
        _GUARD.allowed = allowed
        if path is not None:
            os.environ["PATH"] = path
