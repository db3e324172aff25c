"""JSON Schema of the files that authors write, made from the models that read them."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

import msgspec

from game.authors.check.remarks import RemarksFile
from game.authors.explore.play_steps import PLAY_STEPS, PlaySteps
from game.authors.explore.plays import PlayFile
from game.authors.write.described import EVERYWHERE, descriptions, summary
from game.story.grammar.characters import History, Profile
from game.story.grammar.contacts import Country
from game.story.grammar.model import CalledScenes, Episode, Nodes
from game.story.grammar.questionnaire import Survey
from game.story.grammar.signs import Sign
from game.story.reading.fields import (
    ID_PATTERN,
    Complete,
    Condition,
    Form,
    Keyed,
    Listed,
    Model,
    Names,
    OneOf,
    OwnForm,
    Word,
)
from game.story.steps import STEPS
from game.text import Text

if TYPE_CHECKING:
    from game.story.checks.art import KnownNames

Schema: TypeAlias = dict[str, Any]

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
"""The version that editors know best."""
TEXT: Final[Schema] = {"type": ["string", "number"], "minLength": 1}
"""A text; `14` without quotes is one too."""
TRUTH: Final[Schema] = {"enum": ["yes", "no", True, False]}
ID: Final[Schema] = {"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$"}
ONE: Final[Schema] = {"minProperties": 1, "maxProperties": 1}
_FLAG: Final = f"(not )?{ID_PATTERN}"
FILES: Final = ("episode", "play", "signs", "contacts", "survey", "remarks")
"""What there is a schema for: `<name>.schema.json`."""


def schema(file: str, known: KnownNames) -> Schema:
    """The schema of one kind of file; `known` holds the names of the art kit and of the signs."""
    made = _Maker(known)
    roots: dict[str, Schema] = {
        "episode": made.model(Episode),
        "play": made.model(PlayFile),
        "signs": made.type(dict[Word, Sign]),
        "contacts": made.model(Country),
        "survey": made.model(Survey),
        "remarks": made.model(RemarksFile),
    }
    root = {**roots[file], "definitions": made.defined(roots[file])}
    return {"$schema": DRAFT, "title": f"Čuvari mreže: {file}", **root}


class _Maker:
    """Makes schemas; each model is defined once, under its name."""

    def __init__(self, known: KnownNames) -> None:
        self.known = known
        self.definitions: dict[str, Schema] = {}
        self.own: dict[Any, Schema] = {
            Text: TEXT,
            bool: TRUTH,
            int: {"type": "integer", "minimum": 0},
            float: {"type": "number", "minimum": 0},
            Condition: _one_or_many({"type": "string", "pattern": f"^{_FLAG}( or {_FLAG})*$"}),
            Profile: {"type": "object", "additionalProperties": TEXT},
            History: {"type": "array", "items": {"type": "object", "additionalProperties": TEXT, **ONE}},
        }

    def defined(self, root: Schema) -> dict[str, Schema]:
        """The definitions that a schema needs, those that they need included."""
        found: dict[str, Schema] = {}
        waiting = _references(root)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self.definitions[name]
                waiting |= _references(found[name])
        return dict(sorted(found.items()))

    def model(self, model: type[Model]) -> Schema:
        """An object with the keys of a model, each described."""
        told = descriptions(model)
        properties, required = {}, []
        for field in msgspec.structs.fields(model):
            if field.name in model.INNER or (issubclass(model, Keyed) and field.name == "id"):
                continue
            properties[field.encode_name] = {**self.type(field.type), "description": told[field.name]}
            if field.required and field.encode_name not in _names(model):
                required.append(field.encode_name)
        made: Schema = {"type": "object", "description": summary(model), "properties": properties}
        if required:
            made["required"] = required
        if _names(model):
            made["anyOf"] = [{"required": [name]} for name in _names(model)]
        return {**made, "additionalProperties": False}

    def reference(self, model: type[Model]) -> Schema:
        """A reference to the definition of a model."""
        if model.__name__ not in self.definitions:
            self.definitions[model.__name__] = {}
            self.definitions[model.__name__] = self.model(model)
        return _reference(model.__name__)

    def type(self, kind: Any) -> Schema:  # noqa: ANN401 - a type is any type
        """The schema of a type of field."""
        if kind in self.own:
            return dict(self.own[kind])
        if kind in {Nodes, CalledScenes}:
            return {"type": "object", "propertyNames": ID, "additionalProperties": self.steps(STEPS)}
        if kind is PlaySteps:
            return self.steps(PLAY_STEPS)
        if isinstance(kind, type) and issubclass(kind, OwnForm):
            return kind.schema(TEXT, {**ID, "description": EVERYWHERE["id"]})
        if isinstance(kind, type) and issubclass(kind, Model):
            return self.reference(kind)
        return self.parts(get_origin(kind), get_args(kind))

    def parts(self, origin: Any, parts: tuple[Any, ...]) -> Schema:  # noqa: ANN401 - as in `type`
        """The schema of a type that is made of others."""
        if origin is Annotated:
            return self.marked(parts[0], parts[1])
        if origin is Literal:
            return {"enum": list(parts)}
        if origin is tuple:
            return self.sequence(parts[0])
        if origin is dict:
            return {
                "type": "object",
                "propertyNames": self.type(parts[0]),
                "additionalProperties": self.type(parts[1]),
            }
        if origin in {Union, UnionType}:
            return self.type(next(part for part in parts if part is not NoneType))
        raise TypeError(f"no schema for {origin}")

    def marked(self, kind: Any, note: Any) -> Schema:  # noqa: ANN401 - as in `type`
        """The schema of a type with a mark of `game.story.reading.fields`."""
        if isinstance(note, Complete):
            return {**self.type(kind), "required": list(note.keys)}
        if isinstance(note, OneOf):
            return {"enum": list(note.words)}
        if isinstance(note, Names):
            return self.named(note.kind)
        return _formed(note)

    def named(self, kind: str) -> Schema:
        """One of the names that exist beside the episodes, or any id where only the episode knows them."""
        names = getattr(self.known, kind, None)
        if not names:
            return dict(ID)
        self.definitions[kind] = {"enum": sorted(names)}
        return _reference(kind)

    def sequence(self, item: Any) -> Schema:  # noqa: ANN401 - as in `type`
        """A list; of words, one of them will do without brackets."""
        one_will_do = get_origin(item) in {Annotated, Literal}
        inner = self.type(item)
        return _one_or_many(inner) if one_will_do else {"type": "array", "items": inner}

    def steps(self, kinds: dict[str, Any]) -> Schema:
        """A list of steps, each of one of the kinds."""
        return {"type": "array", "items": {"anyOf": [self.reference(kind) for kind in kinds.values()]}}


def _names(model: type[Model]) -> tuple[str, ...]:
    """The keys of which one must be there, because it names the thing."""
    if issubclass(model, Listed):
        return model.NAMED_BY if len(model.NAMED_BY) > 1 else ()
    return ()


def _formed(form: Form) -> Schema:
    """A word of a certain form; the pattern that takes everything is left out, as editors don't know it."""
    pattern: Schema = {} if form.pattern.startswith("(?s)") else {"pattern": f"^({form.pattern})$"}
    return {"type": ["string", "number"], **pattern}


def _one_or_many(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _reference(name: str) -> Schema:
    """A reference beside which a description may stand."""
    return {"allOf": [{"$ref": f"#/definitions/{name}"}]}


def _references(part: Any) -> set[str]:  # noqa: ANN401 - any part of a schema
    """The names of the definitions that are referred to anywhere in it."""
    if isinstance(part, dict):
        own = {part["$ref"].rpartition("/")[2]} if "$ref" in part else set()
        return own.union(*(_references(value) for value in part.values()))
    return set[str]().union(*(_references(value) for value in part)) if isinstance(part, list) else set()
