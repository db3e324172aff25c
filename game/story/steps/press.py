"""`press: block` · `with: leo`: the player's own hand does what a tool is for, in the middle of the story."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, Word
from game.story.reading.words import Tool, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import SENTENCE, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class Press(Step, frozen=True, kw_only=True):
    """Waits for the button of a tool; then the act of its name is done, and the story goes on."""

    KIND: ClassVar[str] = "press"
    WAITS: ClassVar[Wait] = "tap"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    press: Tool
    """The tool whose button is to be pressed."""
    text: Text
    """What is said beside it."""
    with_: PersonId = ""
    """Whom a block shuts out, and must stand with it; whose chat is kept, by default the one open last."""
    id: Word = ""

    @property
    def act(self) -> Tool:
        """The act of the same name."""
        return self.press

    @property
    def aims(self) -> str:
        """Whom it is about."""
        return self.with_

    @property
    def blocks(self) -> str:
        """Whom a block shuts out."""
        return self.with_ if self.press == "block" else ""

    def run(self, run: "Run") -> None:
        """Count the act: it is done now."""
        run.act(self.press, self.with_)
        super().run(run)

    def shown(self, screen: "ViewBuilder") -> None:
        """Put aside what was kept."""
        if self.press == "save":
            screen.keep(self.with_)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Say what is to be pressed."""
        screen.press, screen.ask = self.press, self.text

    def texts(self) -> tuple[StepText, ...]:
        """Give what is said."""
        return (
            StepText(self.text, note="Said beside a tool that is to be pressed. {forms}", limit=SENTENCE),
        )

    def verify(self, reading: "Reading") -> None:
        """Ask who is blocked."""
        if self.press == "block" and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")
