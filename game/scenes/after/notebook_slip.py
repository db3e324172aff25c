"""For a moment the slip with the sentence of a story is seen to slide into the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.shared.binding import rings
from game.ui.parts.layout import by_size, over
from game.ui.parts.part import box, one, sign
from game.ui.parts.pieces import raised_panel, said
from game.ui.parts.sizing import middle, offset, pad, put, sized

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

FRAME_MS = 33
WAITS_MS, SLIDES_MS, RESTS_MS = 500, 700, 500
"""How long it lies above the notebook, so that the eye finds it; slides; and peeps out."""
TOTAL_MS = WAITS_MS + SLIDES_MS + RESTS_MS
EDGE, GAP, PEEPS, BELOW, LEAF = 22.0, 12.0, 26.0, 52.0, 10.0
"""Room around slip and notebook and between them; how much of the slip stays to be seen; how far the cover
goes on below it; and how far the pages stand out above the cover."""
LABEL, LABEL_HIGH, ICON, BAND, CORNER = 120.0, 56.0, 40.0, 14.0, 14.0
"""The label on the cover and what is on it, the band that holds it shut, and the radius of its corners."""


def moves(age: int) -> bool:
    """Whether the slip, written so many milliseconds ago, is still on its way."""
    return 0 <= age < TOTAL_MS


def slip(context: Context, sentence: str, age: int) -> Part:
    """A card over its room with slip and notebook; no words for readers, as the detail says them already.

    Nothing where the room is too low for it: it hides nothing then that can't be moved out of the way.
    """

    def fitting(w: float, h: float) -> Part | float:
        inside = _sliding(context.look, sentence, age, w - 3 * EDGE)
        card = one("slip", over(raised_panel(context.look, 28.0), pad(inside, EDGE, EDGE)))
        return (
            put(pad(card, EDGE / 2, 0.0), "fill", "middle")
            if inside.tall(w - 3 * EDGE) + 2 * EDGE <= h
            else 0.0
        )

    return by_size(fitting)


def _sliding(look: Look, sentence: str, age: int, w: float) -> Part:
    """The slip between the pages and the cover, as far down as it has come."""
    paper = _paper(look, sentence)
    high = paper.tall(w - 2 * EDGE)
    way = look.whole(_ease((age - WAITS_MS) / SLIDES_MS) * (high + GAP + LEAF - PEEPS))
    cover = high + BELOW
    lies = put(pad(paper, EDGE, 0.0), down="top")
    return sized(
        over(
            put(sized(_pages(look), h=cover + LEAF), down="bottom"),
            offset(lies, dy=way),
            put(sized(_cover(look), h=cover), down="bottom"),
        ),
        h=high + GAP + LEAF + cover,
    )


def _ease(part: float) -> float:
    """Slow, quick and slow again, as a hand moves something; 0-1 to 0-1."""
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)


def _paper(look: Look, sentence: str) -> Part:
    theme = look.theme
    ground = box(theme.bubble, 6.0, theme.line, 2.0 if theme.flat else 1.0)
    words = said(look, "slip.words", sentence, "body", theme.on_bubble, "center", told=False)
    return one("slip.paper", over(ground, pad(words, 14.0, 10.0)))


def _pages(look: Look) -> Part:
    """The edges of the pages, a little narrower than the cover."""
    theme = look.theme
    return one("slip.pages", pad(box(theme.soft, 8.0, theme.line, 2.0 if theme.flat else 1.0), 6.0, 0.0))


def _cover(look: Look) -> Part:
    """Cardboard with a label, a band around it, and the rings that bind it."""
    theme = look.theme
    card = box(theme.good, CORNER, theme.line if theme.flat else "", 2.0 if theme.flat else 0.0)
    label = over(box(theme.bubble, 10.0), middle(sign("notebook", theme.accent), ICON))
    band = pad(put(sized(box(theme.on_good + "40"), BAND), "right"), right=2 * BAND)
    return one(
        "slip.cover",
        over(card, band, put(sized(label, LABEL, LABEL_HIGH), "middle", "middle"), rings(look)),
    )
