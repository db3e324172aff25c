"""`add: pebbles`: one more of what is counted, from none to nine."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Word
from game.story.steps.base import step_kind
from game.story.steps.counted import LINE_NOTE, Counted
from game.story.steps.step_text import FACE_LINE, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Add(Counted, frozen=True, kw_only=True):
    """Counts one more: the flag `pebbles-3` is up from the third on, and after nine there are nine."""

    KIND: ClassVar[str] = "add"
    MAIN: ClassVar[tuple[str, ...]] = ("line",)

    add: Word
    """What is counted. Conditions ask `pebbles-3` for three or more."""
    line: Text | None = None
    """What it is counted for, a few words: `pour` shows them."""
    id: Word = ""

    @property
    def counted(self) -> str:
        """Give what is counted."""
        return self.add

    def raises(self) -> frozenset[str]:
        """Give the first of them: it is up in any case."""
        return frozenset(self.counts[:1])

    def run(self, run: "Run") -> None:
        """Put up the first that is down; what it was for is logged."""
        if self.line is not None:
            run.note()
        self.count(run)
        run.at += 1

    def shown(self, screen: "ViewBuilder") -> None:
        """Let the pebble lie in the jar."""
        if self.line is not None:
            screen.boards.drop_pebble(self.add, self.line)

    def texts(self) -> tuple[StepText, ...]:
        """Give what it is for."""
        return (StepText(self.line, note=LINE_NOTE, limit=FACE_LINE),) if self.line else ()
