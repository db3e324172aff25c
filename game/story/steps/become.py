"""`become: nina`: from here on one plays another person, or with `become: hero` the hero again."""

from typing import TYPE_CHECKING, ClassVar

from game.story.reading.fields import RoleId, Word
from game.story.reading.words import App, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Become(Step, frozen=True, kw_only=True):
    """Shows a card that says who one is now, and waits for a tap; what one sees the other doesn't."""

    KIND: ClassVar[str] = "become"
    WAITS: ClassVar[Wait] = "tap"
    INNER: ClassVar[frozenset[str]] = Step.INNER | {"if_"}
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    become: RoleId
    """Who is played from here on: one of `roles:`, or `hero`. It is the first step of its node."""
    text: Text
    """What stands on the card below the name: where and when that is, a few words."""
    id: Word = ""

    @property
    def becomes(self) -> str:
        """Who is played from here on."""
        return self.become

    @property
    def opens(self) -> tuple[App, str]:
        """Nothing is seen of the phone of whoever was played before."""
        return ("off", "")

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show who one is now."""
        screen.show_card("become", self.text)

    def texts(self) -> tuple[StepText, ...]:
        """Give what stands on the card."""
        note = "On a card that says whom one plays from here on: where and when that is, a few words."
        return (StepText(self.text, note=note, limit=60),)
