"""SHA256SUMS, by which whoever gets a file can tell that it is whole: `sha256sum --check SHA256SUMS`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SUMS: Final = "SHA256SUMS"


def write_sums(folder: Path, names: Iterable[str]) -> None:
    """Write the sums of these files of a folder, in the form of GNU coreutils.

    What was listed before stays so while it is as it was; nothing else that lies there is vouched for.
    Raises OSError.
    """
    sums = _still_true(folder) | {name: sum_of(folder / name) for name in names}
    lines = [f"{sums[name]}  {name}\n" for name in sorted(sums)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def unlisted(folder: Path) -> list[str]:
    """Return the names of the files of a folder for which its list does not vouch. Raises OSError."""
    known = {SUMS, *_still_true(folder)}
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


def _still_true(folder: Path) -> dict[str, str]:
    """What is listed in a folder and still is as it was."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return {}
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    whole = {path.name: path for path in folder.iterdir() if path.name in listed and path.is_file()}
    return {name: listed[name] for name, path in whole.items() if sum_of(path) == listed[name]}


def sum_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
