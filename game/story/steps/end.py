"""`end: told`: the story is over."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import EndingId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class End(Step, frozen=True, kw_only=True):
    """Reaches an ending."""

    KIND: ClassVar[str] = "end"

    end: EndingId
    """The ending that is reached."""

    @property
    def ending(self) -> str:
        """Give the ending."""
        return self.end

    def leads_away(self) -> bool:
        """Tell that nothing comes after it."""
        return True

    def run(self, run: "Run") -> None:
        """End the story."""
        run.ended = self.end
