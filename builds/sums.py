"""SHA256SUMS, by which whoever gets a file can tell that it is whole: `sha256sum --check SHA256SUMS`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SUMS: Final = "SHA256SUMS"


def write_sums(folder: Path) -> None:
    """Write the sums of all files in a folder, by name, in the form of GNU coreutils. Raises OSError."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{sum_of(path)}  {path.name}\n" for path in files]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def sum_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
