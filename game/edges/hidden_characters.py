"""Characters that nobody sees: they hide something, turn text round, or can't be drawn at all.

Unicode's controls of direction (UAX #9) make a text look like another one; characters without width do the
same to an address or a name. Between the parts of one emoji a joiner (U+200D) is right.
"""

from __future__ import annotations

import re
from typing import Final

_EMOJI: Final = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
UNSEEN: Final = re.compile(
    "[\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
    f"|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"
)
BROKEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Controls, halves of characters, and what is no character: letters can't be drawn with these in the text."""


def code_point(character: str) -> str:
    """How a character is named: `U+202E`."""
    return f"U+{ord(character[0]):04X}"


def cleaned(text: str) -> str:
    """The text without what can't be seen or drawn."""
    return BROKEN.sub("", UNSEEN.sub("", text))
