"""Where a play stands: a frozen value that holds ids and no texts."""

from typing import Final

import msgspec

HERO: Final = "hero"
"""The cast id that stands for whichever hero the player chose."""


class Entry(msgspec.Struct, frozen=True):
    """One thing that happened: a step that was shown and left, a choice taken, or a tool used there.

    `order` is how steps were put in order there, rightly or not.
    """

    node: str
    at: int
    choice: str = ""
    tool: str = ""
    order: tuple[str, ...] = ()


class State(msgspec.Struct, frozen=True):
    """Where the story waits and what is known; all that is shown is worked out from it.

    `flags` holds the author's flags and the built-in `did-…`, `saw-…` and `hero-…`. `back` is the place to
    which `return` leads, while a tool's scene plays. `log` holds what is over, not the step that still waits.
    """

    hero: str
    node: str
    at: int
    flags: frozenset[str] = frozenset()
    acts: tuple[str, ...] = ()
    back: tuple[str, int] | None = None
    log: tuple[Entry, ...] = ()
    ended: str = ""
