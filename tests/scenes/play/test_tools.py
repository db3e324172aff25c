"""The six tools: what is drawn of a used one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play_layout import tools_room
from game.scenes.play.tools import fit_column, fit_row, tools
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.screen import focus_ring
from game.ui.draw.widget import find, flatten, hit
from tests.support.overflow import overflowing

if TYPE_CHECKING:
    from tests.support.contexts import MakeContext

AREA = Rect(1150, 20, 120, 680)


def test_the_check_mark_of_a_used_tool_lies_above_the_ring_of_the_focus(context: MakeContext) -> None:
    ctx = context()
    tree = tools(ctx, AREA, fit_column(ctx, AREA.h), ("pause",))
    ring = focus_ring(tree, "tool:pause", ctx.look.theme)
    shapes = [item.shape for item in flatten(tree, ring)]
    check = next(at for at, one in enumerate(shapes) if isinstance(one, Picture) and one.name == "check")
    assert ring["tool:pause"]
    assert all(shapes.index(item.shape) < check for item in ring["tool:pause"])


def test_a_press_on_the_check_mark_is_a_press_on_the_tool(context: MakeContext) -> None:
    ctx = context()
    tree = tools(ctx, AREA, fit_column(ctx, AREA.h), ("pause",))
    mark = find(tree, "tool:pause.check")
    assert mark is not None
    here = hit(tree, *mark.widget.rect.center)
    assert here is not None
    assert here.id == "tool:pause"


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_Latn", "sr_BA"])
def test_upright_they_stand_in_two_rows_of_three_at_the_largest_text_in_every_language_of_the_region(
    context: MakeContext, language: str
) -> None:
    ctx = context(size=(720, 1280), text_scale=200, language=language)
    room = tools_room(ctx.viewport)
    fit = fit_row(ctx, room.w)
    assert (fit.across, len(fit.heights)) == (3, 2)
    tree = tools(ctx, Rect(room.x, room.bottom - fit.size[1], *fit.size), fit, ())
    assert overflowing(tree, ctx.look.typesetter) == ()
