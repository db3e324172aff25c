"""Ijekavian Serbian, made from the ekavian catalog by a lexicon in which a person decided every word by eye.

Which `е` was once a yat, and whether it is `је`, `ије` or `и` today, can't be told from the letters. Three
files of `locales/ijekavian` say it: `stems.tsv` the words that change, `same.txt` those that don't, and
`texts.tsv` what a text says otherwise, by its id. A word stands there as it is, or as a beginning: `девој*`
with any ending, `виде~` with what follows the stem of an infinitive (видео, видела, видети, видећу).
Where ekavian writes two words alike, `промијени / промјени`, both stand there, and each text decides.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec

from game.edges.real_files import read_regular
from game.language.serbian import outside_addresses

STEMS: Final = Path("ijekavian", "stems.tsv")
SAME: Final = Path("ijekavian", "same.txt")
TEXTS: Final = Path("ijekavian", "texts.tsv")
LARGEST: Final = 1_000_000
"""Bytes of each of them; the largest of ours has some twenty thousand."""

_EITHER: Final = " / "
_STEM, _INFINITIVE = "*", "~"
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PIECE: Final = re.compile(r"[^\W\d_]+")
_AFTER_INFINITIVE: Final = re.compile(r"о|л[аоие]|ти|ћу|ћеш?|ћемо|ћете|вши|х|смо|сте|ше")
# What may follow the stem of an infinitive in -ети is no ending of anything else: its stem decides.
_DOUBTFUL_ENDING: Final = re.compile(r"е(?:о$|л[аоие]|ти|ћ|вш|ху?$|смо$|сте$|ше$)")
# Endings of nouns, adjectives and verbs have no yat. Short words and the few that end in one (доле, разуме)
# are in the lexicon.
_ONLY_IN_THE_ENDING: Final = re.compile(r"[^е]{3,}(?:е[мшг]?|ему|емо|ете)|[^е]{4,}ењ(?:е|а|у|ем|има)")
_YAT_AT_THE_END: Final = re.compile(r"(?:ије|је|(?<=[љњ])е)$")
_HARD: Final = {"љ": "л", "њ": "н"}


class Lexicon(msgspec.Struct, frozen=True):
    """What ekavian words are in ijekavian: one form, or several among which a text has to decide.

    `words` are whole words, `stems` their beginnings and `infinitives` those of verbs, in small letters;
    `texts` hold by the id of a text what its words and phrases are there alone.
    """

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    infinitives: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, Mapping[str, str]]

    def forms(self, word: str) -> tuple[str, ...]:
        """The ijekavian forms of a word in small letters; none where nobody has decided."""
        if "е" not in word:
            return (word,)
        if found := self.words.get(word) or self._infinitive(word) or self._beginning(word):
            return found
        return (word,) if _ONLY_IN_THE_ENDING.fullmatch(word) else ()

    def text(self, text_id: str, text: str) -> str:
        """A text of the ekavian catalog in ijekavian; a word that nobody has decided stays as it is."""
        own = self.texts.get(text_id, {})
        words = _words(own)
        return outside_addresses(text, lambda part: words.sub(lambda word: self._said(word[0], own), part))

    def undecided(self, text_id: str, text: str) -> list[str]:
        """The words of a text that nobody has decided, or that may be two words and are not decided here."""
        own, words = self.texts.get(text_id, {}), list[str]()

        def look(part: str) -> str:
            words.extend(word for word in _words(own).findall(part) if word not in own)
            return part

        outside_addresses(text, look)
        pieces = (piece for word in words for piece in self._pieces(word))
        return [piece for piece in pieces if len(self.forms(piece.lower())) != 1]

    def _infinitive(self, word: str) -> tuple[str, ...]:
        for at in range(len(word) - 1, 0, -1):
            if (stems := self.infinitives.get(word[:at])) and _AFTER_INFINITIVE.fullmatch(word, at):
                return tuple(_followed(word[:at], stem, word[at:]) for stem in stems)
        return ()

    def _beginning(self, word: str) -> tuple[str, ...]:
        for at in range(len(word), 0, -1):
            if stems := self.stems.get(word[:at]):
                return () if _DOUBTFUL_ENDING.search(word, at) else tuple(stem + word[at:] for stem in stems)
        return ()

    def _pieces(self, word: str) -> list[str]:
        """A word with hyphens as one, where it is known so, and else its parts."""
        return [word] if "-" not in word or self.forms(word.lower()) else _PIECE.findall(word)

    def _said(self, word: str, own: Mapping[str, str]) -> str:
        if word in own:
            return own[word]
        pieces = self._pieces(word)
        return "-".join(_like(piece, *self.forms(piece.lower())[:1]) for piece in pieces)


def lexicon_files(folders: Iterable[Path]) -> list[Path]:
    """The files of the lexicon in folders of catalogs."""
    return [folder / name for folder in folders for name in (STEMS, SAME, TEXTS)]


def load_lexicon(*folders: Path) -> Lexicon:
    """The lexicon of folders of catalogs: what a later one says of a word, as that of a bundle, holds.

    Raises:
        OSError: A file can't be read; there need be none.
        ValueError: A file is not as it should be.
    """
    kinds: dict[str, dict[str, tuple[str, ...]]] = {"": {}, _STEM: {}, _INFINITIVE: {}}
    texts: dict[str, dict[str, str]] = {}
    for folder in folders:
        for ekavian, forms in _decided(folder):
            word = ekavian.rstrip(_STEM + _INFINITIVE)
            if ekavian.removeprefix(word) not in kinds:
                raise ValueError(f"{folder / STEMS.parent}: {ekavian}: * or ~ may stand at the end, once")
            kinds[ekavian.removeprefix(word)][word] = forms
        for text_id, ekavian, ijekavian in _rows(folder / TEXTS, 3):
            texts.setdefault(text_id, {})[ekavian] = ijekavian
    return Lexicon(kinds[""], kinds[_STEM], kinds[_INFINITIVE], texts)


def _decided(folder: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words and beginnings of a folder, each with what it is in ijekavian."""
    for word in _text(folder / SAME).split():
        yield word, (word.rstrip(_STEM + _INFINITIVE),)
    for ekavian, ijekavian in _rows(folder / STEMS, 2):
        yield ekavian, tuple(form.rstrip(_STEM + _INFINITIVE) for form in ijekavian.split(_EITHER))


