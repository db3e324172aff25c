"""Choices as large tiles with pictures, for children who read little: the picture first, the words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.story.events import Choose
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.theme import typography
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button_colours, centred, icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView
    from game.ui.draw.look import Look

GAP = 12.0
PAD = 14.0
PICTURE, BESIDE = 84.0, 60.0
"""Sizes of a picture above its words, and of one beside them."""
RING = 3.0
"""Around a number that lies on a picture."""
LEAST = 136.0
"""Least width of a tile at normal text."""
WIDE = 480.0
"""In a narrower place (at normal text), rows of tiles would leave no room for the messages above."""
MOST_ACROSS = 3
COLOURS = (("warm", "on_warm"), ("mine", "on_mine"), ("accent", "on_accent"), ("soft", "on_soft"))
"""Discs and icons one after the other: they tell tiles apart and say nothing of what is wise."""


class _Plan(msgspec.Struct, frozen=True):
    """How many tiles stand beside each other, and whether they are low: the picture beside the words.

    More than one row of high tiles would cover the faces on the stage.
    """

    across: int
    low: bool


def as_tiles(context: Context, choices: Sequence[ChoiceView], width: float) -> bool:
    """Whether choices are shown as tiles: all have a picture, and a narrow place holds them in one row."""
    if not choices or not all(one.icon for one in choices):
        return False
    plan = _plan(context.look, [context.say(one.text) for one in choices], width)
    return plan.across > 1 and (not plan.low or width >= WIDE * _text_scale(context.look))


def tiles(
    context: Context, node: str, choices: Sequence[ChoiceView], lane: Rect
) -> tuple[tuple[Widget, ...], float]:
    """The tiles in rows from the top of `lane`, and where they end."""
    look = context.look
    labels = [context.say(one.text) for one in choices]
    plan = _plan(look, labels, lane.w)
    gap = look.apart(GAP)
    w = (lane.w - gap * (plan.across - 1)) / plan.across
    made: list[Widget] = []
    y = lane.y
    for start in range(0, len(choices), plan.across):
        row = range(start, min(start + plan.across, len(choices)))
        words_h = max(look.block(labels[at], "button", _words_width(w, low=plan.low)).h for at in row)
        h = max(BESIDE, words_h) + 2 * PAD if plan.low else PICTURE + 3 * PAD - 2 + words_h
        left = lane.x + (lane.w - len(row) * w - (len(row) - 1) * gap) / 2
        for at in row:
            place = Rect(left + (at - start) * (w + gap), y, w, h)
            made.append(_tile(context, node, choices[at], at + 1, place, low=plan.low))
        y += h + gap
    return tuple(made), y - gap


def _text_scale(look: Look) -> float:
    return look.type.button.size / typography(1.0).button.size


def _plan(look: Look, labels: Sequence[str], width: float) -> _Plan:
    """One row of high tiles where it holds them all, else rows of two low ones; no word is broken."""
    widest = max(look.typesetter.width(word, look.type.button) for label in labels for word in label.split())
    least = LEAST * _text_scale(look)
    for plan in (_Plan(len(labels), low=False), _Plan(2, low=True)):
        w = (width - look.apart(GAP) * (plan.across - 1)) / plan.across
        if plan.across <= MOST_ACROSS and w >= least and widest <= _words_width(w, low=plan.low):
            return plan
    return _Plan(1, low=True)


def _words_width(w: float, *, low: bool) -> float:
    return w - 2 * PAD - (BESIDE + PAD if low else 0.0)


def _tile(context: Context, node: str, one: ChoiceView, number: int, place: Rect, *, low: bool) -> Widget:
    """A tile: its picture on a coloured disc, its number, its words."""
    look, label = context.look, context.say(one.text)
    theme = look.theme
    fill, ink, _ = button_colours(look, "quiet" if one.kind == "do" else "plain", ())
    inner = place.inset(PAD, PAD)
    if low:
        disc = Rect(inner.x + 2, inner.y + (inner.h - BESIDE) / 2, BESIDE, BESIDE)
        words = inner.take_right(_words_width(place.w, low=True))[0]
    else:
        disc = Rect(place.x + (place.w - PICTURE) / 2, inner.y, PICTURE, PICTURE)
        words = inner.take_bottom(inner.bottom - disc.bottom - PAD + 4)[0]
    size = look.type.label.size * 1.7
    badge = Rect(place.x + 10, place.y + 10, size, size)
    if low:  # on the edge of the disc, with a ring around it
        badge = Rect(disc.x - 8, disc.y - 6, size, size)
    shapes: tuple[Shape, ...] = (
        Box(place, fill, 26.0, theme.accent, 2.5),
        *picture_disc(look, disc, one.icon, number),
        *((Box(badge.inset(-RING), fill, size / 2 + RING),) if low else ()),
        Box(badge, theme.accent, size / 2),
        centred(look, badge, str(number), "label", theme.on_accent),
        centred(look, words, label, "button", ink, "left" if low else "center"),
    )
    return Widget(
        f"choice:{number}", place, shapes, role="button", name=label, action=Choose(node, one.id),
        first=number == 1, radius=26.0,
    )  # fmt: skip


def picture_disc(look: Look, place: Rect, name: str, number: int) -> tuple[Shape, ...]:
    """The icon of choice `number` on its disc."""
    theme = look.theme
    fill, ink = (getattr(theme, token) for token in COLOURS[(number - 1) % len(COLOURS)])
    edge = theme.line if look.theme.flat else ""
    inner = place.w * 0.64
    disc = Box(place, fill, place.h / 2, edge, 2.0 if edge else 0.0)
    return (disc, icon(place.centered(inner, inner), name, ink))
