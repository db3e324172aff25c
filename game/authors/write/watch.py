"""Whether a file was saved since it was last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Watch:
    """Looks at one file, also when an editor puts another in its place or takes it away for a moment."""

    def __init__(self, path: Path) -> None:
        """Take the file as it is now."""
        self.path = path
        self._seen = self._look()

    def changed(self) -> bool:
        """Whether the file is another one than at the last look; a file that is gone is waited for."""
        now = self._look()
        if now is None or now == self._seen:
            return False
        self._seen = now
        return True

    def _look(self) -> tuple[int, int, int] | None:
        try:
            about = self.path.stat()
        except OSError:
            return None
        return about.st_mtime_ns, about.st_size, about.st_ino
