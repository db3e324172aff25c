"""The safe picture: what is shown when the game fails again and again, for children and for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Context, Still
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.column import Piece, column, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.action import Action
    from game.scenes.scene import Change

REST = Text("kiosk.safe", "The game is having a rest. Please tell the people at the stand.")
STAFF = Text("kiosk.safe-staff", "For the stand: hold a finger here for five seconds to try again.")
PICTURE = 380.0
MARGIN, GAP = 40.0, 22.0


class Safe(Still):
    """A sleeping cat, and the same two sentences in every language; nothing in it can be pressed."""

    name = "safe"

    def __init__(self, languages: tuple[str, ...]) -> None:
        """`languages` are those of the kiosk."""
        super().__init__()
        self._languages = languages

    def view(self, context: Context) -> Widget:
        """The picture beside the sentences, or above them on a tall screen."""
        page, theme = context.viewport.rect, context.look.theme
        if page.w > page.h:
            room = Rect(PICTURE + 2 * MARGIN, 0, page.w - PICTURE - 3 * MARGIN, page.h)
            picture = Rect(MARGIN, (page.h - PICTURE) / 2, PICTURE, PICTURE)
        else:
            room = Rect(MARGIN, PICTURE + 2 * MARGIN, page.w - 2 * MARGIN, page.h - PICTURE - 3 * MARGIN)
            picture = Rect((page.w - PICTURE) / 2, MARGIN, PICTURE, PICTURE)
        pieces = tuple(self._sentences(context))
        _, tall = column(room, pieces)
        top = room.y + max(0.0, (room.h - tall) / 2)
        lines, _ = column(Rect(room.x, top, room.w, 0), pieces)
        return Widget(
            "safe", page, (Box(page, theme.page), Picture(picture, "picture", "cat-sleeping")), lines
        )

    def _sentences(self, context: Context) -> Iterator[Piece]:
        look, catalogs = context.look, context.world.catalogs
        for code in self._languages:
            if code in catalogs:
                rest, staff = (catalogs[code].render(text) for text in (REST, STAFF))
                yield words(look, f"safe.{code}", rest, "subheading")
                yield words(look, f"safe.staff.{code}", staff, "label", look.theme.quiet)
                yield GAP

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Nothing follows from anything."""
        del action, context
        return ()
