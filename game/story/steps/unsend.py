"""`unsend: leo`: somebody takes back the last message."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Unsend(Step, frozen=True, kw_only=True):
    """Takes back what somebody wrote last in a chat: only that there was something can be seen then."""

    KIND: ClassVar[str] = "unsend"

    unsend: SpeakerId
    """Whose message goes: a cast id, or `hero`."""
    thread: PersonId = ""
    """The chat; by default the sender's own, for the hero the one that is or was open last."""

    @property
    def writer(self) -> str:
        """Give who takes back."""
        return self.unsend

    def shown(self, screen: "ViewBuilder") -> None:
        """Take the message away."""
        screen.take_back(self.unsend, self.thread)
