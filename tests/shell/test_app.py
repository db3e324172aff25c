"""The app in a window: what stands on its frame, and what lies over its screens."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pygame
import pytest

from game.records.save import TORN
from game.shell.loop import run
from game.shell.start import TITLE, Wish, opened
from game.story.events import Continue
from game.story.playing.play import Play
from game.ui.draw.geometry import viewport
from game.ui.draw.widget import find
from game.ui.window.input import Ask, Move, Press, Wheel
from tests.support.pilot import Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App
    from game.ui.window.input import Input
    from game.ui.window.window import Window


def turn(app: App, window: Window, *keys: int) -> None:
    """Show what there is, and let the app run until it has taken these keys."""
    app.running = True
    app.frame(app.clock())
    for key in keys:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    run(app, window)


@pytest.mark.long
def test_while_the_neutral_screen_is_up_the_window_does_not_name_the_game(tmp_path: Path) -> None:
    wish = Wish(data=tmp_path, windowed=(1280, 720), language="en", country="BA")
    app, window, _ = opened(wish)
    turn(app, window, pygame.K_F1)
    assert pygame.display.get_caption()[0] == TITLE
    turn(app, window, *[pygame.K_ESCAPE] * 3)
    assert pygame.display.get_caption()[0] == "Picture of a landscape"
    turn(app, window, pygame.K_RETURN)
    assert pygame.display.get_caption()[0] == TITLE


@pytest.mark.long
@pytest.mark.parametrize("size", few([(900, 1000), (800, 600), (2560, 1080)]))
def test_the_game_fills_a_window_that_was_given_another_size(tmp_path: Path, size: tuple[int, int]) -> None:
    wish = Wish(data=tmp_path, windowed=(1280, 720), language="en", country="BA")
    app, window, _ = opened(wish)
    pygame.display.set_mode(size, pygame.RESIZABLE)  # as a window manager would: the surface stays the same
    turn(app, window)
    app.running = True
    app.frame(app.clock())
    assert app.screen.viewport == viewport(*size)
    w, h = size
    corner = app.screen.surface.subsurface((w - 40, h - 40, 40, 40))
    assert pygame.transform.average_color(corner)[:3] != (0, 0, 0)


def test_no_notice_lies_over_the_neutral_screen(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = Pilot(tmp_path)
    assert TORN.source in pilot.names()
    pilot.click("quick-exit")
    assert pilot.scene == "neutral"
    assert pilot.names() == ("Picture of a landscape",)
    pilot.click("neutral.all")
    assert TORN.source in pilot.names()


@pytest.mark.parametrize(("button", "scene"), [("quick-exit", "neutral"), ("help", "help")])
def test_help_and_quick_exit_work_while_there_is_a_notice(tmp_path: Path, button: str, scene: str) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = Pilot(tmp_path)
    assert pilot.focus == "notice.close"
    pilot.click("play")
    assert pilot.scene == "title"
    pilot.click(button)
    assert pilot.scene == scene


def test_esc_closes_a_notice_before_anything_else(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = Pilot(tmp_path)
    pilot.click("help")
    pilot.key(pygame.K_ESCAPE)
    assert (pilot.scene, pilot.has("notice")) == ("help", False)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "title"


@pytest.mark.long
def test_in_a_window_time_passes_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app, window, world = opened(Wish(data=tmp_path, windowed=(1280, 720), language="en", country="BA"))
    episode = world.pack.episodes["new-friend"]
    play = Play.begin(episode, "lana").do(Continue("hello"))
    world.keep(play, "play")
    app.open("play")
    came: list[Play] = []

    def arrived(after: Play, scene: str) -> None:
        del scene
        came.append(after)
        app.running = False

    monkeypatch.setattr(world, "keep", arrived)
    giving_up = threading.Timer(10.0, setattr, (app, "running", False))
    giving_up.start()
    run(app, window)
    giving_up.cancel()
    window.close()
    assert [len(after.events) for after in came] == [
        3
    ]  # a message was typed and came; nobody pressed anything


@pytest.mark.long
def test_arrows_move_a_long_text_where_no_button_lies_that_way(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=(1024, 600), text_scale=200)
    pilot.app.open("help")
    pilot.wait(0)
    keys, last = 0, (-1.0, "")
    while (here := (moved := scrolled(pilot, "help.scroll"), pilot.focus)) != last:
        keys, last = keys + 1, here
        pilot.key(pygame.K_DOWN)
    assert keys > 5
    assert moved == reach(pilot, "help.scroll")
    pilot.key(pygame.K_UP)
    assert 0 < scrolled(pilot, "help.scroll") < moved


def test_an_arrow_that_reaches_a_button_only_moves_the_focus(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("settings")
    pilot.wait(0)
    pilot.key(pygame.K_DOWN)
    assert pilot.focus == "theme:warm"
    assert scrolled(pilot, "settings.scroll") == 0.0


def scrolled(pilot: Pilot, area: str) -> float:
    """How far an area is scrolled, in logical units."""
    return pilot.app.layers[-1].scrolled.get(area, 0.0)


def reach(pilot: Pilot, area: str) -> float:
    """How far an area can be scrolled."""
    here = find(pilot.app.tree, area)
    assert here is not None
    return here.widget.reach


def test_esc_on_the_neutral_screen_reads_no_notice_away(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = Pilot(tmp_path)
    pilot.click("quick-exit")
    pilot.key(pygame.K_ESCAPE)
    if pilot.scene == "neutral":
        pilot.click("neutral.all")
    assert TORN.source in pilot.names()


PAGES = ("help", "about", "settings", "language", "access", "episodes")


def turned(pilot: Pilot, area: str, *inputs: Input) -> None:
    """Turn the wheel over an area, down by one notch, after these inputs in the same turn."""
    here = find(pilot.app.tree, area)
    assert here is not None
    x, y = here.widget.rect.center
    scale = pilot.app.screen.viewport.scale
    pilot.frame(Move(x * scale, y * scale, held=False))
    pilot.frame(*inputs, Wheel(-1))


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("scene", few(PAGES, 2))
def test_a_page_that_was_scrolled_is_just_as_if_it_was_laid_out_anew(
    tmp_path: Path, scene: str, scale: int
) -> None:
    pilot = Pilot(tmp_path, text_scale=scale)
    pilot.app.open(scene)
    pilot.frame()
    for _ in range(3):
        turned(pilot, f"{scene}.scroll")
        rolled = pilot.app.tree
        pilot.app.refresh()
        assert pilot.app.look(pilot.app.now) == rolled


def test_what_a_page_holds_is_laid_out_once_while_the_wheel_turns(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("help")
    pilot.frame()
    before = list(pilot.app.layers[-1].laid.values())
    turned(pilot, "help.scroll")
    assert scrolled(pilot, "help.scroll") > 0
    assert [id(each) for each in pilot.app.layers[-1].laid.values()] == [id(each) for each in before]


@pytest.mark.parametrize(
    "inputs", [(Press("theme:night"),), (Press("theme:night"), Ask("next")), (Press("motion"),)]
)
def test_what_was_changed_is_seen_in_a_page_that_was_scrolled_at_once(
    tmp_path: Path, inputs: tuple[Input, ...]
) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("settings")
    pilot.frame()
    before = pilot.app.world.settings
    turned(pilot, "settings.scroll", *inputs)
    assert pilot.app.world.settings != before
    rolled = pilot.app.tree
    pilot.app.refresh()
    assert pilot.app.look(pilot.app.now) == rolled


def test_another_language_over_a_page_is_seen_in_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("help")
    pilot.frame()
    pilot.app.open("language")
    pilot.app.world.set_setting("language", "hr")
    pilot.frame(Ask("back"))
    turned(pilot, "help.scroll")
    rolled = pilot.app.tree
    assert "Pomoć" in pilot.names()
    pilot.app.refresh()
    assert pilot.app.look(pilot.app.now) == rolled


def test_what_a_page_holds_is_forgotten_where_a_setting_changes_by_itself(tmp_path: Path) -> None:
    """Nobody says so: a stand puts its look back, and asks for no new view."""
    pilot = Pilot(tmp_path)
    pilot.app.open("help")
    pilot.frame()
    pilot.app.world.set_setting("theme", "contrast-dark")
    changed = pilot.app.look(pilot.app.now)
    pilot.app.refresh()
    assert pilot.app.look(pilot.app.now) == changed
