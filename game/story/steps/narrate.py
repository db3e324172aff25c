"""`narrate: text`: the narrator tells something."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Narrate(Step, frozen=True, kw_only=True):
    """Shows what the narrator tells and waits for a tap."""

    KIND: ClassVar[str] = "narrate"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("narrate",)

    narrate: Text
    """What the narrator tells."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Let the narrator be heard."""
        screen.speak("narrate", "", self.narrate)

    def texts(self) -> tuple[StepText, ...]:
        """Give what the narrator tells."""
        return (StepText(self.narrate),)
