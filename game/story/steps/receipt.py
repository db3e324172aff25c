"""`receipt: text` · `where: text`: a report has arrived, and the phone says where and when."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import FACE_LINE, SENTENCE, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Receipt(Step, frozen=True, kw_only=True):
    """Shows on the phone that a report arrived and waits for a tap; then it lies in the folder of proof."""

    KIND: ClassVar[str] = "receipt"
    CONFIRMS: ClassVar[str] = "report"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("receipt",)

    receipt: Text
    """What it says: who looks at it, and what comes next."""
    where: Text
    """Where the report arrived."""
    id: Word = ""

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show it in the place of the form."""
        screen.hand_receipt(self.receipt, self.where)

    def shown(self, screen: "ViewBuilder") -> None:
        """Put it into the folder of proof."""
        screen.keep_receipt(self.receipt, self.where)

    def texts(self) -> tuple[StepText, ...]:
        """Give what it says, and where it arrived."""
        return (
            StepText(self.receipt, note=_SAYS, limit=SENTENCE),
            StepText(self.where, note=_WHERE, limit=FACE_LINE),
        )


_SAYS = "On the phone, below “Your report has arrived”: who looks at it now, or what comes next. {forms}"
_WHERE = "On the phone, below “Your report has arrived”: where, such as “Towers, reports”."
