"""What is told in a terminal: a line is a line, whatever came on a stick, and nothing in it is a command.

A name that holds a line break would forge a line of ours, ESC moves the cursor and colours, and controls of
the direction of text let one thing read as another. In pages and tables of ours they have no business either.
"""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Categories of Unicode: controls, marks of format and direction, halves of signs, no signs, breaks."""


def plain(text: str) -> str:
    r"""The text with all that can't be seen written out, as in `\x1b`; letters of any script stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_seen, text))


def tell(*lines: str) -> None:
    """Tell each text as one line."""
    sys.stdout.write(_joined(lines))


def complain(*lines: str) -> None:
    """Tell each text as one line of what went wrong."""
    sys.stderr.write(_joined(f"cuvari: {line}" for line in lines))


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{plain(line)}\n" for line in lines)


def _seen(sign: str) -> str:
    if unicodedata.category(sign) not in UNSEEN:
        return sign
    return f"\\x{ord(sign):02x}" if sign.isascii() else sign.encode("ascii", "backslashreplace").decode()
