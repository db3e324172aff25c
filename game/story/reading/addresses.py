"""What may stand as an address on the web, and as a day: patterns, and what no pattern can say."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_LABEL: Final = r"(?!xn--)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
HOST: Final = rf"({_LABEL}\.){{1,5}}[a-z]{{2,18}}"
"""The name of a site in plain letters: none that only looks like another (homoglyphs, punycode), no user."""
PAGE: Final = rf"(?=.{{4,100}}$){HOST}(/[A-Za-z0-9._~-]{{1,60}}){{0,6}}/?"
"""A site, and perhaps a page on it, as people type it."""
SOURCE: Final = rf"(?=.{{4,300}}$)https?://{HOST}([/?#][A-Za-z0-9._~/?#&=:%+,;-]*)?"
"""The whole address of a page that something was read on."""


def real_day(written: str) -> bool:
    """Whether a date such as 2026-05-31, 2026-05 or 2026 is in the calendar; "" is no date, and right."""
    year, month, day = (*written.split("-"), "", "")[:3]
    try:
        dt.date(int(year or 2000), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def is_page(written: str) -> bool:
    """Whether this is the address of a page, so that a telephone may be led there."""
    return re.fullmatch(PAGE, written) is not None
