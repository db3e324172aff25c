"""A strip over the game that tells an author what is wrong with the file, and on which line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.lines import Lines
from game.story.reading.diagnostic_pages import hint, message
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import panel, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.reading.diagnostics import Diagnostic

SHOWN: Final = 3
"""Problems told at once: more would hide the game."""
EDGE, PADDING, WIDEST, TOP = 20.0, 22.0, 740.0, 92.0
PLAYABLE: Final = "The episode can be played, but it breaks a rule."
TRANSLATED: Final = "The translation was taken, and something in it is worth a look."
OLD: Final = "This is the episode as it was before: the file can't be played."


class Told(msgspec.Struct, frozen=True):
    """A problem in words: where it is, what is wrong, and the line itself."""

    where: str
    sentence: str
    line: str


def told(problems: Sequence[Diagnostic], pages: Path) -> tuple[Told, ...]:
    """The errors in words; warnings wait for the check."""
    errors = [each for each in problems if each.severity == "error"]
    return all_told(errors, pages)


def all_told(problems: Sequence[Diagnostic], pages: Path) -> tuple[Told, ...]:
    """Problems in words, however grave."""
    return tuple(_told(each, pages) for each in problems)


def _told(problem: Diagnostic, pages: Path) -> Told:
    where = f"{Path(problem.path).name}:{problem.line}:{problem.column}  {problem.code}"
    said = message(problem, pages).rstrip(".")
    line = " ".join(Lines().line(problem.path, problem.line).split())
    return Told(where, f"{said}. {hint(problem, pages)}".rstrip(), line)


def with_strip(tree: Widget, context: Context, found: tuple[Told, ...], means: str) -> Widget:
    """The tree with the strip on top of it; it takes no presses, so that the game can be played below."""
    if not found:
        return tree
    return msgspec.structs.replace(tree, children=(*tree.children, strip(context, found, means)))


def strip(context: Context, found: tuple[Told, ...], means: str) -> Widget:
    """The strip below the bar, where it hides no words: what it means, then each problem with its line."""
    look, view = context.look, context.viewport
    w = min(view.w - 2 * EDGE, WIDEST)
    inner = Rect(EDGE + PADDING, 0, w - 2 * PADDING, 0)
    theme = look.theme
    fill, ink = (theme.alert, theme.on_alert) if means == OLD else (theme.warm, theme.on_warm)
    lines = [("strip.means", means, "label", ink)]
    for number, each in enumerate(found[:SHOWN]):
        lines.append((f"strip.where-{number}", each.where, "label", ink))
        lines.append((f"strip.what-{number}", each.sentence, "code", ink))
        if each.line:
            lines.append((f"strip.line-{number}", f"› {each.line}", "code", ink))
    if len(found) > SHOWN:
        lines.append(("strip.more", f"and {len(found) - SHOWN} more: cuvari check", "label", ink))
    children: list[Widget] = []
    y = PADDING
    for id_, words, style, colour in lines:
        children.append(text(look, id_, Rect(inner.x, y, inner.w, 0), words, style, colour))
        y = children[-1].rect.bottom + (10 if id_.startswith(("strip.means", "strip.line")) else 3)
    place = Rect(EDGE, TOP, w, y + PADDING - 3)
    moved = tuple(_moved(child, place.y) for child in children)
    name = " ".join(f"{each.where}: {each.sentence}" for each in found)
    ground = panel(look, place, fill=fill)
    return Widget("strip", place, (ground,), moved, role="alert", name=name, live=True)


def _moved(widget: Widget, y: float) -> Widget:
    rect = widget.rect.moved(0, y)
    shapes = tuple(msgspec.structs.replace(shape, rect=shape.rect.moved(0, y)) for shape in widget.shapes)
    return msgspec.structs.replace(widget, rect=rect, shapes=shapes)
