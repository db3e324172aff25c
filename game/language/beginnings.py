"""What may stand in a text, found by the letters with which its words begin: patterns are dear, and many."""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
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
        self._met = _Met(self._by_letters)
        for number, (thing, beginnings) in enumerate(things):
            self._things.append(thing)
            self._anywhere += [] if beginnings else [number]
            for each in filter(None, beginnings):
                self._by_letters.setdefault(each[:_LETTERS], []).append((each, number))

    def near(self, text: str) -> list[Kind]:
        """What may stand in a text of small letters, in the order of the things."""
        found = chain(self._anywhere, *map(self._met.__getitem__, _WORD.findall(text)))
        return [self._things[number] for number in sorted(set(found))]


class _Met(dict[str, tuple[int, ...]]):
    """The numbers of the things that begin like a word, found once for each: most words come again."""

    def __init__(self, by_letters: Mapping[str, list[tuple[str, int]]]) -> None:
        super().__init__()
        self._by_letters = by_letters

    def __missing__(self, word: str) -> tuple[int, ...]:
        kinds = {word[:_LETTERS], word[:1]}
        begun = (each for letters in kinds for each in self._by_letters.get(letters, ()))
        self[word] = tuple(number for beginning, number in begun if word.startswith(beginning))
        return self[word]
