"""Trainers' sticks whose pages are written once: they are the same on each in a language."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.between_schools import stick
from game.paths import Paths
from game.print.command import press_for, write

if TYPE_CHECKING:
    import pytest

    from game.print.command import Order
    from game.print.sheets import Press


@cache
def _press(paths: Paths, language: str, country: str) -> Press:
    return press_for(paths, language, country)


def pages_once(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Write the pages of a language and country into a folder for all sticks, and copy them onto each."""

    def copied(_paths: Paths, order: Order) -> list[Path]:
        made = folder / f"{order.language}-{order.country}"
        if not made.exists():
            with tempfile.TemporaryDirectory(dir=folder) as part:
                write(Paths.find(), replace(order, out=Path(part, "pages")))
                Path(part, "pages").rename(made)
        shutil.copytree(made, order.out)
        return sorted(order.out.iterdir())

    def known(_paths: Paths, language: str, country: str) -> Press:
        return _press(Paths.find(), language, country)

    monkeypatch.setattr(stick, "write", copied)
    monkeypatch.setattr(stick, "press_for", known)


def without_game(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the game off the sticks, but for what starts it."""
    monkeypatch.setattr(stick, "GAME", ("run.py",))
