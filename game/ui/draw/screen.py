"""The screen: remembers what was painted last, and repaints what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Item, Picture, changed, merged
from game.ui.draw.geometry import Rect, Viewport, bounding, viewport
from game.ui.draw.scrolled import Moved, moved
from game.ui.draw.widget import Area, Widget, find, laid

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pygame

    from game.ui.art.pictures import Pictures
    from game.ui.draw.theme import Theme

    Above = Mapping[str, tuple[Item, ...]]

NOTHING: Above = {}
MOST_SET = 100
"""Lines and pictures out of sight that are made after one painting; more would push out others."""
ROOM = 0.9
"""The share of the kept pictures above which those of no further screen are got ready."""
AT_ONCE = 3
"""So many texts of another screen are set at once: nothing moves on this one."""
GROUP_RADIUS, GROUP_GAP = 20.0, 6.0
"""Corners of a ring around several widgets, and the room that it leaves around them."""


class Screen:
    """A surface with what was painted on it. Make a new one when the size changes."""

    def __init__(self, surface: pygame.Surface, pictures: Pictures, canvas: Viewport | None = None) -> None:
        """Nothing is painted yet. `canvas` is another logical canvas than the usual one."""
        self.surface = surface
        # A window's surface stays the same object when the window is resized, so the size is remembered.
        self.size = surface.get_size()
        pictures.expect(self.size)
        self.viewport: Viewport = canvas or viewport(*surface.get_size())
        self._painter = pictures.painter(self.viewport)
        self.typesetter = self._painter.typesetter
        self._items: tuple[Item, ...] | None = None
        self._areas: dict[str, Area] = {}
        self._shown = ""
        self._next = self._set = 0
        self._expected: list[Item] = []
        self._ground = ""

    def forget(self) -> None:
        """Paint everything at the next chance."""
        self._items = None

    def paint(
        self, tree: Widget, theme: Theme, overlay: tuple[Item, ...] = (), above: Above = NOTHING
    ) -> list[pygame.Rect]:
        """Bring the surface to what the tree shows; gives the areas painted, in pixels.

        What `above` holds lies right above the widget of that id and its children, `overlay` above all.
        """
        flat, areas = laid(tree, above)
        items, old = (*flat, *overlay), self._items
        before, self._areas = self._areas, areas
        same = (self._shown, self._ground) == (tree.id, theme.page)
        self._shown, self._ground = tree.id, theme.page
        self._items, self._next, self._set = items, 0, 0
        if not same:  # what is out of sight of the one before would push out what other screens need
            self._painter.cache.drop_guesses()
        if old is None or not same:  # of another screen hardly anything stays, and to find that takes time
            return self._painter.paint(self.surface, items, (self.viewport.rect,), theme.page)
        shifted = moved(old, items, before, areas, self.viewport.scale)
        if shifted is not None:
            return self._shifted(shifted, items)
        dirty = changed(old, items)
        return self._painter.paint(self.surface, items, dirty, theme.page) if dirty else []

    def _shifted(self, shifted: Moved, items: tuple[Item, ...]) -> list[pygame.Rect]:
        """Move the pixels of a scroll area inside it, and paint the rest; gives what is to be shown."""
        self.surface.set_clip(shifted.place)
        place = self.surface.get_clip()
        self.surface.scroll(0, shifted.down)
        self.surface.set_clip(None)
        dirty = merged([*changed(shifted.items, items), *shifted.wrong])
        return [place, *self._painter.paint(self.surface, items, dirty, self._ground)]

    @property
    def has_room(self) -> bool:
        """Whether pictures of a further screen are kept without those of others being pushed out."""
        return self._painter.cache.used < ROOM * self._painter.cache.budget

    def expect(self, tree: Widget) -> None:
        """Have ready what this tree shows, which is likely to be next, in moments without other work."""
        self._expected = list(reversed(laid(tree)[0]))
        self._painter.keep(self._items or ())

    def prepare(self) -> bool:
        """Do a little of what will be needed, in a moment without other work; tells whether there was any.

        One line or picture of what scrolling would bring into sight, or else some lines or one picture of
        what is expected. A line takes as long as painting a quarter of a page: a page would come in jerks.
        """
        return self._draw_what_is_out_of_sight() or self._draw_what_is_expected()

    def _draw_what_is_out_of_sight(self) -> bool:
        items = self._items or ()
        while self._next < len(items) and self._set < MOST_SET:
            self._next += 1  # first: what fails is not tried again
            if self._painter.prepare(items[self._next - 1]):
                self._next -= 1
                self._set += 1
                return True
        return False

    def _draw_what_is_expected(self) -> bool:
        made = 0
        while self._expected and made < AT_ONCE:
            item = self._expected.pop()
            if self._painter.foresee(item):
                made += AT_ONCE if isinstance(item.shape, Picture) else 1
        return made > 0


def focus_ring(tree: Widget, focus: str, theme: Theme) -> Above:
    """The ring around the focused widget, which lies below what lies on that widget: a name tag, a notice."""
    here = find(tree, focus)
    if here is None or not here.visible:
        return NOTHING
    return {focus: _ring(here.widget.rect, here.widget.radius, here.clip, theme)}


def surrounding_ring(tree: Widget, wanted: tuple[str, ...], theme: Theme) -> Above:
    """One ring around all that can be seen of these widgets, above everything."""
    inside = [here for name in wanted if (here := find(tree, name)) and here.visible]
    if not inside:
        return NOTHING
    place = bounding(here.widget.rect.intersection(here.clip) for here in inside)
    radius = inside[0].widget.radius if len(inside) == 1 else GROUP_RADIUS
    return {tree.id: _ring(place.inset(-GROUP_GAP if len(inside) > 1 else 0), radius, tree.rect, theme)}


def _ring(rect: Rect, radius: float, clip: Rect, theme: Theme) -> tuple[Item, ...]:
    """Two lines, so that one of them stands out on any ground, inside the page at its edges."""
    clip = clip.inset(-8)
    outer = Box(rect.inset(-6), "", radius + 6, theme.focus_edge, 3.0)
    inner = Box(rect.inset(-4), "", radius + 4, theme.focus, 4.0)
    return Item(outer, clip), Item(inner, clip)


def hover_veil(tree: Widget, hovered: str, theme: Theme, *, pressed: bool) -> Above:
    """A warm rim and a breath of warmth over what the pointer is on, stronger while it is pressed.

    It lies below what lies on that widget, as a ring does.

    Not over what is only a place to tap and has no look of its own, nor over what can't be pressed. It never
    greys: grey is what can't be pressed, and the words below it stay as clear as they were.
    """
    here = find(tree, hovered)
    if here is None or here.widget.action is None or not here.widget.shapes:
        return NOTHING
    strength, rim = ("16", 5.0) if pressed else ("0e", 3.0)
    glow = Box(here.widget.rect, theme.warm + strength, here.widget.radius, theme.warm, rim)
    return {hovered: (Item(glow, here.clip),)}


def empty(rect: Rect) -> Widget:
    """A tree with nothing in it."""
    return Widget("empty", rect)
