"""Telling begins an act: who has told somebody has still something to do, with company."""

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Final

from game.story.grammar.graph import played
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report

LEAST_MOVES: Final = 4
"""What is decided or done by hand from the use of Tell to an ending: whom one tells, how one begins, and two
things that are done together then. Reading on does not count. In the first episodes there was one (whom), or
none: the quickest play, and two in three plays by chance, ended with it."""
_END: Final = " end "
"""Before the name of a node with an ending: no node is called so."""
FROM_MINUTES: Final = 5
"""A story that says it is shorter has hardly room for more than the telling itself."""


def check_telling_begins(episode: Episode, report: Report) -> None:
    """Report scenes that answer Tell, and come to an ending after it within fewer moves."""
    if episode.minutes < FROM_MINUTES:
        return
    shortened = _only_at_a_stand(episode)
    own = [node.tools["tell"] for node in episode.nodes.values() if "tell" in node.tools]
    for name in dict.fromkeys((episode.always["tell"], *own)):
        nearest = _fewest_moves(episode, name, shortened)
        if nearest is not None and nearest[0] < LEAST_MOVES:
            mark, least = episode.nodes[name].mark, str(LEAST_MOVES)
            values = {"node": name, "found": str(nearest[0]), "least": least, "there": nearest[1]}
            report.add("telling-ends-story", mark, **values)


def _only_at_a_stand(episode: Episode) -> frozenset[str]:
    """Give the flags that are up where a story begins later: what they leave out is no lack of the story."""
    raised: set[str] = set()
    for node in episode.nodes.values():
        for step in node.steps:
            raised |= step.may_raise()
            raised.update(*(option.raises() for option in step.offered()))
    return episode.up_in_cuts - raised


def _fewest_moves(episode: Episode, start: str, shortened: frozenset[str]) -> tuple[int, str] | None:
    """Give the moves to the nearest ending after the telling, if any, and its node (E. Dijkstra 1959)."""
    queue, done = [(0, start, False)], set[tuple[str, bool]]()
    while queue:
        moves, name, told = heappop(queue)
        if name.startswith(_END):
            return moves, name.removeprefix(_END)
        if (name, told) not in done:
            done.add((name, told))
            for way in _ways(episode.nodes[name], moves, shortened, told=told):
                heappush(queue, way)
    return None


def _ways(
    node: Node, moves: int, shortened: frozenset[str], *, told: bool
) -> Iterator[tuple[int, str, bool]]:
    """Give the nodes to which a node leads after so many moves and that much telling.

    For an ending that is `_END` and the node's own name.
    """
    for step in played(node):
        moves += step.by_hand and not step.may_be_passed
        told = told or step.act == "tell"
        if step.ending and told:
            yield moves, _END + node.id, told
        for way in step.ways():
            if way.if_ is not None and not way.if_.needs.isdisjoint(shortened):
                continue
            yield moves, way.target, told or "did-tell" in way.raised
