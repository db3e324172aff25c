"""What may stand behind each key of an episode, and what each key means: as the models that read it say."""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

import msgspec

from game.authors.write.described import descriptions, summary
from game.story.grammar.model import Episode
from game.story.reading.fields import Condition, Model, Names, OneOf
from game.story.reading.words import TOOLS
from game.story.steps import STEPS
from game.story.steps.option import Option

if TYPE_CHECKING:
    from collections.abc import Iterator


class Values(msgspec.Struct, frozen=True):
    """What a value may be: a name of one of these kinds (as in `game.story.reading.fields`), or a word."""

    kinds: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __or__(self, other: Values) -> Values:
        """What is one or the other."""
        return Values(self.kinds | other.kinds, self.words | other.words)


NOTHING = Values()


@cache
def values() -> dict[str, Values]:
    """What may stand behind each key, wherever in an episode it stands."""
    found: dict[str, Values] = dict.fromkeys(TOOLS, Values(frozenset({"node"})))
    for model in models():
        for field in msgspec.structs.fields(model):
            if field.name not in model.INNER:
                known = found.get(field.encode_name, NOTHING)
                found[field.encode_name] = known | _values_of(field.type)
    return found


@cache
def models() -> tuple[type[Model], ...]:
    """All models of an episode: itself, its parts, the kinds of steps and what these are made of."""
    found: dict[type[Model], None] = {}
    waiting: list[type[Model]] = [Episode, *STEPS.values(), Option]
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found[model] = None
            waiting += [inner for field in msgspec.structs.fields(model) for inner in _models_in(field.type)]
    return tuple(found)


@cache
def items() -> dict[str, type[Model]]:
    """The models of which a list stands behind a key, such as the options of a choice."""
    found: dict[str, type[Model]] = {}
    for model in models():
        for field in msgspec.structs.fields(model):
            if get_origin(field.type) is tuple:
                for inner in _models_in(field.type):
                    found.setdefault(field.encode_name, inner)
    return found


def meaning(model: type[Model], key: str) -> str:
    """What a key of a model means, or of the first model that has it; "" where none has."""
    for each in (model, *models()):
        for field in msgspec.structs.fields(each):
            if field.encode_name == key and field.name not in each.INNER:
                return descriptions(each).get(field.name, "")
    return ""


@cache
def keys(model: type[Model]) -> dict[str, str]:
    """The keys that a model may have, each with what it means."""
    told = descriptions(model)
    return {
        field.encode_name: told.get(field.name, "")
        for field in msgspec.structs.fields(model)
        if field.name not in model.INNER
    }


@cache
def step_kinds() -> dict[str, str]:
    """The kinds of steps, each with what it does."""
    return {name: summary(kind) for name, kind in STEPS.items()}


def _parts(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - a type is any type
    """The types of which a type is made, itself first."""
    yield kind
    origin = get_origin(kind)
    if origin in {Literal, None}:
        return
    for part in get_args(kind)[:1] if origin is Annotated else get_args(kind):
        if part not in {NoneType, Ellipsis}:
            yield from _parts(part)


def _models_in(kind: Any) -> Iterator[type[Model]]:  # noqa: ANN401 - as above
    for part in _parts(kind):
        if isinstance(part, type) and issubclass(part, Model):
            yield part


def _values_of(kind: Any) -> Values:  # noqa: ANN401 - as above
    found = NOTHING
    for part in _parts(kind):
        if part is bool:
            found |= Values(words=frozenset({"yes", "no"}))
        elif part is Condition:
            found |= Values(frozenset({"condition"}))
        elif get_origin(part) is Literal:
            found |= Values(words=frozenset(str(word) for word in get_args(part)) - {""})
        elif get_origin(part) is Annotated:
            note = get_args(part)[1]
            if isinstance(note, Names):
                found |= Values(frozenset({note.kind}))
            elif isinstance(note, OneOf):
                found |= Values(words=frozenset(note.words))
    return found
