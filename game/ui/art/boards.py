"""Boards: pictures with places that hands reach for, to look there or to put something there."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from game.ui.art.life import Box
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_log = logging.getLogger(__name__)

BOARD = (800.0, 600.0)
"""Width and height of every board, in its units."""


def read_boards(folder: Path) -> dict[str, dict[str, Box]]:
    """The places of all boards of the folder. Raises OSError, yaml.YAMLError or msgspec.ValidationError."""
    import yaml

    text = (folder / "boards.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, yaml.CSafeLoader), dict[str, dict[str, Box]])


@lru_cache(maxsize=1)
def known_boards(folder: Path) -> Mapping[str, Mapping[str, Box]]:
    """The same for a screen, read once; none where the file is damaged."""
    import yaml

    try:
        return read_boards(folder)
    except (OSError, ValueError, yaml.YAMLError) as problem:
        _log.warning("the boards can't be read: %s", problem)
        return {}


def places_of(folder: Path, board: str, names: tuple[str, ...]) -> list[Rect]:
    """Where places of a board lie; those that it does not have in a row at its lower edge, within reach."""
    known = known_boards(folder).get(board, {})
    return [Rect(*known.get(name, _in_a_row(number))) for number, name in enumerate(names)]


def _in_a_row(number: int) -> Box:
    return 16.0 + number * 86.0, 490.0, 80.0, 96.0
