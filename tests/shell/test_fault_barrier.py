"""The barrier: whatever a screen, an aid, a picture or a catalog does, help is shown and the game goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.all import CLASSES
from game.scenes.scene import Context
from game.ui.window.input import Ask, Press
from tests.shell.broken import CHOSEN, HILLS, MOMENTS, Aid, breaking, reach, shows_help, with_scenes
from tests.support.pilot import HANDS, SMALL, Hand, Pilot, by_mouse
from tests.support.playing import begin
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.scenes.scene import Context, Scene

    Make = Callable[[str, Context], Scene]


pytestmark = pytest.mark.faults


@pytest.mark.parametrize(
    "moment", [pytest.param(moment, marks=() if moment == "view" else pytest.mark.long) for moment in MOMENTS]
)
@pytest.mark.parametrize("name", few(sorted(set(CLASSES) - {"neutral", "title"}), 8))
def test_a_fault_in_any_screen_leads_to_help_and_on(
    name: str, moment: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, name))
    reach(pilot, name, moment)
    assert pilot.scene == "fault"
    assert shows_help(pilot)
    assert pilot.app.sleep(pilot.now) is None
    assert CHOSEN not in caplog.text
    assert "new-friend" not in caplog.text.replace("new-friend.yaml", "")
    pilot.click("home")
    assert pilot.scene == "title"
    assert pilot.has("play")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_title_that_always_fails_does_not_go_round_in_circles(moment: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, "title"))
    for _ in range(4):
        if moment == "handle":
            pilot.key(pygame.K_ESCAPE)
        pilot.wait(10_000)
        assert pilot.scene == "fault"
        assert shows_help(pilot)
        before = pilot.app.faults
        pilot.wait(20_000)
        assert pilot.app.faults == before
        pilot.click("home")
    pilot.click("help") if pilot.has("help") else None
    assert "122" in pilot.names()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_fault_while_the_game_is_hidden_shows_nothing_of_it(moment: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking(moment, "neutral"))
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(5_000)
    if moment == "handle":
        pilot.key(pygame.K_ESCAPE)
    assert (pilot.scene, pilot.names(), pilot.app.cover) == ("neutral", HILLS, HILLS[0])
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.click("neutral.all")
    assert pilot.scene == "title"


def test_three_esc_hide_the_game_though_the_first_one_fails(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("handle", "help"))
    pilot.key(pygame.K_F1)
    pilot.frame(Ask("back"), Ask("back"), Ask("back"))
    assert (pilot.scene, pilot.names()) == ("neutral", HILLS)


def test_quick_exit_works_on_the_fault_screen(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    pilot.click("album")
    pilot.click("quick-exit")
    assert pilot.names() == HILLS
    pilot.click("neutral.all")
    pilot.click("album")
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.names() == HILLS


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    ("wanted", "scene"), [("home", "title"), ("help", "help"), ("quick-exit", "neutral")]
)
def test_every_hand_reaches_its_buttons(hand: Hand, wanted: str, scene: str, tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    hand(pilot, "album")
    hand(pilot, wanted)
    assert pilot.scene == scene


def test_a_screen_reader_is_told_of_it_and_can_press(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "album"))
    aid = Aid()
    pilot.app.add(aid)
    pilot.app.open("album")
    pilot.frame()
    assert aid.told[-1].scene == "fault"
    pilot.frame(Press("home"))
    assert pilot.scene == "title"


def test_help_that_fails_leaves_the_numbers_on_the_fault_screen(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    pilot.key(pygame.K_F1)
    pilot.key(pygame.K_F1)
    assert pilot.scene == "fault"
    assert "122" in pilot.names()
    assert "Plavi telefon: 080 05 03 05" in pilot.names()
    assert not pilot.has("help")


def test_without_a_country_the_numbers_of_all_are_there(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL, country=None), breaking("view", "help"))
    pilot.key(pygame.K_F1)
    assert {"Bosnia and Herzegovina: 122", "Croatia: 192", "Montenegro: 122", "Serbia: 192"} <= set(
        pilot.names()
    )


def test_a_notice_lies_not_over_the_fault_screen_and_waits(tmp_path: Path) -> None:
    (tmp_path / "save.json").write_text("torn", encoding="utf-8")
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    pilot.click("help")
    assert (pilot.scene, pilot.has("notice")) == ("fault", False)
    pilot.key(pygame.K_ESCAPE)
    pilot.click("home")
    assert pilot.has("notice")


# The story


@pytest.mark.long
def test_after_one_fault_the_story_goes_on_and_after_the_next_it_is_out_of_the_way(tmp_path: Path) -> None:
    registry = breaking("handle", "menu")
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), registry)
    begin(pilot, by_mouse, "new-friend", "lana")
    for offered in (True, False):
        pilot.key(pygame.K_ESCAPE)
        assert pilot.scene == "menu"
        pilot.wait(2_000)
        pilot.key(pygame.K_ESCAPE)
        assert pilot.scene == "fault"
        pilot.click("home")
        assert pilot.has("go-on") == offered
        if offered:
            pilot.click("go-on")
            assert pilot.scene == "play"
            pilot.wait(2_000)
    pilot.world.close()
    assert (tmp_path / "save.json").exists()
    assert Pilot(tmp_path, size=SMALL).has("go-on")


@pytest.mark.long
def test_faults_of_help_never_take_the_story_away(tmp_path: Path) -> None:
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), breaking("view", "help"))
    begin(pilot, by_mouse, "new-friend", "lana")
    for _ in range(3):
        pilot.key(pygame.K_F1)
        assert pilot.scene == "fault"
        pilot.click("home")
        pilot.click("go-on")
        assert pilot.scene == "play"
