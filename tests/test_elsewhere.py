"""A press beside everything goes on where that is what the moment waits for, and means nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.story.playing.view import view
from game.ui.draw.widget import hit, pressed_elsewhere
from tests.support.pilot import SMALL, Pilot, by_mouse
from tests.support.playing import begin
from tests.support.short import EPISODE

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.playing.view import StoryView

BESIDE = (6.0, 300.0)
"""At the left edge of the stage, where nothing ever lies, in logical units."""


@pytest.fixture
def pilot(tmp_path: Path) -> Pilot:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced", paints=False)
    begin(pilot, by_mouse, EPISODE, "lana")
    pilot.wait(1_000)
    return pilot


def story(pilot: Pilot) -> StoryView:
    play = pilot.world.play
    assert play
    return view(play.episode, play.state)


def press(pilot: Pilot, x: float, y: float, *, touch: bool = False) -> None:
    scale = pilot.app.screen.viewport.scale
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pilot.send(pygame.event.Event(kind, button=1, pos=(x * scale, y * scale), touch=touch))


def events(pilot: Pilot) -> int:
    play = pilot.world.play
    assert play
    return len(play.events)


@pytest.mark.long
@pytest.mark.parametrize("touch", [False, True])
def test_a_press_beside_what_is_said_reads_on(pilot: Pilot, *, touch: bool) -> None:
    assert story(pilot).speech
    assert hit(pilot.app.tree, *BESIDE) is None
    before = events(pilot)
    press(pilot, *BESIDE, touch=touch)
    assert events(pilot) == before + 1


@pytest.mark.long
def test_a_double_click_beside_everything_reads_on_once(pilot: Pilot) -> None:
    before = events(pilot)
    press(pilot, *BESIDE)
    press(pilot, *BESIDE)
    assert events(pilot) == before + 1
    pilot.wait(500)
    press(pilot, *BESIDE)
    assert events(pilot) == before + 2


@pytest.mark.long
def test_where_a_choice_is_asked_a_press_beside_it_means_nothing(pilot: Pilot) -> None:
    while story(pilot).waiting.kind != "choice":
        pilot.wait(500)
        press(pilot, *BESIDE)
    before = events(pilot)
    pilot.wait(500)
    press(pilot, *BESIDE)
    assert events(pilot) == before
    assert pilot.scene == "play"


@pytest.mark.long
def test_a_slip_beside_the_quick_exit_means_nothing(pilot: Pilot) -> None:
    bar = pilot.widget("bar").widget
    between = bar.rect.x + 1, bar.rect.bottom - 1
    assert hit(pilot.app.tree, *between) in (None, pilot.widget("quick-exit").widget)
    gap = next(
        x
        for x in range(int(bar.rect.x), int(bar.rect.right))
        if hit(pilot.app.tree, x, bar.rect.y + 20) is None
    )
    before = events(pilot)
    press(pilot, gap + 1.0, bar.rect.y + 20)
    assert events(pilot) == before


@pytest.mark.long
def test_while_something_of_the_phone_is_looked_at_a_press_beside_it_leaves_the_story_where_it_is(
    pilot: Pilot,
) -> None:
    for _ in range(60):
        if any(id_.startswith("home:") for id_ in pilot.ids()) or "chat.back" in pilot.ids():
            break
        pilot.wait(500)
        press(pilot, *BESIDE)
        if story(pilot).waiting.kind == "choice":
            pilot.click("choice:1")
    pilot.click("chat.back" if "chat.back" in pilot.ids() else "home:photos")
    before = events(pilot)
    pilot.wait(500)
    press(pilot, *BESIDE)
    assert pressed_elsewhere(pilot.app.tree, *BESIDE) is None
    assert events(pilot) == before


@pytest.mark.long
def test_a_press_beside_everything_in_the_menu_presses_nothing_of_the_story_below(pilot: Pilot) -> None:
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "menu"
    before = events(pilot)
    pilot.wait(500)
    press(pilot, *BESIDE)
    assert (pilot.scene, events(pilot)) == ("menu", before)
