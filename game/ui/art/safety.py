"""Which SVG files are not drawn: what could hang the loader, fill the memory or lies outside the folder."""

import os
import re
from pathlib import Path

from game.edges.real_files import NotRegularError, TooLargeError, read_regular

LARGEST = 256 * 1024
"""Bytes of one part; the largest of ours has 40 thousand."""
MOST_ELEMENTS = 4000
"""Elements of one part; the richest of ours has 400."""
_DOCUMENT_TYPE = re.compile(r"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-f]{3,8}", re.IGNORECASE)
# Round joins of a line a billion units wide are drawn in as many steps. Only where there are six digits in a
# row or an exponent is looked closely: the art has two million signs, and is read before the first picture.
_HUGE = re.compile(r"\d(?:(?<![\d.]\d)\d{5,}|[eE]\+?\d)")
_ROUGHLY = str.maketrans("123456789E", "000000000e")
_SUSPECT = ("000000", "0e0", "0e+0")
_DASHES = re.compile(r'stroke-dasharray="([^"]*)"')
_NUMBER = re.compile(r"\d+(?:\.\d*)?|\.\d+")


class UnsafeError(ValueError):
    """Why a file is not drawn, in a few words."""


def read_part(path: Path, folder: Path) -> str:
    """Return the text of an SVG file below `folder`. Raises UnsafeError, or OSError when it can't be read."""
    # `resolve` raises RuntimeError for a link that leads to itself.
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise UnsafeError("it leads out of the folder")
    try:
        text = read_regular(path, LARGEST).decode("utf-8").replace("\r\n", "\n")
    except NotRegularError:
        raise UnsafeError("it is no file") from None
    except TooLargeError:
        raise UnsafeError(f"it has more than {LARGEST // 1024} KiB") from None
    except UnicodeDecodeError:
        raise UnsafeError("it is not UTF-8") from None
    reason = unsafe(text)
    if reason:
        raise UnsafeError(reason)
    return text


def unsafe(text: str) -> str:
    """Why SVG text is not to be given to a parser or drawn; "" when nothing speaks against it."""
    if _DOCUMENT_TYPE.search(text):
        return "it declares a document type or entities"
    if text.count("<") > 2 * MOST_ELEMENTS:
        return f"it has more than {MOST_ELEMENTS} elements"
    if huge := _huge(_COLOUR.sub("", text)):
        return f"it holds the number {huge[:20]}"
    if any(_too_fine(found[1]) for found in _DASHES.finditer(text)):
        return "it has a line of dashes shorter than one unit"
    return ""


def _huge(text: str) -> str:
    """The first number of more than five digits before its point, or with an exponent; "" where none is."""
    roughly = text.translate(_ROUGHLY)
    found = _HUGE.search(text) if any(signs in roughly for signs in _SUSPECT) else None
    return found[0] if found else ""


def _too_fine(dashes: str) -> bool:
    lengths = [float(number) for number in _NUMBER.findall(dashes)]
    return bool(lengths) and sum(lengths) < 1
