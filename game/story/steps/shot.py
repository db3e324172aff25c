"""`shot: close`: a composed picture takes the place of the stage for a while."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading import words
from game.story.reading.fields import SpeakerId
from game.story.steps.base import Step, step_kind

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading


@step_kind
class Shot(Step, frozen=True, kw_only=True):
    """Shows a picture in place of the stage, until the next one, `no`, or the next place."""

    KIND: ClassVar[str] = "shot"

    shot: words.Shot
    """The picture; `no` shows the stage again."""
    who: tuple[SpeakerId, ...] = ()
    """Whom it shows, as many as it is drawn for; where it is one, the hero if nobody is named."""

    @property
    def people(self) -> tuple[str, ...]:
        """Whom it shows."""
        return self.who or (self.by,) * (words.SHOWN_IN[self.shot] == 1)

    @property
    def comes(self) -> frozenset[str]:
        """Give whom it shows."""
        return frozenset(self.people)

    @property
    def afar(self) -> frozenset[str]:
        """Give who stands in a circle: nobody has stepped into it yet."""
        return self.comes if self.shot == "circle" else frozenset()

    @property
    def pictured(self) -> frozenset[str]:
        """Give whom it shows from near."""
        return self.comes - self.afar

    def shown(self, screen: "ViewBuilder") -> None:
        """Show it."""
        screen.stage = screen.stage.near(self.shot, self.people)

    def verify(self, reading: "Reading") -> None:
        """Ask for as many different people as it is drawn for."""
        needs, found = words.SHOWN_IN[self.shot], len(set(self.people))
        if found != needs or found != len(self.people):
            values = {"picture": self.shot, "needs": str(needs), "found": str(found)}
            reading.report.add("picture-people", self.mark, **values)
