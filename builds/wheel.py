"""The wheel: the game alone, with what is made of its sources already made (hatch_build.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builds.source import Source, python

if TYPE_CHECKING:
    from pathlib import Path


def make(source: Source) -> list[Path]:
    """Build it. Raises Problem."""
    return [wheel_of(source)]


def wheel_of(source: Source) -> Path:
    """Return the wheel of this source, built where it is not there yet. Raises Problem."""
    folder = source.work / "wheel"
    if not folder.exists():
        words = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source.root))
        source.run(*python(*words))
    [wheel] = folder.glob("*.whl")
    return wheel
