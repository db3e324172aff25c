"""`look: treasure-map`: a picture of the art kit on a card, with a line."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PictureId, Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Look(Step, frozen=True, kw_only=True):
    """Shows a picture with its line and waits for a tap."""

    KIND: ClassVar[str] = "look"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    look: PictureId
    """The picture of the art kit that is shown on a card."""
    text: Text
    """The line below the picture."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the card."""
        screen.show_card("look", self.text, self.look)

    def texts(self) -> tuple[StepText, ...]:
        """Give the line below the picture."""
        note = f"Line below a picture (“{self.look}”) on a card."
        return (StepText(self.text, note=note, limit=150),)
