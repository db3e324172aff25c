"""What steps have in common that count: flags that go up one after the other, and a pebble for each."""

from typing import TYPE_CHECKING, Final

from game.story.reading.words import counted_flags
from game.story.steps.base import Step

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.reading.texts_read import Reading

LINE_NOTE: Final = "What a pebble is dropped into the jar for: something small that was odd, a few words."


class Counted(Step, frozen=True, kw_only=True):
    """A step that may count one more of what is `counted`, from none to nine."""

    @property
    def counted(self) -> str:
        """What is counted: conditions ask `pebbles-3` for three or more."""
        raise NotImplementedError

    @property
    def counts(self) -> tuple[str, ...]:
        """Give the flags that go up one after the other."""
        return counted_flags(self.counted)

    def verify(self, reading: "Reading") -> None:
        """Name the flags that may go up."""
        for flag in self.counts:
            reading.names("counter", flag, self.mark)

    def may_raise(self) -> frozenset[str]:
        """Give all of them."""
        return frozenset(self.counts)

    def count(self, run: "Run") -> None:
        """Put up the first that is down; after the last, all stay up."""
        run.flags = run.flags.union([flag for flag in self.counts if flag not in run.flags][:1])
