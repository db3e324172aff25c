"""Two ways to one node or ending, where no way leads to another: one of them may belong there.

A `goto` that was copied and not changed leaves such a pair beside the node or ending that nobody reaches, and
that is where it has to be mended.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report

_NEAR: Final = 2
"""Nodes to which one choice leads follow each other in the file, or nearly."""
_TWO: Final = 2
"""Of more ends of one ending nobody could say which is meant."""


class SameWay(NamedTuple):
    """The likelier of two ways to one target, by the node in which it is and its place."""

    node: str
    target: str
    mark: Mark
    ids: str = ""
    """What the two answers are called."""
    tools: bool = False
    """Whether they are two tools: nothing else is as likely then."""


def pairs(episode: Episode, reached: set[str], report: Report) -> list[SameWay]:
    """Give each two ways of one node to one target, in the nodes that are reached."""
    found = [pair for name in episode.nodes if name in reached for pair in _pairs(episode, name, report)]
    for one, two in combinations(episode.always, 2):
        if episode.always[one] == episode.always[two]:
            first = report.places.name("node", episode.always[one], report.at("always"))
            mark = report.places.name("node", episode.always[two], Mark(first.line + 1))
            found.append(SameWay("always", episode.always[one], mark, tools=True))
    return found


def _pairs(episode: Episode, name: str, report: Report) -> Iterator[SameWay]:
    """Give each two answers of a choice, and each two branches, that lead to one node."""
    steps = list(played(episode.nodes[name]))
    for step in steps:
        for one, two in combinations(step.offered(), 2):
            if one.goto and one.goto == two.goto:
                odd = one if _akin(two.id, two.goto) and not _akin(one.id, one.goto) else two
                mark = report.places.name("node", odd.goto, odd.mark)
                yield SameWay(name, odd.goto, mark, f"{one.id}-{two.id}")
    for before, after in combinations([step for step in steps if step.BRANCHES], 2):
        if before.targets()[0] == after.targets()[0]:
            yield SameWay(name, after.targets()[0], before.mark)


def _akin(one: str, other: str) -> bool:
    """Whether two names have a part in common."""
    return not set(one.split("-")).isdisjoint(other.split("-"))


def instead_of(node: str, found: list[SameWay], episode: Episode) -> SameWay | None:
    """Give the pair of which one may belong to a node that nobody reaches: called like it, or near it."""
    order = {name: at for at, name in enumerate(episode.nodes)}
    near = [
        pair
        for pair in found
        if pair.tools or abs(order[pair.target] - order[node]) <= _NEAR or _akin(pair.ids, node)
    ]
    return min(near, key=lambda pair: (not pair.tools, abs(order[pair.target] - order[node])), default=None)


def end_instead_of(ending: str, episode: Episode, reached: set[str]) -> SameWay | None:
    """Give the end that may belong to an ending nobody reaches.

    That is one which other nodes have as well, in a node called like the missing ending, or where one other
    has it in one that isn't called like its own.
    """
    ends = [
        SameWay(name, step.ending, step.mark)
        for name in episode.nodes
        for step in (played(episode.nodes[name]) if name in reached else ())
        if step.ending
    ]
    often = Counter(each.target for each in ends)
    tools = set(episode.always.values())
    odd = [each for each in ends if each.node not in tools and not _akin(each.node, each.target)]
    akin = [each for each in odd if often[each.target] > 1 and _akin(each.node, ending)]
    of_two = [each for each in odd if often[each.target] == _TWO]
    return next(reversed(akin or of_two), None)
