"""Widgets: frozen nodes that say what they are, where they are, and what pressing them means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.action import Action
from game.ui.draw.display import Item, Shape
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Role = Literal[
    "group", "button", "text", "heading", "image", "log", "list", "item", "dialog", "alert", "radio",
    "checkbox", "progress", "scroll",
]  # fmt: skip
State = Literal["selected", "checked", "disabled", "busy", "expanded"]


class Widget(msgspec.Struct, frozen=True):
    """A node of the tree that a scene gives: semantics, rectangle, shapes and children.

    `id` is unique in the tree and stays the same from frame to frame. A widget with an `action` can be
    pressed and focused. `clip` keeps children inside its rectangle; `reach` is how far a scroll area can be
    scrolled, in logical units, and `moved` how far it is, counted from its end with `from_end`. `modal` keeps
    focus and presses inside; what lies in a widget that is `above` can be reached all the same.
    `up` and `down` are what these arrow keys mean while it is focused, where they do not move the focus.
    `part` is how much of a progress bar is filled, 0-1; `language` the tag of a name in another language than
    the game's. `live` widgets are announced when they change. `first` gets the focus when nothing had it.
    `drag` is what it means to pick it up with a mouse or a finger and carry it away, `over` that something
    carried comes over it, and `drop` that it is let go there.
    `touch` is what a press with a mouse or a finger means where nothing has to be done: no key goes there,
    and no screen reader tells of it. `radius` shapes the focus ring. `digit` is the number key that presses
    it; where a tree has none of these, a number takes the choice of that number. `elsewhere` is the id of
    what a mouse or a finger presses in a tree, whose root says so, wherever nothing else lies.
    """

    id: str
    rect: Rect
    shapes: tuple[Shape, ...] = ()
    children: tuple[Widget, ...] = ()
    role: Role = "group"
    name: str = ""
    value: str = ""
    state: tuple[State, ...] = ()
    action: Action | None = None
    clip: bool = False
    reach: float = 0.0
    moved: float = 0.0
    from_end: bool = False
    modal: bool = False
    above: bool = False
    live: bool = False
    first: bool = False
    radius: float = 12.0
    up: Action | None = None
    down: Action | None = None
    drag: Action | None = None
    touch: Action | None = None
    over: Action | None = None
    drop: Action | None = None
    part: float | None = None
    language: str = ""
    digit: int = 0
    elsewhere: str = ""

    @property
    def pressable(self) -> bool:
        """Whether it can be pressed now."""
        return self.action is not None and "disabled" not in self.state


class Placed(msgspec.Struct, frozen=True):
    """A widget with the area in which it can be seen."""

    widget: Widget
    clip: Rect

    @property
    def visible(self) -> bool:
        """Whether any of it can be seen."""
        seen = self.widget.rect.intersection(self.clip)
        return seen.w > 0 and seen.h > 0


def placed(root: Widget) -> Iterator[Placed]:
    """All widgets, parents first, in reading order, each with its clip."""
    todo = [Placed(root, root.rect)]
    while todo:
        here = todo.pop()
        yield here
        widget, clip = here.widget, here.clip
        if widget.children:
            clip = clip.intersection(widget.rect) if widget.clip else clip
            todo += [Placed(child, clip) for child in widget.children[::-1]]


def flatten(root: Widget, above: Mapping[str, tuple[Item, ...]] | None = None) -> tuple[Item, ...]:
    """The display list of the tree: each widget's shapes below those of its children.

    What `above` holds lies right above the widget of that id with all that is in it.
    """
    return laid(root, above)[0]


class Area(msgspec.Struct, frozen=True):
    """A widget that keeps its children inside, in a display list: what of it can be seen, and its items."""

    widget: Widget
    clip: Rect
    begin: int
    end: int


def laid(
    root: Widget, above: Mapping[str, tuple[Item, ...]] | None = None
) -> tuple[tuple[Item, ...], dict[str, Area]]:
    """The display list of the tree as for `flatten`, and by their ids what keeps its children inside."""
    items: list[Item] = []
    areas: dict[str, Area] = {}
    _gather(root, root.rect, above or {}, items, areas)
    return tuple(items), areas


def _gather(
    widget: Widget,
    clip: Rect,
    above: Mapping[str, tuple[Item, ...]],
    items: list[Item],
    areas: dict[str, Area],
) -> None:
    clip = clip.intersection(widget.rect) if widget.clip else clip
    begin = len(items)
    items += [Item(shape, clip) for shape in widget.shapes]
    for child in widget.children:
        _gather(child, clip, above, items, areas)
    if widget.clip:
        areas[widget.id] = Area(widget, clip, begin, len(items))
    items.extend(above.get(widget.id, ()))


def scope(root: Widget) -> Widget:
    """The part that takes input: the last modal widget, or the whole tree."""
    modal = root
    for here in placed(root):
        if here.widget.modal:
            modal = here.widget
    return modal


def pressables(root: Widget) -> tuple[Placed, ...]:
    """The widgets that can be pressed, in focus order (also those scrolled out of sight)."""
    return tuple(here for here in _reached(root) if here.widget.pressable)


def _reached(root: Widget) -> tuple[Placed, ...]:
    """Whatever means something when it is pressed, also if only by a mouse or a finger."""
    everything = list(placed(root))
    modals = [here.widget for here in everything if here.widget.modal]
    able = tuple([here for here in everything if here.widget.pressable or here.widget.touch is not None])
    if not modals:
        return able
    open_ = (modals[-1], *(here.widget for here in everything if here.widget.above))
    inside = {id(here.widget) for part in open_ for here in placed(part)}
    return tuple(here for here in able if id(here.widget) in inside)


def numbered(root: Widget, number: int) -> str:
    """The id of what a number key presses."""
    keys = {here.widget.digit: here.widget.id for here in placed(root) if here.widget.digit}
    return keys.get(number, "") if keys else f"choice:{number}"


def hit(root: Widget, x: float, y: float) -> Widget | None:
    """The topmost widget at the point that a mouse or a finger can press."""
    found = None
    for here in _reached(root):
        if here.widget.rect.contains(x, y) and here.clip.contains(x, y):
            found = here.widget
    return found


def meant(widget: Widget) -> Action | None:
    """What pressing it means; None where nothing can be pressed."""
    return widget.action if widget.pressable else widget.touch


def pressed_elsewhere(root: Widget, x: float, y: float) -> Widget | None:
    """What a press means at a point where nothing lies: a slip beside a button of the bar means nothing."""
    if not root.elsewhere:
        return None
    here = tuple(one.widget for one in placed(root) if one.widget.rect.contains(x, y))
    if any(one.above or one.modal or "disabled" in one.state for one in here):
        return None
    return next((one.widget for one in pressables(root) if one.widget.id == root.elsewhere), None)


def scroll_area(root: Widget, x: float, y: float) -> Widget | None:
    """The topmost scroll area at the point that has somewhere to go."""
    found = None
    for here in placed(scope(root)):
        if here.widget.reach > 0 and here.widget.rect.contains(x, y):
            found = here.widget
    return found


def find(root: Widget, wanted: str) -> Placed | None:
    """The widget of that id."""
    return next((here for here in placed(root) if here.widget.id == wanted), None)


def texts(root: Widget) -> tuple[str, ...]:
    """What a reader of the screen would be told, in reading order: name and value of each widget."""
    return tuple(
        " ".join(filter(None, (here.widget.name, here.widget.value)))
        for here in placed(root)
        if here.widget.name or here.widget.value
    )
