"""The short form of an episode for a stand: the same nodes, begun later, after a line that leads in."""

from typing import Final

import msgspec

from game.story.grammar.model import Episode, Node, Nodes
from game.story.steps import Step
from game.story.steps.goto import Goto
from game.story.steps.narrate import Narrate
from game.story.steps.set import Set

BEGIN: Final = "kiosk:begin"
"""The node that is put before the others. No author can write it: a colon is in no id."""


def kiosk_cut(episode: Episode) -> Episode | None:
    """Give the episode as it is played at a stand, or None where nothing of it is marked for that.

    Its id is the same, so that contacts, pictures and counters are those of the whole episode.
    """
    cut = episode.kiosk
    if cut is None:
        return None
    flags = (Set(set=cut.set),) if cut.set else ()
    goes_on = Goto(goto=cut.start)
    steps: tuple[Step, ...] = (*_place(episode.nodes[cut.start]), *flags, Narrate(narrate=cut.intro), goes_on)
    begin = Node(BEGIN, steps, cut.mark)
    nodes = Nodes({BEGIN: begin, **episode.nodes})
    return msgspec.structs.replace(episode, start=BEGIN, nodes_=nodes)


def _place(node: Node) -> tuple[Step, ...]:
    """Give the place in which a node begins, so that its line is told there."""
    first = node.steps[0]
    return (first,) if first.place else ()
