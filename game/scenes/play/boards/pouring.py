"""Pebbles on their way out of the jar: one after the other they roll to the words that they were for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from game.scenes.play.boards.jar_board import MOUTH, STONE
from game.scenes.play.play_layout import ease
from game.ui.draw.geometry import between
from game.ui.draw.widget import find
from game.ui.parts.scrolling import centred_at, shifted

if TYPE_CHECKING:
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

ROLL_MS: Final = 460
"""How long a pebble is on its way."""
NEXT_MS: Final = 130
"""How long after one pebble the next one comes."""
HOP: Final = 26.0
"""How high a pebble hops on its way, in logical units."""


def poured(story: StoryView) -> bool:
    """Whether a jar is poured out."""
    return story.jar is not None and story.jar.line is None


def pours(story: StoryView, age: int) -> bool:
    """Whether pebbles are still on their way so many milliseconds after the jar was poured out."""
    count = len(story.jar.pebbles) if story.jar is not None else 0
    return poured(story) and age < ROLL_MS + NEXT_MS * (count - 1)


def rolling(tree: Widget, age: int) -> Widget:
    """The board with each pebble where it is then; one that is not out yet isn't seen."""
    mouth = find(tree, MOUTH)
    return tree if mouth is None else _rolled(tree, mouth.widget.rect, age)


def _rolled(widget: Widget, mouth: Rect, age: int) -> Widget:
    if widget.id.startswith(STONE):
        return _on_its_way(widget, mouth, age - NEXT_MS * int(widget.id.removeprefix(STONE)))
    children = tuple(_rolled(child, mouth, age) for child in widget.children)
    if all(new is old for new, old in zip(children, widget.children, strict=True)):
        return widget
    return replace(widget, children=children)


def _on_its_way(stone: Widget, mouth: Rect, age: int) -> Widget:
    if age >= ROLL_MS:
        return stone
    if age < 0:
        return replace(stone, shapes=(), children=())
    part = ease(age / ROLL_MS)
    on_way = centred_at(stone, between(mouth, stone.rect, part))
    return shifted(on_way, -HOP * math.sin(math.pi * part))
