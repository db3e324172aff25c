"""The ending at a kiosk: the door that was opened; there is no album, as nothing of it would be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.after.ending import EndingScene

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context


class KioskEnding(EndingScene):
    """As in the game, without what is new in the album."""

    def arrived(self, context: Context) -> tuple[Change, ...]:
        """Remember the ending for this session."""
        changes = super().arrived(context)
        self.news = ()
        return changes
