"""How hard a text is to read: words a sentence, and the share of long words; together they are its LIX.

LIX = words / sentences + 100 × long words / words, where a long word has more than six letters
(C.-H. Björnsson, *Läsbarhet*, Stockholm: Liber, 1968). It needs no dictionary and no syllables, so that it
can be taken of every language; but it was made for Swedish, and a value means something only beside others
of the same language.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Self

import msgspec

from game.language.languages import row_of

LONG: Final = 6
"""Letters that a word may have without being long."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END: Final = re.compile(r"[.!?…:]+(?=\W*(?:\s|$))")
_DIGRAPH: Final = re.compile("lj|nj|dž", re.IGNORECASE)
"""One letter each, as they are in Cyrillic: otherwise the same text would be harder in Latin letters."""


class Readability(msgspec.Struct, frozen=True):
    """The counts of some texts in one language."""

    words: int = 0
    sentences: int = 0
    long: int = 0

    @classmethod
    def of(cls, texts: Iterable[str], language: str) -> Self:
        """Count the words of these texts that stand in sentences; labels and names alone are left out."""
        found = [sentence for text in texts for sentence in sentences(text)]
        words = [word for sentence in found for word in _WORD.findall(sentence)]
        long = sum(len(word) > LONG and letters(word, language) > LONG for word in words)
        return cls(len(words), len(found), long)

    def __add__(self, other: Self) -> Self:
        """The counts of both together."""
        words, sentences = self.words + other.words, self.sentences + other.sentences
        return type(self)(words, sentences, self.long + other.long)

    @property
    def words_a_sentence(self) -> float:
        """The mean length of a sentence in words; 0 where there is none."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def share_of_long(self) -> float:
        """The share of words of more than six letters, 0–1."""
        return self.long / self.words if self.words else 0.0

    @property
    def lix(self) -> float:
        """The LIX."""
        return self.words_a_sentence + 100 * self.share_of_long


def sentences(text: str) -> Iterator[str]:
    """What ends like a sentence, or with a colon as Björnsson counts it, and holds a word."""
    start = 0
    for end in _END.finditer(text):
        sentence = text[start : end.end()].strip()
        start = end.end()
        if _WORD.search(sentence):
            yield sentence


def letters(word: str, language: str) -> int:
    """How many letters a word has; lj, nj and dž are one each in the languages that count them so."""
    own = [sign for sign in word if sign.isalpha()]
    return len(own) - (len(_DIGRAPH.findall(word)) if row_of(language).digraphs else 0)
