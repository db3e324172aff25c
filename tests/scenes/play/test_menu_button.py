"""The menu of a story for whoever has no Esc key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.menu import Menu
from game.scenes.play.play import PlayScene
from game.story.playing.play import Play
from game.ui.draw.widget import pressables
from tests.support.kiosk_pilot import KioskPilot
from tests.support.pilot import HANDS, SMALL, Pilot, by_mouse
from tests.support.playing import begin
from tests.support.short import EPISODE
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext
    from tests.support.pilot import Hand


@pytest.mark.long
@pytest.mark.parametrize("hand", few(HANDS))
def test_a_button_beside_the_quick_exit_opens_the_menu_and_the_story_waits(
    tmp_path: Path, hand: Hand
) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced", paints=False)
    begin(pilot, by_mouse, EPISODE, "lana")
    before = pilot.world.play
    ids = pilot.ids()
    assert ids[ids.index("quick-exit") + 1] == "menu"
    hand(pilot, "menu")
    assert pilot.scene == "menu"
    hand(pilot, "go-on")
    assert (pilot.scene, pilot.world.play) == ("play", before)


@pytest.mark.long
def test_only_a_story_has_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced", paints=False)
    for button in ("settings", "back", "play", f"episode:{EPISODE}", "hero:lana"):
        assert not pilot.has("menu"), pilot.scene
        pilot.click(button)
    assert not pilot.has("menu")


def test_a_stand_where_one_starts_again_has_none(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    kiosk.begin()
    kiosk.until(lambda: kiosk.scene == "play")
    assert "again" in kiosk.ids()
    assert "menu" not in kiosk.ids()


def test_where_text_is_large_the_phone_has_the_room_of_what_the_menu_holds_as_well(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(Play.begin(world.pack.episodes[EPISODE], "lana"), "play")
    usual, large = (
        {here.widget.id for here in pressables(PlayScene("", now).view(now))}
        for now in (context(), context(text_scale=200))
    )
    always = {"quick-exit", "menu", "help"}
    assert usual >= always | {"language", "settings"}
    assert large >= always
    assert not large & {"language", "settings"}
    assert {"language", "settings"} <= {here.widget.id for here in pressables(Menu().view(context()))}
