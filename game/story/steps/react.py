"""`react: ema`: somebody answers the newest message, post or comment with a small picture."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, SpeakerId
from game.story.reading.words import Reaction
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class React(Step, frozen=True, kw_only=True):
    """Puts a small picture on what was written last; a second one of the same person takes its place."""

    KIND: ClassVar[str] = "react"

    react: SpeakerId
    """Who reacts: a cast id, or `hero`."""
    as_: Reaction
    """The small picture: heart, laugh, thumb, wow, sad or hug."""
    thread: PersonId = ""
    """The chat; by default what is open: the feed, or the chat that is or was open last."""

    @property
    def writer(self) -> str:
        """Give who answers."""
        return self.react

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give who answers in a chat of two."""
        return frozenset({self.react}) & (frozenset({self.thread}) if self.thread else chats)

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the picture on the message."""
        screen.react(self.react, self.as_, self.thread)
