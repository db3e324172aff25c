"""`hide: mum`: a person leaves the stage."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Hide(Step, frozen=True, kw_only=True):
    """Takes a person off the stage."""

    KIND: ClassVar[str] = "hide"

    hide: SpeakerId
    """Who leaves the stage."""

    @property
    def goes(self) -> frozenset[str]:
        """Give who goes."""
        return frozenset({self.hide})

    def shown(self, screen: "ViewBuilder") -> None:
        """Take the person off the stage."""
        screen.stage = screen.stage.without(self.hide)
