"""What a file defines, whether or not all of it could be read: so that names are looked up in any case."""

from collections.abc import Iterator

import msgspec

from game.story.reading.braces import is_name
from game.story.reading.diagnostics import Mark
from game.story.reading.source import Mapping, Scalar, Sequence, Tree
from game.story.reading.words import counted_flags
from game.text import Text


class Outline(msgspec.Struct, frozen=True):
    """The ids of a file by kind; None where the section itself is missing or is no mapping."""

    sections: dict[str, Mark]
    """Where the top keys stand."""
    nodes: frozenset[str] | None
    cast: frozenset[str] | None
    heroes: frozenset[str] | None
    endings: frozenset[str] | None
    flags: frozenset[str]
    """Everything that stands below a key `set` or is counted, even in steps that make no sense otherwise."""
    scenes: frozenset[str] = frozenset()
    """Those that can be called."""
    roles: frozenset[str] = frozenset()
    """Who can be played besides the hero."""


def outline(tree: Tree) -> Outline:
    """Give the outline of an episode."""
    pairs = tree.pairs if isinstance(tree, Mapping) else ()
    return Outline(
        sections={key.value: key.mark for key, _ in pairs},
        nodes=_keys(tree, "nodes"),
        cast=_keys(tree, "cast"),
        heroes=_keys(tree, "heroes"),
        endings=_keys(tree, "endings"),
        flags=frozenset(_raised(tree)),
        scenes=_keys(tree, "scenes") or frozenset(),
        roles=_keys(tree, "roles") or frozenset(),
    )


def cast_names(tree: Tree, language: str = "") -> dict[str, Text]:
    """Give the names of the cast that can stand in texts, `{damir}`: those of ids without `-`.

    `language` is that of the episode, "" for English.
    """
    cast = tree.get("cast") if isinstance(tree, Mapping) else None
    episode = tree.get("episode") if isinstance(tree, Mapping) else None
    found = {}
    for key, person in cast.pairs if isinstance(cast, Mapping) else ():
        name = person.get("name") if isinstance(person, Mapping) else None
        if isinstance(name, Scalar) and isinstance(episode, Scalar) and is_name(key.value):
            source = name.value.strip()
            if source and "{" not in source:
                id_ = f"{episode.value}.cast.{key.value}.name"
                found[key.value] = Text(id_, source, language=language)
    return found


def _keys(tree: Tree, section: str) -> frozenset[str] | None:
    inner = tree.get(section) if isinstance(tree, Mapping) else None
    return frozenset(key.value for key, _ in inner.pairs) if isinstance(inner, Mapping) else None


def _raised(tree: Tree) -> Iterator[str]:
    """Give the flags that go up somewhere; the depth is limited by the parser."""
    if isinstance(tree, Mapping):
        for key, value in tree.pairs:
            if key.value == "set":
                yield from _words(value)
            elif key.value == "add":
                for word in _words(value):
                    yield from counted_flags(word)
            else:
                yield from _raised(value)
    elif isinstance(tree, Sequence):
        for item in tree.items:
            yield from _raised(item)


def _words(tree: Tree) -> Iterator[str]:
    items = tree.items if isinstance(tree, Sequence) else (tree,)
    yield from (item.value for item in items if isinstance(item, Scalar))
