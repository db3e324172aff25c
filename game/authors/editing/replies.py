"""What an editor is answered: names to complete, what a word means, where it is defined, where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.editing.cursor import cursor
from game.authors.editing.keys import keys, meaning, step_kinds
from game.authors.editing.nameable import DEFINED_BY, DRAWN, Name, offered
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark
from game.story.reading.fields import ID_PATTERN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from game.authors.editing.cursor import Cursor
    from game.authors.editing.nameable import Around
    from game.authors.editing.sketch import Sketch
    from game.story.reading.texts_read import Reference

SAW: Final = "saw-"
"""What the flag begins with that says that somebody's profile was looked at."""


class Offer(msgspec.Struct, frozen=True):
    """Something that can be written at a place, in the place of the word that stands there."""

    name: str
    kind: str
    about: str
    behind: str = ""
    """What is written behind it besides: the colon of a key."""


class Place(msgspec.Struct, frozen=True):
    """A word of a file: where it begins, and how many letters it has."""

    mark: Mark
    length: int


def completions(drawn: Sketch, around: Around, line: int, column: int) -> list[Offer]:
    """All that may stand at a place; an editor picks out what begins as the word that is there."""
    at = cursor(drawn, line, column)
    behind = "" if drawn.line(line)[at.mark.column - 1 + len(at.word) :].startswith(":") else ": "
    if at.what == "step":
        return [Offer(name, "step", about, behind) for name, about in step_kinds().items()]
    if at.what == "key" and at.model is not None:
        return [Offer(name, "key", about, behind) for name, about in keys(at.model).items()]
    if at.what != "value":
        return []
    words = [Offer(word, "word", "") for word in sorted(at.values.words)]
    names = offered(drawn, around, at.values.kinds)
    return [*words, *(Offer(each.name, each.kind, each.about) for each in names)]


def told(drawn: Sketch, around: Around, line: int, column: int) -> str:
    """What a word means, as Markdown; "" where nothing is known of it."""
    at = cursor(drawn, line, column)
    if not at.word:
        return ""
    if at.what in {"key", "step"}:
        about = step_kinds().get(at.word, "") if at.what == "step" else ""
        about = about or meaning(at.model or Episode, at.word)
        return f"`{at.word}`: {about}" if about else ""
    found = [each for each in offered(drawn, around, at.values.kinds) if each.name == at.word]
    return described(drawn, around, found[0]) if found else ""


def described(drawn: Sketch, around: Around, name: Name) -> str:
    """A name in Markdown: what it is, what is told of it, its lines, and its picture."""
    parts = [f"**{name.name}** ({name.kind})" + (f": {name.about}" if name.about else "")]
    if name.kind == "sign" and name.name in around.signs:
        parts.append(around.signs[name.name].explain.source)
    defined = drawn.names.get(name.kind, {}).get(name.name)
    if defined and defined.about:
        parts.append("\n".join(("```yaml", *defined.about, "```")))
    if name.kind in DRAWN and around.picture and (address := around.picture(name.kind, name.name)):
        parts.append(f"![{name.name}]({address})")
    return "\n\n".join(parts)


def definition(drawn: Sketch, line: int, column: int) -> Place | None:
    """Where that is defined which a word names, or the word itself where it defines something."""
    found = _meant(drawn, line, column)
    if found is None:
        return None
    kind, name = found
    defined = drawn.names[kind].get(name)
    return Place(defined.mark, len(name)) if defined else None


def named_sign(drawn: Sketch, line: int, column: int) -> str:
    """The warning sign that a word names; "" for anything else."""
    at = cursor(drawn, line, column)
    return at.word if at.what == "value" and "sign" in at.values.kinds else ""


def places(drawn: Sketch, references: Iterable[Reference], line: int, column: int) -> list[Place]:
    """Where that stands which a word names: its definition first, then wherever it is named."""
    meant = _meant(drawn, line, column)
    return [place for place, _ in _everywhere(drawn, references, *meant)] if meant else []


