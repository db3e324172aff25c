"""Edits as they happen at a keyboard: lines that go, come twice, change places, lose key or indent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

MOST: Final = 4
"""Lines that are changed in one go."""

_KEY: Final = re.compile(r"^(\s*(?:- )?(?:.*\{)?)([a-z_-]+)(:.*)$")


def edited(text: str, chance: random.Random) -> str:
    """The text with one to four of its lines changed."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, MOST)):
        chance.choice(EDITS)(lines, chance.randrange(len(lines)), chance)
    return "\n".join(lines)


def _delete(lines: list[str], at: int, _chance: random.Random) -> None:
    if len(lines) > 1:
        del lines[at]


def _double(lines: list[str], at: int, _chance: random.Random) -> None:
    lines.insert(at, lines[at])


def _swap(lines: list[str], at: int, _chance: random.Random) -> None:
    other = (at + 1) % len(lines)
    lines[at], lines[other] = lines[other], lines[at]


def _move(lines: list[str], at: int, chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(at))


def _rename(lines: list[str], at: int, chance: random.Random) -> None:
    """Write another key: with two letters swapped, or one that stands elsewhere in the file."""
    found = _KEY.match(lines[at])
    if not found:
        return
    key = found[2]
    keys = [other[2] for line in chance.sample(lines, min(20, len(lines))) if (other := _KEY.match(line))]
    slip = chance.randrange(len(key))
    letters = [*key[:slip], *reversed(key[slip : slip + 2]), *key[slip + 2 :]]
    lines[at] = found[1] + chance.choice(["".join(letters), *keys]) + found[3]


def _indent(lines: list[str], at: int, chance: random.Random) -> None:
    line = lines[at].lstrip()
    before = len(lines[at]) - len(line)
    lines[at] = " " * max(0, before + chance.choice([-4, -2, -1, 1, 2, 4])) + line


def _empty(lines: list[str], at: int, _chance: random.Random) -> None:
    """Leave a key without its value."""
    lines[at] = lines[at].partition(":")[0] + ":"


def _cut(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]


EDITS: Final[tuple[Callable[[list[str], int, random.Random], None], ...]] = (
    _delete,
    _double,
    _swap,
    _move,
    _rename,
    _indent,
    _empty,
    _cut,
)
