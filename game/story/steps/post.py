"""`post: ema`: a post appears in the feed."""

from typing import TYPE_CHECKING, ClassVar, Literal

from game.story.reading.fields import SpeakerId
from game.story.steps.base import step_kind
from game.story.steps.posting import Posting

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


@step_kind
class Post(Posting, frozen=True, kw_only=True):
    """Puts a post on top of the feed."""

    KIND: ClassVar[str] = "post"
    FEED: ClassVar[Literal["post", "comment"]] = "post"
    NOTE: ClassVar[str] = "Post in a feed"

    post: SpeakerId
    """Who posts: a cast id, or `hero`."""

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self.post

    def shown(self, screen: "ViewBuilder") -> None:
        """Puts a post on top of the feed."""
        screen.post(self.message(screen))
