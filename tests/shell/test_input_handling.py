"""What the keys and the hands of somebody who begins to use them do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.window.input import Ask, Down, Press, Up
from tests.support.pilot import SMALL, Pilot

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_tab_shows_where_one_is_and_the_next_one_goes_on(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    first = pilot.focus
    assert not pilot.app.inputs.rings(pilot.app.context().look.theme)
    pilot.key(pygame.K_TAB)
    assert pilot.focus == first
    assert first in pilot.app.inputs.rings(pilot.app.context().look.theme)
    pilot.key(pygame.K_TAB)
    assert pilot.focus != first


def test_no_ring_tells_that_the_picture_after_esc_three_times_is_no_desktop(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    assert not pilot.app.inputs.rings(pilot.app.context().look.theme)
    pilot.key(pygame.K_TAB)
    assert not pilot.app.inputs.rings(pilot.app.context().look.theme)


def test_after_the_mouse_was_used_a_tab_shows_where_one_is_again(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    pilot.click("settings")
    here = pilot.focus
    pilot.key(pygame.K_TAB)
    assert pilot.focus == here


def test_f2_puts_a_sign_into_the_bar_that_ends_the_reading(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    assert not pilot.has("reads")
    pilot.key(pygame.K_F2)
    pilot.frame()
    assert pilot.widget("reads").widget.name == "Stop reading aloud"
    pilot.click("reads")
    assert not pilot.has("reads")
    assert not pilot.world.settings.read_aloud


def test_a_double_click_presses_nothing_on_the_screen_that_its_first_half_opened(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    pilot.click("play")
    opened = pilot.scene
    door = next(one for one in pilot.ids() if one.startswith("episode:"))
    at = pilot.widget(door).widget.rect.center
    scale = pilot.app.screen.viewport.scale
    x, y = at[0] * scale, at[1] * scale
    pilot.frame(Down(x, y), Up(x, y))
    assert pilot.scene == opened
    pilot.frame(Ask("press"))
    assert pilot.scene == opened
    pilot.click(door)
    assert pilot.scene != opened


def test_what_came_long_ago_is_pressed_at_once_also_where_no_turn_was_needed_since(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    pilot.click("play")
    while (due := pilot.app.sleep(pilot.now)) is not None and due < 1000:
        pilot.now += due
        pilot.frame()
    pilot.now += 1000
    pilot.frame(Ask("press"))
    assert pilot.scene == "hero"


def test_the_quick_exit_is_never_too_new(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    pilot.click("play")
    pilot.frame(Press("quick-exit"))
    assert pilot.app.scene.hides
