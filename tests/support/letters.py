"""Letters measured once for all tests of a process."""

from functools import cache

import pygame

from game.ui.draw.typesetting import Typesetter


@cache
def shared_typesetter(scale: float) -> Typesetter:
    """A typesetter that measures each text once for all tests: how wide it is depends on the scale alone.

    A test that closes a window ends pygame, and its fonts with it: the next one is given another.
    """
    pygame.register_quit(shared_typesetter.cache_clear)
    return Typesetter(scale, {})
