"""What hands have arranged at a step: ids, and at their end whether the player goes on."""

from typing import Final

DONE: Final = "done"
"""Stands at the end of an arrangement with which the player goes on; no spot, piece or place is called so."""


def ends(arranged: tuple[str, ...]) -> bool:
    """Whether the player goes on with it."""
    return arranged[-1:] == (DONE,)


def done(arranged: tuple[str, ...]) -> tuple[str, ...]:
    """Give it without its end."""
    return arranged[:-1] if ends(arranged) else arranged


def once(ids: tuple[str, ...]) -> bool:
    """Whether each of these is there once."""
    return len(set(ids)) == len(ids)


def pairs(arranged: tuple[str, ...]) -> dict[str, str]:
    """Give which piece lies at which place, by the place: pieces are each followed by theirs."""
    lying = done(arranged)
    return dict(zip(lying[1::2], lying[::2], strict=False))
