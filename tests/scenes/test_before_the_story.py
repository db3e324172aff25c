"""What holds on every screen before the story, in every shape of window and size of text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from game.scenes.all import scenes
from game.ui.draw.widget import flatten, placed, pressables
from game.ui.parts.basic import TARGET
from tests.support.tiers import few

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

SCREENS = (
    ("language", ""),
    ("language", "country"),
    ("title", ""),
    ("episodes", ""),
    ("hero", "new-friend"),
    ("note", "new-friend:lana"),
    ("settings", ""),
    ("help", ""),
    ("about", ""),
    ("album", "stickers"),
    ("album", "doors"),
    ("album", "wallpapers"),
    ("neutral", ""),
)
SIZES = ((1280, 720), (1024, 768), (720, 1280))

every_screen = pytest.mark.parametrize(("name", "argument"), SCREENS)
every_shape = pytest.mark.parametrize("size", SIZES)
every_scale = pytest.mark.parametrize("text_scale", few([200, 100]))


def scrolled_ids(tree: Widget) -> set[int]:
    """Everything inside an area that scrolls, where it may well lie below what is seen."""
    areas = [here.widget for here in placed(tree) if here.widget.clip]
    return {id(here.widget) for area in areas for here in placed(area)} - {id(area) for area in areas}


@every_screen
@every_shape
@every_scale
def test_whatever_can_be_pressed_is_large_enough_has_a_name_and_covers_nothing_else(
    context: MakeContext, name: str, argument: str, size: tuple[int, int], text_scale: int
) -> None:
    ctx = context(size=size, text_scale=text_scale)
    tree = scenes()[name](argument, ctx).view(ctx)
    able = pressables(tree)
    assert able
    for here in able:
        assert here.widget.rect.w >= TARGET
        assert here.widget.rect.h >= TARGET
        assert here.widget.name
    rects = [here.widget.rect for here in able if not here.widget.id.startswith("title.")]
    free = [here.widget.rect for here in able if id(here.widget) not in scrolled_ids(tree)]
    assert (
        not any(one.intersects(other) for one in free for other in free if one is not other)
        or name == "title"
    )
    assert not any(one == other for one in rects for other in rects if one is not other)


@every_screen
def test_every_id_stands_for_one_widget(context: MakeContext, name: str, argument: str) -> None:
    ctx = context()
    counts = Counter(here.widget.id for here in placed(scenes()[name](argument, ctx).view(ctx)))
    assert [id_ for id_, count in counts.items() if count > 1] == []


@every_screen
def test_one_thing_at_most_asks_for_the_focus(context: MakeContext, name: str, argument: str) -> None:
    ctx = context()
    assert sum(here.widget.first for here in placed(scenes()[name](argument, ctx).view(ctx))) <= 1


@every_screen
def test_the_same_state_gives_the_same_picture(context: MakeContext, name: str, argument: str) -> None:
    ctx = context()
    scene = scenes()[name](argument, ctx)
    assert flatten(scene.view(ctx)) == flatten(scene.view(ctx))
