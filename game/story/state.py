"""Where a play stands: a frozen value that holds ids and no texts."""

from typing import Final, TypeAlias

import msgspec

HERO: Final = "hero"
"""The cast id that stands for whichever hero the player chose."""

TOOK_BACK: Final = "took-back"
"""The flag that is up once something said was taken back."""


def shut(by: str, who: str) -> str:
    """Name whom somebody has blocked: for the hero by cast id, for others with their own id before it."""
    return who if by == HERO else f"{by}:{who}"


Place: TypeAlias = tuple[str, int]
"""Where a story can wait: a node, and the number of a step in it."""


class Said(msgspec.Struct, frozen=True):
    """What was said or sent last, where that can be taken back: at which choice, and the flags before it.

    `again` is up once it was taken back, until something else is said there.
    """

    node: str
    at: int
    flags: frozenset[str]
    choice: str
    again: bool = False


class Entry(msgspec.Struct, frozen=True):
    """One thing that happened: a step that was shown and left, a choice taken, or a tool used there.

    `order` is how steps were put in order there, rightly or not. `depth` tells of a tool how many places wait
    below its scene: one for a tool of the story, two for one that was used inside a tool's scene. `back`
    tells of a choice that it was taken back then.
    """

    node: str
    at: int
    choice: str = ""
    tool: str = ""
    order: tuple[str, ...] = ()
    depth: int = 0
    back: bool = False


class State(msgspec.Struct, frozen=True):
    """Where the story waits and what is known; all that is shown is worked out from it.

    `flags` holds the author's flags and the built-in `did-…`, `saw-…` and `hero-…`. `blocked` holds whom the
    hero has blocked, for good, and whom others have who were played (`shut`). `back` holds the places to
    which `return` leads while a tool's scene plays, the next one last: that of the story, and above it that
    of a scene in which a tool was used. `log` holds what is over, not the step that still waits. `said` is
    what can be taken back, or was just now. `left` holds chats that the player has looked away from, each
    with the length of the log then.
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
    said: Said | None = None
    left: tuple[tuple[str, int], ...] = ()

    @property
    def takes_back(self) -> Said | None:
        """What can be taken back now: not in a tool's scene, and only once."""
        return None if self.said is None or self.said.again or self.back else self.said
