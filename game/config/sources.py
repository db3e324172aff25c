"""The layers that lie outside the game: a file of the system, and variables of the environment."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.config.cascade import Layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.config.cascade import Origin
    from game.config.leaves import Leaf
    from game.story.reading.diagnostics import Report
    from game.story.reading.source import Mapping as Pairs
    from game.story.reading.source import Tree

VARIABLE = "CUVARI_"
"""What variables begin with: CUVARI_LANGUAGE, CUVARI_KIOSK__TIMES__IDLE_MENU."""
LOCKED = "locked"
"""The key of a file under which it names what nobody may change."""


def system_file() -> Path:
    """Where the file of the computer lies: /etc/cuvari/cuvari.yaml, under Windows below %ProgramData%."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "cuvari" / "cuvari.yaml"
    return Path("/etc/cuvari/cuvari.yaml")


def is_there(path: Path) -> bool:
    """Whether there is such a file; where that can't be told it counts as one that can't be read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def read_file(path: Path, known: Mapping[str, Leaf], report: Report, origin: Origin = "system") -> Layer:
    """The layer of a YAML file; what is wrong with it goes to the report, and the rest of it counts.

    Comments alone say nothing, as in a file of which nobody has changed a line yet. An empty file is a
    mistake: so a power cut leaves one that may have said much.
    """
    from game.story.reading.source import Mapping as Pairs
    from game.story.reading.source import parse, read_bytes
    from game.story.reading.texts_read import kind_of

    content = read_bytes(path, report)
    if content is None or _comments_alone(content):
        return Layer(origin, {})
    tree = parse(content, report)
    if tree is None:
        return Layer(origin, {})
    if not isinstance(tree, Pairs):
        report.add("wrong-type", tree.mark, expected="a mapping (key: value)", found=kind_of(tree))
        return Layer(origin, {})
    values = dict(_values(tree, known, report, ""))
    return Layer(origin, values, frozenset(_locked(tree.get(LOCKED), known, report)))


def _comments_alone(content: bytes) -> bool:
    lines = [line.strip() for line in content.removeprefix(BOM_UTF8).splitlines()]
    return any(lines) and all(not line or line.startswith(b"#") for line in lines)


def _values(
    pairs: Pairs, known: Mapping[str, Leaf], report: Report, prefix: str
) -> Iterator[tuple[str, object]]:
    from game.story.reading.source import Mapping as Pairs

    for name, value in pairs.pairs:
        key = prefix + name.value
        if key == LOCKED:
            continue
        if isinstance(value, Pairs) and any(each.startswith(key + ".") for each in known):
            yield from _values(value, known, report, key + ".")
        elif key not in known:
            report.add_unknown("unknown-key", name.mark, key, known, key=key)
        else:
            yield from _value(known[key], value, report)


def _value(leaf: Leaf, tree: Tree, report: Report) -> Iterator[tuple[str, object]]:
    try:
        yield leaf.key, leaf.convert(plain(tree))
    except msgspec.ValidationError as problem:
        from game.story.reading.texts_read import kind_of

        expected = f"a value of {leaf.key} ({problem})"
        report.add("bad-form", tree.mark, value=kind_of(tree).strip("`"), expected=expected)


def plain(tree: Tree) -> object:
    """The tree as Python's own values; scalars stay words, but for `null`."""
    from game.story.reading.source import Mapping as Pairs
    from game.story.reading.source import Scalar

    if isinstance(tree, Scalar):
        return None if tree.plain and tree.value in ("null", "~", "") else tree.value
    if isinstance(tree, Pairs):
        return {name.value: plain(value) for name, value in tree.pairs}
    return [plain(item) for item in tree.items]


def _locked(tree: Tree | None, known: Mapping[str, Leaf], report: Report) -> Iterator[str]:
    """The keys that are locked; a group of settings is locked by its own name."""
    from game.story.reading.source import Scalar, Sequence

    for item in tree.items if isinstance(tree, Sequence) else [tree] if tree else []:
        name = item.value if isinstance(item, Scalar) else ""
        inside = [key for key in known if key == name or key.startswith(name + ".")]
        if not inside:
            report.add_unknown("unknown-key", item.mark, name, known, key=name)
        yield from inside


def read_environment(variables: Mapping[str, str], known: Mapping[str, Leaf]) -> tuple[Layer, dict[str, str]]:
    """The layer of the environment, and what is wrong with a variable by its name."""
    values: dict[str, object] = {}
    wrong: dict[str, str] = {}
    names = {VARIABLE + key.upper().replace(".", "__"): key for key in known}
    for name in sorted(names.keys() & variables.keys()):
        leaf = known[names[name]]
        try:
            values[leaf.key] = _of_words(leaf, variables[name])
        except msgspec.ValidationError as problem:
            wrong[name] = str(problem)
    return Layer("environment", values), wrong


def _of_words(leaf: Leaf, words: str) -> object:
    """The value of a variable: `a, b, c` where a list is wanted."""
    if any("\ud800" <= letter <= "\udfff" for letter in words):  # half signs: Python's for what is no UTF-8
        raise msgspec.ValidationError("it is no text")
    if words == "" and leaf.default is None:
        return None
    try:
        return leaf.convert(words)
    except msgspec.ValidationError:
        return leaf.convert([word.strip() for word in words.split(",")])
