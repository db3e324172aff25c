"""Bubbles: room for ticks and reactions, and shapes that tell how far a message came."""

from __future__ import annotations

import msgspec
import pytest

from game.ui.draw.display import Box, Lines, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import WARM, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.parts.bubbles import Said, bubble, bubble_size, tick, tick_size
from game.ui.parts.reactions import OVER, pill, pill_size

MOST = 260.0


@pytest.fixture(params=[1.0, 2.0])
def look(request: pytest.FixtureRequest) -> Look:
    """The warm theme at normal and at double size."""
    prepare()
    return Look(WARM, typography(request.param), Typesetter(1.0), motion=True, now=0)


def test_ticks_stand_beside_the_last_line_where_there_is_room(look: Look) -> None:
    said = Said("Yes", mine=True)
    w, h = bubble_size(look, said, MOST)
    assert bubble_size(look, msgspec.structs.replace(said, receipt="sent"), MOST) == (
        w + tick_size(look)[0],
        h,
    )


def test_ticks_stand_below_a_last_line_that_is_full(look: Look) -> None:
    said = Said("Absolutely", mine=True)
    most = look.typesetter.width(said.words, look.type.chat) + 36
    w, h = bubble_size(look, said, most)
    ticked = bubble_size(look, msgspec.structs.replace(said, receipt="sent"), most)
    assert (ticked[0], ticked[1] > h) == (w, True)


def test_no_two_receipts_have_the_same_shapes(look: Look) -> None:
    box = Rect(0, 0, 200, 50)
    seen = []
    for receipt in ("sent", "delivered", "read"):
        shapes = tick(look, box, receipt, WARM.mine, WARM.on_mine)
        seen.append([shape.name if isinstance(shape, Picture) else "ground" for shape in shapes])
    assert seen == [["check"], ["tick-delivered"], ["ground", "tick-delivered"]]


def test_all_of_a_message_lies_in_its_place(look: Look) -> None:
    said = Said("What a day!", True, True, "Ema", WARM.good, "read", ("heart", "heart", "wow"))
    w, h = bubble_size(look, said, MOST)
    place = Rect(10, 20, w, h)
    for shape in bubble(look, place, said, last=True):
        rect = shape.rect
        outside = (place.x - rect.x, place.y - rect.y, rect.right - place.right, rect.bottom - place.bottom)
        assert max(outside) < 0.01, shape


def test_the_name_stands_above_the_words(look: Look) -> None:
    said = Said("Hello", mine=False, name="Ema", ink=WARM.good)
    lines = [each for each in bubble(look, Rect(0, 0, 200, 90), said, last=False) if isinstance(each, Lines)]
    assert [(each.lines, each.colour) for each in lines] == [
        (("Ema",), WARM.good),
        (("Hello",), WARM.on_bubble),
    ]
    assert lines[0].rect.bottom <= lines[1].rect.y


def test_equal_reactions_are_counted(look: Look) -> None:
    shapes = pill(look, 0, 0, ("heart", "laugh", "heart"))
    assert [each.name for each in shapes if isinstance(each, Picture)] == ["react-heart", "react-laugh"]
    assert [each.lines for each in shapes if isinstance(each, Lines)] == [("2",)]


def test_the_pill_is_as_large_as_it_says_and_lies_over_the_bubble(look: Look) -> None:
    kinds = ("heart", "laugh")
    ground = pill(look, 5, 7, kinds)[0]
    assert isinstance(ground, Box)
    assert (ground.rect.w, ground.rect.h) == pill_size(look, kinds)
    plain, reacted = (
        bubble_size(look, Said("Yes, please", False, reactions=each), MOST) for each in ((), kinds)
    )
    assert reacted[1] == plain[1] + ground.rect.h - OVER


def test_without_reactions_there_is_no_pill(look: Look) -> None:
    assert pill(look, 0, 0, ()) == ()
    assert pill_size(look, ()) == (0.0, 0.0)
