"""Fonts, and breaking text into lines: measured at real pixels, told in logical units, cached."""

from __future__ import annotations

import importlib.util
import logging
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame

from game.edges.hidden_characters import cleaned

if TYPE_CHECKING:
    from game.ui.draw.display import Style, Weight

_log = logging.getLogger(__name__)

FILES: dict[bool, tuple[str, dict[Weight, str]]] = {
    False: (
        "font_manrope",
        {
            "regular": "Manrope-Regular.ttf",
            "medium": "Manrope-SemiBold.ttf",
            "bold": "Manrope-Bold.ttf",
            "heavy": "Manrope-ExtraBold.ttf",
        },
    ),
    True: (
        "font_source_sans_pro",
        {
            "regular": "SourceSansPro-Regular.ttf",
            "medium": "SourceSansPro-Semibold.ttf",
            "bold": "SourceSansPro-Bold.ttf",
            "heavy": "SourceSansPro-Bold.ttf",
        },
    ),
}
"""Package and files of the usual letters, and of those for easy reading: there I, l and 1 look less alike."""
LETTER_ROOM, WORD_ROOM = 0.12, 0.16
"""Room added after each letter and each word for easy reading, in parts of the size (WCAG 2.2, 1.4.12)."""
BREAK = re.compile(
    r" (?![%–→](?: |$))(?!(?<=\d )\d)"
    r"(?!(?<=\d )[^\W\d]{2} \d)(?!(?<=\d [^\W\d]{2} )\d)"
)  # fmt: skip
"""Where a line may end: at a space, but not before a sign that goes with the last word, nor in a number.

Nor in "2 of 7", in any of the languages.
"""
OPENING = re.compile(r"(?:^|(?<=[\s(–]))\"")
"""A straight quotation mark that opens: at the beginning, after a space, a bracket or a dash."""
CACHE_SIZE = 1024
MOST_FONTS = 16
"""Fonts open at once; a screen needs about eight. Each keeps pictures of its letters, up to a MiB of them."""
UNKNOWN = "\ue000"
"""A sign that no font of ours has: it is drawn as any other that is missing."""
FINE = 3
"""Small text is drawn this many times larger and scaled down: SDL_ttf snaps each glyph to whole pixels
otherwise, which makes the gaps between letters uneven."""
FINE_BELOW = 40
"""Pixels of size from which the snapping can't be seen any more."""


class Block(msgspec.Struct, frozen=True):
    """A text broken into lines: the lines, and the width and height that they take in logical units."""

    lines: tuple[str, ...]
    w: float
    h: float


