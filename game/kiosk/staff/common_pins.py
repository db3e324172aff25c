"""PINs that are tried first: repetitions, rows, dates, years and the shapes that fingers draw on a keypad.

Lists of PINs that were in use show the same again and again: far more of them than chance would give are of
these kinds. So they are refused by rule, and some more that stand for something by name.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Final

NUMBERS: Final = frozenset({
    "314159", "271828", "141421", "161803", "112358", "123581",  # of mathematics
    "124578", "235689", "134679", "147896", "369874", "123698",  # round the keypad
    "110120", "520131", "007700", "100200", "123450", "112911", "911112",  # what words or calls sound like
    "135790", "246810",
})  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1920, 2049
"""Of births, and of what is to come."""
FORMS: Final = ((0, 1, 2), (1, 0, 2), (2, 1, 0), (2, 0, 1))
"""Where day, month and year stand among three pairs of digits."""


def easily_guessed(pin: str) -> bool:
    """Whether six digits are among those that are tried first."""
    digits = [int(digit) for digit in pin]
    return (
        pin in NUMBERS
        or pin[::-1] in NUMBERS
        or len(set(digits)) <= 2  # noqa: PLR2004 - 000000 and 001101 alike
        or pin[:3] in (pin[3:], pin[:2:-1])  # 482482, 482284
        or (_row(digits[::2], 10) and _row(digits[1::2], 10))  # 890123, 112233, 142536, 474747
        or (_row(digits[:3]) and _row(digits[3:]))  # 123789, 159357, 147258
        or _holds_a_year(pin)
        or _is_a_date(pin)
    )


def _row(digits: list[int], around: int = 0) -> bool:
    """Whether the digits go on in equal steps; with `around` 10 a 0 follows the 9."""
    return len({(b - a) % around if around else b - a for a, b in pairwise(digits)}) == 1


def _holds_a_year(pin: str) -> bool:
    """Whether it begins or ends with a year, as `051987` does."""
    return any(FIRST_YEAR <= int(part) <= LAST_YEAR for part in (pin[:4], pin[2:]))


def _is_a_date(pin: str) -> bool:
    """Whether three pairs of its digits are a day, a month and a year without its century, in some order."""
    pairs = [int(pin[at : at + 2]) for at in (0, 2, 4)]
    return any(_is_a_day(*(pairs[at] for at in form)) for form in FORMS)


def _is_a_day(day: int, month: int, year: int) -> bool:
    try:
        date(2000 if year % 4 == 0 else 2001, month, day)
    except ValueError:
        return False
    return True
