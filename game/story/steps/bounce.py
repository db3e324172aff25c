"""`bounce: leo`: whoever is blocked writes, and it does not arrive."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Bounce(Step, frozen=True, kw_only=True):
    """Says in a chat that something was written and did not get through; what it was nobody sees."""

    KIND: ClassVar[str] = "bounce"
    HELD: ClassVar[bool] = True

    bounce: PersonId
    """Who wrote: somebody who is blocked."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the line into the chat."""
        screen.event(self.bounce, "bounced", self.bounce)
