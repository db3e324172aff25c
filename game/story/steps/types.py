"""`types: leo`: somebody begins to write, and stops again."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.story.reading.fields import PersonId, Seconds
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder

TYPES_MS: Final = 1800
"""Long enough to be seen and to hope for, short enough for nobody to wait."""


@step_kind
class Types(Step, frozen=True, kw_only=True):
    """Shows the typing dots for a while; then they are gone, and nothing was sent."""

    KIND: ClassVar[str] = "types"
    HELD: ClassVar[bool] = True
    WAITS: ClassVar[Wait] = "delay"

    types: PersonId
    """Who begins to write."""
    thread: PersonId = ""
    """The chat, when it is another than that person's own."""
    delay: Seconds | None = None
    """Seconds of dots, in place of about two."""

    def delay_ms(self) -> int:
        """Type for as long as the author said, else for a moment."""
        return TYPES_MS if self.delay is None else round(self.delay * 1000)

    @property
    def speaker(self) -> str:
        """Who begins to write."""
        return self.types

    @property
    def writer(self) -> str:
        """Give who begins to write."""
        return self.types

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give who writes in a chat of two."""
        del chats
        return frozenset({self.types}) if self.thread in {"", self.types} else frozenset()

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the dots, if the chat is open; else let no time pass."""
        if screen.reads(self.thread or self.types):
            screen.typing = self.types
        else:
            screen.at_once = True
