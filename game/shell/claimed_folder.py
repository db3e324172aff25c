"""The folder that one game has at a time: taken, swept and let go."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from game.records.files import forget_times, old_caches, remove_caches, sweep_folder
from game.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from game.paths import Paths
    from game.records.folder_lock import FolderLock
    from game.records.writer import Writer

IN_USE = Text(
    "world.in-use",
    "The game is already open on this computer. You can play here too, but nothing of it will be kept.",
)


class ClaimedFolder(ABC):
    """What a world does with the folder of its data; while another game has it, nothing is kept."""

    in_use: ClassVar[Text] = IN_USE
    """What is told while another game has the folder."""

    paths: Paths
    _writer: Writer

    def __init__(self) -> None:
        """Nobody has the folder yet."""
        self._lock: FolderLock | None = None

    @property
    @abstractmethod
    def private(self) -> bool:
        """Whether nothing is kept of what happens now."""

    @abstractmethod
    def warn_again(self, text: Text) -> None:
        """Let the player be told of something, also where that was told before."""

    @abstractmethod
    def _keep_nothing(self) -> None:
        """Put away what is running, and leave what was kept before as it is."""

    def claim(self) -> None:
        """Take the folder for this game alone until it is closed; while another game has it, keep nothing."""
        self._sweep_surveys()
        if not self.private and not self._claimed():
            self._keep_nothing()

    def _sweep_surveys(self) -> None:
        """Have removed what surveys and lessons of long ago left here, also where nothing is kept."""
        if any((self.paths.data / name).is_dir() for name in ("journals", "seats", "lesson")):
            self._writer.put("surveys", lambda: _remove_left(self.paths.data))

    def _claimed(self) -> bool:
        """Whether nobody else writes there; what a killed game and older versions left is removed then."""
        if not self._alone():
            return False
        if self._lock is None:
            return True  # a place that knows no locks
        # By the writer: what it has half written itself at this moment must not be taken for left behind.
        self._writer.put("leavings", self._remove_leavings)
        if old := old_caches(self.paths.cache):
            self._writer.put("caches", lambda: remove_caches(old))
        return True

    def _remove_leavings(self) -> None:
        for folder in {self.paths.data, self.paths.config}:
            sweep_folder(folder, stale=0)
        forget_times(self.paths.data / "save.json")

    @property
    def _shared(self) -> Path:
        """The folder that one game has at a time."""
        return self.paths.data

    def _alone(self) -> bool:
        """Whether no other game has the folder, or nobody can tell: then this one has it. Else it is told."""
        from game.records.folder_lock import lock_folder

        try:
            self._lock = self._lock or lock_folder(self._shared)
        except OSError:
            return True
        if self._lock is None:
            self.warn_again(self.in_use)
        return self._lock is not None

    def _free(self) -> None:
        if self._lock is not None:
            self._lock.free()
            self._lock = None


def _remove_left(folder: Path) -> None:
    from game.lesson_flow.save import forget_left  # imported here: most starts do without
    from game.results.leftovers import remove_left

    remove_left(folder, time.time())
    forget_left(folder, time.time())
