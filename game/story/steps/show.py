"""`show: mum`: a person comes on the stage or changes the expression."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Expression, SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Show(Step, frozen=True, kw_only=True):
    """Brings a person on the stage."""

    KIND: ClassVar[str] = "show"

    show: SpeakerId
    """Who comes on the stage, or changes the expression."""
    as_: Expression = ""
    """The expression."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the person on the stage."""
        screen.stage[self.show] = self.as_
