"""What `cuvari schema` does: write the JSON Schema of the files that authors write."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from game.authors.write.schema import FILES, schema

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from game.story.checks.art import KnownNames


def write_schema(options: argparse.Namespace) -> int:
    """Write one schema to a file or to the output, or all of them into a folder; gives the exit code."""
    from game.authors.check.everything import known_names
    from game.paths import Paths
    from game.story.grammar.signs import load_signs

    paths = Paths.find()
    known = known_names(paths, load_signs(paths.scenarios / "signs.yaml").by_id)
    if options.out is not None and options.out.is_dir():
        for file in FILES:
            path = options.out / file_name(file)
            path.write_text(as_text(file, known), encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path}\n")
        return 0
    _write(as_text(options.file, known), options.out)
    return 0


def file_name(file: str) -> str:
    """What the file is called that holds a schema."""
    return f"{file}.schema.json"


def as_text(file: str, known: KnownNames) -> str:
    """The schema of a kind of file, as it is written."""
    return json.dumps(schema(file, known), indent=1, ensure_ascii=False) + "\n"


def _write(text: str, path: Path | None) -> None:
    if path is None:
        sys.stdout.write(text)
    else:
        path.write_text(text, encoding="utf-8", newline="\n")
