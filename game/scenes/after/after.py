"""What the scenes after a story share: they need an ended play, and the next start comes back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.scenes.frame import backdrop
from game.scenes.scene import Home, Scene
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.records.save import SceneName
    from game.scenes.scene import Change, Context


class AfterPlay(Scene):
    """Base of these scenes. Without an ended play it leads to the title."""

    KEPT: ClassVar[SceneName] = "debrief"
    """Where the next start goes on after the player has been here."""

    def __init__(self, argument: str, context: Context) -> None:
        """Nothing was seen yet; `context.now` is when the scene appeared."""
        del argument
        self.since = context.now
        self.has_arrived = False

    def nothing(self, context: Context) -> Widget:
        """What is shown for a moment where there is no play."""
        return Widget(self.name, context.viewport.rect, backdrop(context))

    def wake(self, now: int) -> int | None:
        """At once after the first view; then as the scene itself wishes."""
        return self.moving(now) if self.has_arrived else 0

    def tick(self, context: Context) -> tuple[Change, ...]:
        """After the first view: remember where the player is. Then time goes on for the scene."""
        play = context.world.play
        if play is None or not play.state.ended:
            return (Home(),)
        if self.has_arrived:
            return self.passed(context)
        self.has_arrived = True
        context.world.keep(play, self.KEPT)
        return self.arrived(context)

    def moving(self, now: int) -> int | None:
        """Milliseconds until something moves again; None: nothing moves."""
        del now
        return None

    def arrived(self, context: Context) -> tuple[Change, ...]:
        """What follows from having come here."""
        del context
        return ()

    def passed(self, context: Context) -> tuple[Change, ...]:
        """What follows from time having passed."""
        del context
        return ()
