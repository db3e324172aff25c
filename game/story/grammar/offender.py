"""Who does harm in a story: what kind of person, and who of the cast, if that is said."""

from typing import TYPE_CHECKING, Any, Final, Self, get_args

from game.story.reading.fields import Model, OwnForm, PersonId
from game.story.reading.read import FAILED, read_model, reader
from game.story.reading.source import Mapping
from game.story.reading.words import OffenderKind

if TYPE_CHECKING:
    from game.story.reading.source import Tree
    from game.story.reading.texts_read import Reading

NOBODY: Final = "none"
"""The kind of a story in which nobody does harm."""


class _Written(Model, frozen=True, kw_only=True):
    """What is written where people are named."""

    kind: OffenderKind
    who: tuple[PersonId, ...] = ()

    def verify(self, reading: "Reading") -> None:
        """Report people of a story in which nobody does harm."""
        if self.who and self.kind == NOBODY:
            expected = f"nobody, because the kind is `{NOBODY}`"
            reading.report.add("bad-form", self.mark, value=", ".join(self.who), expected=expected)


class Offender(OwnForm, frozen=True):
    """The kind of whoever does harm, and who they are in the cast; several may be one person."""

    kind: OffenderKind
    who: tuple[str, ...] = ()

    @classmethod
    def read(cls, reading: "Reading", tree: "Tree", id_: str) -> "Self | None":
        """Read the kind alone, or `{kind: …, who: …}`."""
        if not isinstance(tree, Mapping):
            kind = reader(OffenderKind)(reading, tree, id_)
            return None if kind is FAILED else cls(kind)
        written = read_model(_Written, reading, tree, id_)
        return None if written is FAILED else cls(written.kind, written.who)

    @classmethod
    def schema(cls, text: dict[str, Any], id_: dict[str, Any]) -> dict[str, Any]:
        """Give that of a kind, with or without people."""
        del text
        kind = {"enum": list(get_args(OffenderKind)), "description": "What kind of person it is."}
        one = {key: value for key, value in id_.items() if key != "description"}
        who = {
            "anyOf": [one, {"type": "array", "items": one}],
            "description": "Who it is in the cast; several are one person under other names, or a gang.",
        }
        both = {
            "type": "object",
            "properties": {"kind": kind, "who": who},
            "required": ["kind"],
            "additionalProperties": False,
        }
        return {"anyOf": [kind, both]}
