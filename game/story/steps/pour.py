"""`pour: pebbles` · `text: …`: the jar is poured out, and each pebble lies beside what it was dropped for."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait, counted_flags
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import SENTENCE, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Pour(Step, frozen=True, kw_only=True):
    """Shows the row of pebbles, and waits for a tap."""

    KIND: ClassVar[str] = "pour"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    pour: Word
    """What was counted."""
    text: Text
    """What is said above the row."""
    id: Word = ""

    @property
    def poured(self) -> str:
        """Give what was counted."""
        return self.pour

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the row."""
        screen.ask = self.text
        screen.boards.show_jar(self.pour, counted_flags(self.pour), None)

    def texts(self) -> tuple[StepText, ...]:
        """Give what is said above it."""
        return (StepText(self.text, note="Said above a row of pebbles.", limit=SENTENCE),)
