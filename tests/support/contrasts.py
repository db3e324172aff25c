"""The contrast of what is read and of icons, as they are painted: against what lies right below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Item, Lines, Picture
from game.ui.draw.theme import channels, contrast
from game.ui.draw.widget import placed
from tests.support.overflow import ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.draw.typesetting import Typesetter
    from game.ui.draw.widget import Widget

READABLE, LARGE_READABLE, VISIBLE = 4.5, 3.0, 3.0
"""WCAG 2.2, 1.4.3 for text and for large text; 1.4.11 for icons."""
LARGE, LARGE_BOLD = 24.0, 18.66
"""Sizes from which text counts as large, in logical units, which are CSS pixels at 1280 × 720."""
OPAQUE = 255
SLIVER = 2.0
"""Logical units of a text or icon at the edge of its area that nobody reads: a line that was scrolled out of
a chat, of which only the blank below its letters is left, met the line under the chat's head there.
"""
EXTREMES = ("#000000", "#ffffff")
"""What may be in a picture."""


def faint(root: Widget, typesetter: Typesetter) -> Iterator[str]:
    """Each text and each icon of one colour that does not stand out from what it lies on.

    Left out are what can't be pressed now (both criteria do so), lettering with an edge of its own, icons
    right on a picture, and what is scrolled out of sight but for a `SLIVER`. A text is looked at where its
    letters are: in the middle of a field that they don't fill may stand the line behind the last of them.
    """
    below: list[Item] = []
    for here in placed(root):
        clip = here.clip.intersection(here.widget.rect) if here.widget.clip else here.clip
        for shape in here.widget.shapes:
            item = Item(shape, clip)
            covers = ink(shape, typesetter) if isinstance(shape, Lines) else shape.rect
            seen = covers.intersection(clip)
            if "disabled" not in here.widget.state and min(seen.w, seen.h) > SLIVER:
                yield from _one(item, seen.center, below)
            below.append(item)


def _one(item: Item, where: tuple[float, float], below: Sequence[Item]) -> Iterator[str]:
    shape = item.shape
    if isinstance(shape, Lines) and any(shape.lines) and not shape.style.edge:
        said, colour, least = shape.lines[0], shape.colour, _least(shape)
    elif isinstance(shape, Picture) and shape.kind == "icon" and shape.args:
        said, colour, least = f"icon {shape.name}", shape.args[0], VISIBLE
    else:
        return
    for ground in _grounds(below, where):
        if (got := contrast(colour, ground)) < least:
            yield f"{said!r} in {colour} on {ground}: {got:.1f}"


def _least(text: Lines) -> float:
    bold = text.style.weight in ("bold", "heavy")
    large = text.style.size >= (LARGE_BOLD if bold else LARGE)
    return LARGE_READABLE if large else READABLE


def _grounds(below: Sequence[Item], where: tuple[float, float]) -> tuple[str, ...]:
    """What colour lies there; both extremes where a picture shines through."""
    x, y = where
    veils: list[str] = []
    for other in reversed(below):
        shape = other.shape
        if not (shape.rect.contains(x, y) and other.clip.contains(x, y)):
            continue
        if isinstance(shape, Picture) and shape.kind != "icon":
            return tuple(_seen_through(veils, extreme) for extreme in EXTREMES) if veils else ()
        if isinstance(shape, Box) and shape.fill:
            if channels(shape.fill)[3] == OPAQUE:
                return (_seen_through(veils, shape.fill),)
            veils.append(shape.fill)
    return ()


def _seen_through(veils: Sequence[str], ground: str) -> str:
    """A colour under others that let it through, the topmost first."""
    under = channels(ground)[:3]
    for veil in reversed(veils):
        *over, alpha = channels(veil)
        under = tuple(  # type: ignore[assignment]  # three again
            round((top * alpha + low * (OPAQUE - alpha)) / OPAQUE)
            for top, low in zip(over, under, strict=True)
        )
    red, green, blue = under
    return f"#{red:02x}{green:02x}{blue:02x}"
