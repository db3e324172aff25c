"""What a player found so far: endings, acts, signs and stickers of all stories."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.paths import Paths
    from game.records.progress import Progress, ProgressStore
    from game.records.trouble import Trouble
    from game.records.writer import Write
    from game.story.playing.play import Play


class Discoveries(ABC):
    """What a world remembers of plays that went on; it says itself whether anything is kept."""

    paths: Paths
    _play: Play | None

    def __init__(self) -> None:
        """Nothing was read yet."""
        self._progress: Progress | None = None

    @property
    @abstractmethod
    def private(self) -> bool:
        """Whether nothing is kept of what happens now."""

    @abstractmethod
    def _tell(self, trouble: Trouble | None) -> None:
        """Let the player be told of a trouble with files, once."""

    @abstractmethod
    def _write(self, name: str, write: Write) -> None:
        """Have something written, unless nothing is kept."""

    @property
    def progress(self) -> Progress:
        """What was found so far; it is read when it is first asked for."""
        if self._progress is None:
            self._progress = self._read_progress()
        return self._progress

    def _read_progress(self) -> Progress:
        if self.private:
            return self._progress_store.nothing
        loaded = self._progress_store.load()
        self._tell(loaded.trouble)
        return loaded.value or self._progress_store.nothing

    @cached_property
    def _progress_store(self) -> ProgressStore:
        from game.records import progress  # imported here: a start of the game does without

        return progress.ProgressStore(self.paths.data)

    def endings_found(self, episode: str) -> frozenset[str]:
        """Ids of the endings that were ever reached on this computer."""
        return frozenset(self.progress.of(episode).endings)

    def found_ending(self, episode: str, ending: str) -> None:
        """Remember an ending, and the acts done, the choices taken and the stickers found on the way."""
        from game.story.playing.debrief import choices_taken
        from game.story.playing.stickers import collected

        acts = self._play.state.acts if self._play else ()
        choices = sorted(choices_taken(self._play)) if self._play else ()
        stickers = collected(self._play) if self._play else ()
        self._keep_progress(self.progress.with_play(episode, ending, acts, choices, stickers))

    def found_signs(self, episode: str) -> None:
        """Remember that a detective round of an episode was finished."""
        self._keep_progress(self.progress.with_detective(episode))

    def warmed_up(self) -> None:
        """Remember that the tools were tried."""
        self._keep_progress(self.progress.with_warm_up())

    def credit(self, episode: str) -> None:
        """Remember that an episode was skipped."""
        self._keep_progress(self.progress.with_skip(episode))

    def _keep_progress(self, progress: Progress) -> None:
        if progress != self.progress:
            self._progress = progress
            self._write("progress", lambda: self._progress_store.keep(progress))

    def _forget_progress(self) -> None:
        """Forget all that was found, with every copy."""
        self._progress = self._progress_store.nothing
        self._write("progress", self._progress_store.erase)
