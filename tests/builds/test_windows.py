"""What lies beside the game in the folder for Windows, and how it is written for it."""

from __future__ import annotations

import re

from builds.windows import README, STARTER, STARTER_TEXT, encoding_of
from game.paths import PORTABLE

CARRIED = r'"%~dp0python\python'


def test_the_starter_can_lie_in_any_folder_and_starts_the_python_beside_it() -> None:
    assert re.fullmatch(r"[A-Za-z-]{1,32}\.cmd", STARTER)
    assert STARTER_TEXT.isascii()
    assert STARTER_TEXT.count(CARRIED) == len(re.findall(r"pythonw?\.exe", STARTER_TEXT)) == 2
    assert f'start "" {CARRIED}w.exe" -m game\n' in STARTER_TEXT
    assert f'{CARRIED}.exe" -m game %*' in STARTER_TEXT


def test_the_page_beside_it_tells_what_it_needs_in_every_language() -> None:
    page = README.format(version="1.2")
    for said in ("English", "Bosanski", "Hrvatski", "Српски", "Windows 10 or 11", "eSpeak NG"):
        assert said in page
    assert page.count(PORTABLE) == page.count(STARTER) == 4


def test_old_editors_of_windows_see_its_letters() -> None:
    assert "čšđ".encode(encoding_of("čšđ")).startswith(b"\xef\xbb\xbf")
    assert "abc".encode(encoding_of("abc")) == b"abc"
