"""`join: ema` · `thread: guild`: somebody comes into a group; `part:` is the way out."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Join(Step, frozen=True, kw_only=True):
    """Says in a group that somebody is in it from now on."""

    KIND: ClassVar[str] = "join"

    join: SpeakerId
    """Who comes: a cast id, or `hero`."""
    thread: PersonId
    """The group."""

    @property
    def joins(self) -> str:
        """Give who comes."""
        return self.join

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the line into the group."""
        screen.event(self.thread, "joined", self.join)
