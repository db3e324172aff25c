"""Scores as they lie in `assets/sounds`, read with care.

A score may come from anywhere. Whatever stands in it, reading takes a bounded time: the file is small, has
no aliases, and every number has its range.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from game.edges.real_files import NotRegularError, TooLargeError, read_regular
from game.ui.sound.score import NAMES, Cue, Motif

CUES_FILE, MOTIFS_FILE = "score.yaml", "motifs.yaml"

_LARGEST: Final = 64_000  # bytes: both scores together have half of it
_MOST_VALUES: Final = 8_000
_DEEPEST: Final = 8


class Mistake(msgspec.Struct, frozen=True):
    """What is wrong with a score, and where: keys and numbers from the top of the file down."""

    where: tuple[str | int, ...]
    problem: str


Entry: TypeAlias = Cue | Motif
_MOTIF_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,40}")
_PATH: Final = re.compile(r"(?P<problem>.*) - at `\$(?P<path>[^`]*)`", re.DOTALL)


def load_cues(path: Path) -> dict[str, Cue]:
    """Read the sounds of the interface. Raises OSError, or ValueError with the first mistake."""
    return msgspec.convert(_entries(path, "cues", Cue), dict[str, Cue])


def load_motifs(path: Path) -> dict[str, Motif]:
    """Read the motifs. Raises OSError, or ValueError with the first mistake."""
    return msgspec.convert(_entries(path, "motifs", Motif), dict[str, Motif])


def document(path: Path) -> object:
    """Give the plain values of a score. Raises OSError, or ValueError when it can't be one.

    Refused are: links out of the folder, what is no file (a pipe would be waited for), large files, and YAML
    with aliases, from which small files grow beyond all bounds.
    """
    import yaml

    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(path.parent)):
        raise ValueError("it leads out of its folder")
    try:
        data = read_regular(path, _LARGEST)
    except (NotRegularError, TooLargeError):
        raise ValueError(f"it is no file of at most {_LARGEST} bytes") from None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _within_limits(yaml.parse(data, Loader=loader))
        # S506 is about loaders that make objects; both of these make only plain values.
        return yaml.load(data, loader)  # noqa: S506
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"it is no YAML: {error}") from error


def mistakes(content: object, head: str, kind: type[Entry]) -> Iterator[Mistake]:
    """Everything that is wrong with the plain values of a score, entry after entry.

    `head` is the one key of the file, below which the entries stand.
    """
    entries = content.get(head) if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(entries, dict):
        yield Mistake((), f"a score is written below `{head}:`")
        return
    for key in content:
        if key != head:
            yield Mistake((str(key),), f"`{key}` is no key of a score")
    for name, entry in entries.items():
        if not _named_well(name, kind):
            yield Mistake((head, str(name)), f"`{name}` is no name of a {kind.__name__.lower()}")
            continue
        try:
            msgspec.convert(entry, kind)
        except msgspec.ValidationError as error:
            yield _mistake((head, name), str(error))


def _entries(path: Path, head: str, kind: type[Entry]) -> object:
    """The plain values below the head of a file. Raises ValueError with the first mistake in them."""
    content = document(path)
    for mistake in mistakes(content, head, kind):
        raise ValueError(f"{path.name}: {' '.join(map(str, mistake.where))}: {mistake.problem}")
    return content[head] if isinstance(content, dict) else {}


def _named_well(name: object, kind: type[Entry]) -> bool:
    if kind is Cue:
        return name in NAMES
    return isinstance(name, str) and _MOTIF_NAME.fullmatch(name) is not None


def _mistake(above: tuple[str, str], error: str) -> Mistake:
    """Take the place out of a message of msgspec: `… - at `$.notes[0].note``."""
    read = _PATH.fullmatch(error)
    if read is None:
        return Mistake(above, error)
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", read["path"])
    return Mistake((*above, *(name or int(number) for name, number in steps)), read["problem"])


def _within_limits(events: Iterator[object]) -> None:
    """Refuse aliases, and what is too deep or too long to be a score."""
    depth = 0
    for count, event in enumerate(events):
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        if kind == "AliasEvent":
            raise ValueError("it has an alias (*name), which a score does without")
        if depth > _DEEPEST or count > _MOST_VALUES:
            raise ValueError("it is deeper or longer than any score")
