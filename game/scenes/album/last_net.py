"""The picture of the last page: a net that many hold, and a hamster who jumps into it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import msgspec

from game.scenes.shared.last_pages import CIRCUS, NET
from game.text import Text
from game.ui.art.boards import BOARD, places_of
from game.ui.draw.geometry import Rect
from game.ui.parts.layout import by_width, over
from game.ui.parts.part import one, picture
from game.ui.parts.sizing import at_most, put, sized, spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.scene import Context
    from game.ui.parts.part import Part

FRAME_MS: Final = 33
JUMPS_MS, SWINGS_MS = 800, 700
RESTED_MS: Final = JUMPS_MS + SWINGS_MS
"""How long he is in the air, how long the net swings with him, and after how long he rests."""
HIGH, SWINGS = 110.0, 22.0
"""How far above the straight way his jump goes, and how high he is thrown up again, in units of the board."""
SIDE, FEET = 100.0, 94.0
"""The side of his picture, and how far its feet are below its upper edge."""
WIDEST: Final = 560.0
"""So that the picture and what is said below it are seen together."""


class Net(msgspec.Struct, frozen=True):
    """A net: its board, on which he sits at `seat` and jumps to `net`, and what is seen there."""

    board: str
    seen: Text


NETS: Final[Mapping[str, Net]] = {
    NET: Net(
        "net-bridge",
        # Translators: said of a picture: what is seen on it.
        Text(
            "last.net-picture",
            "A goal net by the river: ten hands hold it, from both banks. Behind it the bridge and the town.",
        ),
    ),
    CIRCUS: Net(
        "net-circus",
        # Translators: said of a picture: what is seen on it.
        Text(
            "last.circus-picture",
            "A circus of blankets: six hands hold a net of coloured yarn. A goldfish looks on.",
        ),
    ),
}


def jumping(age: int) -> bool:
    """Whether he still moves, so many milliseconds after he jumped."""
    return 0 <= age < RESTED_MS


def net_picture(context: Context, page: str, age: int | None) -> Part:
    """The net with the hamster on it; `age` is how long ago he jumped, in milliseconds, None before."""
    net = NETS[page]
    seat, below = places_of(context.world.paths.assets / "art" / "boards", net.board, ("seat", "net"))
    name, place = _hamster(_standing(seat), _standing(below), age)
    hamster = one("last.hamster", picture("picture", name))
    seen = over(picture("board", net.board), spot(hamster, place, BOARD))
    high = by_width(lambda w: sized(seen, h=w * BOARD[1] / BOARD[0]))
    shown = one("last.picture", high, role="image", name=context.say(net.seen))
    return put(at_most(shown, WIDEST), "middle")


def _standing(place: Rect) -> Rect:
    """His picture, with his feet at the lower edge of a place."""
    return Rect(place.center[0] - SIDE / 2, place.bottom - FEET, SIDE, SIDE)


def _hamster(seat: Rect, net: Rect, age: int | None) -> tuple[str, Rect]:
    """The picture of him, and where on the board he is."""
    if age is None:
        return "hamster-sits", seat
    if age < JUMPS_MS:
        return "hamster-jumps", _on_the_way(seat, net, age / JUMPS_MS)
    return "hamster-sits", net.moved(0, -_thrown(age - JUMPS_MS))


def _on_the_way(seat: Rect, net: Rect, part: float) -> Rect:
    """A part of the way from where he sat into the net, over a bow; 0–1."""
    bow = HIGH * 4 * part * (1 - part)
    return seat.moved((net.x - seat.x) * part, (net.y - seat.y) * part - bow)


def _thrown(age: int) -> float:
    """How far above his place the net throws him, twice and less high the second time."""
    if age >= SWINGS_MS:
        return 0.0
    part = age / SWINGS_MS
    return SWINGS * (1 - part) * abs(math.sin(2 * math.pi * part))
