"""`tools: {block: node}`: in this node a tool of the phone is answered elsewhere than by `always`."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import NodeId, ToolId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class Tools(Step, frozen=True, kw_only=True):
    """Names the answering nodes; it holds for the whole node, wherever it stands in it."""

    INNER: ClassVar[frozenset[str]] = Step.INNER | {"if_"}
    KIND: ClassVar[str] = "tools"
    WHOLE_NODE: ClassVar[bool] = True

    tools: dict[ToolId, NodeId]
    """Tools of the phone, and for each the node that answers it here instead of that of `always`."""

    def run(self, run: "Run") -> None:
        """Do nothing: the node has read it already."""
        run.at += 1
