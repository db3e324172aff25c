"""The settings: every press is a change, and the page shows what holds now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.scene import Back, Change, Context, FocusFirst, Home, Pop, Push, SetSetting
from game.scenes.settings.settings import SettingsScene
from game.scenes.settings.settings_look import SIZES
from game.story.playing.play import Play
from game.ui.draw.focus import settle
from game.ui.draw.widget import find, pressables, texts
from tests.support.actions import carried

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def press(scene: SettingsScene, context: Context, wanted: str) -> tuple[Change, ...]:
    """Press what the scene shows under that id."""
    here = find(scene.view(context), wanted)
    assert here is not None
    assert here.widget.pressable
    return scene.handle(carried(here.widget.action), context)


def test_every_change_is_one_that_the_settings_take(world: GameWorld, context: MakeContext) -> None:
    world.set_setting("sound", True)
    scene = SettingsScene()
    changes = [here.widget.action for here in pressables(scene.view(context()))]
    settings = [change for change in changes if isinstance(change, SetSetting)]
    assert {change.name for change in settings} == {
        "text_scale",
        "theme",
        "motion",
        "sound",
        "volume",
        "volume_music",
        "captions",
        "private",
    }
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
    assert scene.handle(carried(here.widget.action), ctx) == (Push("language"),)
    assert scene.handle(Back(), ctx) == (Pop(),)


def test_forgetting_is_asked_first_and_can_be_taken_back(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    ctx, scene = context(), SettingsScene()
    assert press(scene, ctx, "forget") == (FocusFirst(),)
    assert settle(scene.view(ctx), "") == "forget.no"
    assert press(scene, ctx, "forget.no") == (FocusFirst(),)
    assert find(scene.view(ctx), "forget") is not None
    press(scene, ctx, "forget")
    assert scene.handle(Back(), ctx) == (FocusFirst(),)
    assert find(scene.view(ctx), "forget") is not None
    assert world.saved_scene == "play"


def test_what_was_played_is_forgotten_and_the_settings_stay(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    world.found_ending("new-friend", "told")
    world.close()
    ctx, scene = context(), SettingsScene()
    press(scene, ctx, "forget")
    press(scene, ctx, "forget.yes")
    world.close()
    assert (world.play, world.saved_scene, world.endings_found("new-friend")) == (None, "", frozenset())
    assert [file.name for file in world.paths.data.glob("*.json")] == ["settings.json"]
    assert press(scene, ctx, "forget.go-on") == (Home(),)
    assert scene.handle(Back(), ctx) == (Home(),)


def test_where_something_can_not_be_removed_that_is_said(world: GameWorld, context: MakeContext) -> None:
    world.keep(Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    world.close()
    save = world.paths.data / "save.json"
    save.unlink()
    (save / "inside").mkdir(parents=True)  # a folder can't be removed as a file is
    ctx, scene = context(), SettingsScene()
    press(scene, ctx, "forget")
    press(scene, ctx, "forget.yes")
    assert "Not all of it could be forgotten" in texts(scene.view(ctx))
    assert press(scene, ctx, "forget.go-on") == (Home(),)
    (save / "inside").rmdir()
    save.rmdir()
    assert world.settled()  # it is tried again


def test_what_no_game_can_clear_is_said_beside_what_is_kept(world: GameWorld, context: MakeContext) -> None:
    for private in (False, True):
        world.set_setting("private", value=private)
        here = find(SettingsScene().view(context()), "keeping.remains")
        assert here is not None
    ctx, scene = context(), SettingsScene()
    world.set_setting("private", value=False)
    press(scene, ctx, "forget")
    assert find(scene.view(ctx), "forget.remains") is not None
    press(scene, ctx, "forget.yes")
    assert find(scene.view(ctx), "forget.remains") is not None
