"""The spelling of episodes in the language in which they are written, where hunspell and that are known."""

from __future__ import annotations

import re
import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

from game.edges.real_files import read_regular
from game.language.codes import SEVERITIES
from game.language.heroes import in_a_case
from game.language.languages import LARGEST, row_of
from game.language.serbian import cyrillic_words
from game.language.spelling import WORDS, hunspell, known_words
from game.language.template import TemplateError, parse
from game.story.reading.diagnostics import Diagnostic
from game.story.reading.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.authors.check.cache import Cache
    from game.authors.check.episode import Checked
    from game.language.spelling import Speller
    from game.story.reading.diagnostics import Mark

    Texts = Sequence[tuple[str, str, Mark]]

CODE: Final = "spelling"
_TOKEN: Final = re.compile(r"[\w'’.@/-]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLACEHOLDER: Final = re.compile(r"\{\w+\}")
_INSIDE: Final = re.compile(r"(?<=[\w,;’'] )[A-ZČĆĐŠŽЀ-Я]\w*")
"""A word with a capital in the middle of a sentence is a name."""
_DRAWN_OUT: Final = re.compile(r"(.)\1\1", re.IGNORECASE)
"""Wheee and Rrrums: what somebody shouts is in no dictionary."""
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def check_spelled(
    locales: Path, episodes: Sequence[Checked], store: Cache, speller: Speller | None = None
) -> list[Diagnostic]:
    """Report the words that neither the speller nor `words/<language>.txt` knows, at each of their texts."""
    program = shutil.which("hunspell") or ""
    codes = sorted({each.language for each in episodes})
    files = {code: _lists(locales, code) for code in codes}
    known = [read_regular(each, LARGEST) for code in codes for each in files[code]]
    texts = repr([(each.facts.path, each.language, each.texts) for each in episodes]).encode()
    inputs = [b"spelled", program.encode(), *known, texts]

    def asked() -> list[Diagnostic]:
        return [
            found
            for code in codes
            for found in _spelled(
                files[code],
                [each for each in episodes if each.language == code],
                store,
                speller or hunspell,
            )
        ]

    return store.remember(inputs, asked, list[Diagnostic])


def _lists(locales: Path, code: str) -> list[Path]:
    """The project's own words of a language; a made one knows those that it is made from, too."""
    files = (locales / WORDS / f"{each}.txt" for each in (code, row_of(code).made_from) if each)
    return [each for each in files if each.is_file()]


def _spelled(
    lists: Sequence[Path], episodes: Sequence[Checked], store: Cache, speller: Speller
) -> Iterator[Diagnostic]:
    """Ask the speller once for the words of all episodes of a language; those of each are remembered."""
    used = [words_of(each, store) for each in episodes]
    known = known_words(*lists)
    every = sorted(set[str]().union(*used))
    unknown = {word for word in speller(episodes[0].language, every) or () if not known.match(word.lower())}
    for each, words in zip(episodes, used, strict=True):
        if not unknown.isdisjoint(words):
            yield from _unknown(each, _without_names(each, unknown))


def words_of(episode: Checked, store: Cache) -> set[str]:
    """Every word of an episode."""
    inputs = [b"words", episode.language.encode(), repr(episode.texts).encode()]
    return store.remember(inputs, partial(_every, episode.texts, episode.language), set[str])


def _every(texts: Texts, language: str) -> set[str]:
    return {word for _, source, _ in texts for word in _words(source, language)}


def _unknown(episode: Checked, unknown: set[str]) -> Iterator[Diagnostic]:
    """The words of an episode that are unknown, at each of their texts."""
    code = episode.language
    for text_id, source, mark in episode.texts:
        for word in dict.fromkeys(_words(source, code)):
            if word in unknown:
                values = {"word": word, "id": text_id, "code": code, "language": code}
                yield Diagnostic(CODE, SEVERITIES[CODE], episode.facts.path, mark.line, mark.column, values)


def _words(source: str, language: str) -> list[str]:
    """Give the words of a text; addresses, numbers and what has a letter thrice are none."""
    plain = re.sub(r"[{}|]", " ", _PLACEHOLDER.sub(" ", _read(source, language)))
    tokens = (token.strip("'’.-") for token in _TOKEN.findall(plain))
    whole = (part for token in tokens for part in token.split("-") if _WORD.fullmatch(part))
    words = [_POSSESSIVE.sub("", word) for word in whole if not _DRAWN_OUT.search(word)]
    return cyrillic_words(" ".join(words)) if row_of(language).script == "cyrillic" else words


def _read(source: str, language: str) -> str:
    """Give what a boy and a girl read: where endings differ, a pair may stand inside a word."""
    if language == ENGLISH:
        return source
    try:
        template = parse(source)
    except TemplateError:
        return source
    return " ".join("".join(map(str, form)) for form in (template.boy, template.girl))


def _without_names(episode: Checked, words: set[str]) -> set[str]:
    """Leave out the names of an episode: of its people, in any case, and what has a capital in a sentence."""
    code = episode.language
    people = [source for text_id, source, _ in episode.texts if text_id.endswith(".name")]
    inside = [name for _, source, _ in episode.texts for name in _INSIDE.findall(source)]
    names = {word for each in (*people, *inside) for word in _words(each, code)}
    left = words - names
    if code != ENGLISH:
        left = {
            word for word in left if not any(in_a_case(name, word) for name in names if word[:1].isupper())
        }
    return left
