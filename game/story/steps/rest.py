"""`rest: text`: the world rests until the player goes on; nothing arrives, and no time runs."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Rest(Step, frozen=True, kw_only=True):
    """Tells something, lets everything rest, and waits for a tap, however long it takes."""

    KIND: ClassVar[str] = "rest"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("rest",)

    rest: Text
    """What is told meanwhile."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Let everything rest while it is told."""
        screen.resting = True
        screen.speak("narrate", "", self.rest)

    def texts(self) -> tuple[StepText, ...]:
        """Give what is told."""
        return (StepText(self.rest, note="The narrator, while the story rests. {forms}"),)