@lru_cache(maxsize=2)
def font_folder(package: str) -> Path:
    """The folder of a package of fonts, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"the package {package.replace('_', '-')} is not installed"
        raise FileNotFoundError(message)
    return Path(spec.submodule_search_locations[0]) / "files"


def open_font(file: Path, size: int) -> pygame.font.Font:
    """A font from its file. Raises OSError, pygame.error or ValueError where it can't be used.

    FreeType opens some files that are no fonts at all; every letter would be invisible then.
    """
    font = pygame.font.Font(file, size)
    if font.metrics("a")[0] is None:
        raise ValueError("it has no letters")
    return font


def lacking(file: Path, letters: str) -> str:
    """Those of the letters that a font has no drawing of. Raises what opening it raises."""
    pygame.font.init()
    font = open_font(file, FINE_BELOW)
    unknown = _drawing(font, UNKNOWN)
    return "".join(letter for letter in letters if _drawing(font, letter) == unknown)


def _drawing(font: pygame.font.Font, letter: str) -> bytes:
    return pygame.image.tobytes(font.render(letter, True, "black"), "RGBA")


class Typesetter:
    """Measures and breaks text for one scale (pixels a logical unit)."""

    def __init__(self, scale: float, widths: dict[tuple[str, Style], float] | None = None) -> None:
        """`scale` is the number of pixels a logical unit has.

        `widths` is what others of this scale have measured, shared with them and kept as long as they like.
        """
        self.scale = scale
        self._fonts: dict[tuple[bool, Weight, int], pygame.font.Font] = {}
        self._blocks: dict[tuple[str, Style, float], Block] = {}
        self._widths = {} if widths is None else widths
        self._most = CACHE_SIZE * 4 if widths is None else None

    def render(self, text: str, style: Style, colour: tuple[int, int, int, int]) -> pygame.Surface:
        """The text on one line, on nothing."""
        text = _printed(text, style)
        font, fine = self._font(style)
        if style.easy:
            drawn = _spaced(text, font, round(style.size * self.scale * fine), colour)
        else:
            font.outline = self.edge(style) * fine
            drawn = _rendered(font, text, colour)
            font.outline = 0
        w, h = drawn.get_size()
        if fine == 1 or w == 0:  # scaling a surface without pixels ends the program
            return drawn
        return pygame.transform.smoothscale(drawn, (max(1, round(w / fine)), max(1, round(h / fine))))

    def edge(self, style: Style) -> int:
        """By how many pixels the letters of a style are fatter on each side."""
        return round(style.edge * self.scale)

    def line_height(self, style: Style) -> float:
        """The height of the font itself, in pixels."""
        font, fine = self._font(style)
        return font.get_height() / fine

    def width(self, text: str, style: Style) -> float:
        """The width of a text on one line, in logical units."""
        key = (text, style)
        if key not in self._widths:
            if self._most is not None and len(self._widths) > self._most:
                self._widths.clear()
            font, fine = self._font(style)
            size, printed = round(style.size * self.scale * fine), _printed(text, style)
            w = _spaced_width(printed, font, size) if style.easy else font.size(printed)[0]
            self._widths[key] = w / fine / self.scale
        return self._widths[key]

    def _font(self, style: Style) -> tuple[pygame.font.Font, int]:
        """The font of a style at this scale, and how many times too large it is."""
        pixels = max(1, round(style.size * self.scale))
        fine = FINE if pixels < FINE_BELOW else 1
        key = (style.easy, style.weight, pixels * fine)
        if key not in self._fonts:
            if not pygame.font.get_init():
                pygame.font.init()
            if len(self._fonts) >= MOST_FONTS:
                del self._fonts[next(iter(self._fonts))]
            self._fonts[key] = _opened(style, pixels * fine)
        return self._fonts[key], fine

    def block(self, text: str, style: Style, width: float) -> Block:
        """The text broken into lines of at most `width` logical units."""
        key = (text, style, width)
        if key not in self._blocks:
            if len(self._blocks) > CACHE_SIZE:
                self._blocks.clear()
            lines = tuple(
                line for part in text.split("\n") for line in self._broken(BREAK.split(part), style, width)
            )
            widest = max((self.width(line, style) for line in lines), default=0.0)
            self._blocks[key] = Block(lines, widest, len(lines) * style.line_height)
        return self._blocks[key]

    def _broken(self, words: list[str], style: Style, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in words:
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, style, width)
            lines.extend(full)
        return [*lines, line]

    def _pieces(self, word: str, style: Style, width: float) -> list[str]:
        """A word that is wider than a line, cut into pieces that fit; one piece otherwise."""
        pieces = [""]
        if self.width(word, style) <= width:
            return [word]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, style) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces


def _opened(style: Style, size: int) -> pygame.font.Font:
    """The font of a style; where its file is missing or broken the other one, and at last pygame's own."""
    for easy in (style.easy, not style.easy):
        package, files = FILES[easy]
        try:
            return open_font(font_folder(package) / files[style.weight], size)
        except (OSError, RuntimeError, ImportError, ValueError) as problem:  # pygame.error is a RuntimeError
            _tell_missing(package, type(problem).__name__)
    return pygame.font.Font(None, size)


@lru_cache(maxsize=8)
def _tell_missing(package: str, problem: str) -> None:
    """Tell the log of a font once."""
    _log.warning("the font %s can't be used: %s", package, problem)


def _printed(line: str, style: Style) -> str:
    """A line as it is printed: writers of English type straight quotation marks, readers see curved ones.

    The marks of the other languages are typed as they are printed, and stay. What can't be drawn is left out.
    """
    line = cleaned(line)
    if style.typed:
        return line
    return OPENING.sub("“", line).replace('"', "”").replace("'", "’")


def _places(text: str, font: pygame.font.Font, size: int) -> tuple[list[float], float]:
    """Where each letter begins in a text with room between letters and words, and where the text ends."""
    places, x = [], 0.0
    for sign, metrics in zip(text, font.metrics(text), strict=True):
        places.append(x)
        advance = metrics[4] if metrics else font.size(sign)[0]
        x += advance + size * (LETTER_ROOM + (WORD_ROOM if sign == " " else 0.0))
    return places, x


def _spaced_width(text: str, font: pygame.font.Font, size: int) -> float:
    return _places(text, font, size)[1]


def _rendered(font: pygame.font.Font, text: str, colour: tuple[int, int, int, int]) -> pygame.Surface:
    """The text in one colour; a surface without width where none of its signs has any."""
    try:
        return font.render(text, True, colour)
    except pygame.error:  # of zero-width signs alone
        return pygame.Surface((0, font.get_height()), pygame.SRCALPHA)


def _spaced(
    text: str, font: pygame.font.Font, size: int, colour: tuple[int, int, int, int]
) -> pygame.Surface:
    """The text on one line with room between letters and words; SDL itself can't give it any."""
    places, end = _places(text, font, size)
    drawn = pygame.Surface((max(1, round(end)), font.get_height()), pygame.SRCALPHA)
    for sign, x, metrics in zip(text, places, font.metrics(text), strict=True):
        if sign != " ":
            left = min(0, metrics[0]) if metrics else 0
            drawn.blit(_rendered(font, sign, colour), (round(x + left), 0))
    return drawn
