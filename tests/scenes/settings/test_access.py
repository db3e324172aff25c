"""The page that makes the game fit somebody: opened by one key from anywhere, and live."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pygame
import pytest

from game.scenes.scene import SetSetting
from game.scenes.settings.access import Access
from game.ui.aids.voice.state import NO_DEVICE
from game.ui.draw.widget import find, pressables
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import Pilot, by_mouse
from tests.support.playing import begin
from tests.support.targets import misplaced
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def shift_a(pilot: Pilot) -> None:
    pilot.key(pygame.K_a, pygame.KMOD_LSHIFT)


@pytest.mark.parametrize("scene", ["title", "settings", "help", "about", "language", "menu", "episodes"])
def test_one_key_opens_it_over_any_screen_and_esc_goes_back(tmp_path: Path, scene: str) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.app.open(scene)
    pilot.frame()
    shift_a(pilot)
    shift_a(pilot)
    assert pilot.scene == "access"
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == scene


@pytest.mark.long
def test_a_button_of_the_gamepad_opens_it_over_a_story_and_the_story_waits(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, paints=False)
    begin(pilot, by_mouse, "new-friend", "lana")
    before = pilot.world.play
    pilot.pad(3)
    assert pilot.scene == "access"
    pilot.wait(60_000)
    pilot.pad(1)
    assert (pilot.scene, pilot.world.play) == ("play", before)


@pytest.mark.long
def test_without_short_ways_single_keys_do_nothing_but_buttons_do(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, shortcuts=False, paints=False)
    shift_a(pilot)
    assert pilot.scene == "title"
    begin(pilot, by_mouse, "new-friend", "lana")
    while not pilot.has("choice:1"):
        pilot.click("continue")
    before = pilot.world.play
    pilot.key(pygame.K_1)
    assert pilot.world.play == before
    pilot.pad(3)
    assert pilot.scene == "access"
    pilot.click("shortcuts")
    pilot.key(pygame.K_ESCAPE)
    pilot.key(pygame.K_1)
    assert pilot.world.play != before


def test_it_does_not_open_over_the_neutral_screen(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.click("quick-exit")
    shift_a(pilot)
    assert pilot.scene == "neutral"


def test_the_letter_alone_does_nothing(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.key(pygame.K_a)
    assert pilot.scene == "title"


def test_the_first_screen_ever_and_the_settings_have_a_button_to_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, language=None, country=None, paints=False)
    pilot.click("access")
    assert pilot.scene == "access"
    pilot.click("text-size:200")
    pilot.click("back")
    assert pilot.scene == "language"
    assert pilot.world.settings.text_scale == 200
    pilot.app.open("settings")
    pilot.frame()
    pilot.click("open-access")
    assert pilot.scene == "access"


def test_every_change_is_one_that_the_settings_take(world: GameWorld, context: MakeContext) -> None:
    for name, value in {"sound": True, "scanning": "auto", "read_aloud": True}.items():
        world.set_setting(name, value)
    changes = [here.widget.action for here in pressables(Access().view(context()))]
    settings = [change for change in changes if isinstance(change, SetSetting)]
    names = {change.name for change in settings}
    assert names == {
        "text_scale", "easy_reading", "theme", "motion", "read_aloud", "speech_voice", "speech_rate",
        "volume_speech", "sound", "volume", "volume_music", "captions", "scanning", "scan_pace", "shortcuts",
    }  # fmt: skip
    for change in settings:
        world.set_setting(change.name, change.value)
        assert getattr(world.settings, change.name) == change.value


@pytest.mark.long
def test_a_setting_leaves_the_player_where_they_are(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, motion="reduced", paints=False)
    shift_a(pilot)
    for wanted in ("text-size:200", "easy-reading", "theme:contrast-dark", "scanning:step", "captions"):
        pilot.click(wanted)
        assert (pilot.scene, len(pilot.app.layers)) == ("access", 2)
        assert pilot.focus == wanted
        assert pilot.widget(wanted).visible, wanted


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1280, 720), 200), ((720, 1280), 200)])
@pytest.mark.parametrize("language", few(["sr", "hr", "bs", "sr_Latn", "sr_BA", "en"], 2))
def test_all_of_it_fits_when_everything_is_on(
    tmp_path: Path, language: str, size: tuple[int, int], scale: int, *, easy: bool
) -> None:
    pilot = Pilot(
        tmp_path, language=language, size=size, text_scale=scale, easy_reading=easy, sound=True,
        scanning="auto", read_aloud=True, paints=False,
    )  # fmt: skip
    pilot.app.open("access")
    tree, setter = pilot.app.look(0), pilot.app.screen.typesetter
    assert overflowing(tree, setter) == ()
    assert [pair for pair in overlapping(tree, setter) if pair[0] != pair[1]] == []
    assert misplaced(tree) == ()


def test_the_pace_goes_from_half_a_second_to_eight(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("scanning", "auto")
    shown = []
    for end in ("scan-pace.less", "scan-pace.more"):
        while (here := find(Access().view(context(language="hr")), end)) and here.widget.pressable:
            assert isinstance(here.widget.action, SetSetting)
            world.set_setting("scan_pace", here.widget.action.value)
        value = find(Access().view(context(language="hr")), "scan-pace.value")
        assert value is not None
        shown.append((world.settings.scan_pace, value.widget.value))
    assert shown == [(500, "0,5 s"), (8000, "8 s")]


def test_the_pace_is_shown_only_where_the_highlight_moves_by_itself(
    world: GameWorld, context: MakeContext
) -> None:
    for mode, there in (("off", False), ("auto", True), ("step", False)):
        world.set_setting("scanning", mode)
        assert (find(Access().view(context()), "scan-pace") is not None) == there


def test_where_nothing_can_be_read_aloud_the_page_says_why(context: MakeContext) -> None:
    here = msgspec.structs.replace(context(), voice_trouble=NO_DEVICE)
    told = find(Access().view(here), "read-aloud.told")
    assert told is not None
    assert told.widget.name == NO_DEVICE.source


def test_voice_and_pace_are_shown_only_while_reading_aloud_is_on(
    world: GameWorld, context: MakeContext
) -> None:
    for on in (False, True):
        world.set_setting("read_aloud", on)
        tree = Access().view(context())
        assert [find(tree, id_) is not None for id_ in ("voice", "speech-rate", "volume-speech")] == [on] * 3
