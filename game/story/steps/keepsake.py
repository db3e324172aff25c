"""`keepsake: half-roof` · `text: Half a roof` · `picture: castle`: a sticker for what was found."""

from typing import ClassVar, Final, Literal

from game.story.reading.fields import PictureId, Word
from game.story.steps.base import Keepsake, Step, step_kind
from game.story.steps.step_text import StepText
from game.text import Text

NAME: Final = 40
_NOTE: Final = "The name of a sticker in the album, a few words."


@step_kind
class KeepsakeStep(Step, frozen=True, kw_only=True):
    """Puts a sticker into the album; nothing is seen of it in the story, and nobody waits for it."""

    KIND: ClassVar[str] = "keepsake"
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    keepsake: Word
    """The id of the sticker, of which there is one in a story."""
    text: Text
    """What it is, in a few words: the name of the sticker."""
    picture: PictureId
    """The picture of the art kit on it."""
    for_: Literal["find", "call-back"] = "find"
    """`find` for what is found by curiosity, `call-back` for what comes back because of an answer."""

    @property
    def gives(self) -> Keepsake:
        """Give the sticker."""
        return Keepsake(self.keepsake, self.text, self.picture, self.for_)

    def texts(self) -> tuple[StepText, ...]:
        """Give its name."""
        return (StepText(self.text, note=_NOTE, limit=NAME, later=True),)
