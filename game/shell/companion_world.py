"""The world of what runs beside the game: its own things in a folder of their own, the settings shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from game.lesson_flow.save import FOLDER
from game.shell.world import GameWorld
from game.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.records.writer import Writer

SETTINGS_IN_USE = Text(
    "world.settings-in-use",
    "The game is also open on this computer. Settings that you change here hold until this window is closed.",
)


class CompanionWorld(GameWorld):
    """While a game has the folder `home.data`, its settings are read and not written; all else is kept."""

    warms_up: ClassVar[bool] = False
    in_use: ClassVar[Text] = SETTINGS_IN_USE

    def __init__(
        self, paths: Paths, catalogs: Catalogs, given: Given | None = None, writer: Writer | None = None
    ) -> None:
        """`paths` are those of the game."""
        self.home = paths
        own = msgspec.structs.replace(paths, data=paths.data / FOLDER)
        super().__init__(own, catalogs, given, writer)

    def claim(self) -> None:
        """Take the game's folder until this window is closed, or leave its settings alone."""
        if not self.private and not self._claimed():
            self._settings.leave()

    @property
    def _shared(self) -> Path:
        return self.home.data

    def _claimed(self) -> bool:
        """Whether nobody else has the game's folder; nothing in it is removed by what is only beside it."""
        return self._alone()
