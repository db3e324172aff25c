"""A caption: a few words about a sound, on a strip where it hides nothing that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.display import Box, Lines, Picture
from game.ui.geometry import Rect
from game.ui.parts.basic import icon
from game.ui.widget import Widget, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.ui.look import Look
    from game.ui.text import Typesetter

EDGE, TOP, GAP = 28.0, 24.0, 12.0
"""Logical units kept free at the sides of the screen, above, and around whatever stands there."""
PADDING, ABOVE = 14.0, 10.0
"""Between the edge of the strip and its words, at the sides, and above and below."""
WIDEST = 560.0
"""Widest strip at the usual size of text; longer captions take two lines."""
BUTTONS = ("button", "radio", "checkbox")
"""Roles of what is seen as a button, also while it can't be pressed."""
FACE = 0.5
"""The part of a person, from the crown down, in which the face is."""


class Strip(msgspec.Struct, frozen=True):
    """A strip without a place: its size, the lines of its words, the side of its icon."""

    w: float
    h: float
    lines: tuple[str, ...]
    side: float


def caption(
    look: Look, said: str, icon_name: str, tree: Widget, held: Rect | None = None, *, live: bool
) -> Widget:
    """The strip with an icon and the words, over a tree; a screen reader tells it when it is `live`.

    It stays at `held`, where it was before, as long as it hides nothing there.
    """
    strips = tuple(_strips(look, said, tree.rect.w))
    strip, place = _placed(look, strips, tree, held)
    theme, style = look.theme, look.type.chat
    sign = Rect(place.x + PADDING, place.y + (place.h - strip.side) / 2, strip.side, strip.side)
    words = Rect(
        sign.right + 10, place.y + ABOVE, place.right - sign.right - 10 - PADDING, place.h - 2 * ABOVE
    )
    shapes = (
        Box(place, theme.on_panel, 10.0, theme.panel, 2.0),
        icon(sign, icon_name, theme.panel),
        Lines(words, strip.lines, style, theme.panel),
    )
    return Widget("caption", place, shapes, role="text", name=said, live=live)


def _strips(look: Look, said: str, page_w: float) -> Iterator[Strip]:
    """The strip on one line where that is not too wide, and on more lines, narrower and narrower."""
    style = look.type.chat
    side = min(style.size * style.leading, 34.0)
    beside = 2 * PADDING + side + 10
    room = min(page_w - 2 * EDGE, WIDEST * max(1.0, style.size / 19)) - beside
    natural = look.typesetter.width(said, style) + 2
    for share in (1.0, 0.56, 0.4):
        block = look.block(said, "chat", min(room, max(natural * share, side)))
        yield Strip(min(block.w + 2, room) + beside, block.h + 2 * ABOVE, block.lines, side)


def _placed(look: Look, strips: Sequence[Strip], tree: Widget, held: Rect | None) -> tuple[Strip, Rect]:
    """The first strip that finds a free place, and that place; what hides least where none does."""
    matters = tuple(_what_matters(tree, look.typesetter))
    for strip in strips:
        if held is not None and (strip.w, strip.h) == (held.w, held.h) and not _hidden(held, matters):
            return strip, held
    for taken in ((*matters, *_faces(tree)), matters):
        for strip in strips:
            for place in _places(strip, tree.rect, taken):
                if not _hidden(place, taken):
                    return strip, place
    return _least_hidden(strips, tree, matters)


def _least_hidden(strips: Sequence[Strip], tree: Widget, matters: Sequence[Rect]) -> tuple[Strip, Rect]:
    """The strip and the place that hide least; help and quick exit stay free where anything else can."""
    always = [here.widget.rect for here in placed(tree) if here.widget.above]
    tried = [(strip, place) for strip in strips for place in _places(strip, tree.rect, matters)]
    return min(tried, key=lambda each: (_hidden(each[1], always), _hidden(each[1], matters)))


def _places(strip: Strip, page: Rect, taken: Sequence[Rect]) -> Iterator[Rect]:
    """Places worth trying, from the top down and from the left: at edges, and beside what stands there."""
    right, bottom = page.right - EDGE - strip.w, page.bottom - TOP - strip.h
    ys = {TOP, bottom, *(rect.bottom + GAP for rect in taken)}
    for y in sorted(y for y in ys if TOP <= y <= bottom):
        ends = {rect.right + GAP for rect in taken if rect.y < y + strip.h and y < rect.bottom}
        for x in sorted(x for x in (EDGE, right, *ends) if EDGE <= x <= right):
            yield Rect(x, y, strip.w, strip.h)


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
