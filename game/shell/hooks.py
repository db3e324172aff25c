"""Hooks: what an app of another kind does besides the usual; the game itself does nothing in any of them.

An app of a lesson, a kiosk or a preview is the usual one with some of these filled. It says what differs and
nothing of how the rest is done: `refresh`, `change`, `act` and `carry_out` of the app are all it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.window.input import Input


class Hooks:
    """Each is asked at its moment."""

    def before_turn(self, now: int) -> None:
        """Before the inputs of a turn; `now` is in milliseconds, as everywhere."""

    def after_turn(self, now: int) -> None:
        """When all of a turn is painted."""

    def before_input(self, one: Input) -> bool:
        """Whether this input was taken, so that it means nothing more."""
        del one
        return False

    def before_action(self, action: Action) -> bool:
        """Whether this action was carried out, so that no scene is asked."""
        del action
        return False

    def seen(self, context: Context) -> Context:
        """What scenes see of the context, as where they have but a part of the screen."""
        return context

    def over(self, tree: Widget) -> Widget:
        """The tree with what lies over or beside every scene."""
        return tree

    def soon(self, now: int) -> int | None:
        """Milliseconds until another turn is wanted, whatever the scene wants; None: none is."""
        del now
        return None

    def recovers(self, fault: Exception, failing: str) -> bool:
        """Whether the app has recovered in its own way from a fault in the scene of that name."""
        del fault, failing
        return False
