"""Checking all catalogs of the game, language by language; what was checked before may be remembered."""

import shutil
from collections.abc import Callable, Sequence
from hashlib import blake2b
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
from game.language.rules import PHRASES, ROWS, load_rules
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
    catalogs = catalogs_in(locales, remember, *lexicons)
    return catalogs.check() if catalogs else []


def catalogs_in(locales: Path, remember: Remember = afresh, *lexicons: Path) -> "CheckedCatalogs | None":
    """What `check_catalogs` checks, part by part; None where there is nothing. Raises as that does."""
    if not (locales / TEMPLATE).exists() and not translated(locales):
        return None
    return CheckedCatalogs(locales, remember, *lexicons)


class CheckedCatalogs:
    """The catalogs of a folder with what they are checked by; the template is read when it is needed."""

    def __init__(self, locales: Path, remember: Remember = afresh, *lexicons: Path) -> None:
        """As `check_catalogs`, with the errors it raises."""
        self.locales = locales
        self.remember = remember
        self.lexicons = (*lexicons, locales)
        self.rules = load_rules(locales)
        files = [_bytes(locales / name) for name in (ROWS, PHRASES, GLOSSARY)]
        self.common = _digest([str(locales).encode(), *_all_bytes(locales / TEMPLATE), *files])
        self._template: PoCatalog | None = None
        self._last: tuple[Path, PoCatalog] | None = None

    @property
    def template(self) -> PoCatalog:
        """The texts of today. Raises PoError."""
        if self._template is None:
            self._template = read_all(self.locales / TEMPLATE)
        return self._template

    def check(self) -> list[Finding]:
        """Check everything; without the template nothing can be compared."""
        try:
            return [found for code in self.codes() for found in self.language(code)]
        except PoError as problem:
            return [unreadable(SOURCE_LANGUAGE, problem)]

    def codes(self) -> list[str]:
        """The languages that are checked, English first.

        Of those that nobody translates only these, which have words of their own.
        """
        known = translated(self.locales)
        made = [each for each, source in GENERATED.items() if source in known and row_of(each).ijekavian]
        return [SOURCE_LANGUAGE, *known, *(each for each in made if row_of(each).rows)]

    def language(self, code: str) -> list[Finding]:
        """What is found in one language, now or before. Raises PoError where there is no template."""
        return self.remember(self.inputs(code), lambda: self._afresh(code))

    def inputs(self, code: str) -> list[bytes]:
        """All that what is found in a language depends on."""
        if code == SOURCE_LANGUAGE:
            return [code.encode(), self.common]
        made_from = row_of(code).made_from
        words = [self.locales / WORDS / f"{each}.txt" for each in (code, made_from) if each]
        files = [_bytes(each) for each in (*words, *(lexicon_files(self.lexicons) if made_from else ()))]
        speller = (shutil.which("hunspell") or "").encode()
        return [code.encode(), speller, *_all_bytes(self._path(code)), *files, self.common]

    def _path(self, code: str) -> Path:
        return self.locales / (row_of(code).made_from or code) / TRANSLATED

    def _afresh(self, code: str) -> list[Finding]:
        template, rules = self.template, self.rules.get(code)
        if code == SOURCE_LANGUAGE:
            return check_sources(self.locales / TEMPLATE, template, rules)
        path, made = self._path(code), row_of(code).made_from
        try:
            catalog = self._read(path)
        except PoError as problem:
            return [] if made else [unreadable(code, problem)]  # told once, where the language is checked
        if made:
            return check_made(self.locales, code, catalog, rules, load_lexicon(*self.lexicons))
        found = check_catalog(path, code, catalog, template, rules)
        return [*found, *check_spelling(self.locales, code, path, catalog)]

    def _read(self, path: Path) -> PoCatalog:
        """Read a catalog, once for its language and those made from it. Raises PoError."""
        if self._last is None or self._last[0] != path:
            self._last = path, read_all(path)
        return self._last[1]


def _digest(files: Sequence[bytes]) -> bytes:
    """A digest that is another one when one of the files is: every language depends on these."""
    made = blake2b(digest_size=20)
    for each in files:
        made.update(len(each).to_bytes(8, "big"))
        made.update(each)
    return made.digest()


def _all_bytes(program: Path) -> list[bytes]:
    """All files of a language with their names, for comparing."""
    return [part for each in catalog_files(program) for part in (each.name.encode(), _bytes(each))]


def _bytes(path: Path) -> bytes:
    """The file for comparing; a reason why it can't be read is told elsewhere."""
    try:
        return read_regular(path, LARGEST)
    except OSError:
        return b""
