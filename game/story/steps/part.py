"""`part: ema` · `thread: guild`: somebody leaves a group."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Part(Step, frozen=True, kw_only=True):
    """Says in a group that somebody is in it no more."""

    KIND: ClassVar[str] = "part"

    part: SpeakerId
    """Who goes: a cast id, or `hero`."""
    thread: PersonId
    """The group."""

    @property
    def parts(self) -> str:
        """Give who goes."""
        return self.part

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the line into the group."""
        screen.event(self.thread, "left", self.part)
