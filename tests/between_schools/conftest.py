"""Trainers' sticks are made quickly: their pages are written once, and the game lies on few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.sticks import pages_once, without_game

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pages for all sticks lie."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def _pages(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sticks whose pages are written once for all."""
    pages_once(monkeypatch, pages)


@pytest.fixture
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sticks from which nobody starts the game."""
    without_game(monkeypatch)
