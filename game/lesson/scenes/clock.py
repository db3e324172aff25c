"""The clock of a lesson where no slide shows it: in the story and after it, small and out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.lesson.scenes.kit import minute_said, world_of
from game.scenes.frame import MARGIN, bar_bottom
from game.ui.draw.display import Lines
from game.ui.draw.widget import placed
from game.ui.parts.layout import over, row
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import snug
from game.ui.parts.sizing import pad, put, square

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.lesson_flow.state import State
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

CLOCKED: Final = frozenset({"play", "ending", "debrief", "door", "detective"})
"""The scenes of the game in which it is shown."""
SIGN, BELOW = 26.0, 18.0
"""Its sign, and the room below it in a lower corner."""
SOLID: Final = frozenset({"phone", "board", "debrief.panel"})
"""What it does not lie on, besides words and what can be pressed."""


def with_clock(context: Context, tree: Widget) -> Widget:
    """The screen with the clock in a corner where it hides no word and no button, if there is one."""
    state = world_of(context).state
    if state is None or state.ended:
        return tree
    taken = tuple(_taken(tree))
    for corner in _corners(context, _clock(context, state)):
        clock = corner.widget(context.viewport.rect)
        if not any(clock.rect.intersects(rect) for rect in taken):
            return msgspec.structs.replace(tree, children=(*tree.children, clock))
    return tree


def _clock(context: Context, state: State) -> Part:
    """A sign and the minutes, those that have passed and those of the plan."""
    look, theme = context.look, context.look.theme
    words = snug(look, f"{state.minutes}/{state.planned}", "label", theme.on_panel)
    inside = row(put(square(sign("clock", theme.on_panel), SIGN), down="middle"), 8.0, words)
    edge = (theme.line, 2.0) if theme.flat else ("", 0.0)
    shown = over(box(theme.panel, 18.0, *edge), pad(inside, 12.0, 4.0))
    return one("lesson.clock", shown, role="text", name=minute_said(context, state))


def _corners(context: Context, clock: Part) -> tuple[Part, ...]:
    """Where it may lie: below the bar, and in the two lower corners."""
    return (
        pad(put(clock, "left", "top"), MARGIN, top=bar_bottom(context.look)),
        pad(put(clock, "right", "bottom"), MARGIN, bottom=BELOW),
        pad(put(clock, "left", "bottom"), MARGIN, bottom=BELOW),
    )


def _taken(tree: Widget) -> Iterator[Rect]:
    """Where words, buttons and what holds them lie."""
    for here in placed(tree):
        widget = here.widget
        words = any(isinstance(shape, Lines) for shape in widget.shapes)
        if here.visible and (words or widget.pressable or widget.id in SOLID):
            yield widget.rect.intersection(here.clip)
