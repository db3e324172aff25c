"""`dim: yes`: the room is dark but for the light of the screen."""

from typing import TYPE_CHECKING, ClassVar

from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Dim(Step, frozen=True, kw_only=True):
    """Darkens the room, until `no` or the next place."""

    KIND: ClassVar[str] = "dim"

    dim: bool
    """`yes` darkens the room, so that the screen lights the hero's face; `no` makes it light again."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Let it be dark, or light again."""
        screen.stage = screen.stage.lit(dim=self.dim)
