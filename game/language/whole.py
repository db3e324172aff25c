"""Checking all catalogs of the game, language by language; what was checked before may be remembered."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from game.edges.real_files import read_regular
from game.language.checks import check_catalog, check_sources
from game.language.compiled import latin
from game.language.finding import Finding, unreadable
from game.language.languages import GENERATED, LARGEST, SOURCE_LANGUAGE, TEMPLATE, TRANSLATED, translated
from game.language.po import PoCatalog, PoError, dumps, read
from game.language.rules import PHRASES, ROWS, Rules, load_rules
from game.language.spelling import WORDS, check_spelling

Remember: TypeAlias = Callable[[Sequence[bytes], Callable[[], list[Finding]]], list[Finding]]
"""Gives what was found for the same inputs before, or finds it."""


def afresh(_inputs: Sequence[bytes], find: Callable[[], list[Finding]]) -> list[Finding]:
    """Remember nothing."""
    return find()


def check_catalogs(locales: Path, remember: Remember = afresh) -> list[Finding]:
    """Check the English texts and every catalog in a folder; nothing where there are none, as in a wheel.

    Raises:
        OSError: A file of rules is missing.
        ValueError: A file of rules is wrong.
    """
    if not (locales / TEMPLATE).exists() and not translated(locales):
        return []
    return _Whole(locales, remember).check()


class _Whole:
    """The catalogs of a folder with what they are checked by; the template is read when it is needed."""

    def __init__(self, locales: Path, remember: Remember) -> None:
        self.locales = locales
        self.remember = remember
        self.rules = load_rules(locales)
        files = [_bytes(locales / name) for name in (TEMPLATE, ROWS, PHRASES)]
        self.common = [str(locales).encode(), *files]
        self._template: PoCatalog | None = None

    @property
    def template(self) -> PoCatalog:
        """The texts of today. Raises PoError."""
        if self._template is None:
            self._template = read(self.locales / TEMPLATE)
        return self._template

    def check(self) -> list[Finding]:
        """Check everything; without the template nothing can be compared."""
        try:
            found = self.remember([b"en", *self.common], self._sources)
            for code in translated(self.locales):
                found = [*found, *self._language(code)]
        except PoError as problem:
            return [unreadable(SOURCE_LANGUAGE, self.locales / TEMPLATE, problem)]
        return [*found, *self._generated()]

    def _sources(self) -> list[Finding]:
        return check_sources(self.locales / TEMPLATE, self.template, self.rules.get(SOURCE_LANGUAGE))

    def _language(self, code: str) -> list[Finding]:
        path, words = self.locales / code / TRANSLATED, self.locales / WORDS / f"{code}.txt"
        speller = shutil.which("hunspell") or ""
        inputs = [code.encode(), _bytes(path), _bytes(words), speller.encode(), *self.common]
        return self.remember(inputs, lambda: self._afresh(code, path, self.rules.get(code)))

    def _afresh(self, code: str, path: Path, rules: Rules | None) -> list[Finding]:
        template = self.template
        try:
            catalog = read(path)
        except PoError as problem:
            return [unreadable(code, path, problem)]
        found = check_catalog(path, code, catalog, template, rules)
        return [*found, *check_spelling(self.locales, code, path, catalog)]

    def _generated(self) -> list[Finding]:
        found = []
        for code, source in GENERATED.items():
            path, original = self.locales / code / TRANSLATED, self.locales / source / TRANSLATED
            inputs = [code.encode(), str(path).encode(), _bytes(path), _bytes(original)]
            found += self.remember(inputs, lambda: _check_generated(path, original, code, source))  # noqa: B023
        return found


def _check_generated(path: Path, original: Path, code: str, source: str) -> list[Finding]:
    """Report a generated catalog that is not what its source gives, at the first line that differs."""
    try:
        wanted = dumps(latin(read(original), code, source))
    except PoError:
        return []  # reported where the original itself is checked
    try:
        here = read_regular(path, LARGEST)
    except OSError as problem:
        return [unreadable(code, path, problem)]
    if here == wanted:
        return []
    line = _first_difference(here, wanted)
    return [Finding(code, str(path), line, 1, "generated-outdated", values={"source": source})]


def _first_difference(here: bytes, wanted: bytes) -> int:
    pairs = zip(here.split(b"\n"), wanted.split(b"\n"), strict=False)
    return next((line for line, (one, other) in enumerate(pairs, 1) if one != other), here.count(b"\n"))


def _bytes(path: Path) -> bytes:
    """The file for comparing; a reason why it can't be read is told elsewhere."""
    try:
        return read_regular(path, LARGEST)
    except OSError:
        return b""
