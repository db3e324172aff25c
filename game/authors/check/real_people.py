"""Names in a story that is none of ours: each that our cast, places and services don't bear is asked about.

Who writes about what they know writes about whom they know. A name in a story that others will see may be
that of a child in the next row, so `check` asks; it can't know. Who has looked says so in `invented:`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from os.path import realpath, sep
from typing import TYPE_CHECKING, Final

from game.edges.real_files import read_regular
from game.language.catalog import Catalogs
from game.language.languages import COMPILED, LARGEST
from game.language.serbian import to_latin
from game.language.template import TemplateError, parse
from game.story.loading.pack import load_pack, pack_files
from game.story.reading.diagnostics import Diagnostic
from game.story.reading.words import ENGLISH
from game.story.wording.texts import texts, texts_of_contacts
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.authors.check.episode import Checked
    from game.paths import Paths

CODE: Final = "real-name"
CODES: Final = frozenset({CODE})
OURS: Final = "season-1"
"""The pack whose names are known."""
_NAME: Final = re.compile(r"[A-ZČĆĐŠŽЀ-Я][^\W\d_]+")
_INSIDE: Final = re.compile(
    rf"(?:(?<=[\w,;’'] )|(?<=\w [–—] )|(?<=\w \()){_NAME.pattern}"
    rf"|(?<=\w [„“\"»«]){_NAME.pattern}(?=[“”\"«»])"
)
"""A word with a capital in the middle of a sentence: after a word, a dash, a bracket, or alone in quotes."""
_ENGLISH: Final = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)days?|Christmas|Easter|English|Bosnian|Croatian|Serbian"
)
"""What English writes with a capital and is nobody's name."""
_VOWELS: Final = "aeio"
_ENDINGS: Final = r"[aeiou]|[oe]m|(?:in|[eo]v)(?:[aeiou]|o[mjg]|i[mh])?"
"""What a name ends in in other cases, and those whose something is."""


def check_names(paths: Paths, episodes: Sequence[Checked], store: Cache) -> list[Diagnostic]:
    """Ask once about each name in an episode outside our own pack that nobody and nothing of ours bears."""
    others = [each for each in episodes if not _is_ours(each, paths)]
    files = pack_files(paths.scenarios / OURS)
    if not others or not files:
        return []
    season = [_bytes(each) for each in files]
    found: list[Diagnostic] = []
    for language in sorted({each.language for each in others}):
        mine = [each for each in others if each.language == language]
        inputs = [b"names", language.encode(), _bytes(paths.locales / language / COMPILED), *season]

        def known(language: str = language) -> set[str]:
            return _known(paths, language)

        words = store.remember(inputs, known, set[str])
        found += [problem for each in mine for problem in _asked(each, words)]
    return found


def _bytes(path: Path) -> bytes:
    """What is another one when a file is another; what can't be read is told by the checks of it."""
    try:
        return read_regular(path, LARGEST)
    except OSError:
        return b""


def _is_ours(episode: Checked, paths: Paths) -> bool:
    return realpath(episode.facts.path).startswith(f"{realpath(paths.scenarios / OURS)}{sep}")


def _known(paths: Paths, language: str) -> set[str]:
    """The names in our own stories, and in the contacts, as a language writes them."""
    catalog = Catalogs.load(paths.locales)[language]
    pack = load_pack(paths.scenarios)
    ours = {each.stem for each in pack_files(paths.scenarios / OURS)}
    sources = [each for name, episode in pack.episodes.items() if name in ours for each in texts(episode)]
    sources += [each for country in pack.countries.values() for each in texts_of_contacts(country)]
    return {word for each in sources for word in _names(each.text, catalog.written(each.text))}


def _names(text: Text, written: str) -> set[str]:
    """The names in a text: every word with a capital in a name, and those inside the sentences of others."""
    pattern = _NAME if text.id.endswith(".name") else _INSIDE
    return {word for form in _forms(written) for word in pattern.findall(form)}


def _forms(written: str) -> tuple[str, ...]:
    """What a boy and a girl read."""
    try:
        template = parse(written)
    except TemplateError:
        return (written,)
    return tuple("".join(map(str, form)) for form in (template.boy, template.girl))


def _asked(episode: Checked, known: set[str]) -> Iterator[Diagnostic]:
    """Each unknown name once, where it stands first."""
    said: set[str] = set()
    people = frozenset({*(word for each in episode.invented for word in _NAME.findall(each)), *known})
    for text_id, source, mark in episode.texts:
        for name in sorted(_names(Text(text_id, source), source)):
            if name in said or name.isupper() or _is_known(name, people, episode.language):
                continue
            said.add(name)
            values = {"found": name, "id": text_id, "language": episode.language}
            yield Diagnostic(CODE, "warning", episode.facts.path, mark.line, mark.column, values)


def _is_known(name: str, known: frozenset[str], language: str) -> bool:
    if name in known or (language == ENGLISH and _ENGLISH.fullmatch(name)):
        return True
    return language != ENGLISH and bool(_in_cases(known).fullmatch(to_latin(name)))


@lru_cache(maxsize=8)
def _in_cases(known: frozenset[str]) -> re.Pattern[str]:
    """The names in every case, in Latin letters: Lana, Lani, Lanin; Petar, Petra, Petrovo."""
    stems = {re.escape(stem) for name in known for stem in _stems(to_latin(name))}
    return re.compile(rf"(?:{'|'.join(sorted(stems))})j?(?:{_ENDINGS})?" if stems else r"(?!)")


def _stems(name: str) -> Iterator[str]:
    """What endings are put to: the name, without its vowel, and without one that falls out."""
    yield name
    if name[-1] in _VOWELS and len(name) > len("Ema") - 1:
        yield name[:-1]
    if name.endswith("ar"):
        yield f"{name[:-2]}r"
