"""Outlines as AccessKit wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import accesskit

if TYPE_CHECKING:
    from game.ui.aids.reader.news import Told, Update
    from game.ui.aids.reader.tree import Deed, Entry, Kind


DEEDS: dict[Deed, Any] = {
    "press": accesskit.Action.CLICK,
    "focus": accesskit.Action.FOCUS,
    "reveal": accesskit.Action.SCROLL_INTO_VIEW,
}
ROLES: dict[Kind, Any] = {
    "window": accesskit.Role.WINDOW,
    "group": accesskit.Role.GROUP,
    "scroll": accesskit.Role.SCROLL_VIEW,
    "button": accesskit.Role.BUTTON,
    "text": accesskit.Role.LABEL,
    "heading": accesskit.Role.HEADING,
    "image": accesskit.Role.IMAGE,
    "log": accesskit.Role.LOG,
    "list": accesskit.Role.LIST,
    "item": accesskit.Role.LIST_ITEM,
    "dialog": accesskit.Role.DIALOG,
    "alert": accesskit.Role.ALERT,
    "radio": accesskit.Role.RADIO_BUTTON,
    "radios": accesskit.Role.RADIO_GROUP,
    "checkbox": accesskit.Role.CHECK_BOX,
    "progress": accesskit.Role.PROGRESS_INDICATOR,
}


def tree_update(update: Update) -> Any:  # noqa: ANN401 - the package carries no types
    """The update with AccessKit's own nodes; the window is the root."""
    made = accesskit.TreeUpdate(update.focus)
    made.nodes = [(told.number, node(told)) for told in update.told]
    if update.whole:
        tree = accesskit.Tree(next(told.number for told in update.told if told.entry.kind == "window"))
        tree.toolkit_name = "AccessKit"
        made.tree = tree
    return made


def node(told: Told) -> Any:  # noqa: ANN401 - the package carries no types
    """The node of one entry."""
    entry = told.entry
    made = accesskit.Node(ROLES[entry.kind])
    x, y, w, h = entry.bounds
    made.set_bounds(accesskit.Rect(x, y, x + w, y + h))
    made.set_children(list(told.children))
    for deed in entry.deeds:
        made.add_action(DEEDS[deed])
    _say(made, told)
    _state(made, entry)
    return made


def _say(made: Any, told: Told) -> None:  # noqa: ANN401 - the package carries no types
    """Name, note and language, and whether they are told when they come."""
    entry = told.entry
    if entry.name:
        (made.set_value if entry.kind == "text" else made.set_label)(entry.name)
    if entry.note:
        made.set_description(entry.note)
    if told.label:
        made.set_labelled_by([told.label])
    if entry.language:
        made.set_language(entry.language)
    made.set_live(accesskit.Live.POLITE if entry.live else accesskit.Live.OFF)


def _state(made: Any, entry: Entry) -> None:  # noqa: ANN401 - the package carries no types
    """State, place and level."""
    chosen = "selected" in entry.state or "checked" in entry.state
    if entry.kind in ("radio", "checkbox") or (entry.kind == "button" and "selected" in entry.state):
        made.set_toggled(accesskit.Toggled.TRUE if chosen else accesskit.Toggled.FALSE)
    if "disabled" in entry.state or (entry.kind == "button" and "press" not in entry.deeds):
        made.set_disabled()
    if "busy" in entry.state:
        made.set_busy()
    if "expanded" in entry.state:
        made.set_expanded(True)
    if entry.modal:
        made.set_modal()
    if entry.level:
        made.set_level(entry.level)
    if entry.place:
        made.set_position_in_set(entry.place - 1)
    if entry.size:
        made.set_size_of_set(entry.size)
    if entry.part is not None:
        made.set_min_numeric_value(0.0)
        made.set_max_numeric_value(1.0)
        made.set_numeric_value(entry.part)
