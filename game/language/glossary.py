"""Words that a translation says as its English does: the glossary, and what of it went astray.

`locales/glossary.tsv` has a row a word, with its forms in English and in each language. Rows of one group are
rivals (before and after): a translation that has another of the group than the English says something else.
A row that is `needed` is missed where the translation has none of its forms. Forms stand in Latin letters
between `|`, `*` for any ending; one in brackets is taken for a translation, and alone betrays nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import msgspec

from game.language.beginnings import Beginnings
from game.language.tsv import table

GLOSSARY: Final = Path("glossary.tsv")
_OTHERS: Final = frozenset({"group", "needed", "en"})
"""The columns that are no translations."""
_WORD: Final = re.compile(r"\w+")
_DENIES_EN: Final = re.compile(
    r"n['’]t\b|\b(?:not|never|no|nobody|nothing|no one|none|nowhere|cannot|neither|nor|without)\b",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(r"(?<![{\w|])[^\W\d_]+_\w+(?![}\w])")
"""A name as accounts have it, with an underscore."""
_WITH_DOT: Final = re.compile(r"\b[^\W\d_]+\.[^\W\d_]+(?:\.[^\W\d_]+)*\b")
"""A name of an account or an address with a dot inside: no word of it is said."""
_DENIES: Final = re.compile(r"\b(?:n[ei]\w*|bez)\b")
_DENIED: Final = re.compile(r"\bn[ei]\w*\W+(?:\w+\W+){0,2}$")
"""A no a few words before a word: it says the opposite."""


class Term(msgspec.Struct, frozen=True):
    """A word: all that translates it, what of it betrays another meaning, in English, and if it is missed."""

    group: str
    all: re.Pattern[str]
    sure: re.Pattern[str] | None
    name: str
    needed: bool


class English:
    """The English words of all rows, found by the letters with which they begin; all languages share them."""

    def __init__(self, rows: Iterable[Mapping[str, str]] = ()) -> None:
        """The words in the order of their rows."""
        words = [tuple(row["en"].split("|")) for row in rows]
        # A name of a month or of a parent is one by its capital: May, Mum.
        self._patterns = [_pattern(each, 0 if each[0][:1].isupper() else re.IGNORECASE) for each in words]
        begins = ((at, frozenset(map(_beginning, each))) for at, each in enumerate(words))
        self._beginnings = Beginnings(begins)
        self.said = lru_cache(maxsize=16_384)(self._said)

    def _said(self, text: str) -> tuple[int, ...]:
        """The numbers of the rows whose words a text says."""
        text = _WITH_DOT.sub("", text)
        return tuple(at for at in self._beginnings.near(text.lower()) if self._patterns[at].search(text))


class Glossary:
    """The words of one language, and the English ones beside them."""

    def __init__(self, terms: Iterable[Term] = (), english: English | None = None) -> None:
        """The words in the order of their rows."""
        self._terms = tuple(terms)
        self._english = english or English()
        self._groups: dict[str, list[Term]] = {}
        for term in self._terms:
            self._groups.setdefault(term.group, []).append(term)

    def said(self, english: str) -> list[Term]:
        """The words that an English text says."""
        return [self._terms[at] for at in self._english.said(english)]

    def rivals(self, term: Term, said: list[Term]) -> Iterator[Term]:
        """The words of the same group that an English text does not say."""
        return (each for each in self._groups[term.group] if all(each is not one for one in said))


def load_glossary(path: Path) -> Mapping[str, Glossary]:
    """The words of each language that has a column.

    Raises:
        OSError: The file is missing.
        ValueError: It is no table with our columns, or a word in it is empty.
    """
    rows = table(path, {*_OTHERS})
    codes = [each for each in (rows[0] if rows else ()) if each not in _OTHERS]
    terms = {code: [_term(row, code, path) for row in rows] for code in codes}
    english = English(rows)
    return {code: Glossary(terms[code], english) for code in codes}


def _term(row: Mapping[str, str], code: str, path: Path) -> Term:
    english, forms = row["en"].split("|"), row[code].split("|")
    if not all((*english, *forms)):
        raise ValueError(f"{path}: {row['en'] or row['group']}: a word is empty")
    sure = [each for each in forms if not each.startswith("(")]
    return Term(
        row["group"],
        _pattern(tuple(each.strip("()") for each in forms)),
        _pattern(tuple(sure)) if sure else None,
        english[0].rstrip("*"),
        row["needed"] == "yes",
    )


def _beginning(form: str) -> str:
    """The letters with which the first word of a form begins, in small letters."""
    first = _WORD.match(form)
    return first[0].lower() if first else ""


@cache
def _pattern(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """One of these words; there are more than `re` keeps."""
    either = "|".join(re.escape(each).replace(r"\*", r"\w*") for each in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", flags)


def other_words(glossary: Glossary, english: str, text: str) -> Iterator[tuple[str, str]]:
    """Give each word that stands in place of a rival: what is found, and what the English says.

    `text` is lower-cased and Latin. Where only one of the two denies something nothing is compared: *don't
    delete it* may well be *keep it*.
    """
    said = glossary.said(english)
    if not said or bool(_DENIES_EN.search(english)) != bool(_DENIES.search(text)):
        return
    for term in said:
        if not term.all.search(text):
            found = [_betrayed(each, text) for each in glossary.rivals(term, said)]
            yield from ((each, term.name) for each in filter(None, found))


def _betrayed(term: Term, text: str) -> str:
    found = term.sure.search(text) if term.sure else None
    return found[0] if found and not _DENIED.search(text[: found.start()]) else ""


def lost_words(glossary: Glossary, english: str, text: str) -> Iterator[str]:
    """Give each word of the English that has to be in a translation, and isn't."""
    yield from (each.name for each in glossary.said(english) if each.needed and not each.all.search(text))


def other_account(english: str, text: str, known: Iterable[str]) -> tuple[str, str] | None:
    """Give the name of an account that is neither the English one nor `known`, and the English one."""
    if "_" not in text:
        return None
    meant = _ACCOUNT.findall(english)
    right = {each.casefold() for each in (*meant, *known)}
    wrong = [each for each in _ACCOUNT.findall(text) if each.casefold() not in right]
    return (wrong[0], meant[0]) if wrong and meant else None
