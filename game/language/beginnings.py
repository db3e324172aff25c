"""What may stand in a text, found by the letters with which its words begin: patterns are dear, and many."""

import re
from collections.abc import Collection, Iterable
from typing import Final, Generic, TypeVar

Kind = TypeVar("Kind")

_WORD: Final = re.compile(r"\w+")
_LETTERS: Final = 2


class Beginnings(Generic[Kind]):
    """Things, each with the beginnings of words one of which stands wherever it is found."""

    def __init__(self, things: Iterable[tuple[Kind, Collection[str]]]) -> None:
        """The things in their order; one without a beginning may stand in any text, one with "" in none."""
        self._things: list[Kind] = []
        self._anywhere: list[int] = []
        self._by_letters: dict[str, list[tuple[str, int]]] = {}
        self._met: dict[str, tuple[int, ...]] = {}
        for number, (thing, beginnings) in enumerate(things):
            self._things.append(thing)
            self._anywhere += [] if beginnings else [number]
            for each in filter(None, beginnings):
                self._by_letters.setdefault(each[:_LETTERS], []).append((each, number))

    def near(self, text: str) -> list[Kind]:
        """What may stand in a text of small letters, in the order of the things."""
        found = set(self._anywhere)
        for word in _WORD.findall(text):
            known = self._met.get(word)  # most words were met before
            found.update(self._meet(word) if known is None else known)
        return [self._things[number] for number in sorted(found)]

    def _meet(self, word: str) -> tuple[int, ...]:
        kinds = {word[:_LETTERS], word[:1]}
        begun = (each for letters in kinds for each in self._by_letters.get(letters, ()))
        self._met[word] = tuple(number for beginning, number in begun if word.startswith(beginning))
        return self._met[word]
