"""The settings: every press is a change, and the page shows what holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.scene import Back, Pop, Push, SetSetting
from game.scenes.settings import SIZES, SettingsScene
from game.ui.widget import find, pressables

if TYPE_CHECKING:
    from game.world import GameWorld
    from tests.scenes.conftest import MakeContext


def test_every_change_is_one_that_the_settings_take(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("sound", True)
    scene = SettingsScene()
    changes = [here.widget.action for here in pressables(scene.view(context()))]
    settings = [change for change in changes if isinstance(change, SetSetting)]
    assert {change.name for change in settings} == {"text_scale", "theme", "motion", "sound", "volume"}
    for change in settings:
        world.set_setting(change.name, change.value)
        assert getattr(world.settings, change.name) == change.value


@pytest.mark.parametrize("size", SIZES)
def test_the_size_in_force_is_marked(context: MakeContext, size: int) -> None:
    tree = SettingsScene().view(context(text_scale=size))
    marked = [one for one in SIZES if (here := find(tree, f"text-size:{one}")) and here.widget.state]
    assert marked == [size]


@pytest.mark.parametrize("theme", ["warm", "night", "contrast-light", "contrast-dark"])
def test_the_theme_in_force_is_marked(context: MakeContext, theme: str) -> None:
    here = find(SettingsScene().view(context(theme=theme)), f"theme:{theme}")
    assert here is not None
    assert here.widget.state == ("selected",)


def test_switches_turn_over_what_they_show(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("motion", "reduced")
    world.set_setting("sound", True)
    tree = SettingsScene().view(context())
    motion, sound = find(tree, "motion"), find(tree, "sound")
    assert motion is not None
    assert sound is not None
    assert (motion.widget.state, motion.widget.action) == ((), SetSetting("motion", "full"))
    assert (sound.widget.state, sound.widget.action) == (("checked",), SetSetting("sound", False))


def test_loudness_ends_at_both_ends_and_is_hidden_without_sound(
    world: GameWorld, context: MakeContext
) -> None:
    world.set_setting("sound", True)
    for volume, closed in ((0, "volume.less"), (100, "volume.more")):
        world.set_setting("volume", volume)
        here = find(SettingsScene().view(context()), closed)
        assert here is not None
        assert not here.widget.pressable
    world.set_setting("sound", False)
    assert find(SettingsScene().view(context()), "volume") is None


def test_language_opens_from_here_and_back_closes(context: MakeContext) -> None:
    ctx, scene = context(), SettingsScene()
    here = find(scene.view(ctx), "open-language")
    assert here is not None
    assert scene.handle(here.widget.action, ctx) == (Push("language"),)
    assert scene.handle(Back(), ctx) == (Pop(),)