def rename(
    drawn: Sketch, references: Iterable[Reference], line: int, column: int, new: str
) -> list[tuple[Place, str]]:
    """The words to change, each with what it becomes, so that something has a new name everywhere.

    Raises:
        ValueError: The word names nothing that can be renamed here, or the new name is none or is taken.
    """
    meant = _meant(drawn, line, column)
    if meant is None or meant[1] not in drawn.names[meant[0]]:
        raise ValueError("only a node, a person, an ending or a flag of this file can be renamed")
    kind, old = meant
    if not re.fullmatch(ID_PATTERN, new):
        raise ValueError(f"{new!r} is no id: small letters, digits, - and _")
    if new in drawn.names[kind]:
        raise ValueError(f"there is a {kind} {new} already")
    if not _written(drawn, kind, old):
        raise ValueError(f"{old} is counted: rename what is counted by hand")
    changes = dict(_everywhere(drawn, references, kind, old))
    return [(place, before.replace(old, new)) for place, before in changes.items()]


def _written(drawn: Sketch, kind: str, name: str) -> bool:
    """Whether a name stands where it is defined letter by letter: `pebbles-3` of `add: pebbles` does not."""
    mark = drawn.names[kind][name].mark
    return drawn.line(mark.line)[mark.column - 1 :].startswith(name)


def _meant(drawn: Sketch, line: int, column: int) -> tuple[str, str] | None:
    """The kind and the name of what a word of the file names or defines; heroes are known by their id."""
    at = cursor(drawn, line, column)
    if not at.word:
        return None
    for kind, names in drawn.names.items():
        if at.word in names and names[at.word].mark == at.mark:
            return kind, at.word
    return _named(at) if at.what == "value" else None


def _named(at: Cursor) -> tuple[str, str] | None:
    if at.word.startswith(SAW) and "condition" in at.values.kinds:
        return "person", at.word.removeprefix(SAW)
    kinds = [own for kind in sorted(at.values.kinds) for own in DEFINED_BY.get(kind, ())]
    return (kinds[0], at.word) if kinds else None


def _everywhere(
    drawn: Sketch, references: Iterable[Reference], kind: str, name: str
) -> Iterator[tuple[Place, str]]:
    """The places of a name and what stands there, each once."""
    seen: set[Mark] = set()
    defined = drawn.names[kind].get(name)
    if defined and _written(drawn, kind, name):
        seen.add(defined.mark)
        yield Place(defined.mark, len(name)), name
    for each in references:
        word = name if kind in DEFINED_BY.get(each.kind, ()) else ""
        if kind == "person" and each.kind == "condition":
            word = f"{SAW}{name}"
        if word and each.name == word:
            mark = _exactly(drawn, word, each.mark)
            if mark is not None and mark not in seen:
                seen.add(mark)
                yield Place(mark, len(word)), word
    if kind in _WRITTEN_IN:
        for mark in _WRITTEN_IN[kind](drawn, name):
            if mark not in seen:
                yield Place(mark, len(name)), name


def _paired(drawn: Sketch, node: str) -> Iterator[Mark]:
    """Where a message of a node is named to be laid side by side with another: `second: kitchen.chat-2`."""
    named = re.compile(rf"(?:first|second): [\"']?({re.escape(node)})(?=\.)")
    for number, line in enumerate(drawn.lines, 1):
        for found in named.finditer(line):
            if drawn.section(number) == "compare":
                yield Mark(number, found.start(1) + 1)


def _said(drawn: Sketch, person: str) -> Iterator[Mark]:
    """Where a person's name stands in a text: `{damir}`."""
    for number, line in enumerate(drawn.lines, 1):
        for found in re.finditer(rf"\{{({re.escape(person)})\}}", line):
            yield Mark(number, found.start(1) + 1)


_WRITTEN_IN: Final[Mapping[str, Callable[[Sketch, str], Iterator[Mark]]]] = {"node": _paired, "person": _said}
"""What finds names in places that are read as words of their own."""


def _exactly(drawn: Sketch, word: str, near: Mark) -> Mark | None:
    """Where a word begins in a line, from a place on: quotes, or others of a condition, may be before."""
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    found = whole.search(drawn.line(near.line), near.column - 1)
    return Mark(near.line, found.start() + 1) if found else None
