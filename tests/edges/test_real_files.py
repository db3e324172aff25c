"""Only real files are read, and never more of one than was asked for."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.edges.real_files import NotRegularError, TooLargeError, is_regular, read_regular
from tests.support.traps import TRAPS

if TYPE_CHECKING:
    from tests.support.traps import Trap


def test_a_file_and_a_link_to_one_are_read(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    file.write_bytes(b"\r\n\x1a\x00")
    assert read_regular(file, 4) == b"\r\n\x1a\x00"
    link = tmp_path / "link"
    link.symlink_to(file)
    assert read_regular(link, 4) == b"\r\n\x1a\x00"
    assert is_regular(file)
    assert is_regular(link)


def test_a_file_that_is_larger_by_one_byte_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    file.write_bytes(b"12345")
    with pytest.raises(TooLargeError) as refused:
        read_regular(file, 4)
    assert refused.value.size == 5
    assert refused.value.filename == str(file)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_nothing_else_is_read_or_waited_for(tmp_path: Path, trap: Trap) -> None:
    place = tmp_path / "save.json"
    trap(place)
    with pytest.raises(OSError, match=r"save\.json"):
        read_regular(place, 1_000)


def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has room for few signs
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("save.json")
        with pytest.raises(NotRegularError):
            read_regular(Path("save.json"), 1_000)


def test_a_pipe_that_comes_after_the_look_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, pipe = tmp_path / "save.json", tmp_path / "pipe"
    file.write_bytes(b"whole")
    os.mkfifo(pipe)
    opened = os.open
    monkeypatch.setattr("game.edges.real_files.os.open", lambda _, flags: opened(pipe, flags))
    with pytest.raises(NotRegularError):
        read_regular(file, 1_000)


def test_a_file_that_grows_after_the_look_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "save.json"
    file.write_bytes(b"1234")
    before = file.stat()
    file.write_bytes(b"12345")
    monkeypatch.setattr("game.edges.real_files.os.fstat", lambda _: before)
    with pytest.raises(TooLargeError):
        read_regular(file, 4)


def test_files_of_the_kernel_which_tell_no_size_are_read_whole() -> None:
    assert b"Name:" in read_regular(Path("/proc/self/status"), 100_000)


def test_no_handle_stays_open(tmp_path: Path) -> None:
    file = tmp_path / "save.json"
    file.write_bytes(b"12345")
    handles = Path("/proc/self/fd")
    before = len(list(handles.iterdir()))
    for most in (4, 5) * 20:
        try:
            read_regular(file, most)
        except TooLargeError:
            continue
    assert len(list(handles.iterdir())) == before
