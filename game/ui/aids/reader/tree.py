"""The outline of a screen as a screen reader is told it: what things are, without how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from game.language.languages import tag_of
from game.ui.draw.geometry import pixels
from game.ui.draw.widget import Role, State, Widget, placed, scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.aids.aid import Shown

Kind: TypeAlias = Role | Literal["window", "radios"]
Deed = Literal["press", "focus", "reveal"]

WINDOW = "window"
"""Key of the window, which holds the page; the keys of all else begin with that of the page."""
ENDS = (".", "!", "?", "…", ":")


class Entry(msgspec.Struct, frozen=True):
    """One thing that a screen reader is told of: `widget` is its id in the tree, `key` that in the outline.

    `note` is read after name and kind. `bounds` are pixels of the window. What is `live` is told when it
    comes or when its name changes. `place` is which one of a set it is, from 1; `size` how many a set has.
    `label` is the key of the heading that names it.
    """

    key: str
    widget: str
    kind: Kind
    bounds: tuple[int, int, int, int]
    name: str = ""
    note: str = ""
    children: tuple[str, ...] = ()
    state: tuple[State, ...] = ()
    deeds: tuple[Deed, ...] = ()
    live: bool = False
    modal: bool = False
    part: float | None = None
    place: int = 0
    size: int = 0
    label: str = ""
    level: int = 0
    language: str = ""


class Outline(msgspec.Struct, frozen=True):
    """All entries by their keys, parents first; the key of the page and of what has the focus."""

    entries: dict[str, Entry]
    page: str
    focus: str
    hidden: bool = False
    """Whether what is shown hides the game."""


def outline(shown: Shown, title: str) -> Outline:
    """What a screen reader is told of what is shown, in a window of that title.

    While the game is hidden, the window is called after the picture on it. Nothing is told of
    what lies behind something modal.
    """
    tree, hidden = shown.tree, shown.hidden
    front = scope(tree)
    above = (here.widget for here in placed(tree) if here.widget.above)
    parts = tree.children if front is tree else (*above, front)
    page = f"page:{tree.id}"
    entries: dict[str, Entry] = {}
    writer = _Writer(entries, shown.viewport.scale, _heading(tree))
    children = tuple(key for part in parts for key in writer.write(part, page))
    label = next((key for key, one in entries.items() if one.level == 1 and one.name != title), "")
    name = next((one.name for one in entries.values() if one.name), title) if hidden else title
    bounds = pixels(tree.rect, shown.viewport.scale)
    tag = tag_of(shown.language)
    entries[page] = Entry(page, tree.id, "group", bounds, children=children, label=label)
    entries[WINDOW] = Entry(WINDOW, "", "window", bounds, name, children=(page,), language=tag)
    focus = next((key for key, one in entries.items() if one.widget == shown.focus and one.deeds), page)
    return Outline({key: entries[key] for key in _from_above(entries, WINDOW)}, page, focus, hidden)


def _from_above(entries: dict[str, Entry], key: str) -> Iterator[str]:
    """The key and those of all below it, in the order in which they are read."""
    yield key
    for child in entries[key].children:
        yield from _from_above(entries, child)


def together(name: str, value: str) -> str:
    """A name and a value as one thing that is read aloud."""
    if not name or not value:
        return name or value
    return f"{name} {value}" if name.endswith(ENDS) else f"{name}, {value}"


def _heading(tree: Widget) -> Widget:
    """The heading of the whole page: the first that is not in a part with its own name; else the page."""
    todo = list(reversed(tree.children))
    while todo:
        here = todo.pop()
        if here.role == "heading" and here.name:
            return here
        if here.role in ("group", "scroll") and not here.name:
            todo.extend(reversed(here.children))
    return tree


class _Writer:
    """Writes the entries of a page, children before their parents."""

    def __init__(self, entries: dict[str, Entry], scale: float, heading: Widget) -> None:
        self._entries, self._scale, self._heading = entries, scale, heading

    def write(self, widget: Widget, path: str, *, live: bool = False, moves: bool = False) -> tuple[str, ...]:
        """Write a widget and what is in it; gives the keys that stand for it in its parent.

        `live` and `moves` say that it lies in something live, or in a part that can be scrolled.
        """
        key = f"{path}/{widget.id}"
        moves = moves or widget.reach > 0
        here = Entry(
            key, widget.id, widget.role, pixels(widget.rect, self._scale), widget.name,
            state=widget.state, deeds=("reveal",) if moves else (), modal=widget.modal, part=widget.part,
            language=tag_of(widget.language),
        )  # fmt: skip
        if widget.action is not None:
            return self._add(_pressable(widget, here))
        live = live or widget.live
        children = tuple(
            name for child in _in_order(widget) for name in self.write(child, key, live=live, moves=moves)
        )
        if widget.role in ("list", "group", "scroll") and widget.name == self._heading.name:
            widget = msgspec.structs.replace(widget, name="")  # the page is called so already
            here = msgspec.structs.replace(here, name="")
        if widget.name or widget.value:
            live = live and "busy" not in widget.state
            return self._readable(widget, msgspec.structs.replace(here, live=live), children)
        return self._nameless(msgspec.structs.replace(here, live=live), children) if children else ()

    def _nameless(self, here: Entry, children: tuple[str, ...]) -> tuple[str, ...]:
        """What has no name of its own is called after what is in it, where it is more than a place for it."""
        first = self._entries[children[0]]
        if here.kind == "item" and first.kind == "text" and len(children) == 1:
            del self._entries[first.key]
            return self._add(msgspec.structs.replace(here, name=first.name))
        if here.kind in ("list", "log", "dialog"):
            label = first.key if first.kind == "heading" else ""
            return self._add(msgspec.structs.replace(here, children=children, label=label))
        return children

    def _readable(self, widget: Widget, here: Entry, children: tuple[str, ...]) -> tuple[str, ...]:
        """What has something to say and can't be pressed. Nothing in it says its name once more."""
        kept = tuple(one for one in children if not self._echoes(one, widget.name))
        if widget.role in ("group", "scroll") and any(self._entries[one].name == widget.name for one in kept):
            return kept
        apart = widget.role in ("image", "progress") and not here.live
        level = 0 if widget.role != "heading" else 1 if widget.id == self._heading.id else 2
        name = widget.name if apart else together(widget.name, widget.value)
        note = widget.value if apart else ""
        return self._add(msgspec.structs.replace(here, name=name, note=note, children=kept, level=level))

    def _echoes(self, key: str, name: str) -> bool:
        """Whether the entry only says the name again; it is forgotten then."""
        one = self._entries[key]
        echo = one.kind in ("text", "heading") and one.level != 1 and one.name == name
        if echo:
            del self._entries[key]
        return echo

    def _add(self, entry: Entry) -> tuple[str, ...]:
        if entry.kind == "list":
            entry = self._listed(entry)
        self._entries[entry.key] = entry
        return (entry.key,)

    def _listed(self, entry: Entry) -> Entry:
        """A list as what it is: of items, of answers of which one is chosen, or of things to press."""
        kinds = {self._entries[key].kind for key in entry.children}
        if "item" in kinds:
            return entry
        if "radio" not in kinds:
            return msgspec.structs.replace(entry, kind="group")
        radios = [key for key in entry.children if self._entries[key].kind == "radio"]
        for number, key in enumerate(radios, 1):
            self._entries[key] = msgspec.structs.replace(self._entries[key], place=number)
        return msgspec.structs.replace(entry, kind="radios", size=len(radios))


def _pressable(widget: Widget, here: Entry) -> Entry:
    """What can be pressed is told as one thing, with all that stands on it."""
    inside = (one.widget.name for one in placed(widget) if one.widget.name != widget.name)
    note = ", ".join(dict.fromkeys(filter(None, (widget.value, *inside))))
    deeds: tuple[Deed, ...] = ("press", "focus", *here.deeds) if widget.pressable else here.deeds
    if widget.live:
        return msgspec.structs.replace(here, name=together(widget.name, note), deeds=deeds, live=True)
    return msgspec.structs.replace(here, note=note, deeds=deeds)


def _in_order(widget: Widget) -> Sequence[Widget]:
    """The parts in the order in which they are read: in a conversation from above to below."""
    if any(child.role == "log" for child in widget.children):
        return sorted(widget.children, key=lambda child: child.rect.y)
    return widget.children
