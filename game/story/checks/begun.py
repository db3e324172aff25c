"""When a story has begun: once a warning sign was seen there is something to tell.

Where no message carries a sign it has begun with the first decision.
"""

from typing import TYPE_CHECKING, Final

import msgspec

from game.story.events import Choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.story.checks.walk import Step
    from game.story.events import Event
    from game.story.grammar.model import Episode, Node
    from game.story.state import Entry, State

BEGUN: Final = "(begun)"
"""A flag that is up from then on in a walk; no author can write such a name."""


def has_signs(episode: "Episode") -> bool:
    """Tell whether any step of an episode carries a warning sign."""
    return any(signs_in(node) for node in episode.nodes.values())


def signs_in(node: "Node") -> bool:
    """Tell whether a step of a node carries a warning sign."""
    return any(each.signs for each in node.steps)


def minding(episode: "Episode", step: "Step") -> "Step":
    """Give the same moves, in which the flag `BEGUN` goes up when the story begins, and stays up."""
    signs = has_signs(episode)

    def begins(state: "State", event: "Event | None", log: "tuple[Entry, ...]") -> bool:
        if BEGUN in state.flags:
            return True
        if signs:
            shown = (entry for entry in log if not entry.tool)
            return any(episode.nodes[entry.node].steps[entry.at].signs for entry in shown)
        return isinstance(event, Choose) and not state.back

    def steps(moving: "Episode", state: "State", event: "Event | None") -> "Iterator[State]":
        for after in step(moving, state, event):
            new = after.log[len(state.log) :]
            yield (
                msgspec.structs.replace(after, flags=after.flags | {BEGUN})
                if begins(state, event, new)
                else after
            )

    return steps
