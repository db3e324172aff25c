"""The six tools that are there at every moment of a story: measured, drawn, marked once done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.story.events import Use
from game.story.reading.words import TOOLS
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET, centred, icon, panel
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from game.scenes.scene import Context
    from game.ui.draw.display import Colour, Style
    from game.ui.draw.look import Look

TITLE = Text("tools.title", "Always at hand")
# Translators: read aloud for a tool that has a check mark, because what it stands for was done.
DONE = Text("tools.done", "done")

COLOURS = {
    "pause": ("soft", "on_soft"),
    "save": ("warm", "on_warm"),
    "report": ("alert", "on_alert"),
    "block": ("accent", "on_accent"),
    "leave": ("soft", "on_soft"),
    "tell": ("good", "on_good"),
}
"""The tokens of each tool's disc and of the icon on it."""

GAP = 10.0
NARROW, WIDE, STEP = 78.0, 300.0, 6.0
"""Widths that a column is tried at, in logical units."""


class Fit(msgspec.Struct, frozen=True):
    """How the tools stand: how many beside each other, size of a cell, size of the disc."""

    across: int
    w: float
    heights: tuple[float, ...]
    disc: float
    beside: bool = False
    """Whether labels stand beside their pictures, where few are in a row."""
    gap: float = GAP

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of them all."""
        return (
            self.across * self.w + (self.across - 1) * self.gap,
            sum(self.heights) + self.gap * (len(self.heights) - 1),
        )


def fit_column(context: Context, height: float) -> Fit:
    """One column, as narrow as lets every label stand in it unbroken and all of them in `height`."""
    labels, gap = _labels(context), context.look.apart(GAP)
    best: Fit | None = None
    for disc in (52.0, 40.0, 30.0):
        for w in _widths(context.look.target(NARROW)):
            heights = _heights(context.look, labels, w, disc)
            best = Fit(1, w, heights, disc, gap=gap) if heights else None
            if best and best.size[1] <= height:
                return _even(best, height)
    return best or Fit(1, WIDE, tuple(TARGET * 2 for _ in labels), 30.0)


def _even(fit: Fit, height: float) -> Fit:
    """The same with all cells as high as the highest, where that fits too."""
    even = msgspec.structs.replace(fit, heights=(max(fit.heights),) * len(fit.heights))
    return even if even.size[1] <= height else fit


def fit_row(context: Context, width: float) -> Fit:
    """A row of six where every label stands in it unbroken, else rows of three or two, labels beside."""
    look, labels = context.look, _labels(context)
    gap = look.apart(GAP)
    six = _cell(width, 6, gap)
    heights = _heights(look, labels, six, 40.0)
    if heights:
        return Fit(6, six, (max(heights),), 40.0, gap=gap)
    widest = max(look.typesetter.width(label, look.type.label) for label in labels)
    across = 3 if widest + 40 + 38 <= _cell(width, 3, gap) else 2
    height = max(look.target(TARGET + 6), _line(look.type.label) + 24)
    cell = _cell(width, across, gap)
    return Fit(across, cell, (height,) * (6 // across), 40.0, beside=True, gap=gap)


def _cell(width: float, across: int, gap: float) -> float:
    return (width - gap * (across - 1)) / across


def _widths(narrow: float) -> Iterator[float]:
    w = narrow
    while w <= WIDE:
        yield w
        w += STEP


def _labels(context: Context) -> tuple[str, ...]:
    return tuple(context.say(TOOL_NAMES[tool]) for tool in TOOLS)


def _heights(look: Look, labels: tuple[str, ...], w: float, disc: float) -> tuple[float, ...]:
    """The height that each cell takes at this width; nothing when a label has to be cut or is too long."""
    style, inner = look.type.label, w - 12
    if any(look.typesetter.width(word, style) > inner for label in labels for word in label.split()):
        return ()
    counts = [len(look.block(label, "label", inner).lines) for label in labels]
    if max(counts) > 2:  # noqa: PLR2004 - more than two lines under an icon look like a paragraph
        return ()
    return tuple(look.target(disc + 6 + count * _line(style) + 16) for count in counts)


def _line(style: Style) -> float:
    return style.line_height


def tools(context: Context, area: Rect, fit: Fit, acts: Collection[str]) -> Widget:
    """The tools in `area`; a column spreads its spare height, up to what looks well."""
    spare = max(0.0, area.h - fit.size[1]) / len(fit.heights)
    grow = min(spare, 34.0) if fit.across == 1 else 0.0
    total = fit.size[1] + grow * len(fit.heights)
    cells: list[Widget] = []
    y = area.y + max(0.0, (area.h - total) / 2)
    left = area.x + (area.w - fit.size[0]) / 2
    for row, height in enumerate(fit.heights):
        for column in range(fit.across):
            at = row * fit.across + column
            place = Rect(left + column * (fit.w + fit.gap), y, fit.w, height + grow)
            cells.append(_tool(context, TOOLS[at], place, fit, done=TOOLS[at] in acts))
        y += height + grow + fit.gap
    return Widget("tools", area, (), tuple(cells), role="group", name=context.say(TITLE))


def _tool(context: Context, tool: str, place: Rect, fit: Fit, *, done: bool) -> Widget:
    """A card with a coloured disc and a label; a check mark once its act was done."""
    look, label = context.look, context.say(TOOL_NAMES[tool])
    fill, ink = (getattr(look.theme, token) for token in COLOURS[tool])
    round_, words = (_beside if fit.beside else _under)(look, label, place, fit.disc)
    shapes: list[Shape] = [
        panel(look, place, radius=22.0, shadow=5.0),
        disc_shape(look, round_, fill),
        icon(round_.centered(fit.disc * 0.62, fit.disc * 0.62), tool, ink),
        centred(look, words, label, "label", look.theme.on_panel, "left" if fit.beside else "center"),
    ]
    if done:
        shapes.extend(check(look, place.right - 20, place.y - 2))
    return Widget(
        f"tool:{tool}",
        place,
        tuple(shapes),
        role="button",
        name=label,
        value=context.say(DONE) if done else "",
        state=("checked",) if done else (),
        action=Use(tool),
        radius=22.0,
    )


def _under(look: Look, label: str, place: Rect, disc: float) -> tuple[Rect, Rect]:
    """Places of the disc and of the label below it."""
    text_h = look.block(label, "label", place.w - 12).h
    top = place.y + (place.h - disc - 6 - text_h) / 2
    round_ = Rect(place.x + (place.w - disc) / 2, top, disc, disc)
    return round_, Rect(place.x + 6, round_.bottom + 6, place.w - 12, text_h)


def _beside(look: Look, label: str, place: Rect, disc: float) -> tuple[Rect, Rect]:
    """Places of the disc and of the label right of it, both together in the middle."""
    w = look.typesetter.width(label, look.type.label) + 2
    x = place.x + (place.w - disc - 10 - w) / 2
    return Rect(x, place.y + (place.h - disc) / 2, disc, disc), Rect(x + disc + 10, place.y, w, place.h)


def disc_shape(look: Look, place: Rect, fill: Colour) -> Box:
    """A coloured disc; outlined where the theme lives from outlines."""
    outlined = look.theme.flat
    return Box(place, fill, place.h / 2, look.theme.line if outlined else "", 2.0 if outlined else 0.0)


def check(look: Look, x: float, y: float) -> tuple[Shape, ...]:
    """A small check mark in a disc, its top left at the point."""
    theme, place = look.theme, Rect(x, y, 24, 24)
    return (
        Box(place, theme.good, 12, theme.panel, 3.0),
        icon(place.centered(14, 14), "check", theme.on_good),
    )
