"""Files are shown by the program that the computer has for them, or it is said that there is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from game.edges import opening
from game.edges.opening import opened, started

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("system", "helper"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_helper_of_the_system_gets_the_whole_path(tmp_path: Path, system: str, helper: str) -> None:
    asked: list[list[str]] = []

    def start(command: list[str]) -> bool:
        asked.append(command)
        return True

    page = tmp_path / "page.html"
    page.write_text("x", encoding="utf-8")
    assert opened(page, system, start)
    assert asked == [[helper, str(page)]]


def test_what_is_not_there_is_not_opened(tmp_path: Path) -> None:
    assert not opened(tmp_path / "gone.html", "linux", lambda _: True)


def test_windows_opens_by_itself_and_may_have_no_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(os, "startfile", asked.append, raising=False)
    assert opened(tmp_path, "win32")
    assert asked == [tmp_path]

    def refuses(_: Path) -> None:
        raise OSError

    monkeypatch.setattr(os, "startfile", refuses, raising=False)
    assert not opened(tmp_path, "win32")


def test_without_a_helper_nothing_is_started() -> None:
    assert not started(["there-is-no-such-helper"])


@pytest.mark.long
def test_a_helper_that_fails_is_known_and_one_that_waits_counts_as_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def does(code: str) -> bool:
        return started([sys.executable, "-c", code])

    monkeypatch.setattr(opening, "PATIENCE", 20.0)
    assert (does("exit(3)"), does("")) == (False, True)
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    assert does("import time; time.sleep(1)")
