"""`notify: ema`: a banner on top of the phone."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId, Word
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Notify(Step, frozen=True, kw_only=True):
    """Shows a banner until the next tap, choice or look at another part of the phone.

    On the lock screen it stays for taps and choices, unless an unread message is counted there for it.
    It tells of a chat that is not open: over that chat itself it would lie on the name of who writes. It is
    no message; where that chat holds nothing unread a small line tells the same there, for whoever opens it.
    """

    KIND: ClassVar[str] = "notify"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    notify: PersonId
    """Who wrote what the banner tells."""
    text: Text
    """What stands on the banner."""
    id: Word = ""

    @property
    def arrives(self) -> str:
        """Give whose chat it tells of."""
        return self.notify

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give who wrote."""
        del chats
        return frozenset({self.notify})

    def shown(self, screen: "ViewBuilder") -> None:
        """Raise the banner, and leave a line in the chat."""
        screen.notify(self.notify, self.text)

    def texts(self) -> tuple[StepText, ...]:
        """Give the text of the banner."""
        note = "Notification of a message from {who}."
        return (StepText(self.text, self.notify, note, limit=80),)
