"""What the player has found so far: ids of endings, acts and choices, with no name, no score and no time."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.text import Text

T = TypeVar("T")
SCHEMA: Final = "cuvari-progress"
EDITION: Final = 1
"""What the album holds: listeners, finds and call-backs since the first."""
VERSION: Final = 1
"""Raised when an older game could not read the file any more; newer files are set aside, not read."""

LOST = Text("progress.lost", "Your album can't be read, so a new one starts. All stories can be played.")
NEWER = Text(
    "progress.newer",
    "Your album is from a newer version of the game. It was put aside for that one; here a new one starts.",
)

TEXTS: Final[dict[Problem, Text]] = {
    "torn": LOST,
    "empty": LOST,
    "foreign": LOST,
    "newer": NEWER,
    "unreadable": LOST,
}


class Found(msgspec.Struct, frozen=True):
    """What was found in one episode, each id once, in the order of finding."""

    endings: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    skipped: bool = False
    """Whether the player skipped the episode, which gives the same credit as playing it."""
    choices: tuple[tuple[str, str], ...] = ()
    """Node and option of every choice that was ever taken; files of older games have none."""
    stickers: tuple[str, ...] = ()
    """What was found, who listened, and what came back: ids of the stickers of the story."""
    detective: bool = False
    """Whether a round of looking for warning signs was brought to its end, with help or without."""

    @property
    def credit(self) -> bool:
        """Whether the episode counts as done: an ending was found, or it was skipped."""
        return self.skipped or bool(self.endings)


class Progress(msgspec.Struct, frozen=True):
    """What was found in every episode, by the episode's id."""

    episodes: Mapping[str, Found] = {}
    edition: int = 0
    """The album's: 0 in files of games in which every act that was done once brought a sticker."""
    earlier: tuple[str, ...] = ()
    """Stickers of such an album, which stay in it."""
    warmed_up: bool = False
    """Whether the minute in which the tools are tried was opened, to its end or not."""

    def of(self, episode: str) -> Found:
        """Return what was found in `episode`."""
        return self.episodes.get(episode, Found())

    def with_play(
        self,
        episode: str,
        ending: str = "",
        acts: Iterable[str] = (),
        choices: Iterable[tuple[str, str]] = (),
        stickers: Iterable[str] = (),
    ) -> "Progress":
        """Return this progress and what one play found: its ending (if it came to one), acts and choices."""
        found = self.of(episode)
        more = msgspec.structs.replace(
            found,
            endings=_each_once((*found.endings, ending)) if ending else found.endings,
            acts=_each_once((*found.acts, *acts)),
            choices=_each_once((*found.choices, *choices)),
            stickers=_each_once((*found.stickers, *stickers)),
        )
        return self._with(episode, more)

    def with_detective(self, episode: str) -> "Progress":
        """Return this progress with a detective round of `episode` finished."""
        return self._with(episode, msgspec.structs.replace(self.of(episode), detective=True))

    def with_warm_up(self) -> "Progress":
        """Return this progress with the warm-up opened."""
        return msgspec.structs.replace(self, warmed_up=True)

    def with_skip(self, episode: str) -> "Progress":
        """Return this progress with `episode` skipped."""
        return self._with(episode, msgspec.structs.replace(self.of(episode), skipped=True))

    def _with(self, episode: str, found: Found) -> "Progress":
        return msgspec.structs.replace(self, episodes={**self.episodes, episode: found})


class ProgressStore:
    """The progress kept in a folder."""

    def __init__(self, folder: Path) -> None:
        decode = msgspec.json.Decoder(Progress).decode
        self._store = Store(folder / "progress.json", Format(SCHEMA, VERSION, decode, TEXTS), timeless=True)

    nothing: Final = Progress(edition=EDITION)
    """What a player has who has found nothing yet."""

    def load(self) -> Loaded[Progress]:
        """Return what was kept, if anything; a file that is not usable is set aside. Never raises OSError.

        The stickers of an album of before stay in it.
        """
        loaded = self._store.load()
        if loaded.value is None or loaded.value.edition >= EDITION:
            return loaded
        return msgspec.structs.replace(loaded, value=_carried_over(loaded.value))

    def keep(self, progress: Progress) -> None:
        """Write `progress`. Raises OSError; what was kept before is untouched then."""
        self._store.keep(progress)

    def erase(self) -> None:
        """Remove what was kept, and all that was set aside of it. Raises OSError."""
        self._store.erase()


def _carried_over(old: Progress) -> Progress:
    """An album of before: each act that was done, and the detective round, had brought a sticker."""
    acts = (act for found in old.episodes.values() for act in found.acts)
    signs = ("detective" for found in old.episodes.values() if found.detective)
    return msgspec.structs.replace(old, edition=EDITION, earlier=_each_once((*acts, *signs)))


def _each_once(ids: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(ids))
