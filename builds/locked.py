"""The packages of a lock file, one by one: what a form carries of them, and what its lists tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Locked(msgspec.Struct, frozen=True):
    """A package with its version and the SHA-256 of each file that may be taken for it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    lines: str
    """As it stands in the lock file, with its marker."""


def packages_in(text: str) -> tuple[Locked, ...]:
    """Return the packages of the text of a lock file, in its order."""
    entries = re.findall(r"^([a-z0-9][\w.-]*)==([\w.+!]+)(.*\n(?:[ \t].*\n?)*)", text, re.MULTILINE)
    return tuple(
        Locked(name, version, tuple(re.findall(r"sha256:([0-9a-f]{64})", rest)), f"{name}=={version}{rest}")
        for name, version, rest in entries
    )


def lock_of(packages: Iterable[Locked]) -> str:
    """Return the text of a lock file of these packages."""
    return "".join(package.lines for package in packages)
