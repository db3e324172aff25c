"""Every scene by name. A scene's module is imported when it is first shown, which keeps the start fast."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.scene import Context, Scene

CLASSES = {
    "language": "game.scenes.before.language:Language",
    "title": "game.scenes.before.title:Title",
    "episodes": "game.scenes.before.episodes:Episodes",
    "hero": "game.scenes.before.hero:HeroChoice",
    "note": "game.scenes.before.note:Note",
    "under-way": "game.scenes.before.under_way:UnderWay",
    "album": "game.scenes.album.album:AlbumScene",
    "play": "game.scenes.play.play:PlayScene",
    "menu": "game.scenes.menu:Menu",
    "ending": "game.scenes.after.ending:EndingScene",
    "calm": "game.scenes.after.calm:Calm",
    "debrief": "game.scenes.after.debrief:Debrief",
    "detective": "game.scenes.after.detective:Detective",
    "settings": "game.scenes.settings.settings:SettingsScene",
    "access": "game.scenes.settings.access:Access",
    "help": "game.scenes.help:Help",
    "about": "game.scenes.about:About",
    "neutral": "game.scenes.neutral:Neutral",
}


def make(name: str, argument: str, context: Context) -> Scene:
    """Build the scene of that name. Raises KeyError for a name that there is not."""
    module, _, class_name = CLASSES[name].partition(":")
    scene: Scene = getattr(import_module(module), class_name)(argument, context)
    return scene


def scenes() -> Mapping[str, Callable[[str, Context], Scene]]:
    """The factories by name, as the app takes them."""

    def factory(name: str) -> Callable[[str, Context], Scene]:
        return lambda argument, context: make(name, argument, context)

    return {name: factory(name) for name in CLASSES}
