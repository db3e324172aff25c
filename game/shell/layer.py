"""A scene on the stack, with its focus and how far its areas are scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from game.scenes.scene import FocusFirst, ScrollTo
from game.ui.draw import focus as focusing
from game.ui.draw.widget import find

if TYPE_CHECKING:
    from game.scenes.scene import Context, Scene, ScrollBy
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content
    from game.ui.window.input import Direction

PAGE: Final = 0.8
LINE: Final = 0.25
"""Parts of its height by which a scroll area is moved by a page key and by an arrow."""


class Layer:
    """Remembers where one is in a scene while others lie over it; the tree of now is given each time."""

    def __init__(self, scene: Scene) -> None:
        """Nothing is focused or scrolled at first."""
        self.scene = scene
        self.focus = ""
        self.scrolled: dict[str, float] = {}
        self.laid: dict[tuple[str, Rect], Content] = {}
        """What its pages hold, as it was laid out; emptied as soon as anything but their place may change."""
        self._laid_in: tuple[object, ...] = ()

    def kept_in(self, context: Context) -> Context:
        """The context with what its pages hold, as far as that was laid out in the same settings and look."""
        here = (
            context.world.settings,
            context.look.theme,
            context.look.type,
            context.catalog,
            context.viewport,
        )
        if here != self._laid_in:
            self.laid.clear()
            self._laid_in = here
        return replace(context, laid=self.laid)

    def change(self, tree: Widget, change: ScrollBy | ScrollTo | FocusFirst) -> None:
        """Do what a scene or a pointer wants of what is focused and scrolled."""
        if isinstance(change, FocusFirst):
            self.focus = ""
        elif isinstance(change, ScrollTo):
            self.scrolled[change.area] = change.distance
        elif (here := find(tree, change.area)) is not None:
            self.scroll(here.widget, change.distance)

    def focus_on(self, tree: Widget, wanted: str) -> None:
        """Focus a widget, or what is focused instead where it can't be, and bring it into sight."""
        self.focus = focusing.settle(tree, wanted)
        self.reveal(tree, self.focus)

    def move(self, tree: Widget, command: Direction) -> None:
        """Move the focus; up and down scroll where nothing lies that way."""
        before = self.focus
        self.focus = focusing.move(tree, before, command)
        if self.focus == before and command in ("up", "down"):
            self.page(tree, -1 if command == "up" else 1, LINE)
        else:
            self.reveal(tree, self.focus)

    def reveal(self, tree: Widget, wanted: str) -> None:
        """Scroll so that a widget is in sight."""
        self.scrolled = focusing.reveal(tree, wanted, self.scrolled)

    def page(self, tree: Widget, direction: int, part: float = PAGE) -> None:
        """Scroll where the focus is by a part of the height, up (-1) or down (1)."""
        area = focusing.area_of(tree, self.focus)
        if area is not None:
            self.scroll(area, direction * area.rect.h * part)

    def turn(self, area: Widget) -> None:
        """Show what follows in a scroll area; after its end begin anew."""
        if self.scrolled.get(area.id, area.moved) >= area.reach - 1:
            self.scrolled[area.id] = 0.0
        else:
            self.scroll(area, area.rect.h * PAGE * (-1 if area.from_end else 1))

    def scroll(self, area: Widget, distance: float) -> None:
        """Scroll an area by so many logical units, down where they are positive, within its reach."""
        sign = -1 if area.from_end else 1
        moved = min(max(self.scrolled.get(area.id, area.moved), 0.0), area.reach) + sign * distance
        self.scrolled[area.id] = min(max(moved, 0.0), area.reach)
