"""What tests of films share: a world and an app with art that is read once, and what takes pictures."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from game.workshop.film.making import Making, Wanted, world_for
from tests.support.known import knowing
from tests.support.pilot import SMALL, shared_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.offscreen import Surface
    from game.workshop.film.making import Captions


class Taken:
    """A film of which nothing is kept but when pictures were taken, and how many samples came."""

    def __init__(self) -> None:
        self.at: list[int] = []
        self.samples = b""

    def picture(self, surface: Surface, at: int) -> None:
        del surface
        self.at.append(at)

    def sound(self, samples: bytes) -> None:
        self.samples += samples


@contextmanager
def making(
    language: str = "en",
    country: str = "BA",
    captions: Captions = "burnt",
    size: tuple[int, int] = SMALL,
) -> Iterator[tuple[Making, Taken]]:
    """A film about to be made, of which no pixel is painted."""
    wanted, taken = Wanted(language, country, size, captions), Taken()
    with world_for(wanted) as world:
        pictures = shared_pictures(world.paths.assets / "art", paints=False)
        yield Making(knowing(world), wanted, taken, pictures), taken
