"""Choices as large tiles with pictures, for children who read little: the picture first, the words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.events import Choose
from game.ui.display import Box, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import button_colours, centred, icon
from game.ui.parts.cards import outlined
from game.ui.theme import typography
from game.ui.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.view import ChoiceView
    from game.ui.look import Look

GAP = 12.0
PAD = 14.0
PICTURE = 84.0
LEAST = 136.0
"""Least width of a tile at normal text."""
WIDE = 480.0
"""In a narrower place (at normal text), rows of tiles would leave no room for the messages above."""
MOST_ACROSS = 3
COLOURS = (("warm", "on_warm"), ("mine", "on_mine"), ("accent", "on_accent"), ("soft", "on_soft"))
"""Discs and icons one after the other: they tell tiles apart and say nothing of what is wise."""


def as_tiles(context: Context, choices: Sequence[ChoiceView], width: float) -> bool:
    """Whether choices are shown as tiles: all have a picture, and a narrow place holds them in one row."""
    if not choices or not all(one.icon for one in choices):
        return False
    across = _across(context.look, [context.say(one.text) for one in choices], width)
    return across > 1 and (across >= len(choices) or width >= WIDE * _text_scale(context.look))


def tiles(
    context: Context, node: str, choices: Sequence[ChoiceView], lane: Rect
) -> tuple[tuple[Widget, ...], float]:
    """The tiles in rows from the top of `lane`, and where they end."""
    look = context.look
    labels = [context.say(one.text) for one in choices]
    across = _across(look, labels, lane.w)
    gap = look.apart(GAP)
    w = (lane.w - gap * (across - 1)) / across
    made: list[Widget] = []
    y = lane.y
    for start in range(0, len(choices), across):
        row = range(start, min(start + across, len(choices)))
        h = PICTURE + 3 * PAD - 2 + max(look.block(labels[at], "button", w - 2 * PAD).h for at in row)
        left = lane.x + (lane.w - len(row) * w - (len(row) - 1) * gap) / 2
        for at in row:
            place = Rect(left + (at - start) * (w + gap), y, w, h)
            made.append(_tile(context, node, choices[at], at + 1, place))
        y += h + gap
    return tuple(made), y - gap


def _text_scale(look: Look) -> float:
    return look.type.button.size / typography(1.0).button.size


def _across(look: Look, labels: Sequence[str], width: float) -> int:
    """How many stand beside each other: no word is broken, and four are two rows of two."""
    widest = max(look.typesetter.width(word, look.type.button) for label in labels for word in label.split())
    most = 2 if len(labels) == 4 else min(MOST_ACROSS, len(labels))  # noqa: PLR2004 - two rows of two
    scale = _text_scale(look)
    for across in range(most, 1, -1):
        w = (width - look.apart(GAP) * (across - 1)) / across
        if w >= LEAST * scale and widest <= w - 2 * PAD:
            return across
    return 1


def _tile(context: Context, node: str, one: ChoiceView, number: int, place: Rect) -> Widget:
    """A tile: its picture on a coloured disc, its number, its words."""
    look, label = context.look, context.say(one.text)
    theme = look.theme
    fill, ink, _ = button_colours(look, "quiet" if one.kind == "do" else "plain", ())
    disc = Rect(place.x + (place.w - PICTURE) / 2, place.y + PAD, PICTURE, PICTURE)
    words = Rect(
        place.x + PAD, disc.bottom + PAD - 4, place.w - 2 * PAD, place.bottom - disc.bottom - 2 * PAD + 4
    )
    size = look.type.label.size * 1.7
    badge = Rect(place.x + 10, place.y + 10, size, size)
    shapes: tuple[Shape, ...] = (
        Box(place, fill, 26.0, theme.accent, 2.5),
        *picture_disc(look, disc, one.icon, number),
        Box(badge, theme.accent, size / 2),
        centred(look, badge, str(number), "label", theme.on_accent),
        centred(look, words, label, "button", ink),
    )
    return Widget(
        f"choice:{number}", place, shapes, role="button", name=label, action=Choose(node, one.id),
        first=number == 1, radius=26.0,
    )  # fmt: skip


def picture_disc(look: Look, place: Rect, name: str, number: int) -> tuple[Shape, ...]:
    """The icon of choice `number` on its disc."""
    theme = look.theme
    fill, ink = (getattr(theme, token) for token in COLOURS[(number - 1) % len(COLOURS)])
    edge = theme.line if outlined(look) else ""
    inner = place.w * 0.64
    disc = Box(place, fill, place.h / 2, edge, 2.0 if edge else 0.0)
    return (disc, icon(place.centered(inner, inner), name, ink))
