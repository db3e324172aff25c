"""A caption: a few words about a sound, on a strip where it hides nothing that matters."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Lines, Picture, Style
from game.ui.draw.geometry import FACE, Rect
from game.ui.draw.widget import Widget, placed
from game.ui.parts.basic import icon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.ui.draw.look import Look
    from game.ui.draw.typesetting import Typesetter

ROOMY, TIGHT = (28.0, 24.0, 12.0), (8.0, 6.0, 3.0)
"""Logical units kept free at the sides of the screen, above and below, and around whatever stands there."""
PADDING, ABOVE = 14.0, 10.0
"""Between the edge of the strip and its words, at the sides, and above and below."""
WIDEST = 560.0
"""Widest strip at the usual size of text; longer captions take two lines."""
SHARES = (1.0, 0.56, 0.4, 0.28, 0.2)
"""How wide the words of a strip are, of one line: the narrower, the more lines."""
USUAL, SMALLEST = 19.0, 17.0
"""Size of the words where text is not enlarged, and down to which a crowded screen may bring large ones."""
SMALLER = 0.8
"""From one size of words that finds no place to the next."""
BUTTONS = ("button", "radio", "checkbox")
"""Roles of what is seen as a button, also while it can't be pressed."""


class Strip(msgspec.Struct, frozen=True):
    """A strip without a place: its size, the lines of its words, their style, the side of its icon."""

    w: float
    h: float
    lines: tuple[str, ...]
    style: Style
    side: float


def caption(
    look: Look, said: str, icon_name: str, tree: Widget, held: Rect | None = None, *, live: bool
) -> Widget:
    """The strip with an icon and the words, over a tree; a screen reader tells it when it is `live`.

    It stays at `held`, where it was before, as long as it hides nothing there. Where large words find no
    place, they are set smaller.
    """
    strip, place = _placed(look, said, tree, held)
    theme = look.theme
    sign = Rect(place.x + PADDING, place.y + (place.h - strip.side) / 2, strip.side, strip.side)
    words = Rect(
        sign.right + 10, place.y + ABOVE, place.right - sign.right - 10 - PADDING, place.h - 2 * ABOVE
    )
    shapes = (
        Box(place, theme.on_panel, 10.0, theme.panel, 2.0),
        icon(sign, icon_name, theme.panel),
        Lines(words, strip.lines, strip.style, theme.panel),
    )
    return Widget("caption", place, shapes, role="text", name=said, live=live)


def _styles(look: Look) -> Iterator[Style]:
    """The style of the words, and smaller and smaller ones."""
    style = look.type.chat
    yield style
    while style.size > SMALLEST:
        style = msgspec.structs.replace(style, size=max(SMALLEST, style.size * SMALLER))
        yield style


def _strips(look: Look, said: str, style: Style, page_w: float) -> Iterator[Strip]:
    """The strip on one line where that is not too wide, and on more lines, narrower and narrower."""
    side = min(style.line_height, 34.0)
    beside = 2 * PADDING + side + 10
    room = min(page_w - 2 * ROOMY[0], WIDEST * max(1.0, style.size / USUAL)) - beside
    natural = look.typesetter.width(said, style) + 2
    longest = max((look.typesetter.width(word, style) for word in said.split()), default=0.0) + 2
    for wanted in dict.fromkeys(max(natural * share, longest) for share in SHARES):
        block = look.typesetter.block(said, style, min(room, wanted))
        if block.w <= room:
            yield Strip(block.w + 2 + beside, block.h + 2 * ABOVE, block.lines, style, side)


def _placed(look: Look, said: str, tree: Widget, held: Rect | None) -> tuple[Strip, Rect]:
    """The first strip that finds a free place, and that place; what hides least where none does."""
    matters = tuple(_what_matters(tree, look.typesetter))
    sizes = [tuple(_strips(look, said, style, tree.rect.w)) for style in _styles(look)]
    if held is not None and _free(held, matters):
        for strip in chain.from_iterable(sizes):
            if (strip.w, strip.h) == (held.w, held.h):
                return strip, held
    rather = (*matters, *_faces(tree))
    tried: list[tuple[Strip, Rect]] = []
    for strips in sizes:
        for taken, margins in ((rather, ROOMY), (rather, TIGHT), (matters, ROOMY), (matters, TIGHT)):
            for strip in strips:
                for place in _places(strip, tree.rect, taken, margins):
                    if _free(place, taken):
                        return strip, place
                    tried.append((strip, place))
    return _least_hidden(tried, tree, matters)


def _least_hidden(
    tried: Sequence[tuple[Strip, Rect]], tree: Widget, matters: Sequence[Rect]
) -> tuple[Strip, Rect]:
    """The strip and the place that hide least; help and quick exit stay free where anything else can."""
    always = [here.widget.rect for here in placed(tree) if here.widget.above]
    return min(tried, key=lambda each: (_hidden(each[1], always), _hidden(each[1], matters)))


def _places(
    strip: Strip, page: Rect, taken: Sequence[Rect], margins: tuple[float, float, float]
) -> Iterator[Rect]:
    """Places worth trying, from the top down and from the left: at edges, and beside what stands there."""
    edge, top, gap = margins
    right, bottom = page.right - edge - strip.w, page.bottom - top - strip.h
    ys = {top, bottom, *(rect.bottom + gap for rect in taken)}
    for y in sorted(y for y in ys if top <= y <= bottom):
        row = [rect for rect in taken if rect.y < y + strip.h and y < rect.bottom]
        ends = {rect.right + gap for rect in row}
        for x in sorted(x for x in (edge, right, *ends) if edge <= x <= right):
            yield Rect(x, y, strip.w, strip.h)


def _free(place: Rect, taken: Iterable[Rect]) -> bool:
    return not any(place.intersects(rect) for rect in taken)


def _hidden(place: Rect, taken: Iterable[Rect]) -> float:
    """How much of what matters lies below the place."""
    shared = [place.intersection(rect) for rect in taken]
    return sum(rect.w * rect.h for rect in shared)


def _what_matters(tree: Widget, typesetter: Typesetter) -> Iterator[Rect]:
    """Where something can be read or pressed, or could be pressed at another time."""
    for here in placed(tree):
        if (here.widget.action is not None or here.widget.role in BUTTONS) and here.visible:
            yield here.widget.rect.intersection(here.clip)
            continue
        for shape in here.widget.shapes:
            if isinstance(shape, Lines):
                seen = _ink(shape, typesetter).intersection(here.clip)
                if seen.w > 0 and seen.h > 0:
                    yield seen


def _ink(text: Lines, typesetter: Typesetter) -> Rect:
    """What lines of text really cover of the room that they were given."""
    rect = text.rect
    w = min(rect.w, max((typesetter.width(line, text.style) for line in text.lines), default=0.0))
    spare = {"left": 0.0, "center": (rect.w - w) / 2, "right": rect.w - w}[text.align]
    return Rect(rect.x + spare, rect.y, w, rect.h)


def _faces(tree: Widget) -> Iterator[Rect]:
    """Where the faces of people are: they tell how somebody feels."""
    for here in placed(tree):
        for shape in here.widget.shapes:
            if isinstance(shape, Picture) and shape.kind in ("person", "face"):
                rect = shape.rect
                yield Rect(rect.x, rect.y, rect.w, rect.h * FACE).intersection(here.clip)
