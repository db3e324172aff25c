"""`cuvari new`: a small, complete episode to begin with, and plays beside it."""

from __future__ import annotations

import re
import sys
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authors.explore.find import PLAYS, plays_beside
from game.authors.lines import typed
from game.story.reading.fields import ID_PATTERN

if TYPE_CHECKING:
    import argparse

BEGINNING: Final = "beginning"
PACK: Final = "season-1"
"""The folder of scenarios/ that a new episode goes to when none is named."""
DONE, NOT_DONE = 0, 2
"""Exit codes."""


def new(options: argparse.Namespace) -> int:
    """Make the episode and say how to go on; gives the exit code."""
    from game.paths import Paths

    folder = options.folder or Paths.find().scenarios / PACK
    try:
        path = begin(options.id, folder, title=options.title or "")
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"cuvari new: {problem}\n")
        return NOT_DONE
    shown = typed(str(path))
    sys.stdout.write(
        f"{shown}\n{typed(str(plays_beside(path)))}\n\n"
        f"See it:     python3 run.py preview {shown}\n"
        f"Check it:   python3 run.py check {shown}\n"
        f"Explore it: python3 run.py explore --draft {shown}\n"
    )
    return DONE


def begin(id_: str, folder: Path, *, title: str = "") -> Path:
    """Write the two files and give the path of the episode; nothing that exists is overwritten.

    Raises:
        ValueError: The id is not one.
        FileExistsError: There is such an episode already.
        OSError: The files can't be written.
    """
    if not re.fullmatch(ID_PATTERN, id_):
        raise ValueError(f"{id_!r} is no id: small letters, digits, - and _, such as the-lost-key")
    path = folder / f"{id_}.yaml"
    for target, ending, kind in ((path, ".yaml", "episode"), (plays_beside(path), PLAYS, "play")):
        if target.exists():
            raise FileExistsError(f"{target} is there already")
        text = (Path(__file__).parent / f"{BEGINNING}{ending}").read_text(encoding="utf-8")
        filled = text.replace("EPISODE-ID", id_).replace("EPISODE TITLE", title or _title(id_))
        filled = filled.replace("SCHEMA", schema_of(folder, kind)).replace(
            "THIS-FILE", Path(typed(str(path))).as_posix()
        )
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(filled, encoding="utf-8", newline="\n")
    return path


def _title(id_: str) -> str:
    return re.sub(r"[-_]+", " ", id_).capitalize()


def schema_of(folder: Path, kind: str) -> str:
    """The way from the folder of the episode to the schema, as its first line names it."""
    from game.paths import Paths

    schema = Paths.find().scenarios / f"{kind}.schema.json"
    try:
        return Path(relpath(schema, folder)).as_posix()
    except ValueError:  # another drive, under Windows
        return schema.as_uri()
