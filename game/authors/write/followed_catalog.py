"""The catalog of a language as its translator saves it, with what the check says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.authors.write.watch import Watch
from game.language.catalog import Catalog, from_bytes
from game.language.catalog_files import catalog_files, read_all
from game.language.checks import check_catalog
from game.language.compiled import compiled, generated
from game.language.finding import Finding, unreadable
from game.language.ijekavian import load_lexicon
from game.language.languages import GENERATED, TEMPLATE, TRANSLATED
from game.language.po import PoError
from game.language.rules import PHRASES, load_rules

if TYPE_CHECKING:
    from pathlib import Path


class Saved(msgspec.Struct, frozen=True):
    """What was saved: the catalog, unless it can't be read, and what is found in it."""

    catalog: Catalog | None
    found: tuple[Finding, ...]


class FollowedCatalog:
    """Looks at the .po files of one language; one that is made from another follows that."""

    def __init__(self, locales: Path, code: str, name: str) -> None:
        """Take the files as they are now; there need be none, as in a wheel."""
        self.locales, self.code, self.name = locales, code, name
        self.source = GENERATED.get(code, code)
        self.path = locales / self.source / TRANSLATED
        self._watches = {each: Watch(each) for each in catalog_files(self.path)}

    def changed(self) -> bool:
        """Whether one was saved since the last look."""
        changed = [watch.changed() for watch in self._watches.values()]
        new = [each for each in catalog_files(self.path) if each not in self._watches]
        self._watches |= {each: Watch(each) for each in new}
        return any(changed) or bool(new)

    def load(self) -> Saved:
        """Read and check the files; it takes about a second."""
        try:
            translated = read_all(self.path)
            rules = load_rules(self.locales) if (self.locales / PHRASES).exists() else {}
            found = check_catalog(
                self.path,
                self.source,
                translated,
                read_all(self.locales / TEMPLATE),
                rules.get(self.source),
            )
        except PoError as problem:
            return Saved(None, (unreadable(self.source, problem),))
        shown = translated
        if self.source != self.code:
            shown = generated(translated, self.code, load_lexicon(self.locales))
        return Saved(from_bytes(self.code, self.name, compiled(shown)), tuple(found))
