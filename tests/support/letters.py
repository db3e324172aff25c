"""Letters measured once for all tests of a process."""

from functools import cache

from game.ui.draw.typesetting import Typesetter


@cache
def shared_typesetter(scale: float) -> Typesetter:
    """A typesetter that measures each text once for all tests: how wide it is depends on the scale alone."""
    return Typesetter(scale, {})
