"""What was found before for the same inputs, so that only what has changed is checked again.

A key is made of all inputs and of the game's own code: with another version everything is found afresh.
What was asked for while something was found is kept as long as that is: when it changes, parts of it do not.
A store that is lost, torn or foreign costs a second and nothing else.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from game.edges.real_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Kept = TypeVar("Kept")

NAME: Final = "check.msgpack"
LARGEST: Final = 64_000_000
"""Bytes; the store of a thousand episodes has a tenth of that."""


PACKAGE: Final = Path(__file__).resolve().parents[2]
CODE: Final = ("authors", "edges", "language", "print/words", "story", "ui/art", "ui/draw", "ui/sound")
"""The folders of the package with all that a check does, beside the modules that lie in none."""


class _Found(msgspec.Struct, frozen=True, array_like=True):
    """Something found, and the keys of what was asked for meanwhile."""

    found: msgspec.Raw
    asked: list[bytes]


class Cache:
    """Findings by their keys, in one file; `save` keeps those that were asked for since it was opened."""

    def __init__(self, path: Path | None) -> None:
        """Read the file, if there is one; without a path everything is found afresh."""
        self._path = path
        self._known = _read(path) if path else {}
        self._used: dict[bytes, bytes] = {}
        self._asked: list[list[bytes]] = []

    def remember(self, inputs: Sequence[bytes], find: Callable[[], Kept], kind: type[Kept]) -> Kept:
        """What was found for these inputs before, or what `find` gives now."""
        key = _key(inputs)
        for asked in self._asked[-1:]:
            asked.append(key)
        known = self._used.get(key) or self._known.get(key)
        if known is not None:
            try:
                found = msgspec.msgpack.decode(msgspec.msgpack.decode(known, type=_Found).found, type=kind)
            except msgspec.DecodeError:
                pass
            else:
                self._keep(key)
                return found
        self._asked.append([])
        try:
            found = find()
        finally:
            asked = self._asked.pop()
        self._used[key] = msgspec.msgpack.encode(_Found(msgspec.Raw(msgspec.msgpack.encode(found)), asked))
        return found

    def knows(self, inputs: Sequence[bytes]) -> bool:
        """Whether something was found for these inputs before."""
        return _key(inputs) in self._known

    def learn(self, found: Mapping[bytes, bytes]) -> None:
        """Take what a check in another process has found, as its `found` gives it."""
        self._known |= found

    @property
    def found(self) -> dict[bytes, bytes]:
        """What was asked for here."""
        return self._used

    @property
    def path(self) -> Path | None:
        """The file, if there is one."""
        return self._path

    def _keep(self, key: bytes) -> None:
        """Count something as used, and with it all that was asked for when it was found."""
        known = self._known.get(key)
        if known is None or key in self._used:
            return
        self._used[key] = known
        for asked in _asked_for(known):
            self._keep(asked)

    def save(self) -> None:
        """Write what was used now, unless nothing has changed; a disk that is full is no matter."""
        if self._path is None or self._used.keys() == self._known.keys():
            return
        part = self._path.with_suffix(".part")
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.msgpack.encode(self._used))
            part.replace(self._path)
        except OSError:
            return


def _asked_for(known: bytes) -> list[bytes]:
    """The keys of what was asked for meanwhile; none where it is torn."""
    try:
        return msgspec.msgpack.decode(known, type=_Found).asked
    except msgspec.DecodeError:
        return []


def _read(path: Path) -> dict[bytes, bytes]:
    try:
        return msgspec.msgpack.decode(read_regular(path, LARGEST), type=dict[bytes, bytes])
    except (OSError, msgspec.DecodeError):
        return {}


def _key(inputs: Sequence[bytes]) -> bytes:
    made = blake2b(code_stamp(), digest_size=20)
    for each in inputs:
        made.update(len(each).to_bytes(8, "big"))
        made.update(each)
    return made.digest()


@cache
def code_stamp() -> bytes:
    """A digest that is another one when the code that finds problems is another."""
    made = blake2b(digest_size=16)
    for path in code_files():
        about = (PACKAGE / path).stat()
        made.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return made.digest()


def code_files() -> list[Path]:
    """The modules that find problems, from the package on."""
    below = (path for folder in CODE for path in (PACKAGE / folder).rglob("*.py"))
    return sorted(path.relative_to(PACKAGE) for path in (*PACKAGE.glob("*.py"), *below))
