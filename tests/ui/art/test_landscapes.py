"""The calm picture looks whole however a screen cuts it: no cloud, no bush, no pointed valley."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.scenes.quick_exit import SEASONS, VIEWS

if TYPE_CHECKING:
    from pathlib import Path

LANDSCAPES = sorted((Paths.find().assets / "art" / "pictures").glob("landscape-*.svg"))
SIDE = 400.0
BENT = 6.0
"""Degrees by which the edge of a hill may turn at one point: more is seen as a corner."""


def shapes(path: Path) -> list[ET.Element]:
    """What is drawn below the sky."""
    drawn = list(ET.parse(path).getroot())  # noqa: S314 - our own file
    return [each for each in drawn if each.tag.rpartition("}")[2] not in ("defs", "rect")]


def edge(hill: ET.Element) -> list[tuple[float, float]]:
    """The points of its upper edge: a start, then two of control and one of the curve for each piece."""
    numbers = re.findall(r"-?\d+(?:\.\d+)?", hill.get("d", "").partition("V")[0])
    return list(zip(map(float, numbers[0::2]), map(float, numbers[1::2]), strict=True))


def turns(points: list[tuple[float, float]]) -> list[float]:
    """By how many degrees the edge turns where two of its pieces meet."""
    found = []
    for at in range(3, len(points) - 1, 3):
        before, here, after = points[at - 1 : at + 2]
        ways = [
            math.atan2(end[1] - start[1], end[0] - start[0]) for start, end in ((before, here), (here, after))
        ]
        found.append(abs(math.degrees(ways[1] - ways[0])))
    return found


def test_there_is_one_of_each_view_for_each_season() -> None:
    assert {path.stem for path in LANDSCAPES} == {
        f"landscape-{view}{season}" for view in VIEWS for season in SEASONS
    }


@pytest.mark.parametrize("path", LANDSCAPES, ids=lambda path: path.stem)
def test_nothing_in_it_can_be_cut_in_two(path: Path) -> None:
    """All there is goes from edge to edge and down to the ground, so that a part of it is a whole picture."""
    hills = shapes(path)
    assert len(hills) > 3
    for hill in hills:
        assert hill.tag.endswith("path")
        assert hill.get("d", "").endswith(f"V{SIDE:g}H0Z")
        points = edge(hill)
        assert (points[0][0], points[-1][0]) == (0.0, SIDE)


@pytest.mark.parametrize("path", LANDSCAPES, ids=lambda path: path.stem)
def test_its_hills_are_round(path: Path) -> None:
    assert max(turn for hill in shapes(path) for turn in turns(edge(hill))) < BENT


def test_a_pointed_valley_would_be_told() -> None:
    assert max(turns([(0, 0), (10, 0), (20, 20), (50, 50), (60, 40), (80, 0), (100, 0)])) > BENT
