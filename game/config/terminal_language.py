"""What a word of the command tells in a terminal, in the language of whoever uses the game."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges import terminal
from game.language.catalog import Catalog, Catalogs
from game.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.paths import Paths

# Translators: these are told in a terminal; {place} is a file or a folder of this computer.
DISK_FULL = Text("command.disk-full", "The disk is full: {place}.")
NOT_ALLOWED = Text("command.not-allowed", "This computer doesn't allow it here: {place}.")
NOT_THERE = Text("command.not-there", "There is no such place: {place}.")
# Translators: {reason} is what the system says of it, often in English.
FAILED = Text("command.failed", "This can't be done: {place} ({reason}).")
REASONS: Final[Mapping[int, Text]] = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EFBIG: DISK_FULL,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: NOT_ALLOWED,
    errno.ENOENT: NOT_THERE,
    errno.ENOTDIR: NOT_THERE,
}
"""What is said of trouble with files, by its number."""


class Spoken(msgspec.Struct, frozen=True):
    """Says texts of the catalogs in a terminal."""

    catalog: Catalog

    @classmethod
    def of(cls, paths: Paths, language: str = "") -> Spoken:
        """In this language, or in that of the settings or the desktop; else in English."""
        catalogs = Catalogs.load(paths.locales)
        code = language or language_in_force(paths)
        return cls(catalogs[code if code in catalogs else "en"])

    def say(self, text: Text, n: int | None = None, **values: object) -> str:
        """The text in the language."""
        return self.catalog.render(text, gender="f", players="", n=n, **values)

    def tell(self, text: Text, n: int | None = None, **values: object) -> None:
        """Tell a text as one line."""
        terminal.tell(self.say(text, n, **values))

    def complain(self, problem: Exception) -> None:
        """Tell as one line why something could not be done."""
        terminal.complain(self.why(problem))

    def why(self, problem: Exception) -> str:
        """The sentence of a refusal, or of anything that has a text; else that of trouble with files."""
        if isinstance(problem, Refusal):
            return self.say(problem.text, problem.n, **problem.values)
        text, values = getattr(problem, "text", None), getattr(problem, "values", {})
        if isinstance(text, Text):
            return self.say(text, None, **values)
        return self._of_files(problem)

    def _of_files(self, problem: Exception) -> str:
        number, place = getattr(problem, "errno", None), getattr(problem, "filename", None) or ""
        reason = getattr(problem, "strerror", None) or str(problem)
        return self.say(REASONS.get(number or 0, FAILED), place=place, reason=reason)


def language_in_force(paths: Paths) -> str:
    """The language of whoever uses the game on this computer; before one was chosen, that of its desktop.

    "" where the game has none such. A file of settings that can't be read stays where it is.
    """
    from game.config.read import PRIVATE, given
    from game.config.sources import system_file
    from game.config.system_language import system_language
    from game.records.settings import SettingsStore

    store = SettingsStore(paths.config, given=given({PRIVATE: True}, system_file(), os.environ))
    return store.load().language or system_language(os.environ)
