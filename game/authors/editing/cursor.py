"""What stands at a place of an episode: which word it is, and what may stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import msgspec

from game.authors.editing.keys import NOTHING, Values, items, values
from game.story.grammar.characters import Hero, Person
from game.story.grammar.model import Ending, Episode
from game.story.reading.diagnostics import Mark
from game.story.reading.fields import Model
from game.story.steps import STEPS

if TYPE_CHECKING:
    from game.authors.editing.sketch import Sketch

_LETTERS: Final = r"[\w-]"
_VALUE: Final = re.compile(rf"(?:^\s*(?:- )?|[{{,]\s*)({_LETTERS}+): (?:\[[^\]]*|[^,{{}}\[\]]*)$")
"""A key, and behind it the beginning of its value, or of a list of values."""
_ITEM: Final = re.compile(rf"(\s*)- {_LETTERS}*$")
_KEY: Final = re.compile(rf"(\s*(?:- )?){_LETTERS}*$")
_INNER_KEY: Final = re.compile(rf"[{{,]\s*{_LETTERS}*$")
_OWNER: Final = re.compile(rf"\s*(?:- )?({_LETTERS}+):")
STEP_INDENT: Final = 4
"""Spaces before the dash of a step; what is written deeper is part of one."""
ENTRIES: Final[dict[str, type[Model]]] = {"cast": Person, "heroes": Hero, "endings": Ending}
"""What stands under an id below these top keys."""

What: TypeAlias = Literal["value", "key", "step", "nothing"]


class Cursor(msgspec.Struct, frozen=True):
    """A word, or where one may be written: its place and length, and what it may be.

    A `value` is one of `values`; a `key` is one of `model`, and a `step` is the kind of one.
    """

    word: str
    mark: Mark
    what: What
    values: Values = NOTHING
    model: type[Model] | None = None


def cursor(drawn: Sketch, line: int, column: int) -> Cursor:
    """What stands at a place, both counted from 1; the column may be behind the last letter of a word."""
    written = drawn.line(line)
    start = end = max(0, min(column - 1, len(written)))
    while start and re.match(_LETTERS, written[start - 1]):
        start -= 1
    while end < len(written) and re.match(_LETTERS, written[end]):
        end += 1
    at, word, before = Mark(line, start + 1), written[start:end], written[:start]
    if _is_key(before, written[end:], word):
        return _key(drawn, at, word, before)
    if (found := _VALUE.search(before)) is not None:
        return Cursor(word, at, "value", values().get(found[1], NOTHING))
    if (item := _ITEM.match(before)) is not None:
        return Cursor(word, at, "value", values().get(owner(drawn, line, len(item[1]))[0], NOTHING))
    return Cursor(word, at, "nothing")


def _is_key(before: str, behind: str, word: str) -> bool:
    """Whether a word is a key, or may become one."""
    if behind.startswith(":"):
        return _KEY.fullmatch(before) is not None or _INNER_KEY.search(before) is not None
    if behind.strip(" }"):
        return False
    in_list = _ITEM.fullmatch(before) is not None and len(before) != STEP_INDENT + 2
    return (
        not (in_list and word)
        and (_KEY.fullmatch(before) is not None or _INNER_KEY.search(before) is not None)
        and not re.search(r"\[[^\]]*$", before)
    )


def _key(drawn: Sketch, at: Mark, word: str, before: str) -> Cursor:
    indent = len(before) - len(before.lstrip(" "))
    section = drawn.section(at.line)
    if not before:
        return Cursor(word, at, "key", model=Episode)
    if section in ENTRIES:
        return Cursor(word, at, "key", model=ENTRIES[section])
    if section != "nodes":
        return Cursor(word, at, "nothing")
    if before == " " * STEP_INDENT + "- ":
        return Cursor(word, at, "step")
    if "- " in before.lstrip(" ")[:2]:
        return _item_key(drawn, at, word, indent)
    first, dash = owner(drawn, at.line, indent, of_item=True)
    kind = STEPS.get(first) if dash == STEP_INDENT else items().get(owner(drawn, at.line, dash)[0])
    return Cursor(word, at, "key", model=kind) if kind else Cursor(word, at, "nothing")


def _item_key(drawn: Sketch, at: Mark, word: str, indent: int) -> Cursor:
    """The first word of an item of a list inside a step: a key, such as that of an option, or a name."""
    key, _ = owner(drawn, at.line, indent)
    allowed = values().get(key, NOTHING)
    if allowed.kinds and not word:
        return Cursor(word, at, "value", allowed)
    return Cursor(word, at, "key", model=items().get(key))


def owner(drawn: Sketch, line: int, indent: int, *, of_item: bool = False) -> tuple[str, int]:
    """The key to which a line belongs that begins so far to the right, and how far right that begins.

    With `of_item` it is the first key of the item of a list in which the line stands. Behind a dash a list
    may begin as far to the right as its key.
    """
    for at in range(line - 1, 0, -1):
        written = drawn.line(at)
        left = len(written) - len(written.lstrip(" "))
        if not written.strip() or written.lstrip().startswith("#"):
            continue
        dashed = written.lstrip(" ").startswith("- ")
        if left < indent or (not of_item and not dashed and left == indent):
            found = _OWNER.match(written)
            if found and dashed == of_item:
                return found[1], left
            if not of_item and found and dashed:
                return found[1], left
            if left < indent and of_item:
                return "", left
    return "", 0
