"""Boards: their places lie in the picture, apart from each other, and are large enough for a finger."""

import io
import math
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.ui.art.boards import BOARD, known_boards, read_boards
from game.ui.art.check import problems
from game.ui.draw.geometry import Rect
from tests.support.art import shared_kit

ART = Path(__file__).parents[3] / "assets" / "art"
KIT = shared_kit()
LEAST, APART = 136.0, 36.0
BOARDS = ("treasure-island", "castle", "cake", "town", "net-bridge", "net-circus")
PLACES = {name: {at: Rect(*box) for at, box in places.items()} for name, places in KIT.boards.items()}


def test_every_board_has_its_picture_and_its_places() -> None:
    drawn = {name.removeprefix("boards/") for name in KIT.parts if name.startswith("boards/")}
    assert drawn == set(KIT.boards) == {*BOARDS}
    assert known_boards(ART / "boards") == read_boards(ART / "boards") == KIT.boards


@pytest.mark.parametrize("name", sorted(PLACES))
def test_places_lie_inside_and_apart_and_a_finger_finds_them(name: str) -> None:
    whole = Rect(0, 0, *BOARD)
    for at, place in PLACES[name].items():
        assert place.intersection(whole) == place, at
        assert min(place.w, place.h) >= LEAST, at
    for (one, first), (other, second) in combinations(PLACES[name].items(), 2):
        dx = max(first.x, second.x) - min(first.right, second.right)
        dy = max(first.y, second.y) - min(first.bottom, second.bottom)
        assert math.hypot(max(dx, 0.0), max(dy, 0.0)) >= APART, (one, other)


@pytest.mark.parametrize("name", sorted(PLACES))
def test_something_is_drawn_at_every_spot_that_is_searched(name: str) -> None:
    surface = pygame.image.load_sized_svg(io.BytesIO(KIT.board_svg(name).encode()), (800, 600))
    for at, place in PLACES[name].items():
        area = pygame.Rect(place.x, place.y, place.w, place.h).clip(surface.get_rect())
        colours = {
            tuple(surface.get_at((x, y)))
            for x in range(area.x, area.right, 6)
            for y in range(area.y, area.bottom, 6)
        }
        assert len(colours) > (8 if name == "treasure-island" else 1), at


def test_what_lies_at_a_place_is_drawn_there() -> None:
    bare, built = KIT.board_svg("castle"), KIT.board_svg("castle", "keep", "castle-king")
    assert problems(built) == []
    before, after = (
        pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (800, 600)) for svg in (bare, built)
    )
    keep = PLACES["castle"]["keep"]
    middle, far = (round(keep.center[0]), round(keep.center[1]) + 20), (20, 560)
    assert before.get_at(middle) != after.get_at(middle)
    assert before.get_at(far) == after.get_at(far)


def test_a_board_or_a_place_that_there_is_not_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        KIT.board_svg("moon")
    with pytest.raises(KeyError):
        KIT.board_svg("castle", "cellar", "castle-king")


@pytest.mark.parametrize("text", ["[", "castle: {keep: [1, 2]}", "- 1"])
def test_a_damaged_file_leaves_no_board_and_a_story_goes_on(tmp_path: Path, text: str) -> None:
    (tmp_path / "boards.yaml").write_text(text, encoding="utf-8")
    assert known_boards(tmp_path) == {}
    known_boards.cache_clear()
