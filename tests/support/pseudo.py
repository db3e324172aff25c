"""A language that nobody speaks: its letters have accents, and each text is a third longer than in English.

It shows that another language is one folder and no code, that no text is missing from the catalogs, and that
longer words still fit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.language.catalog_files import read_all, write_all
from game.language.compiled import compile_catalogs
from game.language.languages import NAME_HEADER, TEMPLATE, TRANSLATED
from game.language.merge import merge
from game.language.po import headers_for, new_catalog, sources

if TYPE_CHECKING:
    from pathlib import Path

CODE = "eo"
"""The folder: a language that Babel knows and the game does not."""
NAME = "Pséúdó"
LONGER = 1.35
"""How much longer a text gets: about what German, the longest usual translation of English, takes."""
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áčéíñóšúýžÁČÉÍÑÓŠÚÝŽ")
KEPT = re.compile(r"(\{\{|\}\}|\{[a-z][a-z0-9_]*\})")
"""What must stay as it is: values and braces. Pairs of forms are changed inside like any other text."""


def pseudo(text: str, longer: float = LONGER) -> str:
    """The text in the language: `{name}` stays, vowels get longer from the left until it is long enough."""
    wanted = round(len(text) * longer) - len(text)
    parts = KEPT.split(text)
    for number in range(0, len(parts), 2):
        parts[number], used = _stretched(parts[number], wanted)
        wanted -= used
    parts[-1 if len(parts) % 2 else -2] += "é" * max(0, wanted)
    return "".join(parts)


def _stretched(text: str, wanted: int) -> tuple[str, int]:
    """The text with accents and up to so many vowels doubled, and how many were."""
    found, used = "", 0
    for letter in text:
        again = letter if letter in "aeiou" and used < wanted else ""
        used += bool(again)
        found += (letter + again).translate(ACCENTS)
    return found, used


def make(locales: Path, template: Path) -> Path:
    """Write and compile the language into a folder of catalogs; gives its .po file of the program."""
    catalog = new_catalog(CODE)
    catalog.mime_headers = [
        (name, NAME if name == NAME_HEADER else value) for name, value in catalog.mime_headers
    ]
    catalog = merge(read_all(template / TEMPLATE), catalog)
    for message in catalog.texts.values():
        one, *more = (pseudo(source) for source in sources(message))
        message.string = (one, *more) if message.pluralizable else one
    path = locales / CODE / TRANSLATED
    write_all(path, catalog, headers_for(CODE))
    compile_catalogs(locales)
    return path
