"""`set: [a, b]`: flags go up."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Flag
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run


@step_kind
class Set(Step, frozen=True, kw_only=True):
    """Puts flags up."""

    KIND: ClassVar[str] = "set"

    set: tuple[Flag, ...]
    """Flags that go up."""

    def raises(self) -> frozenset[str]:
        """Give the flags."""
        return frozenset(self.set)

    def run(self, run: "Run") -> None:
        """Put the flags up."""
        run.flags = run.flags.union(self.set)
        run.at += 1
