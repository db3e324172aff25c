"""Surfaces without a window: for pictures, tests and measurements on a machine that has no screen."""

import os
from pathlib import Path

import pygame

Surface = pygame.Surface
Area = pygame.Rect
"""A part of a surface, in pixels."""


def prepare() -> None:
    """Do without screen and loudspeaker; converting a picture needs a display all the same."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1, 1))


def canvas(size: tuple[int, int]) -> Surface:
    """A surface of that size in pixels."""
    prepare()
    return pygame.Surface(size)


def save(surface: Surface, path: Path) -> None:
    """Write a surface as PNG. Raises pygame.error where it can't."""
    pygame.image.save(surface, path)
