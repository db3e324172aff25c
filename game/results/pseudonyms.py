"""Random codes that stand for a trainer or a school; nothing can be worked out from one."""

from __future__ import annotations

import re
import secrets
from typing import Final

ALPHABET: Final = "023456789BCDFGHJKMNPQRSTVWXYZ"
"""Signs that can't be taken for one another; without vowels no code is a word. They are 29, a prime."""
LENGTH: Final = 8
PATTERN: Final = rf"^([{ALPHABET}]{{4}}-[{ALPHABET}]{{4}})?\Z"
"""What a code looks like where there may be none."""


def new_code() -> str:
    """A code such as 7K3M-9QPX; of 17 thousand million."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return _parted(signs + _check(signs))


def read_code(text: str) -> str | None:
    """The code that somebody copied, in letters of any size, with or without its dash; None when mistyped.

    One wrong sign, or two neighbours changed about, is always found.
    """
    signs = "".join(sign for sign in text.upper() if sign not in "- ")
    if len(signs) != LENGTH or not set(signs) <= set(ALPHABET) or _check(signs[:-1]) != signs[-1]:
        return None
    return _parted(signs)


def checked_code(code: object) -> str:
    """A code that was kept, or ""; raises ValueError for what can be none."""
    if not isinstance(code, str) or not re.fullmatch(PATTERN, code):
        raise ValueError("no code")
    return code


def _check(signs: str) -> str:
    """The last sign: with weights that differ, modulo a prime, as in ISO/IEC 7064 and the ISBN."""
    return ALPHABET[sum(place * ALPHABET.index(sign) for place, sign in enumerate(signs, 2)) % len(ALPHABET)]


def _parted(signs: str) -> str:
    return f"{signs[:4]}-{signs[4:]}"
