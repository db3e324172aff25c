"""What a post and a comment of the feed have in common."""

from typing import TYPE_CHECKING, ClassVar

import msgspec
from msgspec.structs import replace

from game.story.reading.fields import Seconds, SignId, SpeakerId, Word
from game.story.reading.words import Reaction, Wait
from game.story.steps.base import Step
from game.story.steps.chat import typing_ms
from game.story.steps.step_text import LINE, StepText, explained
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.playing.view_model import MessageView


class Posting(Step, frozen=True, kw_only=True):
    """Something that appears in the feed; it takes its time only while somebody looks."""

    WAITS: ClassVar[Wait] = "delay"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)
    NOTE: ClassVar[str] = ""
    """What it is, for translators."""
    LIMIT: ClassVar[int] = LINE
    """The most letters of its texts."""

    text: Text
    """The words of the post or comment."""
    picture: bool = False
    """`yes` for a picture, which is shown as a closed envelope."""
    likes: int = 0
    """How many like it."""
    signs: tuple[SignId, ...] = ()
    """The warning signs that it carries."""
    why: Text | None = None
    """What the detective round says of it."""
    reactions: dict[SpeakerId, Reaction] = msgspec.field(default_factory=dict)
    """Who has answered with which small picture, such as `{ema: heart}`: one of those of `react`."""
    delay: Seconds | None = None
    """Seconds until it is there, in place of those worked out from the length."""
    id: Word = ""

    @property
    def author(self) -> str:
        """Who wrote it: a cast id or `hero`."""
        raise NotImplementedError

    def delay_ms(self) -> int:
        """Take as long as a chat message of this length."""
        return typing_ms(self.text, self.delay)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show that something is on its way, if the feed is open; else let no time pass."""
        if screen.app == "feed":
            screen.typing = self.author
        else:
            screen.at_once = True

    def message(self, screen: "ViewBuilder") -> "MessageView":
        """Give what is to be seen of it."""
        return replace(
            screen.message(self.author, self.text),
            picture=self.picture,
            likes=self.likes,
            signs=self.signs,
            why=self.why,
            reactions=screen.reactions(self.reactions),
        )

    def texts(self) -> tuple[StepText, ...]:
        """Give the words, and what the detective round says of them."""
        said = (StepText(self.text, self.author, f"{self.NOTE}, by {{who}}."), *explained(self.why))
        return tuple(replace(each, limit=self.LIMIT) for each in said) if self.LIMIT != LINE else said
