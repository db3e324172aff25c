"""`open: leo`: the story waits until the player opens this chat."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId
from game.story.reading.words import App, Wait
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Open(Step, frozen=True, kw_only=True):
    """Waits for a press on the notice, or on the chat wherever it can be opened; then it is open."""

    KIND: ClassVar[str] = "open"
    WAITS: ClassVar[Wait] = "tap"

    open: PersonId
    """Whose chat."""

    @property
    def opens(self) -> tuple[App, str]:
        """Give the chat."""
        return ("chat", self.open)

    @property
    def by_hand(self) -> bool:
        """It is opened by hand."""
        return True

    def shown(self, screen: "ViewBuilder") -> None:
        """Open the chat."""
        screen.open_app("chat", self.open)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Take the phone out, and say whose chat is to be opened; its notice stays until then."""
        screen.open = self.open
        if screen.app == "off":
            screen.open_app("lock", "")
        screen.remind(self.open)
