"""From the located tree to frozen models, driven by the types of their fields, with all problems at once."""

import re
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

import msgspec

from game.story.reading.fields import ID_PATTERN, Complete, Form, Keyed, Listed, Model, Names, OneOf
from game.story.reading.source import Mapping, Scalar, Sequence, Tree
from game.story.reading.texts_read import Reading, kind_of
from game.text import Text

_TRUTH: Final = {"yes": True, "true": True, "no": False, "false": False}

Reader: TypeAlias = Callable[[Reading, Tree, str], Any]
"""Gives the value, or FAILED after reporting why not. The string is the id of a text that stands there."""


class _Failed:
    """The type of FAILED."""


FAILED: Final = _Failed()
"""What a reader gives when the value is wrong and was reported."""


@cache
def reader(kind: Any) -> Reader:  # noqa: ANN401 - a type is any type
    """Give the reader of a type of field."""
    own = getattr(kind, "read", None)
    if own is not None:
        return _own_reader(own)
    if kind is Text:
        return _read_text
    plain: dict[Any, Reader] = {bool: _read_truth, int: _read_whole, float: _read_number}
    if kind in plain:
        return plain[kind]
    if isinstance(kind, type) and issubclass(kind, Model):
        return lambda reading, tree, id_: read_model(kind, reading, tree, id_)
    return _reader_of_parts(get_origin(kind), get_args(kind))


