"""The pages for a class that writes its own story: what is to be typed works, and the map is the file's."""

from __future__ import annotations

import re
import shlex
from itertools import combinations
from pathlib import Path

import pytest

from game.authors.write import new
from game.cli import parsed
from game.paths import Paths
from game.print.sheets import KINDS
from game.print.words import own_story, when_a_child_tells
from tests.support.known import shared_catalogs
from tests.support.presses import shared_press


def test_both_lessons_fill_their_45_minutes() -> None:
    assert sum(part[0] for part in own_story.ON_PAPER) == sum(part[0] for part in own_story.AT_COMPUTER) == 45


def test_there_are_two_pages_for_the_teacher_and_a_map_for_the_class() -> None:
    (sheet,) = KINDS["own-story"](shared_press())
    assert (sheet.name, sheet.pages, sheet.html.count('<section class="page')) == ("own-story", 3, 3)
    assert sheet.html.count('<div class="place ') == len(own_story.BOXES)


@pytest.mark.parametrize("line", own_story.COMMANDS)
def test_what_is_to_be_typed_is_understood(line: str) -> None:
    typed = shlex.split(line.format(id="our-bridge", story="new-friend", language="bs"))
    assert typed[:2] == ["python3", "run.py"]
    chosen = parsed(typed[2:])
    assert chosen.word == typed[2]


def test_the_map_asks_for_the_places_of_the_file() -> None:
    frame = (Path(new.__file__).parent / "frame.yaml").read_text(encoding="utf-8")
    in_file = re.findall(r"# «(\d)\. ", frame)
    on_paper = [box.ask.source[0] for box in own_story.BOXES if box.ask.source[0].isdigit()]
    assert in_file == on_paper == list("1234567")
    kinds = re.findall(r"^    kind: (\w+)$", frame, re.MULTILINE)
    assert sorted(kinds) == sorted(
        box.kind for box in own_story.BOXES if box.kind in {"good", "open", "hard"}
    )


def test_no_place_of_the_map_lies_over_another_or_beside_the_paper() -> None:
    for one, other in combinations(own_story.BOXES, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    assert all(box.x >= 0 and box.x + box.width <= 180 for box in own_story.BOXES)
    assert all(box.y >= 0 and box.y + box.height <= 235 for box in own_story.BOXES)


def test_every_way_of_the_map_ends_at_a_place() -> None:
    edges = {(box.x, box.x + box.width, box.y) for box in own_story.BOXES}
    sides = {(box.x, box.y, box.height) for box in own_story.BOXES} | {
        (box.x + box.width, box.y, box.height) for box in own_story.BOXES
    }
    for way in own_story.ARROWS:
        x, y = _end(way)
        onto = any(left < x < right and y == top for left, right, top in edges)
        beside = any(x == side and top < y < top + height for side, top, height in sides)
        assert onto or beside, way


def _end(way: str) -> tuple[float, float]:
    """Where a path of SVG ends, of the kinds that the map has."""
    x, y = 0.0, 0.0
    for kind, numbers in re.findall(r"([MHVC])([\d. ]+)", way):
        found = [float(each) for each in numbers.split()]
        x, y = (found[0], y) if kind == "H" else (x, found[0]) if kind == "V" else (found[-2], found[-1])
    return x, y


@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr"])
def test_the_card_that_is_named_is_called_so(language: str) -> None:
    catalog = shared_catalogs(Paths.find().locales)[language]
    card = catalog.render(when_a_child_tells.TITLE)
    texts = (*own_story.HAVES, *own_story.REAL_DO)
    named = [text for text in texts if when_a_child_tells.TITLE.source in text.source]
    assert len(named) == 2
    assert all(card in catalog.render(text) for text in named)
