"""The spelling of the English of episodes, by hunspell where it and its dictionary are installed."""

from __future__ import annotations

import re
import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

from game.edges.real_files import read_regular
from game.language.codes import SEVERITIES
from game.language.languages import LARGEST, SOURCE_LANGUAGE
from game.language.spelling import WORDS, hunspell, known_words
from game.story.reading.diagnostics import Diagnostic

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
_INSIDE: Final = re.compile(r"(?<=[\w,;’'] )[A-Z]\w*")
"""A word with a capital in the middle of a sentence is a name."""
_DRAWN_OUT: Final = re.compile(r"(.)\1\1", re.IGNORECASE)
"""Wheee and Rrrums: what somebody shouts is in no dictionary."""
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def check_spelled(
    locales: Path, episodes: Sequence[Checked], store: Cache, speller: Speller | None = None
) -> list[Diagnostic]:
    """Report the words that neither the speller nor `words/en.txt` knows, at each of their texts."""
    program = shutil.which("hunspell") or ""
    own = locales / WORDS / f"{SOURCE_LANGUAGE}.txt"
    texts = repr([(each.facts.path, each.texts) for each in episodes]).encode()
    words = read_regular(own, LARGEST) if own.is_file() else b""
    inputs = [b"spelled", program.encode(), words, texts]
    return store.remember(
        inputs, lambda: list(_spelled(own, episodes, store, speller or hunspell)), list[Diagnostic]
    )


def _spelled(own: Path, episodes: Sequence[Checked], store: Cache, speller: Speller) -> Iterator[Diagnostic]:
    """Ask the speller once for the words of all episodes; those of each are remembered by its texts."""
    used = [
        store.remember([b"words", repr(each.texts).encode()], partial(_every, each.texts), set[str])
        for each in episodes
    ]
    known = known_words(own)
    every = sorted(set[str]().union(*used))
    unknown = {word for word in speller(SOURCE_LANGUAGE, every) or () if not known.match(word.lower())}
    for each, words in zip(episodes, used, strict=True):
        if not unknown.isdisjoint(words):
            yield from _unknown(each, unknown - _names(each.texts))


def _every(texts: Texts) -> set[str]:
    return {word for _, source, _ in texts for word in _words(source)}


def _unknown(episode: Checked, unknown: set[str]) -> Iterator[Diagnostic]:
    """The words of an episode that are unknown, at each of their texts."""
    for text_id, source, mark in episode.texts:
        for word in dict.fromkeys(_words(source)):
            if word in unknown:
                values = {"word": word, "id": text_id, "code": SOURCE_LANGUAGE, "language": SOURCE_LANGUAGE}
                yield Diagnostic(CODE, SEVERITIES[CODE], episode.facts.path, mark.line, mark.column, values)


def _words(source: str) -> list[str]:
    """Give the words of a text; addresses, numbers and what has a letter thrice are none."""
    plain = re.sub(r"[{}|]", " ", _PLACEHOLDER.sub(" ", source))
    tokens = (token.strip("'’.-") for token in _TOKEN.findall(plain))
    whole = (part for token in tokens for part in token.split("-") if _WORD.fullmatch(part))
    return [_POSSESSIVE.sub("", word) for word in whole if not _DRAWN_OUT.search(word)]


def _names(texts: Texts) -> frozenset[str]:
    """Give the names of an episode: those of its people, and what has a capital inside a sentence."""
    people = (source for text_id, source, _ in texts if text_id.endswith(".name"))
    inside = (name for _, source, _ in texts for name in _INSIDE.findall(source))
    return frozenset(word for each in (*people, *inside) for word in _words(each))
