"""Readers with a fault each, for testing that the hunt finds them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tests.hostile.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEED: Final = b"name: a sound file\nnumber: 12\n" * 4


def _raises(case: Path) -> None:
    if b"2026-02-31" in (case / "file").read_bytes():
        raise KeyError("no such day")


def _refuses(case: Path) -> None:
    if (case / "file").read_bytes() != SEED:
        raise ValueError("as it is documented")


def _works_for_ever(_case: Path) -> None:
    while True:
        pass


def _waits_for_ever(_case: Path) -> None:
    time.sleep(1_000)


def _opens_pipes(case: Path) -> None:
    if (case / "file").exists() and not (case / "file").is_dir():
        with (case / "file").open("rb") as file:
            file.read(10)


def _takes_all_memory(_case: Path) -> None:
    held = [bytearray(1 << 20)]
    while True:
        held += [bytearray(1 << 20) for _ in range(64)]


def _takes_much_for_a_moment(_case: Path) -> None:
    len(b"x" * 150_000_000)


def _writes_outside(case: Path) -> None:
    (case / ".." / ".." / "beside").write_bytes(b"x")


def _writes_through_a_link(case: Path) -> None:
    (case / "link").symlink_to("/tmp")  # noqa: S108 - it is never written
    (case / "link" / "beside").write_bytes(b"x")


def _removes_outside(case: Path) -> None:
    with suppress(BaseException):  # even who catches everything is found out
        (case.parent.parent / "beside").unlink()


def _starts_a_program(_case: Path) -> None:
    subprocess.run([sys.executable, "--version"], check=False)


def _calls_home(_case: Path) -> None:
    socket.create_connection(("127.0.0.1", 9))


def _ends_the_process(_case: Path) -> None:
    os._exit(3)


def _writes_inside(case: Path) -> None:
    (case / "file").unlink(missing_ok=True)
    (case / "other").write_bytes(b"x")


def _reader(read: Callable[[Path], None], *refusals: type[Exception]) -> Reader:
    return Reader("file", lambda: [SEED], read, (), refusals, places=False)


READERS: Final = {
    each.__name__.strip("_").replace("_", " "): _reader(each, ValueError)
    for each in (
        _raises,
        _refuses,
        _works_for_ever,
        _waits_for_ever,
        _opens_pipes,
        _takes_all_memory,
        _takes_much_for_a_moment,
        _writes_outside,
        _writes_through_a_link,
        _removes_outside,
        _starts_a_program,
        _calls_home,
        _ends_the_process,
        _writes_inside,
    )
}
