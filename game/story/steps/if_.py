"""`if: saved` · `goto: node` · `else: node`: the story goes on by what happened before."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Condition, NodeId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class If(Step, frozen=True, kw_only=True):
    """Goes to a node when the condition holds, else to another one or to the next step."""

    KIND: ClassVar[str] = "if"
    BRANCHES: ClassVar[bool] = True

    if_: Condition
    """A flag, `not flag`, `a or b`, or a list of these that must all hold."""
    goto: NodeId
    """The node to go to when it holds."""
    else_: NodeId = ""
    """The node to go to when it does not; without it the node goes on."""

    def run(self, run: "Run") -> None:
        """Go by the condition."""
        target = self.goto if self.if_.holds(run.flags) else self.else_
        if target:
            run.go(target)
        else:
            run.at += 1

    def leads_away(self) -> bool:
        """Tell whether there is an `else`."""
        return bool(self.else_)

    def targets(self) -> tuple[str, ...]:
        """Name the one or two nodes."""
        return (self.goto, self.else_) if self.else_ else (self.goto,)
