"""What lies on the phone besides chats and feed: pictures, music, what the school's app says."""

from typing import TYPE_CHECKING, ClassVar

from game.story.grammar.characters import Profile
from game.story.reading.fields import BoardId, Condition, Listed, Model, PictureId, Word
from game.text import Text

if TYPE_CHECKING:
    from game.story.reading.texts_read import Reading


class Photo(Listed, frozen=True, kw_only=True):
    """A picture in the gallery; one that is private is never drawn, so it has none of the art kit."""

    NAMED_BY: ClassVar[tuple[str, ...]] = ("id", "picture", "built")
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    picture: PictureId = ""
    """A picture of the art kit."""
    built: BoardId = ""
    """In place of it, the picture of a `put:` with the pieces as they were put in this play."""
    text: Text
    """What it shows, a few words."""
    if_: Condition | None = None
    """When it is there: a flag, `not flag`, `a or b`, or a list that must all hold."""
    id: Word = ""
    """The photo's id; by default its `picture`."""

    def verify(self, reading: "Reading") -> None:
        """Ask for what is to be seen."""
        if bool(self.picture) == bool(self.built):
            reading.report.add("missing-key", self.mark, key="picture` or `built")


class PhoneContent(Model, frozen=True, kw_only=True):
    """The apps that can be looked into at any time, and that change nothing in the story."""

    gallery: tuple[Photo, ...] = ()
    """The pictures, the newest first."""
    game: tuple[Photo, ...] = ()
    """How far one is in the game that is played: of those whose condition holds the last is shown."""
    music: tuple[Text, ...] = ()
    """Songs, by their names."""
    school: Profile = Profile()
    """What the school's app says: `label: value`, both texts."""
