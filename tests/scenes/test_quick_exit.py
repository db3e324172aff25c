"""The neutral screen: nothing of the game, and no way back into the story."""

from __future__ import annotations

import os
from itertools import product
from typing import TYPE_CHECKING

from game.lesson.scenes.dark_screen import DarkScreen
from game.scenes.quick_exit import SEASONS, VIEWS, Neutral, season
from game.scenes.scene import Back, Home
from game.shell.world import GameWorld
from game.ui.draw.display import Picture
from game.ui.draw.widget import flatten, hit, texts
from tests.support.actions import carried
from tests.support.art import shared_kit

if TYPE_CHECKING:
    import pytest

    from tests.support.contexts import MakeContext


def test_a_press_anywhere_leads_to_the_title(context: MakeContext) -> None:
    ctx, scene = context(), Neutral()
    tree = scene.view(ctx)
    for x, y in ((1, 1), (640, 360), (1279, 719)):
        here = hit(tree, x, y)
        assert here is not None
        assert scene.handle(carried(here.action), ctx) == (Home(),)


def test_pressing_esc_too_often_is_safe(context: MakeContext) -> None:
    assert Neutral().handle(Back(), context()) == ()


def test_nothing_on_it_speaks_of_the_game(context: MakeContext) -> None:
    assert texts(Neutral().view(context())) == ("Picture of a landscape",)


def test_it_is_a_landscape_of_the_season_that_fills_the_window(
    world: GameWorld, context: MakeContext
) -> None:
    kit = shared_kit()
    seen = set()
    for month, computer in product(range(1, 13), range(len(VIEWS))):
        world.month, world.computer = month, computer
        shapes = [one.shape for one in flatten(Neutral().view(context()))]
        pictures = [shape for shape in shapes if isinstance(shape, Picture)]
        assert [(one.rect, one.fit) for one in pictures] == [(context().viewport.rect, "cover")]
        seen |= {one.name for one in pictures}
    assert seen == {f"landscape-{view}{each}" for view in VIEWS for each in SEASONS}
    assert seen <= set(kit.pictures)
    assert [season(month) for month in (12, 1, 2, 3)] == ["winter", "winter", "winter", "spring"]


def test_a_computer_shows_the_same_view_always_and_not_all_show_the_same(
    world: GameWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on(name: str) -> int:
        monkeypatch.setenv("COMPUTERNAME", name)
        return GameWorld(world.paths, world.catalogs).computer

    assert on("LAB-07") == on("LAB-07")
    assert {on(f"LAB-{seat:02}") % len(VIEWS) for seat in range(30)} == set(range(len(VIEWS)))


def test_a_computer_whose_name_nobody_tells_shows_a_view_too(
    world: GameWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COMPUTERNAME", raising=False)
    named = GameWorld(world.paths, world.catalogs).computer
    assert GameWorld(world.paths, world.catalogs).computer == named
    monkeypatch.delattr(os, "uname", raising=False)  # Windows has none
    nameless = [GameWorld(world.paths, world.catalogs).computer for _ in range(2)]
    assert nameless[0] == nameless[1]


def test_nothing_on_it_moves(context: MakeContext) -> None:
    scene = Neutral()
    assert scene.wake(0) is None
    assert scene.tick(context()) == ()


def test_the_dark_screen_of_a_lesson_is_the_same_picture(context: MakeContext) -> None:
    quick, dark = (flatten(made.view(context())) for made in (Neutral(), DarkScreen()))
    assert [one.shape for one in quick] == [one.shape for one in dark]
