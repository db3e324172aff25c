"""What is handed on beside the game, and what of it is asked of the computer."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from builds.linux_folder import oldest_glibc
from builds.portable import README, STARTER_TEXT, starter
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


@pytest.mark.programs("bash", "dirname", "readlink")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("bs_BA.UTF-8", "Ovaj Linux je prestar"),
        ("hr_HR.UTF-8", "Ovaj je Linux prestar"),
        ("sr_RS.UTF-8", "Овај Линукс је престар"),
        ("sr_RS.UTF-8@latin", "Ovaj Linuks je prestar"),
        ("C.UTF-8", "This Linux is too old"),
    ],
)
def test_an_older_linux_is_told_so_in_its_language(tmp_path: Path, language: str, said: str) -> None:
    done = started_with(tmp_path, "glibc 2.31", language)
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert "glibc 2.31" in done.stderr
    assert "glibc 2.35 " in done.stderr


@pytest.mark.programs("bash", "dirname", "readlink")
@pytest.mark.parametrize("has", ["glibc 2.35", "glibc 2.41", ""])
def test_a_linux_that_is_new_enough_or_does_not_tell_is_tried(tmp_path: Path, has: str) -> None:
    assert started_with(tmp_path, has, "C.UTF-8").stdout == "it starts\n"


def started_with(folder: Path, has: str, language: str) -> subprocess.CompletedProcess[str]:
    """Start the folder on a system that says what it has of glibc."""
    programs = {"getconf": f"echo {has}", "python/bin/python3.11": "echo it starts"}
    for name, does in programs.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"#!/bin/bash\n{does}\n")
        (folder / name).chmod(0o755)
    (folder / "start-linux.sh").write_text(starter("2.35"), encoding="utf-8")
    found = {"PATH": f"{folder}:{os.environ['PATH']}", "LANG": language}
    command = ["/bin/bash", str(folder / "start-linux.sh")]
    return subprocess.run(command, env=found, capture_output=True, text=True, encoding="utf-8", check=False)
