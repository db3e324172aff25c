"""`chat: leo`: a message arrives in a chat, after typing dots."""

from typing import TYPE_CHECKING, ClassVar, Final, Literal

import msgspec
from msgspec.structs import replace

from game.story.reading.fields import PersonId, PictureId, Seconds, SignId, SpeakerId, Word
from game.story.reading.words import Reaction, Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import StepText, explained
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder

MS_PER_LETTER: Final = 28
"""About half the time in which a child of twelve reads a letter silently (some 190 words a minute). The dots
make the chat feel alive and let the message before sink in; nobody shall have to wait for them."""
SHORTEST_MS: Final = 700
"""Below this the dots flicker instead of being seen as dots."""
LONGEST_MS: Final = 2400
"""Above this a child taps to see whether the game has stopped."""


def typing_ms(text: Text, delay: float | None) -> int:
    """Say how long somebody types: as long as the author says, else by the length of the text."""
    if delay is not None:
        return round(delay * 1000)
    return min(LONGEST_MS, max(SHORTEST_MS, MS_PER_LETTER * len(text.source)))


@step_kind
class Chat(Step, frozen=True, kw_only=True):
    """Waits while somebody types, then puts the message into the chat.

    A message with a `sticker` is that picture of the art kit; the text says what it shows.
    """

    KIND: ClassVar[str] = "chat"
    WAITS: ClassVar[Wait] = "delay"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    chat: SpeakerId
    """Who writes: a cast id, or `hero`."""
    text: Text
    """The message."""
    signs: tuple[SignId, ...] = ()
    """The warning signs that the message carries."""
    why: Text | None = None
    """What the detective round says of the message."""
    picture: bool = False
    """`yes` for a picture, which is shown as a closed envelope."""
    sticker: PictureId = ""
    """The picture of the art kit that is sent; the text says what it shows."""
    voice: int = 0
    """Seconds that a voice message takes; the text is what it says."""
    vanishes: bool = False
    """`yes` for a message that is gone from the chat once another one has come, or the chat was left."""
    thread: PersonId = ""
    """The chat, when it is another than the sender's own."""
    reactions: dict[SpeakerId, Reaction] = msgspec.field(default_factory=dict)
    """Who has answered with which small picture, such as `{ema: heart}`: one of those of `react`."""
    delay: Seconds | None = None
    """Seconds of typing, in place of those worked out from the length."""
    id: Word = ""

    def delay_ms(self) -> int:
        """Type for as long as the author said, else by the length of the text."""
        return typing_ms(self.text, self.delay)

    @property
    def speaker(self) -> str:
        """Who writes."""
        return self.chat

    @property
    def writer(self) -> str:
        """Give who writes."""
        return self.chat

    @property
    def arrives(self) -> str:
        """Give the chat into which somebody else writes."""
        return "" if self.chat == self.by else self.thread or self.chat

    @property
    def spoken_s(self) -> int:
        """Give the seconds of a voice message."""
        return self.voice

    @property
    def sealed(self) -> bool:
        """Whether it is a picture, which nobody sees."""
        return self.picture

    def meets(self, chats: frozenset[str]) -> frozenset[str]:
        """Give to whom the hero writes, or who writes in a chat of two."""
        if self.chat == self.by:
            return frozenset({self.thread}) if self.thread else chats
        return frozenset({self.chat}) if self.thread in {"", self.chat} else frozenset()

    def _thread(self, screen: "ViewBuilder") -> str:
        """Find the chat: the one named, else the sender's own, else for the hero the one open last."""
        return self.thread or (screen.own.with_ if self.chat == self.by else self.chat)

    def shown(self, screen: "ViewBuilder") -> None:
        """Put the message into its chat."""
        message = replace(
            screen.message(self.chat, self.text),
            picture=self.picture,
            sticker=self.sticker,
            voice=self.voice,
            vanishes=self.vanishes,
            signs=self.signs,
            why=self.why,
            reactions=screen.reactions(self.reactions),
        )
        screen.receive(self._thread(screen), message)

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the dots, if the chat is open."""
        if screen.reads(self._thread(screen)):
            screen.typing = self.chat

    def texts(self) -> tuple[StepText, ...]:
        """Give the message and what the detective round says of it."""
        to: Literal["", "chat"] = "" if self.sticker else "chat"
        note = "What {who} says in a voice message." if self.voice else "Chat message from {who}."
        if self.sticker:
            note = f"Says what the picture (“{self.sticker}”) shows that {{who}} sent in a chat; a few words."
        return (StepText(self.text, self.chat, note, to=to, thread=self.thread), *explained(self.why))
