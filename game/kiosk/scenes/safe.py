"""The safe picture: what is shown when the game fails again and again, for children and for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Context, Still
from game.text import Text
from game.ui.parts.column import words
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.sizing import fill, pad, put, square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.action import Action
    from game.scenes.scene import Change
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece

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
        cat = square(picture("picture", "cat-sleeping"), PICTURE)
        told = put(stack(*self._sentences(context)), down="middle")
        if context.viewport.h >= context.viewport.w:
            inside = pad(stack(MARGIN, put(cat, "middle"), MARGIN, fill(told), MARGIN), MARGIN)
        else:
            inside = row(MARGIN, put(cat, down="middle"), MARGIN, told, MARGIN)
        ground = box(context.look.theme.page)
        return one("safe", over(ground, inside)).widget(context.viewport.rect)

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
