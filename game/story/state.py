"""Where a play stands: a frozen value that holds ids and no texts."""

from typing import Final, TypeAlias

import msgspec

HERO: Final = "hero"
"""The cast id that stands for whichever hero the player chose."""


Place: TypeAlias = tuple[str, int]
"""Where a story can wait: a node, and the number of a step in it."""


class Entry(msgspec.Struct, frozen=True):
    """One thing that happened: a step that was shown and left, a choice taken, or a tool used there.

    `order` is how steps were put in order there, rightly or not. `depth` tells of a tool how many places wait
    below its scene: one for a tool of the story, two for one that was used inside a tool's scene.
    """

    node: str
    at: int
    choice: str = ""
    tool: str = ""
    order: tuple[str, ...] = ()
    depth: int = 0


class State(msgspec.Struct, frozen=True):
    """Where the story waits and what is known; all that is shown is worked out from it.

    `flags` holds the author's flags and the built-in `did-…`, `saw-…` and `hero-…`. `blocked` holds whom the
    hero has blocked, for good. `back` holds the places to which `return` leads while a tool's scene plays,
    the next one last: that of the story, and above it that of a scene in which a tool was used. `log` holds
    what is over, not the step that still waits.
    """

    hero: str
    node: str
    at: int
    flags: frozenset[str] = frozenset()
    acts: tuple[str, ...] = ()
    blocked: frozenset[str] = frozenset()
    back: tuple[Place, ...] = ()
    log: tuple[Entry, ...] = ()
    ended: str = ""
