"""People as whoever is played sees them: oneself is `hero` there, and the hero is one of the others.

An author writes `hero` for the hero and `nina` for Nina all through an episode. What is drawn knows only that
it is played by `hero`, and who else is there by an id of `Episode.people`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from game.story.playing.view_model import Banner, MessageView, PostView, ProofView, Speech
from game.story.state import HERO

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder


class SeenAs(msgspec.Struct, frozen=True):
    """What is written of people becomes what is seen of them, while `me` is played in a play of `hero`."""

    me: str
    hero: str

    def who(self, who: str) -> str:
        """Give as whom somebody is seen."""
        if who == self.me:
            return HERO
        return self.hero if who == HERO else who

    def written(self, who: str) -> str:
        """Give by which id of the story somebody is written who is seen as another one than oneself."""
        return HERO if self.me != HERO and who == self.hero else who

    def message(self, message: MessageView) -> MessageView:
        """Give a message with who wrote and answered it."""
        if self.me == HERO:
            return message
        reactions = tuple(replace(each, who=self.who(each.who)) for each in message.reactions)
        return replace(message, who=self.who(message.who), mine=message.who == self.me, reactions=reactions)

    def messages(self, messages: Iterable[MessageView]) -> tuple[MessageView, ...]:
        """Give several of them."""
        return tuple(map(self.message, messages))

    def post(self, post: PostView) -> PostView:
        """Give a post with its comments."""
        return post if self.me == HERO else PostView(self.message(post.message), self.messages(post.comments))

    def proof(self, proof: ProofView) -> ProofView:
        """Give what was kept."""
        return replace(proof, message=self.message(proof.message))

    def banner(self, banner: Banner | None) -> Banner | None:
        """Give a notice."""
        if banner is None:
            return None
        return replace(banner, who=self.who(banner.who), thread=self.who(banner.thread))

    def speech(self, speech: Speech | None) -> Speech | None:
        """Give what is said."""
        return None if speech is None else replace(speech, who=self.who(speech.who))


def seen_as(screen: "ViewBuilder") -> SeenAs:
    """Give as whom people are seen now."""
    return SeenAs(screen.me, screen.state.hero)
