"""What is handed on beside the game, and what of it is asked of the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builds.linux_folder import oldest_glibc
from builds.portable import README, STARTER_TEXT
from game.paths import PORTABLE

if TYPE_CHECKING:
    from pathlib import Path


def test_the_oldest_glibc_is_the_newest_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "one.so").write_bytes(b"\x7fELF...GLIBC_2.9\0GLIBC_2.17\0")
    (tmp_path / "two").write_bytes(b"\x7fELF...GLIBC_2.4\0GLIBC_2.34\0")
    (tmp_path / "notes.txt").write_bytes(b"GLIBC_2.99")
    assert oldest_glibc(tmp_path) == "2.34"
    (tmp_path / "two").unlink()
    assert oldest_glibc(tmp_path) == "2.17"


def test_the_page_beside_it_tells_what_it_needs_in_every_language() -> None:
    page = README.format(version="1.2", glibc="2.35")
    for said in ("English", "Bosanski", "Hrvatski", "Српски", "glibc 2.35 or newer", "eSpeak NG"):
        assert said in page
    assert page.count(PORTABLE) == 4


def test_the_starter_can_lie_in_any_folder_and_hears_no_other_python() -> None:
    assert STARTER_TEXT.startswith("#!/bin/sh\n")
    assert "python=$here/python/bin/python3.11\n" in STARTER_TEXT
    assert STARTER_TEXT.endswith('exec "$python" -I -m game "$@"\n')
