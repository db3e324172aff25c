"""`put: castle`: the player puts pieces into places of a picture; whatever comes of it is right."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.story.arrangement import DONE, done, ends, once, pairs
from game.story.reading.fields import BoardId, Listed, PictureId, Word
from game.story.reading.words import Wait
from game.story.steps.base import Step, step_kind
from game.story.steps.step_text import ASK, OPTION, StepText
from game.text import Text

if TYPE_CHECKING:
    from game.story.playing.view_builder import ViewBuilder
    from game.story.reading.texts_read import Reading

LEAST: Final = 2
MOST: Final = 8
"""More pieces than these don't lie beside each other where a hand finds them."""


class PutPiece(Listed, frozen=True, kw_only=True):
    """Something that can be put into a place."""

    NAMED_BY: ClassVar[tuple[str, ...]] = ("id", "picture")
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    picture: PictureId
    """A picture of the art kit."""
    text: Text
    """What it is, a few words."""
    id: Word = ""
    """The piece's id; by default its `picture`."""


class PutPlace(Listed, frozen=True, kw_only=True):
    """A place of the picture that takes a piece."""

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "id"})
    NAMED_BY: ClassVar[tuple[str, ...]] = ("at",)
    MAIN: ClassVar[tuple[str, ...]] = ("text",)

    at: Word
    """A place of the picture, by the name that it has there."""
    text: Text
    """Where that is, a few words."""
    id: str = ""


@step_kind
class Put(Step, frozen=True, kw_only=True):
    """Waits until every piece lies in some place; every place takes every piece, and nothing is wrong."""

    KIND: ClassVar[str] = "put"
    WAITS: ClassVar[Wait] = "order"
    MAIN: ClassVar[tuple[str, ...]] = ("put",)

    put: BoardId
    """The picture of the art kit into which the pieces are put."""
    ask: Text | None = None
    """The question above it."""
    pieces: tuple[PutPiece, ...]
    """What is put there."""
    places: tuple[PutPlace, ...]
    """The places that take a piece, at least as many as there are pieces."""
    id: Word = ""

    def verify(self, reading: "Reading") -> None:
        """Report places that are not in the picture, and too few or too many pieces or places."""
        for place in self.places:
            reading.names("spot", f"{self.put}/{place.at}", place.mark)
        pieces, places = len(self.pieces), len(self.places)
        if any(piece.id == DONE for piece in self.pieces):
            reading.report.add("put-pieces", self.mark, found=f"one is called `{DONE}`")
        if not LEAST <= pieces <= MOST:
            reading.report.add("put-pieces", self.mark, found=f"there are {pieces} pieces")
        elif places < pieces:
            reading.report.add("put-pieces", self.mark, found=f"{pieces} pieces have {places} places")

    @property
    def right(self) -> tuple[str, ...]:
        """Put each piece into the place of its number, and go on."""
        pairs = zip(self.pieces, self.places, strict=False)
        return (*(name for piece, place in pairs for name in (piece.id, place.at)), DONE)

    @property
    def shuffled(self) -> tuple[str, ...]:
        """The same: there is no wrong way."""
        return self.right

    def allows(self, arranged: tuple[str, ...]) -> bool:
        """Whether these are pieces, each followed by its place; with `done` at the end where all lie."""
        lying = done(arranged)
        names, at = lying[::2], lying[1::2]
        return (
            len(names) == len(at)
            and once(names)
            and once(at)
            and set(names) <= {piece.id for piece in self.pieces}
            and set(at) <= {place.at for place in self.places}
            and (not ends(arranged) or self.fits(arranged))
        )

    def fits(self, arranged: tuple[str, ...]) -> bool:
        """Whether all pieces lie somewhere, and the player goes on."""
        return ends(arranged) and len(done(arranged)) == 2 * len(self.pieces)

    @property
    def builds(self) -> str:
        """The picture into which the pieces are put."""
        return self.put

    def laid(self, arranged: tuple[str, ...]) -> tuple[str, ...]:
        """Give the places at which a piece lies, each followed by its picture."""
        pictures = {piece.id: piece.picture for piece in self.pieces}
        return tuple(name for at, id_ in pairs(arranged).items() for name in (at, pictures[id_]))

    def waiting(self, screen: "ViewBuilder") -> None:
        """Show the picture, and the pieces where they lie by now."""
        screen.ask = self.ask
        pieces = [(piece.id, piece.text, piece.picture) for piece in self.pieces]
        screen.boards.build(self.put, pieces, [(place.at, place.text) for place in self.places])

    def texts(self) -> tuple[StepText, ...]:
        """Give the question, the pieces and the places."""
        ask = (
            (StepText(self.ask, note="Above a picture that pieces are put into.", limit=ASK),)
            if self.ask
            else ()
        )
        pieces = (
            StepText(piece.text, note="A piece that is put somewhere.", limit=OPTION) for piece in self.pieces
        )
        places = (
            StepText(place.text, note=f"A place of a picture (“{self.put}”) for a piece.", limit=OPTION)
            for place in self.places
        )
        return (*ask, *pieces, *places)
