"""The plays that were begun on the disk, so that the next start goes on at the last event of each."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, Self

import msgspec

from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.story.events import Begin, Event
from game.text import Text

SCHEMA: Final = "cuvari-save"
VERSION: Final = 2
"""Raised when an older game could not read the file any more; newer files are set aside, not read.

1: plays of one child. 2: plays of two, who may come back to a door; what was saved before goes on.
"""

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


class Begun(msgspec.Struct, frozen=True):
    """A play and the place in it. There is no other copy of the state: replaying the events gives it back.

    `content` is the hash of the episode at the time; when the episode was changed since, the play goes on at
    the last event that still applies. Nothing here says who played or when.
    """

    pack: str
    episode: str
    content: str
    events: tuple[Event, ...]
    scene: SceneName = "play"

    @property
    def hero(self) -> str:
        """Who plays it: the id of a hero, or "" where the first event says nobody."""
        first = self.events[0] if self.events else None
        return first.hero if isinstance(first, Begin) else ""


class Save(Begun, frozen=True):
    """The running play, and of other episodes those that wait: the one that was left last stands last."""

    aside: tuple[Begun, ...] = ()


class Plays(msgspec.Struct, frozen=True):
    """The running play, if there is one, and those that wait: one an episode, the last one left last."""

    running: Begun | None = None
    aside: tuple[Begun, ...] = ()

    @classmethod
    def of(cls, save: Save | None) -> Self:
        """Give those that were saved."""
        if save is None:
            return cls()
        return cls(Begun(save.pack, save.episode, save.content, save.events, save.scene), save.aside)

    def saved(self) -> Save | None:
        """Give them as they are saved; None where none is running."""
        return Save(**msgspec.structs.asdict(self.running), aside=self.aside) if self.running else None

    def of_episode(self, episode: str) -> Begun | None:
        """Give the play of an episode, running or waiting."""
        every = (*self.aside, *((self.running,) if self.running else ()))
        return next((each for each in every if each.episode == episode), None)

    def with_running(self, begun: Begun) -> Self:
        """Let another one run; that of another episode waits then, if it isn't at its end."""
        left = self.running
        waits = (*self.without(left.episode).aside, left) if left and left.scene == "play" else self.aside
        others = tuple(each for each in waits if each.episode != begun.episode)
        return type(self)(begun, others)

    def without(self, episode: str) -> Self:
        """Let none of an episode wait."""
        return type(self)(self.running, tuple(each for each in self.aside if each.episode != episode))

    def after_running(self) -> Self:
        """Forget the running one, and let the one run that was left last."""
        return type(self)(self.aside[-1], self.aside[:-1]) if self.aside else type(self)()


class Saves:
    """The saved plays in a folder."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder / "save.json", Format(SCHEMA, VERSION, _decoder(), TEXTS), timeless=True)

    def load(self) -> Loaded[Save]:
        """Return the saved plays, if there are any; a file that is not usable is set aside. Never raises."""
        return self._store.load()

    def keep(self, save: Save) -> None:
        """Write `save` over the one before. Raises OSError; the one before is untouched then."""
        self._store.keep(save)

    def forget(self) -> None:
        """Remove the saved plays. Raises OSError."""
        self._store.forget()

    def erase(self) -> None:
        """Remove the saved plays and all files that were set aside. Raises OSError."""
        self._store.erase()


def _decoder() -> Callable[[bytes], Save]:
    return msgspec.json.Decoder(Save).decode
