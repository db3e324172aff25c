"""`jar: pebbles` · `line: …`: for something small that was odd, one may drop a pebble into a jar, or not."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.story.reading.fields import Word
from game.story.reading.words import Wait
from game.story.steps.base import step_kind
from game.story.steps.counted import LINE_NOTE, Counted
from game.story.steps.option import Decided, Option
from game.story.steps.step_text import ASK, FACE_LINE, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder

DROPPED: Final = "drop"
DROP: Final = Text("jar.drop", "Drop a pebble in")
LEAVE: Final = Text("jar.leave", "Not this time")


@step_kind
class Jar(Counted, frozen=True, kw_only=True):
    """Shows the jar and a pebble, and waits: drop it or not, and both are right."""

    KIND: ClassVar[str] = "jar"
    WAITS: ClassVar[Wait] = "choice"
    MAIN: ClassVar[tuple[str, ...]] = ("line",)

    jar: Word
    """What is counted, as by `add`: conditions ask `pebbles-3` for three or more."""
    line: Text
    """What this pebble would be for, a few words; `pour` shows them beside it."""
    ask: Text | None = None
    """The question above the jar."""
    id: Word = ""

    @property
    def counted(self) -> str:
        """Give what pebbles in this jar count."""
        return self.jar

    def options(self, flags: frozenset[str]) -> tuple[Option, ...]:
        """Give the two, which are always open."""
        del flags
        return (Option(id=DROPPED, do=DROP), Option(id="leave", do=LEAVE))

    def decided(self, flags: frozenset[str], choice: str = "") -> Decided:
        """Give what it was about, and the two."""
        del choice
        return Decided(self.line, self.options(flags))

    def take(self, run: "Run", option: Option) -> None:
        """Count one more, or not, and go on."""
        if option.id == DROPPED:
            self.count(run)
        run.at += 1

    def shown(self, screen: "ViewBuilder") -> None:
        """Let the pebble lie in the jar."""
        if screen.entry.choice == DROPPED:
            screen.boards.drop_pebble(self.jar, self.line)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the jar, and what the pebble would be for."""
        screen.ask, screen.options = self.ask, self.options(screen.state.flags)
        screen.boards.show_jar(self.jar, self.counts, self.line)

    def texts(self) -> tuple[StepText, ...]:
        """Give the question and the line."""
        ask = (StepText(self.ask, note="Question above a jar of pebbles.", limit=ASK),) if self.ask else ()
        return (*ask, StepText(self.line, note=LINE_NOTE, limit=FACE_LINE))
