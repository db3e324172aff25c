"""How hard the episodes are to read: for each age that they are for, in each language. Told, not judged.

No limit is set: none for these languages and ages is known to us that is more than an opinion.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from game.authors.check.loaded import loaded
from game.edges.real_files import read_regular
from game.language.catalog import Catalogs
from game.language.languages import COMPILED, GENERATED, LARGEST
from game.language.readability import Readability
from game.language.template import TemplateError, parse
from game.story.loading.pack import episode_files, pack_files
from game.story.reading.diagnostics import Report
from game.story.reading.source import read_bytes
from game.story.wording.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.authors.check.cache import Cache
    from game.language.catalog import Catalog
    from game.paths import Paths
    from game.story.grammar.model import Episode
    from game.text import Text

NAME = "Lana"
"""What stands for a value, such as the hero's name: a short word, as most names are."""

Levels: TypeAlias = Mapping[str, Mapping[str, Readability]]
"""The reading of each language, for each age."""


class _Measured(msgspec.Struct, frozen=True):
    """One episode in one language: the age that it is for, "" where it can't be played, and its counts."""

    ages: str
    reading: Readability


def levels(paths: Paths, wanted: Sequence[Path], store: Cache, *, made: bool = True) -> Levels:
    """The reading of all episodes that can be played, or of those in the files and folders named.

    It is remembered for each episode and language, as long as both stay the same. Languages that are made
    from others are left out unless `made`.
    """
    reader = Reader(paths.locales, made=made)
    found: dict[str, dict[str, Readability]] = {}
    for path in _chosen(paths, wanted):
        for code, one in reader.measured(path, store):
            here = found.setdefault(one.ages, {})
            here[code] = here.get(code, Readability()) + one.reading
    return {age: found[age] for age in sorted(found, key=_youngest) if age}


def _chosen(paths: Paths, wanted: Sequence[Path]) -> list[Path]:
    """The files of the game's own episodes that were asked for, and of those that lie elsewhere."""
    own = episode_files(paths.scenarios)
    if not wanted:
        return own
    chosen: dict[Path, None] = {}
    for path in wanted:
        real = Path(os.path.realpath(path))
        inside = [file for file in own if Path(os.path.realpath(file)).is_relative_to(real)]
        chosen.update(dict.fromkeys(inside or _elsewhere(path)))
    return list(chosen)


def _elsewhere(path: Path) -> list[Path]:
    """The files of the episodes in a file, a folder of packs or a pack that is not the game's own."""
    return [path] if path.is_file() else episode_files(path) or pack_files(path)


class Reader:
    """Reads episodes in the languages of a folder, whose catalogs are read once."""

    def __init__(self, locales: Path, *, made: bool) -> None:
        """Languages that are made from others only if `made`."""
        self._catalogs = Catalogs.load(locales)
        codes = [code for code in self._catalogs if made or code not in GENERATED]
        self._marks = {code: _mark(locales / code / COMPILED) for code in codes}

    def measured(self, path: Path, store: Cache) -> Iterator[tuple[str, _Measured]]:
        """One episode in each language; it is read only where something about it is new."""
        report = Report(str(path))
        data = read_bytes(path, report)
        if data is None:
            return

        @cache
        def own() -> tuple[str, tuple[Text, ...]]:
            made = loaded(report.path, data).episode
            return (made.ages, _texts([made])) if made else ("", ())

        def measure(code: str) -> _Measured:
            ages, said = own()
            return _Measured(ages, read_in(self._catalogs[code], said) if ages else Readability())

        for code, mark in self._marks.items():
            inputs = [b"reading", code.encode(), mark, data]
            yield code, store.remember(inputs, partial(measure, code), _Measured)


def _mark(path: Path) -> bytes:
    """What is another one when a compiled catalog is another."""
    try:
        return blake2b(read_regular(path, LARGEST), digest_size=16).digest()
    except OSError:
        return b""


def level(episodes: Sequence[Episode], catalog: Catalog) -> Readability:
    """The reading of some episodes in a language, as a girl who plays reads them."""
    return read_in(catalog, _texts(episodes))


def _texts(episodes: Sequence[Episode]) -> tuple[Text, ...]:
    return tuple(source.text for episode in episodes for source in texts(episode))


def read_in(catalog: Catalog, said: Sequence[Text]) -> Readability:
    """The reading of some texts in a language."""
    return Readability.of((_shown(catalog, each) for each in said), catalog.code)


def _shown(catalog: Catalog, text: Text) -> str:
    """The text with names in the places of names; nothing where it is not translated."""
    if not catalog.has(text):
        return ""
    try:
        names = parse(text.source).placeholders
    except TemplateError:
        return ""  # the check tells this text
    values: dict[str, Any] = dict.fromkeys(names, NAME)
    return catalog.render(text, gender="f", **values)


def _youngest(age: str) -> tuple[int, str]:
    first = age.partition("-")[0]
    return (int(first) if first.isdigit() else 99, age)


def as_table(found: Levels) -> str:
    """A line an age and a column a language: words a sentence, share of long words, LIX.

    A language without a word of these episodes has no column, nor has one that another is generated from.
    """
    read = {code for languages in found.values() for code, reading in languages.items() if reading.words}
    codes = [code for code in next(iter(found.values()), {}) if code in read - set(GENERATED)]
    if not codes:
        return ""
    head = "Reading level: words a sentence, words of more than six letters, LIX (told, never a problem)"
    rows = [["ages", *codes]]
    rows += [[age, *(_cell(languages[code]) for code in codes)] for age, languages in found.items()]
    return "\n".join([head, *("  ".join(f"{cell:>15}" for cell in row)[9:] for row in rows)]) + "\n"


def _cell(reading: Readability) -> str:
    numbers = f"{reading.words_a_sentence:.1f}  {reading.share_of_long:3.0%}  {reading.lix:2.0f}"
    return numbers if reading.words else "-"


def as_rows(found: Levels) -> list[dict[str, Any]]:
    """One object an age and a language, for programs."""
    return [
        {
            "ages": age,
            "language": code,
            "words": reading.words,
            "sentences": reading.sentences,
            "words_a_sentence": round(reading.words_a_sentence, 2),
            "share_of_long_words": round(reading.share_of_long, 3),
            "lix": round(reading.lix, 1),
        }
        for age, languages in found.items()
        for code, reading in languages.items()
    ]
