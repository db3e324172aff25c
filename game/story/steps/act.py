"""`act: refuse`: a protective act was done."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import PersonId
from game.story.reading.words import Act
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.run import Run
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class ActStep(Step, frozen=True, kw_only=True):
    """Counts an act as done; `block` also shuts somebody out, for good."""

    KIND: ClassVar[str] = "act"

    act: Act
    """The protective act that was done here."""
    with_: PersonId = ""
    """Whom a block shuts out, and must stand with it; whose chat is kept, by default the one open last."""

    def shown(self, screen: "ViewBuilder") -> None:
        """Put aside what was kept."""
        if self.act == "save":
            screen.keep(self.with_)

    @property
    def aims(self) -> str:
        """Whom it is about."""
        return self.with_

    @property
    def blocks(self) -> str:
        """Whom a block shuts out."""
        return self.with_ if self.act == "block" else ""

    def run(self, run: "Run") -> None:
        """Count the act."""
        run.act(self.act, self.with_)
        super().run(run)

    def verify(self, reading: "Reading") -> None:
        """Ask who is blocked."""
        if self.act == "block" and not self.with_:
            reading.report.add("missing-key", self.mark, key="with")
