"""The two scripts of Serbian: Latin made from Cyrillic, and words that mix letters of both.

The way from Cyrillic to Latin is unambiguous; the way back is not (њ and нј are both nj): none is here.
What stands in Latin letters already stays: placeholders, addresses, brand names, Roman numerals, units.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_SIMPLE: Final = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
_LETTERS: Final = str.maketrans(
    _SIMPLE
    | {letter.upper(): latin.upper() for letter, latin in _SIMPLE.items()}
    | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
_CAPITAL_DIGRAPHS: Final = {"Љ": ("Lj", "LJ"), "Њ": ("Nj", "NJ"), "Џ": ("Dž", "DŽ")}
_CAPITAL_DIGRAPH: Final = re.compile("[ЉЊЏ]")
# An address may be written in Cyrillic (.срб): it is what a computer knows, and stays.
_ADDRESS: Final = re.compile(
    r"https?://[^\s„“”\"<>]+|www\.[^\s„“”\"<>]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.срб\b(?:/[^\s„“”\"<>]*)?"
)
_IN_ADDRESSES: Final = ("://", "www.", "@", ".срб")
"""Every address holds one of these."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_LATIN: Final = re.compile("[A-Za-z\u00aa-\u024f]")


@lru_cache(maxsize=16_384)
def to_latin(text: str) -> str:
    """The text in Latin letters; both forms of a gender pair are converted, addresses stay as they are."""
    return outside_addresses(text, _latin) if _CYRILLIC.search(text) else text


def outside_addresses(text: str, converted: Callable[[str], str]) -> str:
    """The text with everything converted but the addresses in it."""
    if not any(sign in text for sign in _IN_ADDRESSES):
        return converted(text)
    pieces: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(text):
        pieces += [converted(text[end : address.start()]), address[0]]
        end = address.end()
    return "".join([*pieces, converted(text[end:])])


def mixed_words(text: str) -> list[str]:
    """The words that hold both Cyrillic and Latin letters: most often a letter that only looks right."""
    if not (_CYRILLIC.search(text) and _LATIN.search(text)):
        return []
    return [word for word in _WORD.findall(text) if _CYRILLIC.search(word) and _LATIN.search(word)]


def cyrillic_words(text: str) -> list[str]:
    """The words with a Cyrillic letter."""
    if not _CYRILLIC.search(text):
        return []
    return [word for word in _WORD.findall(text) if _CYRILLIC.search(word)]


def latin_words(text: str) -> list[str]:
    """The words with a Latin letter."""
    if not _LATIN.search(text):
        return []
    return [word for word in _WORD.findall(text) if _LATIN.search(word)]


def _latin(text: str) -> str:
    return _CAPITAL_DIGRAPH.sub(_capital, text).translate(_LETTERS)


def _capital(found: re.Match[str]) -> str:
    """ЉУБАВ is LJUBAV and КОЊ is KONJ, but Љубав is Ljubav, and so is an initial that stands alone."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    title, upper = _CAPITAL_DIGRAPHS[found[0]]
    return upper if after.isupper() or (before.isupper() and not after.isalpha()) else title
