"""`phone: chat`: what the phone shows, and with whom."""

from typing import TYPE_CHECKING, ClassVar

from game.story.fields import PersonId
from game.story.steps.base import Step, step_kind
from game.story.words import App

if TYPE_CHECKING:
    from game.story.reading import Reading
    from game.story.screen import Screen


@step_kind
class Phone(Step, frozen=True, kw_only=True):
    """Opens an app of the phone, or puts the phone away (`off`)."""

    KIND: ClassVar[str] = "phone"

    phone: App
    """What the phone shows."""
    with_: PersonId = ""
    """Whose chat, or who is called."""

    def shown(self, screen: "Screen") -> None:
        """Open the app."""
        screen.open_app(self.phone, self.with_)

    def verify(self, reading: "Reading") -> None:
        """Ask for `with` where the app needs it."""
        if self.phone in {"chat", "call"} and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")
