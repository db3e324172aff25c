"""The street of stories: houses in rows on both banks of a river, and a bridge between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.before.episodes_house import House, house
from game.scenes.frame import MARGIN
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import box, one, picture
from game.ui.parts.scrolling import LANE
from game.ui.parts.sizing import SPRING, pad, put, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.ui.parts.part import Part, Piece

WIDEST, LEAST, MOST, GAP = 1240.0, 250.0, 340.0, 26.0
"""Widest row of houses, least width of a house at normal text, its most, and the space between houses."""
MOST_ON_A_BANK: Final = 2
RIVER, BRIDGE = 124.0, 176.0
"""Room for the river in a row, and the side of the picture of its bridge."""
PAVEMENT, KERB = 30.0, 8.0
"""Height of the pavement on which the houses of a row stand, and of its edge."""
STREET = 52.0
"""Space between a row and the next one below."""
FOOT = 6.0
"""How far the pavement begins above the feet of the houses."""
KERBSIDE = PAVEMENT + FOOT
BEYOND = 20.0
"""How far the pavement goes on beyond the room for content, below the bar and out of the screen."""
TREE = 190.0
TREES: Final = ("way-tree", "street-lamp", "way-pine")

Row = tuple[tuple[House, ...], tuple[House, ...]]
"""The houses of a row on the near bank and on the far one."""


class Street(msgspec.Struct, frozen=True):
    """The houses of both banks, in the order in which they stand there."""

    near: tuple[House, ...]
    far: tuple[House, ...] = ()

    def rows(self, on_a_bank: int) -> tuple[Row, ...]:
        """The rows, of so many houses on each bank; with none, one house a row, the near bank first."""
        if not on_a_bank:
            return tuple([((each,), ()) for each in self.near] + [((), (each,)) for each in self.far])
        starts = range(0, max(len(self.near), len(self.far)), on_a_bank)
        return tuple((self.near[at : at + on_a_bank], self.far[at : at + on_a_bank]) for at in starts)


def street(context: Context, shown: Street) -> Part:
    """The rows, each on its pavement, all houses of a row as high as the highest.

    Where both banks have room side by side, the river runs between them; else it comes after the near one.
    """

    def built_house(each: House, number: int) -> Part:
        return house(context, each, number, first=number == 0)

    def built(w: float) -> Part:
        on_a_bank, house_w = _across(context, min(WIDEST, w + LANE - 2 * MARGIN), shown)
        order = [each.id for pair in shown.rows(on_a_bank) for bank in pair for each in bank]
        lines: list[Part] = []
        for at, pair in enumerate(shown.rows(on_a_bank)):
            if not on_a_bank and shown.far and shown.far[0] in pair[1]:
                lines.append(_crossing(context))
            near, far = ([built_house(each, order.index(each.id)) for each in bank] for bank in pair)
            lines.append(_row(context, at, near, far, on_a_bank, house_w))
        return stack(6.0, *lines, gap=STREET)

    return by_width(built)


def _across(context: Context, w: float, shown: Street) -> tuple[int, float]:
    """How many houses stand on each bank of a row, none where the banks are not beside each other."""
    least = LEAST * (context.look.type.body.size / 21) ** 0.6
    half = (w - RIVER + 2 * GAP) / 2
    fitting = int(half / (least + GAP)) if shown.far else 0
    on_a_bank = min(MOST_ON_A_BANK, fitting, len(shown.near))
    most = max(MOST, least)
    return on_a_bank, min(most, half / on_a_bank - GAP) if on_a_bank else min(most, w)


def _row(
    context: Context, number: int, near: Sequence[Part], far: Sequence[Part], on_a_bank: int, w: float
) -> Part:
    """Houses on their pavement, in the middle of the screen; where one is missing, a tree stands."""
    free = [[at >= len(bank) for at in range(on_a_bank)] for bank in (near, far)]
    wide = on_a_bank * (w + GAP) - GAP
    sides = [put(row(*(sized(each, w) for each in bank), gap=GAP), "left") for bank in (near, far)]
    both = row(*(sized(side, wide) for side in sides), gap=RIVER) if on_a_bank else sized((*near, *far)[0], w)
    line = put(both, "middle")
    pavement = sized(pad(_pavement(context, number, free, w), right=-BEYOND), h=KERBSIDE)
    return over(stack(SPRING, pavement), pad(line, right=-LANE, bottom=PAVEMENT))


def _pavement(context: Context, number: int, free: Sequence[Sequence[bool]], w: float) -> Part:
    """What the houses of a row stand on, with trees, lamps and the bridge that look out between them.

    On each bank it is `free` where no house stands: a tree does.
    """
    if context.look.theme.flat:
        return one(f"street-{number}", stack(FOOT, sized(box(context.look.theme.line), h=3.0)))
    on_a_bank = len(free[0])
    trees = [_planted(TREES[(at + number) % 3], TREE) for at in range(2 * on_a_bank + 2)]
    lots = [[(w / 2, _planted("way-tree", TREE), w / 2) if each else (w,) for each in bank] for bank in free]
    near, far = (_with_trees(bank, trees[1]) for bank in lots)
    between = (*near, RIVER / 2, _planted("street-bridge", BRIDGE), RIVER / 2, *far) if on_a_bank else (w,)
    stands = row(SPRING, trees[0], GAP * 0.6, *between, GAP * 0.6, trees[-1], SPRING)
    return one(f"street-{number}", _ground(context, stands))


def _with_trees(bank: Sequence[tuple[Piece, ...]], tree: Part) -> tuple[Piece, ...]:
    """The lots of a bank, a tree between every two."""
    first, *others = bank or [()]
    return sum(((GAP / 2, tree, GAP / 2, *each) for each in others), first)


def _crossing(context: Context) -> Part:
    """The river between the banks where houses stand below each other: the bridge alone, on its street."""
    stands = row(SPRING, _planted("street-bridge", BRIDGE), SPRING)
    ground = stands if context.look.theme.flat else pad(_ground(context, stands), right=-BEYOND)
    return one("street-river", stack(BRIDGE, sized(ground, h=KERBSIDE)))


def _ground(context: Context, stands: Part) -> Part:
    """Grass behind what stands on the pavement, and the pavement with its kerb."""
    theme = context.look.theme
    grass = pad(box(theme.good + "58", 14.0), top=-20.0, bottom=16.0)
    kerb = stack(SPRING, sized(box(theme.quiet + "60"), h=KERB))
    return over(grass, pad(stands, right=BEYOND - LANE), box(theme.line), kerb)


def _planted(name: str, tall: float) -> Part:
    """A tree, a lamp or the bridge, whose foot is where it is put: it has no width of its own."""
    side = tall * (0.86 if name == "street-lamp" else 1.0)
    upright = stack(FOOT - side * 0.97, sized(picture("picture", name), h=side))
    return sized(pad(upright, -side / 2), 0.0)
