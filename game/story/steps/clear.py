"""`clear: [a]`: flags go down."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import KnownFlag
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class Clear(Step, frozen=True, kw_only=True):
    """Takes flags down."""

    KIND: ClassVar[str] = "clear"

    clear: tuple[KnownFlag, ...]
    """Flags that go down."""

    def clears(self) -> frozenset[str]:
        """Give the flags."""
        return frozenset(self.clear)

    def run(self, run: "Run") -> None:
        """Take the flags down."""
        run.flags = run.flags.difference(self.clear)
        run.at += 1
