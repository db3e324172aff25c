"""The screens that the buttons of a menu open, got ready while nobody does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.scene import Push
from game.ui.draw.widget import pressables

if TYPE_CHECKING:
    from game.scenes.scene import Context, SceneTable
    from game.ui.draw.widget import Widget


BY_KEY: Final = (Push("access"),)
"""What a key opens everywhere, and no button of a menu does."""


class NextScreens:
    """Remembers what was got ready, so that it is done once and nothing is left to do at rest.

    To import a screen, to lay it out and to draw its pictures takes up to 60 ms where it is opened first.
    """

    def __init__(self, scenes: SceneTable) -> None:
        """Nothing is ready yet."""
        self._scenes = scenes
        self._ready: set[object] = set()
        self._done: Widget | None = None

    def forget(self) -> None:
        """Begin anew: pictures are drawn for a window, and it may be another one."""
        self._ready.clear()
        self._done = None

    def are_ready(self, tree: Widget) -> bool:
        """Whether nothing is left to do as long as this tree is shown."""
        return tree is self._done

    def next(self, tree: Widget, context: Context) -> Widget | None:
        """The tree of a screen that the one shown as `tree` leads to; None where none is to be got ready."""
        look = context.look
        pressed = (here.widget.action for here in pressables(tree))
        for action in (*(each for each in pressed if isinstance(each, Push)), *BY_KEY):
            looks = (action, look.theme, look.type, look.touch, context.catalog.code)
            if action.scene in self._scenes and looks not in self._ready:
                self._ready.add(looks)
                opened = self._scenes[action.scene](action.argument, context)
                return opened.view(msgspec.structs.replace(context, scrolled={}))
        self._done = tree
        return None
