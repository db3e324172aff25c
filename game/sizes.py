"""Sizes in the words of a command."""

import argparse

SMALLEST = 200
"""Pixels: a window below this shows nothing that could be read."""


def size(text: str) -> tuple[int, int]:
    """Width and height of `1280x720`. Raises ArgumentTypeError for anything else."""
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()) or min(int(width), int(height)) < SMALLEST:
        message = f"{text!r} is no size like 1280x720"
        raise argparse.ArgumentTypeError(message)
    return int(width), int(height)
