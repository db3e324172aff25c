"""`comment: adi`: a comment appears below the newest post of the feed."""

from typing import TYPE_CHECKING, ClassVar, Literal

from game.story.reading.fields import SpeakerId
from game.story.steps.base import step_kind
from game.story.steps.posting import Posting
from game.story.steps.step_text import SENTENCE

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Comment(Posting, frozen=True, kw_only=True):
    """Puts a comment below the newest post."""

    KIND: ClassVar[str] = "comment"
    FEED: ClassVar[Literal["post", "comment"]] = "comment"
    NOTE: ClassVar[str] = "Comment below a post"
    LIMIT: ClassVar[int] = SENTENCE

    comment: SpeakerId
    """Who comments below the newest post: a cast id, or `hero`."""

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self.comment

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show that a comment is on its way."""
        super().waiting(screen)
        screen.typing_comment = True

    def shown(self, screen: "ViewBuilder") -> None:
        """Puts a comment below the newest post."""
        screen.comment(self.message(screen))
