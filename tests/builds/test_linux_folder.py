"""What is handed on beside the game, and what of it is asked of the computer."""

from __future__ import annotations

from pathlib import Path

from bootstrap.environment import PLAY_LOCK
from builds.linux_folder import LEFT_OUT, carried, oldest_glibc
from builds.locked import packages_in
from builds.portable import README, STARTER_TEXT
from game.paths import PORTABLE

ROOT = Path(__file__).resolve().parents[2]


def test_everything_that_the_game_needs_is_carried_but_what_may_not_be() -> None:
    lock = (ROOT / PLAY_LOCK).read_text(encoding="utf-8")
    names = {package.name for package in carried(lock)}
    assert names == {package.name for package in packages_in(lock)} - set(LEFT_OUT)
    assert {"pygame-ce", "babel", "msgspec", "cryptography"} <= names


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
    assert '"$here/python/bin/python3.11" -I -m game "$@"' in STARTER_TEXT
