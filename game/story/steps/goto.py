"""`goto: node`: the story goes on there."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import NodeId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class Goto(Step, frozen=True, kw_only=True):
    """Goes to a node."""

    KIND: ClassVar[str] = "goto"

    goto: NodeId
    """The node with which the story goes on."""

    def leads_away(self) -> bool:
        """Tell that nothing comes after it."""
        return True

    def run(self, run: "Run") -> None:
        """Go there."""
        run.go(self.goto)

    def targets(self) -> tuple[str, ...]:
        """Name the node."""
        return (self.goto,)
