"""The way and the doors by every kind of hand: a station unfolds, another way and a door are gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenes.played import by_chance
from tests.support.pilot import Pilot, by_keys, by_mouse, by_pad
from tests.support.switch import by_auto, by_step
from tests.support.tiers import few_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HANDS = {
    "mouse": (by_mouse, "off"),
    "keys": (by_keys, "off"),
    "gamepad": (by_pad, "off"),
    "one switch that waits": (by_auto, "auto"),
    "one switch that steps": (by_step, "step"),
}
every_hand = pytest.mark.parametrize(("press", "scanning"), few_rows(HANDS.values(), 2), ids=HANDS)


def at_the_debrief(folder: Path, scanning: str) -> Pilot:
    """The debrief of a play by chance."""
    pilot = Pilot(folder, scanning=scanning, paints=False)
    play = by_chance(pilot.world.pack.episodes["the-chain"], 1)
    pilot.world.keep(play, "debrief")
    pilot.world.found_ending("the-chain", play.state.ended)
    pilot.app.open("debrief")
    pilot.frame()
    return pilot


@every_hand
def test_a_station_is_unfolded_and_another_way_gone(
    tmp_path: Path, press: Callable[[Pilot, str], None], scanning: str
) -> None:
    pilot = at_the_debrief(tmp_path, scanning)
    station = next(each for each in pilot.ids() if each.startswith("turn-") and each != "turn-0")
    press(pilot, station)
    pilot.frame()
    other = next(each for each in pilot.ids() if each.startswith(f"way-{station.removeprefix('turn-')}-"))
    press(pilot, other)
    pilot.frame()
    assert pilot.scene == "play"
    assert pilot.world.play is not None
    assert len(pilot.world.play.events) == int(station.removeprefix("turn-"))


@pytest.mark.long
@every_hand
def test_an_open_door_is_looked_through_and_left_again(
    tmp_path: Path, press: Callable[[Pilot, str], None], scanning: str
) -> None:
    pilot = at_the_debrief(tmp_path, scanning)
    assert pilot.world.play is not None
    before = pilot.world.play
    press(pilot, f"door:the-chain:{before.state.ended}")
    pilot.frame()
    assert pilot.scene == "door"
    press(pilot, "go-on")
    pilot.frame()
    assert (pilot.scene, pilot.world.play) == ("debrief", before)


@pytest.mark.long
@every_hand
def test_a_closed_door_leads_back_into_the_story(
    tmp_path: Path, press: Callable[[Pilot, str], None], scanning: str
) -> None:
    pilot = at_the_debrief(tmp_path, scanning)
    assert pilot.world.play is not None
    ended = pilot.world.play.state.ended
    closed = next(name for name in pilot.world.pack.episodes["the-chain"].endings if name != ended)
    press(pilot, f"door:the-chain:{closed}")
    pilot.frame()
    assert pilot.scene == "play"
    assert not pilot.world.play.state.ended
