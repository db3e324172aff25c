"""The running play on the disk, so that the next start goes on at the last event."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

import msgspec

from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.story.events import Event
from game.text import Text

SCHEMA: Final = "cuvari-save"
VERSION: Final = 1
"""Raised when an older game could not read the file any more; newer files are set aside, not read."""

SceneName = Literal["play", "ending", "calm", "debrief", "detective"]
"""Where the player was, so that a restart goes on there."""

TORN = Text("save.torn", "The saved game was damaged, so the story starts afresh. Nothing else was lost.")
EMPTY = Text("save.empty", "The saved game was empty, so the story starts afresh. Nothing else was lost.")
FOREIGN = Text(
    "save.foreign",
    "Something else lay where the saved game should be. It was put aside, and the story starts afresh.",
)
NEWER = Text(
    "save.newer",
    "The saved game is from a newer version. It was put aside for that one; here the story starts afresh.",
)
UNREADABLE = Text(
    "save.unreadable",
    "The saved game can't be opened, so the story starts afresh. Nothing else was lost.",
)

TEXTS: Final[dict[Problem, Text]] = {
    "torn": TORN,
    "empty": EMPTY,
    "foreign": FOREIGN,
    "newer": NEWER,
    "unreadable": UNREADABLE,
}


class Save(msgspec.Struct, frozen=True):
    """A play and the place in it. There is no other copy of the state: replaying the events gives it back.

    `content` is the hash of the episode at the time; when the episode was changed since, the play goes on at
    the last event that still applies. Nothing here says who played or when.
    """

    pack: str
    episode: str
    content: str
    events: tuple[Event, ...]
    scene: SceneName = "play"


class Saves:
    """The one saved play in a folder."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder / "save.json", Format(SCHEMA, VERSION, _decoder(), TEXTS), timeless=True)

    def load(self) -> Loaded[Save]:
        """Return the saved play, if there is one; a file that is not usable is set aside. Never raises."""
        return self._store.load()

    def keep(self, save: Save) -> None:
        """Write `save` over the one before. Raises OSError; the one before is untouched then."""
        self._store.keep(save)

    def forget(self) -> None:
        """Remove the saved play. Raises OSError."""
        self._store.forget()

    def erase(self) -> None:
        """Remove the saved play and all that were set aside. Raises OSError."""
        self._store.erase()


def _decoder() -> Callable[[bytes], Save]:
    return msgspec.json.Decoder(Save).decode
