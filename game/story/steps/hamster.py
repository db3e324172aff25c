"""`hamster: no`: the hamster is away."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading import words
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Hamster(Step, frozen=True, kw_only=True):
    """Leaves the hamster's bed empty, until the next place."""

    KIND: ClassVar[str] = "hamster"

    hamster: words.Hamster
    """`no`: it is not here; else it lies in the rooms of its people by itself."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Let it be away."""
        screen.stage = screen.stage.without_hamster()
