"""`cat: typing`: what the cat does."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading import words
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Cat(Step, frozen=True, kw_only=True):
    """Lets the cat do something, until the next place."""

    KIND: ClassVar[str] = "cat"

    cat: words.Cat
    """What it does; `no` where it is not here."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Let it do that."""
        screen.stage = screen.stage.with_cat(self.cat)
