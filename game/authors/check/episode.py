"""One episode with everything that is wrong with it, remembered as long as its file stays the same."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from game.authors.check.loaded import loaded as loaded_of
from game.authors.check.minutes import check_minutes
from game.authors.check.own_language import check_own_language
from game.authors.check.remarks import check_remarks, remarks_beside
from game.authors.check.wording import check_english
from game.story.checks.help import Proof, proof
from game.story.checks.offender_kinds import Facts
from game.story.checks.pack import check_loaded, in_order, proving
from game.story.checks.wordless import digest, wordless
from game.story.reading.barrier import guarded
from game.story.reading.diagnostics import Diagnostic, Mark, Report
from game.story.reading.source import read_bytes
from game.story.reading.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.authors.check.remarks import Beside
    from game.language.rules import Rules
    from game.story.checks.art import KnownNames
    from game.story.grammar.model import Episode
    from game.story.grammar.pack import LoadedEpisode
    from game.story.grammar.signs import Signs


class Checked(msgspec.Struct, frozen=True):
    """What is wrong with an episode, and what must be known of it to check packs and catalogs."""

    problems: tuple[Diagnostic, ...]
    facts: Facts
    texts: tuple[tuple[str, str, Mark], ...]
    """Id, words and place of each text, if the episode can be played."""
    language: str = ENGLISH
    """In which the episode is written."""
    invented: tuple[str, ...] = ()
    """The names that its authors say are nobody's."""


class Episodes:
    """Checks episodes by what they may name and by the rules of English wording."""

    def __init__(
        self, known: KnownNames, rules: Mapping[str, Rules], phrases: bytes, store: Cache, locales: Path
    ) -> None:
        """`rules` of wording are those of each language that has some; a wheel carries none.

        `phrases` are their bytes, to tell when they change; `locales` holds the catalogs.
        """
        self.known = known
        self._rules = rules
        self._phrases = phrases
        self._store = store
        self._locales = locales
        names = repr([sorted(getattr(known, name) or ()) for name in known.__struct_fields__])
        self._inputs = [blake2b(names.encode()).digest(), phrases]
        self._checks = proving(self._proven)
        self._last: tuple[Episode, int, Proof] | None = None  # of its forms it is asked again

    def with_signs(self, signs: Signs) -> Episodes:
        """The same with other warning signs."""
        known = msgspec.structs.replace(self.known, sign=tuple(signs.by_id))
        return Episodes(known, self._rules, self._phrases, self._store, self._locales)

    def check(self, path: Path) -> Checked:
        """Check one file; no mistake in it raises anything."""
        report = Report(str(path))
        data = read_bytes(path, report)
        if data is None:
            return Checked(report.sorted(), Facts(report.path, {}), ())
        return self.check_bytes(path, data)

    def check_bytes(self, path: Path, data: bytes) -> Checked:
        """Check what would be in a file, whether or not it was saved so, with the remarks beside it."""
        report = Report(str(path))
        remarks = remarks_beside(path, self._locales)
        inputs = self._asked(path, data, remarks)
        return self._store.remember(inputs, lambda: self._checked(report.path, data, remarks), Checked)

    def knows(self, path: Path) -> bool:
        """Whether a file was checked before as it is now; also where it can't be read, which is told anew."""
        data = read_bytes(path, Report(str(path)))
        return data is None or self._store.knows(self._asked(path, data, remarks_beside(path, self._locales)))

    def _asked(self, path: Path, data: bytes, remarks: Beside | None) -> list[bytes]:
        """All that what is found in a file depends on."""
        inputs = [str(path).encode(errors="surrogateescape"), data, *self._inputs]
        return [*inputs, *(remarks.inputs() if remarks else ())]

    def _checked(self, path: str, data: bytes, remarks: Beside | None) -> Checked:
        loaded = loaded_of(path, data)
        report = Report(loaded.path, loaded.sections)
        found = list(check_loaded(loaded, self.known, self._checks))
        found += guarded(report, self._worded, loaded) or []
        if loaded.episode:
            guarded(report, check_minutes, loaded.episode, report)
        if remarks:
            found += guarded(report, check_remarks, remarks, loaded, data) or []
        found += report.problems
        places = tuple((text.id, text.source, mark) for text, mark in loaded.texts)
        if loaded.episode is None:
            return Checked(in_order(found), Facts.of(loaded), ())
        episode = loaded.episode
        return Checked(in_order(found), Facts.of(loaded), places, episode.language, episode.invented)

    def _proven(self, episode: Episode, limit: int) -> Proof:
        """What a proof over the states gives, remembered as long as only words change, and their places."""
        if self._last and self._last[0] is episode and self._last[1] == limit:
            return self._last[2]
        asked = wordless(episode)
        inputs = [b"help", str(limit).encode(), digest(asked)]
        found = self._store.remember(inputs, lambda: proof(asked, limit), Proof)
        self._last = episode, limit, found
        return found

    def _worded(self, loaded: LoadedEpisode) -> list[Diagnostic]:
        if loaded.draft and loaded.draft.language != ENGLISH:
            return list(check_own_language(loaded, self._rules))
        english = self._rules.get(ENGLISH)
        return list(check_english(loaded, english)) if english else []
