"""What is heard can be set by kind, at once, and every sound can be read."""

from collections.abc import Callable

import pytest

from game.scenes.scene import SetSetting
from game.scenes.settings.settings import SettingsScene
from game.shell.world import GameWorld
from game.ui.draw.widget import Widget, find
from tests.support.contexts import MakeContext

Shown = Callable[..., Widget | None]


@pytest.fixture
def shown(world: GameWorld, context: MakeContext) -> Shown:
    """Gives a widget of the settings by its id, with these settings in force."""

    def find_in(wanted: str, **settings: object) -> Widget | None:
        for name, value in settings.items():
            world.set_setting(name, value)
        here = find(SettingsScene().view(context()), wanted)
        return here.widget if here else None

    return find_in


def action(widget: Widget | None) -> object:
    assert widget is not None
    return widget.action


@pytest.mark.parametrize(("id_", "setting"), [("volume", "volume"), ("volume-music", "volume_music")])
def test_each_kind_is_made_softer_and_louder_by_itself(shown: Shown, id_: str, setting: str) -> None:
    assert action(shown(f"{id_}.less", sound=True, **{setting: 50})) == SetSetting(setting, 40)
    assert action(shown(f"{id_}.more")) == SetSetting(setting, 60)


def test_a_loudness_in_between_goes_to_the_next_stop(shown: Shown) -> None:
    assert action(shown("volume-music.more", sound=True, volume_music=45)) == SetSetting("volume_music", 50)
    assert action(shown("volume-music.less")) == SetSetting("volume_music", 40)


@pytest.mark.parametrize(("volume", "closed"), [(0, "volume-music.less"), (100, "volume-music.more")])
def test_loudness_ends_at_both_ends(shown: Shown, volume: int, closed: str) -> None:
    assert action(shown(closed, sound=True, volume_music=volume)) is None


def test_each_kind_says_which_it_is_and_how_loud(shown: Shown) -> None:
    here = shown("volume-music.value", sound=True, volume_music=30)
    assert here is not None
    assert "30" in here.value
    assert here.value != here.name


def test_without_sound_there_is_no_loudness_but_captions_remain(shown: Shown) -> None:
    assert shown("volume-music", sound=False) is None
    assert action(shown("captions")) == SetSetting("captions", True)
    assert action(shown("captions", captions=True)) == SetSetting("captions", False)
