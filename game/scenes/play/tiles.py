"""Choices as large tiles with pictures, for children who read little: the picture first, the words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.story.events import Choose
from game.ui.draw.theme import typography
from game.ui.parts.basic import button_colours
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, one
from game.ui.parts.pieces import line, mark, numbered
from game.ui.parts.sizing import asks, at_least, grow, pad, put, rest, square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.story.playing.view import ChoiceView
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

GAP = 12.0
PAD = 14.0
PICTURE, BESIDE = 84.0, 60.0
"""Sizes of a picture above its words, and of one beside them."""
RING = 3.0
"""Around a number that lies on a picture."""
COVERED = 17.0
"""So much of a picture's width lies below the number on its edge, however large the letters are."""
FREE = 8.0
"""Between the edge of a tile and a number that stands over the edge of a picture."""
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


def tiles(context: Context, node: str, choices: Sequence[ChoiceView], width: float) -> Part:
    """The tiles in rows of this width; a last row that is not full stands in the middle."""
    look = context.look
    labels = [context.say(one.text) for one in choices]
    plan, gap = _plan(look, labels, width), look.apart(GAP)
    made = [
        _tile(look, choice, label, Choose(node, choice.id), number, low=plan.low)
        for number, (choice, label) in enumerate(zip(choices, labels, strict=True), 1)
    ]
    rows = (made[at : at + plan.across] for at in range(0, len(made), plan.across))
    return stack(*(in_row(row_, plan.across, gap) for row_ in rows), gap=gap)


def in_row(tiles_: Sequence[Part], across: int, gap: float) -> Part:
    """Tiles beside each other, as wide as where there are so many `across`, in the middle."""
    missing = (across - len(tiles_)) / 2
    side: tuple[Piece, ...] = (rest(0.0, missing), gap * missing) if missing else ()
    spaced = [piece for tile in tiles_ for piece in (gap, tile)][1:]
    return row(*side, *spaced, *side[::-1])


def _text_scale(look: Look) -> float:
    return look.type.button.size / typography(1.0).button.size


def _plan(look: Look, labels: Sequence[str], width: float) -> _Plan:
    """One row of high tiles where it holds them all, else rows of two low ones; no word is broken."""
    widest = max(look.typesetter.width(word, look.type.button) for label in labels for word in label.split())
    least = LEAST * _text_scale(look)
    for plan in (_Plan(len(labels), low=False), _Plan(2, low=True)):
        w = (width - look.apart(GAP) * (plan.across - 1)) / plan.across
        if plan.across <= MOST_ACROSS and w >= least and widest <= _words_width(look, w, low=plan.low):
            return plan
    return _Plan(1, low=True)


def _words_width(look: Look, w: float, *, low: bool) -> float:
    return w - PAD - (_before_picture(look) + BESIDE + PAD - 2 if low else PAD)


def _number_size(look: Look) -> float:
    return look.type.label.size * 1.7


def _beyond(look: Look) -> float:
    """How far a number stands over the left edge of the picture beside the words."""
    return max(8.0, _number_size(look) - COVERED)


def _before_picture(look: Look) -> float:
    """From the edge of a low tile to its picture."""
    return max(PAD + 2, _beyond(look) + FREE)


def _tile(look: Look, choice: ChoiceView, label: str, action: Choose, number: int, *, low: bool) -> Part:
    """A tile: its picture on a coloured disc, its number, its words."""
    fill_, ink, _ = button_colours(look, "quiet" if choice.kind == "do" else "plain", ())
    words = line(look, label, "button", ink, "left" if low else "center")
    badge = square(numbered(look, number), _number_size(look))
    if low:  # the number on the edge of the disc, with a ring around it
        ringed = over(pad(disc(fill_), -RING, -RING), badge)
        disc_ = over(
            picture_disc(look, choice.icon, number, BESIDE),
            put(pad(ringed, left=-_beyond(look), top=6.0 - PAD), "left", "top"),
        )
        inside = row(
            _before_picture(look), put(disc_, down="middle"), PAD - 2, rest(pad(words, 0.0, PAD)), PAD
        )
        inside = at_least(inside, BESIDE + 2 * PAD)
    else:
        picture = put(picture_disc(look, choice.icon, number, PICTURE), "middle")
        inside = over(
            pad(stack(picture, PAD - 4, grow(asks(words, 2.0))), PAD, PAD),
            put(pad(badge, left=10.0, top=10.0), "left", "top"),
        )
    ground = box(fill_, 26.0, look.theme.accent, 2.5)
    return one(
        f"choice:{number}", over(ground, inside), role="button", name=label, action=action,
        first=number == 1, radius=26.0,
    )  # fmt: skip


def picture_disc(look: Look, name: str, number: int, side: float) -> Part:
    """The icon of choice `number` on its disc."""
    fill_, ink = (getattr(look.theme, token) for token in COLOURS[(number - 1) % len(COLOURS)])
    return mark(look, name, (fill_, ink), side, side * 0.64)