def _rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The rows of a table below its heading; what stands behind the columns is a note."""
    rows = csv.reader(io.StringIO(_text(path), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        for number, row in enumerate(rows, 1):
            if len(row) < columns or not all(row[:columns]):
                raise ValueError(f"{path}: line {number}: {columns} columns are needed")
            if number > 1:
                yield row[:columns]
    except csv.Error as problem:
        raise ValueError(f"{path}: {problem}") from problem


def _text(path: Path) -> str:
    """What a file says; nothing where there is none."""
    return read_regular(path, LARGEST).decode("utf-8") if path.exists() else ""


def _words(own: Mapping[str, str]) -> re.Pattern[str]:
    """What is looked at one by one: the words and phrases that a text decides itself, then every word."""
    if not own:
        return _WORD
    return re.compile("|".join([*(rf"\b{re.escape(each)}\b" for each in own), _WORD.pattern]))


def _followed(ekavian: str, stem: str, ending: str) -> str:
    """The stem of an infinitive with what follows it: виде and видје give видио, видјела."""
    yat = _YAT_AT_THE_END.search(stem)
    if ending != "о" or stem == ekavian or not yat:
        return stem + ending
    short = stem[: yat.start()]
    return f"{short[:-1]}{_HARD.get(short[-1], short[-1])}ио"


def _like(word: str, form: str = "") -> str:
    """The form in the capitals of the word; a word that stays keeps its letters."""
    if form in ("", word.lower()):
        return word
    if word.isupper() and len(word) > 1:
        return form.upper()
    return f"{form[0].upper()}{form[1:]}" if word[0].isupper() else form
