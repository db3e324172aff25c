"""The packages of a lock file, one by one, so that a form carries some of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Locked(msgspec.Struct, frozen=True):
    """A package of a lock file."""

    name: str
    lines: str
    """As it stands in the lock file: its version, its marker, and the hash of each file that may be taken."""


def packages_in(text: str) -> tuple[Locked, ...]:
    """Return the packages of the text of a lock file, in its order."""
    entries = re.finditer(r"^([a-z0-9][\w.-]*)==.*\n(?:[ \t].*\n?)*", text, re.MULTILINE)
    return tuple(Locked(entry[1], entry[0]) for entry in entries)


def lock_of(packages: Iterable[Locked]) -> str:
    """Return the text of a lock file of these packages."""
    return "".join(package.lines for package in packages)
