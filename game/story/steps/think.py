"""`think: text`: a thought of the hero."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Expression, Word
from game.story.reading.words import Pose, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Think(Step, frozen=True, kw_only=True):
    """Shows a thought and waits for a tap."""

    KIND: ClassVar[str] = "think"
    THOUGHT: ClassVar[bool] = True
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("think",)

    think: Text
    """A thought of the hero."""
    as_: Expression = ""
    """The hero's expression, from here on."""
    pose: Pose = ""
    """How the hero stands, from here on."""
    id: Word = ""

    def shown(self, screen: "ViewBuilder") -> None:
        """Keep expression and pose."""
        screen.express(self.by, self.as_, self.pose)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the thought."""
        screen.express(self.by, self.as_, self.pose)
        screen.speak("think", self.by, self.think)

    def texts(self) -> tuple[StepText, ...]:
        """Give the thought."""
        return (StepText(self.think, self.by, "A thought of {who}."),)
