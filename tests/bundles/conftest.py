"""A maker of bundles, and a kiosk's folder that has something in it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.bundle_maker import Maker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    return Maker(tmp_path / "maker")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    (folder / "counters.json").write_text("{}")
    return folder
