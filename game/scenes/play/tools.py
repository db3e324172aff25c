"""The six tools that are there at every moment of a story: measured, drawn, marked once done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.story.events import Use
from game.story.reading.words import TOOLS
from game.text import Text
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, one, sign
from game.ui.parts.pieces import line, mark, raised_panel, snug
from game.ui.parts.sizing import SPRING, asks, grow, loose, middle, pad, put, sized, square
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from game.scenes.scene import Context
    from game.ui.draw.display import Style
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part, Piece

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
SPREAD = 34.0
"""How much higher than it needs a tool of a column is at most."""
DISC, SIDES = 52.0, (78.0, 70.0, 64.0, 58.0, 52.0, 46.0, 40.0, 30.0)
"""Side of a disc at normal text, and those that are tried: it grows with the text where there is room."""
LOOSE, TIGHT = (6.0, 16.0), (3.0, 9.0)
"""Room between a disc and its label, and above and below both."""
WITHIN, AROUND = 10.0, 24.0
"""Room between a picture and the label beside it, and beyond both: three labels in Cyrillic fit a row."""
NARROW, WIDE, STEP = 78.0, 300.0, 6.0
"""Widths that a column is tried at, in logical units."""


class Fit(msgspec.Struct, frozen=True):
    """How the tools stand: how many beside each other, size of a cell, size of the disc."""

    across: int
    w: float
    heights: tuple[float, ...]
    disc: float
    tight: bool = False
    """Whether there is little room in a cell and between cells, so that discs need not be small."""
    beside: bool = False
    """Whether labels stand beside their pictures, where few are in a row."""
    gap: float = GAP

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of them all."""
        beside = row(*(sized(0.0, self.w) for _ in range(self.across)), gap=self.gap)
        below = stack(*(sized(SPRING, h=height) for height in self.heights), gap=self.gap)
        return beside.wide(0.0) if beside.wide else 0.0, below.tall(0.0)


def fit_column(context: Context, height: float) -> Fit:
    """One column, as narrow as lets every label stand in it unbroken and all of them in `height`."""
    look, labels = context.look, _labels(context)
    best: Fit | None = None
    for side in (one_ for one_ in SIDES if one_ <= look.grown(DISC)):
        for tight in (False, True):
            for w in _widths(look.target(NARROW)):
                heights = _heights(look, labels, w, side, tight=tight)
                best = Fit(1, w, heights, side, gap=_gap(look, tight=tight), tight=tight) if heights else None
                if best and best.size[1] <= height:
                    return _even(best, height)
    return best or Fit(1, WIDE, tuple(TARGET * 2 for _ in labels), 30.0)


def _gap(look: Look, *, tight: bool) -> float:
    return look.apart(GAP * 0.6 if tight else GAP)


def _even(fit: Fit, height: float) -> Fit:
    """The same with all cells as high as the highest, where that fits too."""
    even = msgspec.structs.replace(fit, heights=(max(fit.heights),) * len(fit.heights))
    return even if even.size[1] <= height else fit


