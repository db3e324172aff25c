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
        for number, (thing, beginnings) in enumerate(things):
            self._things.append(thing)
            self._anywhere += [] if beginnings else [number]
            for each in filter(None, beginnings):
                self._by_letters.setdefault(each[:_LETTERS], []).append((each, number))

    def near(self, text: str) -> list[Kind]:
        """What may stand in a text of small letters, in the order of the things."""
        found = set(self._anywhere)
        for word in set(_WORD.findall(text)):
            for letters in {word[:_LETTERS], word[:1]}:
                for beginning, number in self._by_letters.get(letters, ()):
                    if word.startswith(beginning):
                        found.add(number)
        return [self._things[number] for number in sorted(found)]
