"""The kinds of values that a model's fields may hold; `game.story.reading.read` turns YAML into them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self, TypeAlias

import msgspec

from game.story.reading.addresses import PAGE, SOURCE, real_day
from game.story.reading.diagnostics import Mark
from game.story.reading.words import ACTS, TOOLS

if TYPE_CHECKING:
    from game.story.reading.source import Tree
    from game.story.reading.texts_read import Reading


class Names(msgspec.Struct, frozen=True):
    """Marks a field that names something: `kind` says what, such as `node`; checks look it up there."""

    kind: str


class OneOf(msgspec.Struct, frozen=True):
    """Marks a field whose value is one of some words."""

    words: tuple[str, ...]


class Complete(msgspec.Struct, frozen=True):
    """Marks a mapping in which none of these keys may be missing."""

    keys: tuple[str, ...]


class Form(msgspec.Struct, frozen=True):
    """Marks a field whose value must match a pattern; `expected` completes "… is not".

    `holds` asks for what no pattern can say.
    """

    pattern: str
    expected: str
    holds: Callable[[str], bool] | None = None


class OwnForm(msgspec.Struct, frozen=True):
    """A value that an author writes in a form of its own: it reads itself, and tells editors of it."""

    @classmethod
    def read(cls, reading: "Reading", tree: "Tree", id_: str) -> "Self | None":
        """Make it of what is written, or report why not and give None."""
        raise NotImplementedError

    @classmethod
    def schema(cls, text: dict[str, Any], id_: dict[str, Any]) -> dict[str, Any]:
        """Give its JSON schema, made with those of a text and of an id."""
        raise NotImplementedError


ID_PATTERN: Final = r"[a-z0-9]+([_-][a-z0-9]+)*"

Word: TypeAlias = Annotated[str, Form(ID_PATTERN, "an id: small letters, digits, - and _")]
Line: TypeAlias = Annotated[str, Form(r"(?s).*", "a line")]
"""A string that is never translated."""
NodeId: TypeAlias = Annotated[str, Names("node")]
PersonId: TypeAlias = Annotated[str, Names("person")]
SpeakerId: TypeAlias = Annotated[str, Names("speaker")]
"""Somebody of the cast, or `hero`."""
RoleId: TypeAlias = Annotated[str, Names("role")]
"""Somebody of the cast who is played in a part, or `hero`."""
SceneId: TypeAlias = Annotated[str, Names("scene")]
EndingId: TypeAlias = Annotated[str, Names("ending")]
SignId: TypeAlias = Annotated[str, Names("sign")]
PlaceId: TypeAlias = Annotated[str, Names("place")]
FigureId: TypeAlias = Annotated[str, Names("figure")]
AvatarId: TypeAlias = Annotated[str, Names("avatar")]
IconId: TypeAlias = Annotated[str, Names("icon")]
PictureId: TypeAlias = Annotated[str, Names("picture")]
BoardId: TypeAlias = Annotated[str, Names("board")]
"""A picture with places that hands reach for."""
Expression: TypeAlias = Annotated[str, Names("expression")]
Flag: TypeAlias = Annotated[str, Names("flag")]
"""A flag that goes up here."""
KnownFlag: TypeAlias = Annotated[str, Names("condition")]
"""A flag that must go up somewhere."""
Clock: TypeAlias = Annotated[str, Form(r"([01]\d|2[0-3]):[0-5]\d", 'a time of day such as "21:47"')]
Date: TypeAlias = Annotated[
    str, Form(r"(20[0-9]{2}-[01][0-9]-[0-3][0-9])?", "a date such as 2026-05-31", real_day)
]
"""A day of the calendar, or "" when it has not come yet."""
Phone: TypeAlias = Annotated[str, Form(r"\+?[0-9][0-9 /]{1,20}", "a telephone number")]
PartDate: TypeAlias = Annotated[
    str,
    Form(
        r"(20[0-9]{2}(-[01][0-9](-[0-3][0-9])?)?)?",
        "a date such as 2026-05-31, 2026-05 or 2026",
        real_day,
    ),
]
Page: TypeAlias = Annotated[
    str, Form(PAGE, "the address of a page such as example.org/help, in plain letters and without https://")
]
Source: TypeAlias = Annotated[str, Form(SOURCE, "an address such as https://example.org/numbers")]
Ages: TypeAlias = Annotated[str, Form(r"\d{1,2}-\d{1,2}|adults", "ages such as 12-14, or adults")]
ActId: TypeAlias = Annotated[str, OneOf(ACTS)]
ToolId: TypeAlias = Annotated[str, OneOf(TOOLS)]
Seconds: TypeAlias = float


class Model(msgspec.Struct, frozen=True, kw_only=True, rename=lambda name: name.rstrip("_")):
    """A part of an episode that is written as `key: value`: its fields are its keys.

    A field whose name Python keeps for itself ends in `_` here (`if_`) and not in YAML.
    """

    INNER: ClassVar[frozenset[str]] = frozenset({"mark"})
    """Fields that no author writes."""
    MAIN: ClassVar[tuple[str, ...]] = ()
    """The keys whose text has the id of the whole; the other texts add their key to it."""
    DECIDES: ClassVar[bool] = True
    """Whether its condition decides how the story goes, and not only what is read."""

    mark: Mark = Mark()

    def verify(self, reading: "Reading") -> None:
        """Report what is wrong with the values together; with an error the whole counts as not read."""


class Keyed(Model, frozen=True, kw_only=True):
    """A model that stands under its id in a mapping."""

    INNER: ClassVar[frozenset[str]] = frozenset({"mark", "id"})

    id: str


class Listed(Model, frozen=True, kw_only=True):
    """A model that stands in a list, where it is known by the value of one of its keys."""

    NAMED_BY: ClassVar[tuple[str, ...]] = ("id",)
    """The keys that can name it; the first that is written does."""


NOT: Final = "not "
OR: Final = " or "


class Either(msgspec.Struct, frozen=True):
    """Flags of which one is enough: one of some that is up, or one of others that is down."""

    up: frozenset[str] = frozenset()
    down: frozenset[str] = frozenset()

    @property
    def flags(self) -> frozenset[str]:
        """All flags that decide it."""
        return self.up | self.down

    @property
    def single(self) -> bool:
        """Whether it hangs on one flag alone."""
        return len(self.up) + len(self.down) == 1

    def holds(self, flags: frozenset[str]) -> bool:
        """Whether one of them is as it should be."""
        return not (self.up.isdisjoint(flags) and self.down <= flags)

    def __str__(self) -> str:
        """Give it as an author writes it."""
        return OR.join(_said(self.up, self.down))


class Condition(msgspec.Struct, frozen=True):
    """Flags that must be up and flags that must be down; of those in each `either`, one is enough."""

    needs: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    either: tuple[Either, ...] = ()

    @property
    def flags(self) -> frozenset[str]:
        """All flags that decide it."""
        return (self.needs | self.lacks).union(*(each.flags for each in self.either))

    def holds(self, flags: frozenset[str]) -> bool:
        """Whether the condition holds."""
        return (
            self.needs <= flags
            and self.lacks.isdisjoint(flags)
            and all(each.holds(flags) for each in self.either)
        )

    def __str__(self) -> str:
        """Give it as an author writes it."""
        return ", ".join([*_said(self.needs, self.lacks), *map(str, self.either)])

    @classmethod
    def read(cls, reading: "Reading", tree: "Tree", _id: str) -> "Condition | None":
        """Read `flag`, `not flag`, several of which one is enough (`a or not b`), or a list of these."""
        from game.story.reading.source import Sequence

        parts: list[Either] = []
        for item in tree.items if isinstance(tree, Sequence) else (tree,):
            written = reading.string(item)
            if written is None:
                return None
            words = [word.strip() for word in written.split(OR)]
            flags = [word.removeprefix(NOT).strip() for word in words]
            for flag in flags:
                reading.names("condition", flag, item.mark)
            negated = [word.startswith(NOT) for word in words]
            parts.append(Either(_those(flags, negated, of=False), _those(flags, negated, of=True)))
        single = [each for each in parts if each.single]
        return cls(
            frozenset().union(*(each.up for each in single)),
            frozenset().union(*(each.down for each in single)),
            tuple(each for each in parts if not each.single),
        )


def _those(flags: list[str], negated: list[bool], *, of: bool) -> frozenset[str]:
    return frozenset(flag for flag, each in zip(flags, negated, strict=True) if each is of)


def _said(up: frozenset[str], down: frozenset[str]) -> list[str]:
    return [*sorted(up), *(f"{NOT}{flag}" for flag in sorted(down))]