def fit_row(context: Context, width: float) -> Fit:
    """A row of six where every label stands in it unbroken, else rows of three or two, labels beside."""
    look, labels = context.look, _labels(context)
    gap = look.apart(GAP)
    six = _cell(width, 6, gap)
    heights = _heights(look, labels, six, 40.0, tight=False)
    if heights:
        return Fit(6, six, (max(heights),), 40.0, gap=gap)
    widest = max(look.typesetter.width(label, look.type.label) for label in labels)
    taken = widest + WITHIN + AROUND
    across = 3 if taken + 40 <= _cell(width, 3, gap) else 2
    cell = _cell(width, across, gap)
    side = max(40.0, min(look.grown(40.0), cell - taken))
    height = max(look.target(TARGET + 6), _line(look.type.label) + 24, side + 14)
    return Fit(across, cell, (height,) * (6 // across), side, beside=True, gap=gap)


def _cell(width: float, across: int, gap: float) -> float:
    return (width - gap * (across - 1)) / across


def _widths(narrow: float) -> Iterator[float]:
    w = narrow
    while w <= WIDE:
        yield w
        w += STEP


def _labels(context: Context) -> tuple[str, ...]:
    return tuple(context.say(TOOL_NAMES[tool]) for tool in TOOLS)


def _heights(look: Look, labels: tuple[str, ...], w: float, side: float, *, tight: bool) -> tuple[float, ...]:
    """The height that each cell takes at this width; nothing when a label has to be cut or is too long."""
    style, inner = look.type.label, w - 12
    if any(look.typesetter.width(word, style) > inner for label in labels for word in label.split()):
        return ()
    counts = [len(look.block(label, "label", inner).lines) for label in labels]
    if max(counts) > 2:  # noqa: PLR2004 - more than two lines under an icon look like a paragraph
        return ()
    between, around = TIGHT if tight else LOOSE
    return tuple(look.target(side + between + count * _line(style) + around) for count in counts)


def _line(style: Style) -> float:
    return style.line_height


def tools(context: Context, area: Rect, fit: Fit, acts: Collection[str], press: str = "") -> Widget:
    """The tools in `area`; a column spreads its spare height, up to what looks well. `press` is wanted."""
    cells = [_tool(context, tool, fit, done=tool in acts, wanted=tool == press) for tool in TOOLS]
    spread = asks(_laid(fit, cells), SPREAD * len(cells) if fit.across == 1 else 0.0)
    whole = sized(put(spread, down="middle"), fit.size[0])
    return one("tools", put(whole, "middle"), name=context.say(TITLE)).widget(area)


def _laid(fit: Fit, cells: Sequence[Piece]) -> Part:
    """The cells in their rows; each row takes its share of what there is to spare."""
    lines = [cells[at : at + fit.across] for at in range(0, len(cells), fit.across)]
    rows = (
        grow(sized(row(*(sized(cell, fit.w) for cell in line_), gap=fit.gap), h=height))
        for line_, height in zip(lines, fit.heights, strict=True)
    )
    return stack(*rows, gap=fit.gap)


def _tool(context: Context, tool: str, fit: Fit, *, done: bool, wanted: bool) -> Part:
    """A card with a coloured disc and a label; a check mark once its act was done, a rim where wanted."""
    look, label = context.look, context.say(TOOL_NAMES[tool])
    fill, ink = (getattr(look.theme, token) for token in COLOURS[tool])
    picture = mark(look, tool, (fill, ink), fit.disc, fit.disc * (0.74 if fit.tight else 0.62))
    if fit.beside:
        words = snug(look, label, "label", look.theme.on_panel)
        inside = put(row(picture, WITHIN, words, down="middle"), "middle")
    else:
        words = line(look, label, "label", look.theme.on_panel)
        between, _ = TIGHT if fit.tight else LOOSE
        inside = loose(stack(put(picture, "middle"), between, pad(words, 6.0)))
    rim = (box("", 22.0, look.theme.warm, 5.0),) if wanted else ()
    button = one(
        f"tool:{tool}", over(raised_panel(look, 22.0, 5.0), *rim, inside), first=wanted,
        role="button", name=label, value=context.say(DONE) if done else "",
        state=("checked",) if done else (), action=Use(tool), radius=22.0,
    )  # fmt: skip
    return over(button, _check(look, tool)) if done else button


def _check(look: Look, tool: str) -> Part:
    """A small check mark in a disc, over the upper right corner, also above the ring of the focus."""
    theme = look.theme
    ground = disc(theme.good, theme.panel, 3.0)
    whole = square(over(ground, middle(sign("check", theme.on_good), 14.0)), 24.0)
    return put(pad(one(f"tool:{tool}.check", whole), right=-4.0, top=-2.0), "right", "top")
