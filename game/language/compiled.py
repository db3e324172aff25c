"""Compiling catalogs: every .mo is keyed by the ids of its texts, and made languages are made on the way.

Needs nothing but Babel and msgspec, so that a build can use it.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from game.language.catalog_files import read_all
from game.language.ijekavian import Lexicon, load_lexicon
from game.language.languages import COMPILED, GENERATED, TRANSLATED, row_of, translated
from game.language.po import PoCatalog, headers_for, strings, with_strings
from game.language.serbian import to_latin

Conversion: TypeAlias = Callable[[str, str], str]
"""From the id of a text and what it says in the source of a made language to what it says in that."""


def compile_catalogs(locales: Path, *lexicons: Path) -> list[str]:
    """Compile every language in the folder, and those that are made from it; return their codes.

    `lexicons` are folders with words of ijekavian Serbian, besides those in the folder itself.

    Raises:
        OSError: The lexicon of ijekavian Serbian can't be read.
        PoError: A .po file can't be read.
        ValueError: The lexicon is not as it should be.
    """
    lexicon = load_lexicon(*lexicons, locales)
    codes = []
    for code in translated(locales):
        catalog = read_all(locales / code / TRANSLATED)
        made = [each for each, source in GENERATED.items() if source == code]
        for each in made:
            _replace(locales / each / COMPILED, compiled(generated(catalog, each, lexicon)))
        _replace(locales / code / COMPILED, compiled(catalog))  # last: what is torn off here is made anew
        codes += [code, *made]
    return codes


def generated(original: PoCatalog, code: str, lexicon: Lexicon) -> PoCatalog:
    """The catalog of a made language from that of its source; what is obsolete stays behind."""
    convert = conversion(code, lexicon)
    catalog = PoCatalog(headers_for(code))
    catalog.files = original.files
    for text_id, message in original.texts.items():
        converted = tuple(convert(text_id, string) for string in strings(message))
        catalog[message.id] = with_strings(message, converted if message.pluralizable else converted[0])
    return catalog


def conversion(code: str, lexicon: Lexicon) -> Conversion:
    """How the texts of a made language come from its source: other words first, then other letters."""
    row = row_of(code)

    def convert(text_id: str, text: str) -> str:
        text = lexicon.text(text_id, text) if row.ijekavian else text
        return to_latin(text) if row.script == "latin" else text

    return convert


def compiled(catalog: PoCatalog) -> bytes:
    """The .mo file: the id of a text stands where gettext expects its English, so a correction loses nothing.

    A fuzzy translation, made for an earlier source, is shown; one that lacks a plural form is not.
    """
    by_id = PoCatalog(catalog.mime_headers)
    for text_id, message in catalog.texts.items():
        if all(strings(message)):
            key = (text_id, text_id) if message.pluralizable else text_id
            by_id[key] = Message(key, message.string)
    buffer = io.BytesIO()
    write_mo(buffer, by_id, use_fuzzy=True)
    return buffer.getvalue()


def _replace(path: Path, content: bytes) -> None:
    """Write the file in one step: a game that starts meanwhile reads the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)
