"""What is wrong with the pictures: parts that are not drawn well, or that others need and lack."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from functools import lru_cache
from typing import TYPE_CHECKING, Final, get_args

import yaml

from game.story.reading.diagnostics import Diagnostic
from game.ui.art.check import problems, token_problems
from game.ui.art.kit import Kit
from game.ui.art.people import Pose
from game.ui.art.safety import UnsafeError, read_part
from game.ui.art.states import first_missing, read_states
from game.ui.art.svg_parts import part_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.authors.check.cache import Cache

CODES: Final = frozenset({"picture-damaged", "picture-missing"})
"""Both are errors: a placeholder would be seen."""


def check_pictures(art: Path, store: Cache) -> list[Diagnostic]:
    """Report every part that would not be drawn as it is meant, and what people, shots and states lack.

    Raises OSError or ValueError when the palette, people, states, small life or shots are damaged.
    """
    stamps = _stamps(art)
    return store.remember(_inputs(stamps), lambda: list(_problems(art, stamps)), list[Diagnostic])


def inputs_of(art: Path) -> list[bytes]:
    """All that what is found in the pictures depends on."""
    return _inputs(_stamps(art))


def _inputs(stamps: tuple[bytes, ...]) -> list[bytes]:
    return [b"pictures", *stamps]


def kit_of(art: Path) -> Kit:
    """The art kit, read once as long as the folder stays the same. Raises OSError or ValueError as above."""
    return _kit(art, _stamps(art))


@lru_cache(maxsize=2)
def _kit(art: Path, stamps: tuple[bytes, ...]) -> Kit:
    del stamps
    try:
        return Kit.load(art)
    except (KeyError, yaml.YAMLError) as problem:
        raise ValueError(f"{art}: {problem}") from None


def _stamps(art: Path) -> tuple[bytes, ...]:
    """Of all parts and lists: some hundred files, looked at several times in a check, so without Path."""
    below = (os.path.join(folder, name) for folder, _, names in os.walk(art) for name in names)  # noqa: PTH118
    return tuple(stamp(path) for path in sorted(below) if path.endswith((".svg", ".yaml")))


def stamp(path: str | Path) -> bytes:
    """What a finding depends on: the name of a file, its size and its time."""
    try:
        known = os.stat(path)  # noqa: PTH116 - half of the time, with some hundred of them
    except OSError:
        return str(path).encode()
    return f"{path}:{known.st_size}:{known.st_mtime_ns}".encode()


@lru_cache(maxsize=2)
def _problems(art: Path, stamps: tuple[bytes, ...]) -> tuple[Diagnostic, ...]:
    return tuple(_look_at_all(art, _kit(art, stamps)))


def _look_at_all(art: Path, kit: Kit) -> Iterator[Diagnostic]:
    for path in part_files(art):
        for line, sentence in part_problems(path, art, kit):
            yield _diagnostic("picture-damaged", path, line, name=path.name, problem=sentence)
    for person in kit.people:
        if missing := _missing(kit, person):
            path = art / "people.yaml"
            yield _diagnostic("picture-missing", path, _line(path, person), name=person, part=missing)
    for shot in kit.shots:
        if missing := _missing_of_shot(kit, shot):
            path = art / "shots" / "shots.yaml"
            yield _diagnostic("picture-missing", path, _line(path, shot), name=shot, part=missing)
    for name, state in read_states(art).items():
        if missing := first_missing(kit.parts, name, state):
            path = art / "states.yaml"
            yield _diagnostic("picture-missing", path, _line(path, name), name=name, part=missing)


def part_problems(path: Path, art: Path, kit: Kit) -> Iterator[tuple[int, str]]:
    """The line and a sentence for everything of one part that is not drawn as it is meant."""
    try:
        text = read_part(path, art)
        ET.fromstring(text)  # noqa: S314 - nothing with a document type gets here
    except (UnsafeError, OSError) as problem:
        yield 1, str(problem)
        return
    except ET.ParseError as problem:
        yield problem.position[0], f"it is not well-formed: {problem.msg}"
        return
    for sentence in [*problems(text), *token_problems(text, kit.paints)]:
        yield 1, sentence


def _missing(kit: Kit, person: str) -> str:
    """The first part or colour that a person needs and the kit does not have; "" when all is there."""
    try:
        for expression in kit.expressions:
            for pose in get_args(Pose):
                kit.person_svg(person, expression=expression, pose=pose)
        kit.person_svg(person, blink=True)
        kit.hug_svg(person, person)
        kit.avatar_svg(person)
    except KeyError as problem:
        return str(problem.args[0])
    return ""


def _missing_of_shot(kit: Kit, shot: str) -> str:
    """The first part that a shot needs and the kit does not have; "" when all is there."""
    needed = (f"shots/{name}-{layer}" for name in kit.drawings_of(shot) for layer in ("back", "front"))
    return next((part for part in needed if part not in kit.parts), "")


def _line(path: Path, key: str) -> int:
    """The line on which the entry of that name begins."""
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if text.strip().startswith(f"{key}:"):
            return line
    return 1


def _diagnostic(code: str, path: Path, line: int, **values: str) -> Diagnostic:
    return Diagnostic(code, "error", str(path), line, 1, values)
