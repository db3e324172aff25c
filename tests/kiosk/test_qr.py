"""The code on the last page is one that a telephone reads: dark squares on light ones, with room around."""

from pathlib import Path

import pytest
import segno

from game.kiosk.qr import QUIET, qr_shapes, tel
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from tests.support.known import shared_pack

COUNTRIES = shared_pack(Path(__file__).parents[2] / "scenarios").countries


def test_the_number_is_dialled_without_the_spaces_that_people_read_it_by() -> None:
    assert tel("080 05 03 05") == "tel:080050305"
    assert tel("+385 1 234") == "tel:+3851234"


def test_every_country_has_somebody_to_call() -> None:
    assert all(any(one.number for one in country.shown) for country in COUNTRIES.values())


def test_the_shapes_are_the_modules_of_the_code_with_four_free_around() -> None:
    place = Rect(10, 20, 290, 290)
    ground, *runs = qr_shapes("tel:080050305", place)
    wanted = [
        tuple(bool(dark) for dark in row)
        for row in segno.make("tel:080050305", micro=False, error="m").matrix
    ]
    side = len(wanted)
    unit = 290 / (side + 2 * QUIET)
    found = [[False] * side for _ in range(side)]
    for run in runs:
        assert isinstance(run, Box)
        row, column = round((run.rect.y - 20) / unit) - QUIET, round((run.rect.x - 10) / unit) - QUIET
        for at in range(round(run.rect.w / unit)):
            found[row][column + at] = True
    assert [tuple(row) for row in found] == wanted
    assert isinstance(ground, Box)
    assert (ground.fill, ground.rect) == ("#ffffff", place)
    assert ground.radius == pytest.approx(2 * unit)
