"""`hug: ema`: two people hug."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class Hug(Step, frozen=True, kw_only=True):
    """Lets two hug, until one of them stands otherwise, goes, or takes the phone."""

    KIND: ClassVar[str] = "hug"

    hug: SpeakerId
    """Who hugs; comes on the stage for it."""
    with_: SpeakerId = ""
    """Whom; the hero, or who else is played, where nothing is said."""

    @property
    def other(self) -> str:
        """Who is hugged."""
        return self.with_ or self.by

    @property
    def comes(self) -> frozenset[str]:
        """Give both."""
        return frozenset({self.hug, self.other})

    def shown(self, screen: "ViewBuilder") -> None:
        """Let them hug."""
        screen.stage = screen.stage.hugging(self.hug, self.other)

    def verify(self, reading: "Reading") -> None:
        """Ask for two people."""
        if self.hug == self.other:
            reading.report.add("picture-people", self.mark, picture="hug", needs="2", found="1")
