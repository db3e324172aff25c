"""Compiling catalogs: Serbian Latin is made from Cyrillic, and every .mo is keyed by the ids of its texts.

Needs nothing but Babel, so that a build can use it.
"""

import io
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from game.language.languages import COMPILED, GENERATED, TRANSLATED, translated
from game.language.po import PoCatalog, headers_for, read, strings, write
from game.language.serbian import to_latin

_GENERATED_COMMENT: Final = "# Generated from {source}, do not edit: `cuvari text compile` makes it anew."


def compile_catalogs(locales: Path) -> list[str]:
    """Compile every language in the folder; return their codes.

    Raises:
        PoError: A .po file can't be read.
    """
    generate(locales)
    codes = [*translated(locales), *(code for code in GENERATED if (locales / code / TRANSLATED).is_file())]
    for code in codes:
        _replace(locales / code / COMPILED, compiled(read(locales / code / TRANSLATED)))
    return codes


def generate(locales: Path) -> None:
    """Make the .po files of the generated languages from those that people translate.

    Raises:
        PoError: A .po file can't be read.
    """
    for code, source in GENERATED.items():
        if (locales / source / TRANSLATED).is_file():
            write(locales / code / TRANSLATED, latin(read(locales / source / TRANSLATED), code, source))


def latin(cyrillic: PoCatalog, code: str, source: str) -> PoCatalog:
    """The catalog in Latin letters; what is obsolete stays behind."""
    catalog = PoCatalog(headers_for(code), _GENERATED_COMMENT.format(source=source))
    for message in cyrillic.texts.values():
        copy = message.clone()
        converted = tuple(map(to_latin, strings(message)))
        copy.string = converted if message.pluralizable else converted[0]
        copy.user_comments, copy.previous_id = [], []
        catalog[copy.id] = copy
    return catalog


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
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)
