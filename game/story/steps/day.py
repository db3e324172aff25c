"""`day: Wednesday`: a card between two scenes that says which day it is."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Clock, Word
from game.story.reading.words import Sky, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Day(Step, frozen=True, kw_only=True):
    """Shows the card and waits for a tap."""

    KIND: ClassVar[str] = "day"
    WAITS: ClassVar[Wait] = "tap"
    NEW_DAY: ClassVar[bool] = True
    MAIN: ClassVar[tuple[str, ...]] = ("day",)

    day: Text
    """Which day it is now, or how much later: a few words."""
    number: int = 0
    """Which day of the story it is, the first being 1; the same again for later on the same day."""
    clock: Clock = ""
    """The time on the phone's clock, in quotes."""
    behind: Sky = ""
    """What the card lies on where it isn't morning."""
    id: Word = ""

    def shown(self, screen: "ViewBuilder") -> None:
        """Keep the day and the clock."""
        screen.day = self.day
        screen.clock = self.clock or screen.clock

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the card, and the clock."""
        screen.clock = self.clock or screen.clock
        screen.show_card("day", self.day, self.behind)

    def texts(self) -> tuple[StepText, ...]:
        """Give what stands on the card."""
        note = "On a card between two scenes: which day it is, or how much later."
        return (StepText(self.day, note=note, limit=40),)
