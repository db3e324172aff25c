"""What a step has to do with hands, the stage and chats: nothing, unless its kind says so."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.story.reading.words import Reaction

_NOTHING: Final[frozenset[str]] = frozenset()
_NO_REACTIONS: Final[Mapping[str, Reaction]] = MappingProxyType({})


class Arranged:
    """What hands put in order, or into places of a picture, at a step."""

    __slots__ = ()

    @property
    def right(self) -> tuple[str, ...]:
        """What hands are to do at it: ids arranged so that the story goes on."""
        return ()

    @property
    def shuffled(self) -> tuple[str, ...]:
        """Ids arranged so that it does not go on yet; the same where there is no wrong way."""
        return ()

    def allows(self, arranged: tuple[str, ...]) -> bool:
        """Whether things can be arranged so at it at all, rightly or not."""
        return arranged == self.right

    def fits(self, arranged: tuple[str, ...]) -> bool:
        """Whether the story goes on when they are arranged so."""
        return arranged == self.right

    @property
    def builds(self) -> str:
        """The picture of the art kit that pieces are put into at it."""
        return ""

    def laid(self, arranged: tuple[str, ...]) -> tuple[str, ...]:
        """Give places of that picture, each followed by the picture of the piece that lies there."""
        del arranged
        return ()


class OnStage:
    """Where and when it is from a step on, and who is to be seen there."""

    __slots__ = ()

    @property
    def place(self) -> str:
        """The place to which it goes."""
        return ""

    def room(self, home: str) -> str:
        """Give the place to which it goes with a hero of this home."""
        del home
        return self.place

    @property
    def number(self) -> int:
        """Which day of the story it is from here on, the first being 1; 0 where that isn't said."""
        return 0

    @property
    def clock(self) -> str:
        """The time on the phone's clock from here on."""
        return ""

    @property
    def comes(self) -> frozenset[str]:
        """Who is to be seen beside the hero after it, by cast id."""
        return _NOTHING

    @property
    def goes(self) -> frozenset[str]:
        """Who is not to be seen any more after it."""
        return _NOTHING

    @property
    def afar(self) -> frozenset[str]:
        """Who of those that come is seen from afar alone, and neither hears nor can be heard."""
        return _NOTHING

    @property
    def pictured(self) -> frozenset[str]:
        """Whom a picture shows that takes the place of the stage."""
        return _NOTHING


class InChats:
    """What comes into a chat at a step, and who is in a group."""

    __slots__ = ()

    @property
    def thread(self) -> str:
        """The chat in which it is, where it names one."""
        return ""

    @property
    def writer(self) -> str:
        """Who does something in a chat here: writes, types, answers with a picture, takes back."""
        return ""

    @property
    def reactions(self) -> Mapping[str, Reaction]:
        """Who has answered it already when it comes, and with which small picture."""
        return _NO_REACTIONS

    @property
    def sealed(self) -> bool:
        """Whether it is a picture that comes in a closed envelope."""
        return False

    @property
    def spoken_s(self) -> int:
        """How many seconds a voice message takes at it."""
        return 0

    @property
    def arrives(self) -> str:
        """The chat in which somebody else's words come, or of which a notice tells."""
        return ""

    @property
    def joins(self) -> str:
        """Who is in the group from now on."""
        return ""

    @property
    def parts(self) -> str:
        """Who is in the group no more."""
        return ""
