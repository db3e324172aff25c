"""`draft: text`: what the hero writes and does not send."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Draft(Step, frozen=True, kw_only=True):
    """Shows words where the hero writes, and waits for a tap; after it they are deleted, and nobody knows."""

    KIND: ClassVar[str] = "draft"
    THOUGHT: ClassVar[bool] = True
    HELD: ClassVar[bool] = True
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("draft",)

    draft: Text
    """What the hero writes and does not send."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the words where the hero writes."""
        screen.draft = self.draft

    def texts(self) -> tuple[StepText, ...]:
        """Give the words."""
        return (StepText(self.draft, self.by, "A message that {who} writes and does not send.", to="chat"),)
