"""`show: mum`: a person comes on the stage, or changes expression and pose."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Expression, SpeakerId
from game.story.reading.words import Pose
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Show(Step, frozen=True, kw_only=True):
    """Brings a person on the stage."""

    KIND: ClassVar[str] = "show"

    show: SpeakerId
    """Who comes on the stage, or changes expression and pose."""
    as_: Expression = ""
    """The expression."""
    pose: Pose = ""
    """How they stand: `rest`, `phone`, `phone-down`, `standing`, `away`, `armchair`, `apple`, `dough`,
    `towel`, `aid-out` or `headset`."""

    @property
    def comes(self) -> frozenset[str]:
        """Give who comes."""
        return frozenset({self.show})

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the person on the stage."""
        screen.bring(self.show, self.as_, self.pose)
