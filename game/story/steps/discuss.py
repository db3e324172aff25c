"""`discuss: text`: a pause in which a class talks about a question."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Discuss(Step, frozen=True, kw_only=True):
    """Shows the question and waits for a tap."""

    KIND: ClassVar[str] = "discuss"
    TALKED_OF: ClassVar[bool] = True
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("discuss",)

    discuss: Text
    """A question for a class to talk about."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the card."""
        screen.show_card("discuss", self.discuss)

    def texts(self) -> tuple[StepText, ...]:
        """Give the question."""
        return (StepText(self.discuss, note="Question for a class to talk about, on a card.", limit=220),)
