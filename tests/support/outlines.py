"""What is wrong with what a screen reader is told of a screen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.ui.aids.aid import Shown
from game.ui.aids.reader.tree import Outline, outline
from game.ui.draw.widget import pressables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.shell.app import App

NAMELESS = ("group", "list", "log", "radios")
"""Kinds that may have no name of their own: they hold things that have one."""


def wrong(app: App) -> Iterator[str]:
    """What is wrong with what a reader is told of the screen."""
    scene, code = app.scene, app.world.catalog.code
    shown = Shown(app.tree, app.focus, scene.name, code, app.screen.viewport, 0, hidden=scene.hides)
    told = outline(shown, "Čuvari mreže")
    by_widget = {one.widget: one for one in told.entries.values() if "press" in one.deeds}
    for id_, count in Counter(here.widget.id for here in pressables(app.tree)).items():
        if count > 1 or id_ not in by_widget:
            yield f"{id_}: {count} of them, {'' if id_ in by_widget else 'not '}told"
    if told.entries[told.focus].widget != app.focus:
        yield f"the focus is not told: {app.focus}"
    for one in told.entries.values():
        if not one.name and one.kind not in NAMELESS:
            yield f"{one.key}: {one.kind} without a name"
        if one.note and (one.note == one.name or one.note.startswith(f"{one.name},")):
            yield f"{one.key}: says {one.name} twice"
    yield from ill_formed(told)


def ill_formed(told: Outline) -> Iterator[str]:
    """What makes it no tree: children that are missing, and what has not one parent."""
    parents = Counter(child for one in told.entries.values() for child in one.children)
    for key in {*told.entries, *parents} - {"window"}:
        if key not in told.entries or parents[key] != 1:
            yield f"{key}: {parents[key]} parents"