def _own_reader(own: Callable[..., Any]) -> Reader:
    def read(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - the type's own
        value = own(reading, tree, id_)
        return FAILED if value is None else value

    return read


def _reader_of_parts(origin: Any, parts: tuple[Any, ...]) -> Reader:  # noqa: ANN401 - as in `reader`
    """Give the reader of a type that is made of others."""
    if origin is Annotated:
        return _marked_reader(parts[0], parts[1])
    if origin is Literal:
        return _choice_reader(parts)
    if origin is tuple:
        return _tuple_reader(parts[0])
    if origin is dict:
        return _mapping_reader(parts[0], parts[1])
    if origin in {Union, UnionType}:
        return reader(next(part for part in parts if part is not NoneType))
    raise TypeError(f"no reader for {origin}")


def _marked_reader(kind: Any, note: Any) -> Reader:  # noqa: ANN401 - as in `reader`
    """Give the reader of a type with a mark of `game.story.reading.fields`."""
    if isinstance(note, Complete):
        return _complete_reader(reader(kind), note.keys)
    return _choice_reader(note.words) if isinstance(note, OneOf) else _word_reader(note)


def _complete_reader(read_mapping: Reader, keys: tuple[str, ...]) -> Reader:
    def read(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - a dict or FAILED
        values = read_mapping(reading, tree, id_)
        missing = [key for key in keys if isinstance(tree, Mapping) and tree.get(key) is None]
        for key in missing:
            reading.report.add("missing-key", tree.mark, key=key)
        return FAILED if missing else values

    return read


def _read_text(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - a Text or FAILED
    return reading.text(tree, id_) or FAILED


def _read_truth(reading: Reading, tree: Tree, _id: str) -> Any:  # noqa: ANN401 - a bool or FAILED
    if isinstance(tree, Scalar) and tree.value in _TRUTH:
        return _TRUTH[tree.value]
    reading.report.add("wrong-type", tree.mark, expected="yes or no", found=kind_of(tree))
    return FAILED


def _read_whole(reading: Reading, tree: Tree, _id: str) -> Any:  # noqa: ANN401 - an int or FAILED
    if isinstance(tree, Scalar) and re.fullmatch(r"\d{1,6}", tree.value):
        return int(tree.value)
    reading.report.add("wrong-type", tree.mark, expected="a whole number", found=kind_of(tree))
    return FAILED


def _read_number(reading: Reading, tree: Tree, _id: str) -> Any:  # noqa: ANN401 - a float or FAILED
    if isinstance(tree, Scalar) and re.fullmatch(r"\d{1,3}(\.\d{1,3})?", tree.value):
        return float(tree.value)
    expected = "a number of seconds such as 1.5"
    reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
    return FAILED


def _word_reader(note: Names | Form) -> Reader:
    form = note if isinstance(note, Form) else Form(ID_PATTERN, "an id: small letters, digits, - and _")
    pattern = re.compile(form.pattern)

    def read(reading: Reading, tree: Tree, _id: str) -> Any:  # noqa: ANN401 - a str or FAILED
        if isinstance(tree, Scalar) and not tree.plain and not tree.value and pattern.fullmatch(""):
            return ""
        value = reading.string(tree)
        if value is None:
            return FAILED
        if not pattern.fullmatch(value) or (form.holds and not form.holds(value)):
            reading.report.add("bad-form", tree.mark, value=value, expected=form.expected)
            return FAILED
        if isinstance(note, Names):
            reading.names(note.kind, value, tree.mark)
        return value

    return read


def _choice_reader(words: tuple[str, ...]) -> Reader:
    def read(reading: Reading, tree: Tree, _id: str) -> Any:  # noqa: ANN401 - one of the words or FAILED
        if isinstance(tree, Scalar) and tree.value in words:
            return tree.value
        value = reading.string(tree)
        if value is not None:
            reading.report.add_unknown("unknown-word", tree.mark, value, words, value=value)
        return FAILED

    return read


def _tuple_reader(item: Any) -> Reader:  # noqa: ANN401 - as in `reader`
    if isinstance(item, type) and issubclass(item, Listed):
        return _listed_reader(item)
    read_item = reader(item)
    one_will_do = get_origin(item) in {Annotated, Literal}

    def read(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - a tuple or FAILED
        if one_will_do and isinstance(tree, Scalar):
            value = read_item(reading, tree, id_)
            return FAILED if value is FAILED else (value,)
        numbered = enumerate(_items(reading, tree), 1)
        values = [read_item(reading, each, f"{id_}-{number}") for number, each in numbered]
        whole = isinstance(tree, Sequence) and not any(value is FAILED for value in values)
        return tuple(values) if whole else FAILED

    return read


def _items(reading: Reading, tree: Tree) -> tuple[Tree, ...]:
    """Give the items of a list; report anything else."""
    if isinstance(tree, Sequence):
        return tree.items
    reading.report.add("wrong-type", tree.mark, expected="a list", found=kind_of(tree))
    return ()


def _listed_reader(item: type[Listed]) -> Reader:
    def read(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - a tuple or FAILED
        seen: set[str] = set()
        values = [_read_listed(item, reading, each, id_, seen) for each in _items(reading, tree)]
        whole = isinstance(tree, Sequence) and not any(value is FAILED for value in values)
        return tuple(values) if whole else FAILED

    return read


def _read_listed(item: type[Listed], reading: Reading, tree: Tree, id_: str, seen: set[str]) -> Any:  # noqa: ANN401
    """Read an item of a list under its name, which no item before it may have."""
    if not isinstance(tree, Mapping):
        return read_model(item, reading, tree, id_)
    named = next((value for key in item.NAMED_BY if (value := tree.get(key))), None)
    if not isinstance(named, Scalar):
        reading.report.add("missing-key", tree.mark, key="` or `".join(item.NAMED_BY))
        return FAILED
    if named.value in seen:
        reading.report.add("duplicate-id", named.mark, id=named.value)
        return FAILED
    seen.add(named.value)
    return read_model(item, reading, tree, f"{id_}.{named.value}", id=named.value)


def _mapping_reader(key_kind: Any, kind: Any) -> Reader:  # noqa: ANN401 - as in `reader`
    read_key, read_value = reader(key_kind), reader(kind)

    def read(reading: Reading, tree: Tree, id_: str) -> Any:  # noqa: ANN401 - a dict or FAILED
        if not isinstance(tree, Mapping):
            expected = "a mapping (key: value)"
            reading.report.add("wrong-type", tree.mark, expected=expected, found=kind_of(tree))
            return FAILED
        values = {}
        failed = False
        for key, value in tree.pairs:
            name = read_key(reading, key, "")
            if isinstance(kind, type) and issubclass(kind, Keyed):
                got = read_model(kind, reading, value, f"{id_}.{key.value}", id=key.value)
            else:
                got = read_value(reading, value, f"{id_}.{key.value}")
            failed = failed or name is FAILED or got is FAILED
            values[name] = got
        return FAILED if failed else values

    return read


class _Field(msgspec.Struct, frozen=True):
    """A field of a model: its name in Python, its reader, and whether it may be left out."""

    name: str
    read: Reader
    required: bool


@cache
def fields_of(model: type[Model]) -> dict[str, _Field]:
    """Give the keys that an author may write for a model."""
    found = {}
    for field in msgspec.structs.fields(model):
        if field.name not in model.INNER:
            found[field.encode_name] = _Field(field.name, reader(field.type), field.required)
    return found


def read_model(model: type[Model], reading: Reading, tree: Tree, id_: str, **given: object) -> Any:  # noqa: ANN401
    """Read a mapping into a model, reporting every key that is wrong; FAILED if there was one."""
    if not isinstance(tree, Mapping):
        reading.report.add("wrong-type", tree.mark, expected="a mapping (key: value)", found=kind_of(tree))
        return FAILED
    fields = fields_of(model)
    values: dict[str, Any] = {}
    for key, value in tree.pairs:
        field = fields.get(key.value)
        if field is None:
            reading.report.add_unknown("unknown-key", key.mark, key.value, fields, key=key.value)
            continue
        text_id = id_ if key.value in model.MAIN else f"{id_}.{key.value}"
        values[field.name] = field.read(reading, value, text_id)
    missing = [key for key, field in fields.items() if field.required and field.name not in values | given]
    for name in missing:
        reading.report.add("missing-key", tree.mark, key=name)
    if missing or any(value is FAILED for value in values.values()):
        return FAILED
    made = model(**(values | given), mark=tree.mark)
    before = reading.report.errors
    made.verify(reading)
    return made if reading.report.errors == before else FAILED
