"""Checking all catalogs of the game, language by language; what was checked before may be remembered."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from game.edges.real_files import read_regular
from game.language.catalog_files import catalog_files, read_all
from game.language.checks import check_catalog, check_sources
from game.language.finding import Finding, unreadable
from game.language.glossary import GLOSSARY
from game.language.ijekavian import lexicon_files, load_lexicon
from game.language.languages import (
    GENERATED,
    LARGEST,
    SOURCE_LANGUAGE,
    TEMPLATE,
    TRANSLATED,
    row_of,
    translated,
)
from game.language.made import check_made
from game.language.po import PoCatalog, PoError
from game.language.rules import PHRASES, ROWS, Rules, load_rules
from game.language.spelling import WORDS, check_spelling

Remember: TypeAlias = Callable[[Sequence[bytes], Callable[[], list[Finding]]], list[Finding]]
"""Gives what was found for the same inputs before, or finds it."""


def afresh(_inputs: Sequence[bytes], find: Callable[[], list[Finding]]) -> list[Finding]:
    """Remember nothing."""
    return find()


def check_catalogs(locales: Path, remember: Remember = afresh, *lexicons: Path) -> list[Finding]:
    """Check the English texts and every catalog in a folder; nothing where there are none, as in a wheel.

    `lexicons` are folders with words of ijekavian Serbian, besides those in the folder itself.

    Raises:
        OSError: A file of rules is missing, or one of the lexicon can't be read.
        ValueError: A file of rules or of the lexicon is wrong.
    """
    if not (locales / TEMPLATE).exists() and not translated(locales):
        return []
    return _Whole(locales, remember, (*lexicons, locales)).check()


class _Whole:
    """The catalogs of a folder with what they are checked by; the template is read when it is needed."""

    def __init__(self, locales: Path, remember: Remember, lexicons: Sequence[Path]) -> None:
        self.locales = locales
        self.remember = remember
        self.lexicons = lexicons
        self.rules = load_rules(locales)
        files = [_bytes(locales / name) for name in (ROWS, PHRASES, GLOSSARY)]
        self.common = [str(locales).encode(), *_all_bytes(locales / TEMPLATE), *files]
        self._template: PoCatalog | None = None

    @property
    def template(self) -> PoCatalog:
        """The texts of today. Raises PoError."""
        if self._template is None:
            self._template = read_all(self.locales / TEMPLATE)
        return self._template

    def check(self) -> list[Finding]:
        """Check everything; without the template nothing can be compared."""
        try:
            found = self.remember([b"en", *self.common], self._sources)
            for code in translated(self.locales):
                found = [*found, *self._language(code)]
        except PoError as problem:
            return [unreadable(SOURCE_LANGUAGE, problem)]
        return [*found, *self._made()]

    def _sources(self) -> list[Finding]:
        return check_sources(self.locales / TEMPLATE, self.template, self.rules.get(SOURCE_LANGUAGE))

    def _language(self, code: str) -> list[Finding]:
        path, words = self.locales / code / TRANSLATED, self.locales / WORDS / f"{code}.txt"
        inputs = [code.encode(), *_all_bytes(path), _bytes(words), *self._speller(), *self.common]
        return self.remember(inputs, lambda: self._afresh(code, path, self.rules.get(code)))

    @staticmethod
    def _speller() -> list[bytes]:
        return [(shutil.which("hunspell") or "").encode()]

    def _afresh(self, code: str, path: Path, rules: Rules | None) -> list[Finding]:
        template = self.template
        try:
            catalog = read_all(path)
        except PoError as problem:
            return [unreadable(code, problem)]
        found = check_catalog(path, code, catalog, template, rules)
        return [*found, *check_spelling(self.locales, code, path, catalog)]

    def _made(self) -> list[Finding]:
        """What is found of languages that nobody translates, where they have words of their own."""
        found = []
        for code, source in GENERATED.items():
            path = self.locales / source / TRANSLATED
            if row_of(code).ijekavian and row_of(code).rows and path.is_file():
                words = [self.locales / WORDS / f"{each}.txt" for each in (source, code)]
                files = [_bytes(each) for each in (*words, *lexicon_files(self.lexicons))]
                inputs = [code.encode(), *self._speller(), *_all_bytes(path), *files, *self.common]
                found += self.remember(inputs, lambda: self._made_afresh(code, path))  # noqa: B023
        return found

    def _made_afresh(self, code: str, path: Path) -> list[Finding]:
        try:
            original = read_all(path)
        except PoError:
            return []  # told where the language itself is checked
        lexicon, rules = load_lexicon(*self.lexicons), self.rules.get(code)
        return check_made(self.locales, code, original, rules, lexicon)


def _all_bytes(program: Path) -> list[bytes]:
    """All files of a language with their names, for comparing."""
    return [part for each in catalog_files(program) for part in (each.name.encode(), _bytes(each))]


def _bytes(path: Path) -> bytes:
    """The file for comparing; a reason why it can't be read is told elsewhere."""
    try:
        return read_regular(path, LARGEST)
    except OSError:
        return b""
