"""The spelling of the English of episodes, by hunspell where it and its dictionary are installed."""

from __future__ import annotations

import re
import shutil
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
        inputs, lambda: list(_spelled(own, episodes, speller or hunspell)), list[Diagnostic]
    )


def _spelled(own: Path, episodes: Sequence[Checked], speller: Speller) -> Iterator[Diagnostic]:
    """Ask the speller once for the words of all episodes."""
    used = {
        each.facts.path: [(_words(source), row) for row in each.texts for source in row[1:2]]
        for each in episodes
    }
    names = {path: _names(each.texts) for path, each in zip(used, episodes, strict=True)}
    every = {word for rows in used.values() for words, _ in rows for word in words}
    known = known_words(own)
    unknown = {
        word for word in speller(SOURCE_LANGUAGE, sorted(every)) or () if not known.match(word.lower())
    }
    for path, rows in used.items():
        for words, (text_id, _, mark) in rows:
            for word in dict.fromkeys(words):
                if word in unknown and word not in names[path]:
                    values = {
                        "word": word,
                        "id": text_id,
                        "code": SOURCE_LANGUAGE,
                        "language": SOURCE_LANGUAGE,
                    }
                    yield Diagnostic(CODE, SEVERITIES[CODE], path, mark.line, mark.column, values)


def _words(source: str) -> list[str]:
    """Give the words of a text; addresses, numbers and what has a letter thrice are none."""
    plain = re.sub(r"[{}|]", " ", _PLACEHOLDER.sub(" ", source))
    tokens = (token.strip("'’.-") for token in _TOKEN.findall(plain))
    whole = (part for token in tokens for part in token.split("-") if _WORD.fullmatch(part))
    return [_POSSESSIVE.sub("", word) for word in whole if not _DRAWN_OUT.search(word)]


def _names(texts: Sequence[tuple[str, str, object]]) -> frozenset[str]:
    """Give the names of an episode: those of its people, and what has a capital inside a sentence."""
    people = (source for text_id, source, _ in texts if text_id.endswith(".name"))
    inside = (name for _, source, _ in texts for name in _INSIDE.findall(source))
    return frozenset(word for each in (*people, *inside) for word in _words(each))
