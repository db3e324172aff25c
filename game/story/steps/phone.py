"""`phone: chat`: what the phone shows, and with whom."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId
from game.story.reading.words import App
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class Phone(Step, frozen=True, kw_only=True):
    """Opens an app of the phone, or puts the phone away (`off`)."""

    KIND: ClassVar[str] = "phone"

    phone: App
    """What the phone shows."""
    with_: PersonId = ""
    """Whose chat, or who is called."""

    @property
    def opens(self) -> tuple[App, str]:
        """Give the app, and with whom."""
        return (self.phone, self.with_)

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give who is called."""
        del chats
        return frozenset({self.with_}) if self.phone == "call" else frozenset()

    def shown(self, screen: "ViewBuilder") -> None:
        """Open the app."""
        screen.open_app(self.phone, self.with_)

    def verify(self, reading: "Reading") -> None:
        """Ask for `with` where the app needs it."""
        if self.phone in {"chat", "call"} and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")
