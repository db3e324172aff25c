"""`act: refuse`: a protective act was done."""

from typing import TYPE_CHECKING, ClassVar

from game.story.fields import PersonId
from game.story.steps.base import Step, step_kind
from game.story.words import Act

if TYPE_CHECKING:
    from game.story.run import Run
    from game.story.screen import Screen


@step_kind
class ActStep(Step, frozen=True, kw_only=True):
    """Counts an act as done; `block` also closes the chat with the person named or shown."""

    KIND: ClassVar[str] = "act"

    act: Act
    """The protective act that was done here."""
    with_: PersonId = ""
    """Whose chat a block closes; by default the one that was open last."""

    def run(self, run: "Run") -> None:
        """Count the act."""
        run.act(self.act)
        super().run(run)

    def shown(self, screen: "Screen") -> None:
        """Close the chat after a block."""
        if self.act == "block":
            screen.block(self.with_)
