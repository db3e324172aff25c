"""A large picture that hands reach into, with words and buttons: to search it, or to build on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.play.making_room import Before
from game.scenes.play.play_layout import LARGE_TEXT, SIDE, text_scale
from game.scenes.play.story_card import large
from game.ui.art.boards import BOARD, places_of
from game.ui.parts.layout import by_size, by_width, over, row, stack
from game.ui.parts.part import one, picture
from game.ui.parts.pieces import raised_panel, said
from game.ui.parts.sizing import SPRING, fits, grow, pad, put, rest, sized, spot, unseen, yielding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.ui.parts.part import Part

MOST = 660.0
"""Width of a board at normal text."""
PAD = 20.0
SEEN = 330.0
"""Height of a picture above large text, so that a finger finds every place; the words scroll if need be."""
RATIO = BOARD[0] / BOARD[1]


class Changing(NamedTuple):
    """A part that changes while hands are at work, and what else may stand there."""

    now: Part
    others: Sequence[Part] = ()

    @property
    def steady(self) -> Part:
        """It with as much room as the highest of others: a picture above it stays where it is."""
        return over(*(unseen(each) for each in self.others), put(self.now, down="top"))


def hand_board(
    context: Context, room: float, id_: str, ask: str, parts: tuple[Part, Changing, Changing]
) -> Before:
    """The board on a stage so wide: question, picture, and of `parts` the words and the foot below it.

    Where text is large they stand beside the picture, which is never small, and the board takes the whole
    width below the faces: beside people it would be half as large. The words scroll there where they need
    more than what the foot of this moment leaves.
    """
    look = context.look
    seen, words, foot = parts
    head = said(look, f"{id_}.ask", ask, "subheading", look.theme.on_panel, role="heading")
    large_text = text_scale(look) >= LARGE_TEXT
    shown = by_width(lambda w: sized(_whole(seen), h=w / RATIO))
    if large_text and not context.viewport.portrait:
        told = context.scroll(f"{id_}.scroll", stack(head, 12.0, words.now).content)
        whole = unseen(stack(head, 12.0, words.steady, 12.0, foot.steady))
        beside = over(whole, stack(grow(told), 12.0, foot.now))
        inside = row(rest(put(shown, down="middle"), 1.25), 18.0, rest(beside))
    elif large_text:
        low = by_width(lambda w: sized(_whole(seen), h=min(w / RATIO, SEEN)))
        told = context.scroll(f"{id_}.scroll", words.steady.content)
        inside = stack(head, 10.0, low, 10.0, told, 10.0, foot.steady)
    else:
        inside = stack(head, 10.0, yielding(shown), 10.0, words.steady, 10.0, foot.steady)
    whole = one(id_, over(raised_panel(look, 30.0), pad(inside, PAD, PAD)))
    if large_text:
        return Before(((room - 2 * SIDE, whole),), centred=True)
    return large(context, whole, MOST, room)


def apart(left: Part, right: Part, gap: float) -> Part:
    """Two parts at the ends of a row; below each other where there is no room beside each other."""
    beside = row(left, right, gap=gap, down="middle")
    return by_width(
        lambda w: (
            row(left, SPRING, right, down="middle")
            if fits(beside, w)
            else stack(put(left, "left"), put(right, "left"), gap=gap)
        )
    )


def _whole(seen: Part) -> Part:
    """A picture as large as there is room for, at the top."""
    return by_size(lambda w, h: put(sized(seen, min(w, h * RATIO), min(h, w / RATIO)), "middle", "top"))


def picture_with(context: Context, board: str, places: Sequence[tuple[str, Part]]) -> Part:
    """A board of the art kit with something at places of it."""
    folder = context.world.paths.assets / "art" / "boards"
    rects = places_of(folder, board, tuple(place for place, _ in places))
    lying = (spot(part, rect, BOARD) for rect, (_, part) in zip(rects, places, strict=True))
    return over(picture("board", board), *lying)
