"""The braces of a text: `{name}` holds a value, `{he|she}` a pair of forms, `{{` and `}}` are braces.

A form may be empty and may hold values, but neither another pair nor a brace.
"""

import re
from typing import Final

_NAME: Final = r"[a-z][a-z0-9_]*"
_FORM: Final = rf"(?:[^{{}}|]|\{{{_NAME}\}})*"
_PIECE: Final = re.compile(rf"[^{{}}]+|\{{\{{|\}}\}}|\{{{_NAME}\}}|\{{{_FORM}\|{_FORM}\}}")
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
