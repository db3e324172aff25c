"""The braces of a text: `{name}` holds a value, `{he|she}` a pair of forms, `{{` and `}}` are braces.

`{one||several}` is a form or a pair for one hero, and behind it one to three for two players at one screen:
`game.language.template` says which. A form may be empty and may hold values, but neither a pair nor a brace.
"""

import re
from typing import Final

_NAME: Final = r"[a-z][a-z0-9_]*"
_FORM: Final = rf"(?:[^{{}}|]|\{{{_NAME}\}})*"
_SEVERAL: Final = rf"\|\|{_FORM}(?:\|{_FORM}){{0,2}}"
_FORMS: Final = rf"(?:{_FORM}(?:\|{_FORM})?{_SEVERAL}|{_FORM}\|{_FORM})"
_PIECE: Final = re.compile(rf"[^{{}}]+|\{{\{{|\}}\}}|\{{{_NAME}\}}|\{{{_FORMS}\}}")
_VALUE: Final = re.compile(rf"\{{({_NAME})\}}")


def braces(source: str) -> tuple[str, tuple[str, ...]]:
    """Give the rest of a text from the first brace on that means nothing, and the names of its values."""
    names: list[str] = []
    position = 0
    while position < len(source):
        piece = _PIECE.match(source, position)
        if piece is None:
            break
        if not piece[0].startswith("{{"):
            names += _VALUE.findall(piece[0])
        position = piece.end()
    return source[position:], tuple(dict.fromkeys(names))


_TWO: Final = re.compile(rf"\{{({_FORM}(?:\|{_FORM})?){_SEVERAL}\}}")
_PAIR: Final = re.compile(rf"\{{({_FORM})\|({_FORM})\}}")
_NAME_LETTERS: Final = 6
"""A value stands for about so many letters: most are the name of a hero."""


def is_name(word: str) -> bool:
    """Tell whether a word can stand in braces as a placeholder."""
    return re.fullmatch(_NAME, word) is not None


def for_one(source: str) -> str:
    """Give a text as it is written for one player."""
    return _TWO.sub(lambda found: f"{{{found[1]}}}" if "|" in found[1] else found[1], source)


def longest(source: str) -> int:
    """Give the number of letters that a text can have when it is shown."""
    two = _TWO.sub(lambda found: max(re.split(r"\|+", found[0][1:-1]), key=len), source)
    shown = _PAIR.sub(lambda pair: max(pair[1], pair[2], key=len), two)
    return len(_VALUE.sub("x" * _NAME_LETTERS, shown))
