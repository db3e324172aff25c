"""A world for the automatic player: one of the kiosk, with a play and a language of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.kiosk.world import KioskWorld
from game.records.settings import Given, SettingsStore

if TYPE_CHECKING:
    from game.records.save import SceneName
    from game.story.playing.play import Play


class DemoWorld(KioskWorld):
    """As a session's world keeps nothing, and nothing is counted besides; it ends with its show."""

    def __init__(self, world: KioskWorld, play: Play, language: str) -> None:
        """The settings are those of the kiosk at this moment, in the language of the show."""
        super().__init__(world.paths, world.catalogs, Given(), world.stand)
        shown = msgspec.structs.replace(world.settings, language=language)
        self._settings = SettingsStore(self.paths.config, self._writer, Given(base=shown))
        self.seed = world.seed
        self.take_pack(world.pack)
        self.keep(play, "")

    def keep(self, play: Play | None, scene: SceneName | Literal[""]) -> None:
        """Go on with this play; nobody plays it, so it counts for nothing."""
        del scene
        self._play = play
