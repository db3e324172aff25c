"""Where stage, phone and tools stand, and how the tools find room for their labels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play_layout import above_card, ease, layout, tools_room, with_choices, without_phone
from game.scenes.play.tools import fit_column, fit_row
from game.ui.draw.geometry import Rect, viewport
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from tests.support.contexts import MakeContext

TOOLS = (90.0, 100.0)
BAR = 420.0


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080), (3440, 1440)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_beside_each_other_the_phone_stands_between_stage_and_tools(
    size: tuple[int, int], text_scale: float
) -> None:
    areas = layout(viewport(*size), text_scale, TOOLS, BAR)
    assert BAR <= areas.stage.right <= areas.phone.x
    assert areas.phone.right < areas.tools.x
    assert areas.tools.right < areas.ground.right
    assert areas.phone.bottom < areas.ground.bottom


def test_in_portrait_stage_phone_and_tools_stand_below_each_other() -> None:
    areas = layout(viewport(720, 1280), 1.0, TOOLS, BAR)
    assert areas.portrait
    assert areas.stage.bottom < areas.phone.y
    assert areas.phone.bottom < areas.tools.y
    assert areas.stage.h == pytest.approx(1280 * 0.38, abs=1)


def test_the_phone_grows_with_the_text() -> None:
    view = viewport(1280, 720)
    assert layout(view, 2.0, TOOLS, BAR).phone.w > layout(view, 1.0, TOOLS, BAR).phone.w


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_without_the_phone_people_have_its_room(size: tuple[int, int]) -> None:
    areas = layout(viewport(*size), 1.0, TOOLS, BAR)
    room = without_phone(areas).stage
    assert room.w * room.h > areas.stage.w * areas.stage.h
    assert not room.intersects(areas.tools)


def test_above_a_large_card_people_have_the_upper_half_of_a_high_screen_and_else_all_of_it() -> None:
    high, wide = (layout(viewport(*size), 1.0, TOOLS, BAR) for size in ((720, 1280), (1280, 720)))
    assert above_card(high).stage == Rect(0, 0, 720, 640)
    assert above_card(wide).stage == without_phone(wide).stage


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_the_phone_goes_as_far_as_it_can_be_seen(size: tuple[int, int]) -> None:
    areas = layout(viewport(*size), 1.0, TOOLS, BAR)
    assert areas.phone.y + areas.way == areas.ground.bottom


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_tools_stand_in_the_room_that_they_are_measured_for(size: tuple[int, int]) -> None:
    view = viewport(*size)
    room, tools = tools_room(view), layout(view, 1.0, TOOLS, BAR).tools
    assert room.intersection(tools) == tools


def test_many_choices_take_room_from_the_phone_below_them() -> None:
    areas = layout(viewport(720, 1280), 1.0, TOOLS, BAR)
    lower = with_choices(areas, 600)
    assert (lower.stage.bottom, lower.phone.bottom) == (600, areas.phone.bottom)
    assert lower.phone.y - lower.stage.bottom == areas.phone.y - areas.stage.bottom
    assert with_choices(areas, 100) == areas
    assert with_choices(areas, 400, 150, 50) == lower
    assert lower.phone.y + lower.way == areas.ground.bottom
    assert with_choices(areas, 1200).stage.bottom < 1280 * 0.6


@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_the_column_of_tools_holds_every_label_unbroken(context: MakeContext, text_scale: int) -> None:
    now = context(text_scale=text_scale)
    fit = fit_column(now, 684)
    assert fit.size[1] <= 684
    for text in TOOL_NAMES.values():
        label = now.say(text)
        lines = now.look.block(label, "label", fit.w - 12).lines
        assert " ".join(lines) == label
        assert len(lines) <= 2


@pytest.mark.parametrize("language", ["en", "bs", "hr", "sr"])
def test_the_discs_of_the_tools_grow_with_the_text(context: MakeContext, language: str) -> None:
    """They became smaller, 40 in place of 52."""
    usual, large = (context(text_scale=scale, language=language) for scale in (100, 200))
    assert fit_column(usual, 684).disc == 52
    assert fit_column(large, 684).disc > 52
    assert fit_row(large, 684).disc > fit_row(usual, 684).disc


def test_larger_text_makes_the_column_wider_and_the_row_two(context: MakeContext) -> None:
    assert fit_column(context(text_scale=200), 684).w > fit_column(context(), 684).w
    assert fit_row(context(), 684).across == 6
    assert fit_row(context(text_scale=200), 684).across < 6


def test_what_moves_starts_quickly_and_arrives_softly() -> None:
    way = [ease(part / 10) for part in range(11)]
    steps = [later - earlier for earlier, later in pairwise(way)]
    assert (way[0], way[-1]) == (0.0, 1.0)
    assert steps == sorted(steps, reverse=True)
