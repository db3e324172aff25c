"""What the readers of one file share, and the strings and texts that they all read in the same way."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import msgspec

from game.story.reading.braces import braces
from game.story.reading.diagnostics import Mark, Report
from game.story.reading.source import Mapping as Pairs
from game.story.reading.source import Scalar, Sequence, Tree
from game.text import Text

if TYPE_CHECKING:
    from game.story.grammar.model import Node

_TRAPS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "~", "y", "n"})
_SIXTIES: Final = re.compile(r"\d{1,6}(:[0-5]?\d){1,3}")

_LONGEST: Final = 60
"""Letters of a wrong value that a message repeats."""


class Reference(msgspec.Struct, frozen=True):
    """A place where something is named: `kind` as in `game.story.reading.fields`."""

    kind: str
    name: str
    mark: Mark


class Reading:
    """What the readers of one file share: the report, the names used, the texts and the whole nodes found."""

    def __init__(
        self,
        report: Report,
        placeholders: frozenset[str] = frozenset(),
        people: Mapping[str, Text] = MappingProxyType({}),
        language: str = "",
    ) -> None:
        """`placeholders` may stand in braces in a text, and the ids of `people` for their names.

        `language` is that of the texts, "" for English.
        """
        self.language: Final = language
        self.report: Final = report
        self.placeholders: Final = placeholders | people.keys()
        self.people: Final = people
        self.references: list[Reference] = []
        self.texts: dict[str, tuple[Text, Mark]] = {}
        self.nodes: dict[str, Node] = {}

    def names(self, kind: str, name: str, mark: Mark) -> None:
        """Remember that something is named here."""
        self.references.append(Reference(kind, name, mark))

    def string(self, tree: Tree) -> str | None:
        """Give the string of a scalar; report a list, a mapping, nothing at all, and the traps of YAML."""
        if not isinstance(tree, Scalar):
            code = "unquoted-brace" if _looks_like_text(tree) else "wrong-type"
            self.report.add(code, tree.mark, expected="a text", found=kind_of(tree))
            return None
        value = tree.value.strip()
        if not value:
            self.report.add("empty-value", tree.mark)
            return None
        if tree.plain and (value.lower() in _TRAPS or _SIXTIES.fullmatch(value)):
            self.report.add("yaml-trap", tree.mark, value=value, meaning=_meaning(value))
            return None
        return value

    def text(self, tree: Tree, id_: str) -> Text | None:
        """Make a translatable text and check its braces."""
        source = self.string(tree)
        if source is None:
            return None
        named = self._check_braces(source, tree.mark)
        names = tuple((who, self.people[who]) for who in named if who in self.people)
        text = Text(id_, source, names=names, language=self.language)
        known = self.texts.setdefault(id_, (text, tree.mark))
        if known[0] != text:  # of one place the same is read wherever a scene is called
            self.report.add("text-id-taken", tree.mark, id=id_, first=str(known[1].line))
        return text

    def _check_braces(self, source: str, mark: Mark) -> tuple[str, ...]:
        """Report braces that are neither a placeholder nor a pair of forms, and values that no one gives.

        Gives the placeholders.
        """
        rest, names = braces(source)
        if rest:
            self.report.add("lone-brace", mark, found=rest[0])
        for name in names:
            if name not in self.placeholders:
                self.report.add_unknown("unknown-placeholder", mark, name, self.placeholders, name=name)
        return names


def _looks_like_text(tree: Pairs | Sequence) -> bool:
    """Tell whether a text that begins with a brace was taken for a mapping: `{hero}` or `{he|she}`."""
    return isinstance(tree, Pairs) and any(
        isinstance(value, Scalar) and not value.value for _, value in tree.pairs
    )


def kind_of(tree: Tree) -> str:
    """Name what stands in the file, as it is said in a message; of a long text only the beginning."""
    if isinstance(tree, Scalar):
        return f"`{tree.value[:_LONGEST]}`" if tree.value else "nothing"
    return "a list" if isinstance(tree, Sequence) else "a mapping (key: value)"


def _meaning(value: str) -> str:
    """Say what other readers of YAML make of an unquoted value."""
    low = value.lower()
    if _SIXTIES.fullmatch(value):
        total = 0
        for part in value.split(":"):
            total = total * 60 + int(part)
        return f"the number {total}"
    if low in {"null", "~"}:
        return "nothing"
    return "true" if low in {"yes", "on", "true", "y"} else "false"
