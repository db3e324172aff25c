"""`say: mum`: somebody speaks, in the room or in the call."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import Expression, SignId, SpeakerId, Word
from game.story.reading.words import Pose, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText, explained
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Say(Step, frozen=True, kw_only=True):
    """Lets somebody speak and waits for a tap."""

    KIND: ClassVar[str] = "say"
    WAITS: ClassVar[Wait] = "tap"
    ALOUD: ClassVar[bool] = True
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    say: SpeakerId
    """Who speaks: a cast id, or `hero`."""
    text: Text
    """What is said."""
    signs: tuple[SignId, ...] = ()
    """The warning signs that it carries; the detective round hears it then, and all that was said there."""
    why: Text | None = None
    """What the detective round says of it."""
    as_: Expression = ""
    """The expression of who speaks, from here on."""
    pose: Pose = ""
    """How they stand, from here on."""
    id: Word = ""

    @property
    def speaker(self) -> str:
        """Who speaks."""
        return self.say

    def shown(self, screen: "ViewBuilder") -> None:
        """Keep expression and pose, and what was said."""
        screen.express(self.say, self.as_, self.pose)
        screen.hear(self.say, self.text, self.signs, self.why)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Let the person be heard."""
        screen.express(self.say, self.as_, self.pose)
        screen.speak("say", self.say, self.text)

    def texts(self) -> tuple[StepText, ...]:
        """Give what is said and what the detective round says of it."""
        return (StepText(self.text, self.say, "Spoken by {who}.", to="room"), *explained(self.why))
