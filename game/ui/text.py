"""Fonts, and breaking text into lines: measured at real pixels, told in logical units, cached."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pygame

if TYPE_CHECKING:
    from game.ui.display import Style, Weight

FILES: dict[Weight, str] = {
    "regular": "Manrope-Regular.ttf",
    "medium": "Manrope-SemiBold.ttf",
    "bold": "Manrope-Bold.ttf",
    "heavy": "Manrope-ExtraBold.ttf",
}
CACHE_SIZE = 1024
MOST_FONTS = 16
"""Fonts open at once; a screen needs about eight. Each keeps pictures of its letters, up to a MiB of them."""
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


@lru_cache(maxsize=1)
def font_folder() -> Path:
    """The folder of the font package, found without importing it."""
    spec = importlib.util.find_spec("font_manrope")
    if spec is None or not spec.submodule_search_locations:
        message = "the package font-manrope is not installed"
        raise FileNotFoundError(message)
    return Path(spec.submodule_search_locations[0]) / "files"


class Typesetter:
    """Measures and breaks text for one scale (pixels a logical unit)."""

    def __init__(self, scale: float) -> None:
        """`scale` is the number of pixels a logical unit has."""
        self.scale = scale
        self._fonts: dict[tuple[Weight, int], pygame.font.Font] = {}
        self._blocks: dict[tuple[str, Style, float], Block] = {}
        self._widths: dict[tuple[str, Style], float] = {}

    def render(self, text: str, style: Style, colour: tuple[int, int, int, int]) -> pygame.Surface:
        """The text on one line, on nothing."""
        font, fine = self._font(style)
        font.outline = self.edge(style) * fine
        drawn = font.render(text, True, colour)
        font.outline = 0
        if fine == 1:
            return drawn
        w, h = drawn.get_size()
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
            if len(self._widths) > CACHE_SIZE * 4:
                self._widths.clear()
            font, fine = self._font(style)
            self._widths[key] = font.size(text)[0] / fine / self.scale
        return self._widths[key]

    def _font(self, style: Style) -> tuple[pygame.font.Font, int]:
        """The font of a style at this scale, and how many times too large it is."""
        pixels = max(1, round(style.size * self.scale))
        fine = FINE if pixels < FINE_BELOW else 1
        key = (style.weight, pixels * fine)
        if key not in self._fonts:
            if not pygame.font.get_init():
                pygame.font.init()
            if len(self._fonts) >= MOST_FONTS:
                del self._fonts[next(iter(self._fonts))]
            self._fonts[key] = pygame.font.Font(font_folder() / FILES[style.weight], pixels * fine)
        return self._fonts[key], fine

    def block(self, text: str, style: Style, width: float) -> Block:
        """The text broken into lines of at most `width` logical units."""
        key = (text, style, width)
        if key not in self._blocks:
            if len(self._blocks) > CACHE_SIZE:
                self._blocks.clear()
            lines = tuple(
                line for part in text.split("\n") for line in self._broken(part.split(" "), style, width)
            )
            widest = max((self.width(line, style) for line in lines), default=0.0)
            self._blocks[key] = Block(lines, widest, len(lines) * style.size * style.leading)
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
