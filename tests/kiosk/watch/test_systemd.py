"""The supervisor tells systemd that it lives, by a datagram of this computer's own."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest

from game.kiosk.watch.systemd import ALIVE, EVERY, VARIABLE, Notifier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no systemd")


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd opens to be told."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_it_says_so_every_few_seconds(systemd: socket.socket) -> None:
    notifier = Notifier(systemd.getsockname())
    for now in (0.0, 1.0, EVERY, EVERY + 1, 2 * EVERY):
        notifier.alive(now)
    assert [systemd.recv(100) for _ in range(3)] == [ALIVE] * 3
    systemd.setblocking(False)
    with pytest.raises(BlockingIOError):
        systemd.recv(100)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has sockets with names of their own")
def test_a_name_without_a_file_is_an_address_too(tmp_path: Path) -> None:
    name = f"@cuvari-{tmp_path.name}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0" + name[1:])
        listening.settimeout(5)
        Notifier(name).alive(0.0)
        assert listening.recv(100) == ALIVE


def test_a_systemd_that_does_not_listen_is_not_waited_for(systemd: socket.socket) -> None:
    notifier = Notifier(systemd.getsockname())
    for beat in range(600):  # more than any queue of such words holds
        notifier.alive(beat * EVERY)
    assert systemd.recv(100) == ALIVE


def test_the_processes_below_are_told_no_address() -> None:
    variables = {VARIABLE: "/run/notify", "HOME": "/"}
    Notifier.of(variables)
    assert variables == {"HOME": "/"}


def test_where_nobody_listens_no_socket_is_opened_and_nothing_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notifier(str(tmp_path / "gone")).alive(0.0)
    with monkeypatch.context() as patched:
        patched.setattr(socket, "socket", None)
        Notifier.of({}).alive(0.0)
