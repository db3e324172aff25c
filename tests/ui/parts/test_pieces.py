"""Compound widgets as parts of a layout: what they ask for, and where they stand."""

from __future__ import annotations

import msgspec
import pytest

from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import CONTRAST_DARK, WARM, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.parts.layout import row
from game.ui.parts.pieces import evenly, face, mark, numbered, said, snug

ROOM = Rect(10.0, 20.0, 100.0, 40.0)
SAID = "Three words or even a few more of them"


@pytest.fixture(params=[1.0, 2.0])
def look(request: pytest.FixtureRequest) -> Look:
    """The warm theme at normal and at double size."""
    prepare()
    return Look(WARM, typography(request.param), Typesetter(1.0), motion=True, now=0)


@pytest.mark.parametrize(
    "words", [SAID, "On the third floor, the same evening", "Word", "Wolkenkratzerfenster " * 3]
)
def test_even_lines_are_no_more_than_others_and_leave_no_word_alone(look: Look, words: str) -> None:
    for w in range(260, 700, 20):
        told = evenly(look, "told", words, "body", "#000000")
        (shape,) = told.widget(Rect(0.0, 0.0, float(w), 600.0)).shapes
        assert isinstance(shape, Lines)
        usual = look.block(words, "body", float(w)).lines
        assert len(shape.lines) == len(usual)
        wide = [look.typesetter.width(line, look.type.body) for line in shape.lines]
        assert max(wide) <= max(w, *(look.typesetter.width(each, look.type.body) for each in words.split()))
        assert min(wide) >= min(look.typesetter.width(line, look.type.body) for line in usual)


def test_even_lines_part_a_short_text_in_its_middle(look: Look) -> None:
    words = "On the third floor, the same evening"
    w = look.typesetter.width(words, look.type.body) - 4
    assert look.block(words, "body", w).lines[-1] == "evening"
    (shape,) = evenly(look, "told", words, "body", "#000000").widget(Rect(0.0, 0.0, w, 600.0)).shapes
    assert isinstance(shape, Lines)
    assert shape.lines == ("On the third floor,", "the same evening")


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


@pytest.mark.parametrize(("radius", "round_"), [(None, 20.0), (13.0, 13.0)])
def test_a_mark_is_an_icon_in_the_middle_of_a_disc_or_a_tile(
    look: Look, radius: float | None, round_: float
) -> None:
    made = mark(look, "lock", ("#111111", "#eeeeee"), 40.0, 24.0, radius=radius)
    ground, icon = row(made).draw(ROOM).shapes
    assert ground == Box(Rect(10, 20, 40, 40), "#111111", round_)
    assert icon == Picture(Rect(18, 28, 24, 24), "icon", "lock", ("#eeeeee",))


def test_a_mark_is_outlined_in_the_contrast_themes_where_it_has_an_edge(look: Look) -> None:
    colours = ("#111111", "#eeeeee")
    edged, plain = (
        mark(msgspec.structs.replace(look, theme=CONTRAST_DARK), "lock", colours, 40.0, 24.0, edged=edged)
        .draw(ROOM)
        .shapes[0]
        for edged in (True, False)
    )
    assert isinstance(edged, Box)
    assert isinstance(plain, Box)
    assert (edged.stroke, edged.stroke_width) == (CONTRAST_DARK.line, 2.0)
    assert plain.stroke == ""


def test_a_face_is_as_wide_as_high() -> None:
    assert row(face("leo", 30.0)).draw(ROOM).shapes[0].rect == Rect(10, 20, 30, 40)


def test_a_number_stands_on_a_disc(look: Look) -> None:
    ground, number = numbered(look, 3).draw(Rect(0, 0, 30, 30)).shapes
    assert ground == Box(Rect(0, 0, 30, 30), WARM.accent, 15.0)
    assert number.lines == ("3",)  # type: ignore[union-attr]  # words


def test_words_that_their_holder_tells_have_no_name_of_their_own(look: Look) -> None:
    assert said(look, "words", "Hello").widget(ROOM).name == "Hello"
    assert said(look, "words", "Hello", told=False).widget(ROOM).name == ""
