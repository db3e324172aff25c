"""Compound widgets as parts of a layout: what they ask for, and where they stand."""

from __future__ import annotations

import pytest

from game.ui.draw.display import Lines
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import WARM, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.parts.pieces import snug

SAID = "Three words or even a few more of them"


@pytest.fixture(params=[1.0, 2.0])
def look(request: pytest.FixtureRequest) -> Look:
    """The warm theme at normal and at double size."""
    prepare()
    return Look(WARM, typography(request.param), Typesetter(1.0), motion=True, now=0)


@pytest.mark.parametrize("most", [120.0, 5000.0])
def test_words_that_fit_snugly_ask_for_the_width_of_their_lines(look: Look, most: float) -> None:
    told = snug(look, SAID, "label", "#000000")
    assert told.wide is not None
    w, broken = told.wide(most), look.block(SAID, "label", most)
    assert w == broken.w + 2
    (shape,) = told.draw(Rect(0.0, 0.0, w, 400.0)).shapes
    assert isinstance(shape, Lines)
    assert shape.lines == broken.lines


def test_words_that_fit_snugly_are_no_wider_than_is_said(look: Look) -> None:
    told = snug(look, SAID, "label", "#000000", most=160.0)
    assert told.wide is not None
    assert told.wide(5000.0) == look.block(SAID, "label", 160.0).w + 2
