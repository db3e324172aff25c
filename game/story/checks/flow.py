"""The way through an episode: nobody may get stuck, and nothing may run for ever."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from game.story.grammar.graph import at_once, played, reachable, rings
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.steps import Step

_MOST_CASES = 256
"""Sets of flags that are tried out for one choice: eight flags, or fewer where heroes are asked for."""


def check_nodes(nodes: Mapping[str, Node], heroes: Collection[str], report: Report) -> None:
    """Report dead ends, steps after an end, choices without an option and endless loops.

    It needs no whole episode: each node is looked at by itself, and loops among those that are given.
    """
    for node in nodes.values():
        _check_end(node, report)
        for step in node.steps:
            if step.OFFERS:
                _check_choice(step, heroes, report)
    _check_loops(nodes, report)


def _check_end(node: Node, report: Report) -> None:
    """Report a node that stops in the middle of the story, or goes on after its end."""
    steps = list(played(node))
    if not steps or not steps[-1].always_leads_away():
        report.add("dead-end", steps[-1].mark if steps else node.mark, node=node.id)
        return
    after = [step for step in node.steps[len(steps) :] if not step.WHOLE_NODE]
    if after:
        report.add("never-played", after[0].mark, node=node.id)


def _check_choice(choice: Step, heroes: Collection[str], report: Report) -> None:
    """Report a choice that can be without any option."""
    conditions = [option.if_ for option in choice.offered() if option.if_]
    for flags in assignments(conditions, sorted(heroes)):  # a set has another order in every run
        if not any(option.open(flags) for option in choice.offered()):
            report.add("no-choice-left", choice.mark, flags=", ".join(sorted(flags)) or "no flag")
            return


def assignments(conditions: Iterable[Condition], heroes: Iterable[str]) -> Iterator[frozenset[str]]:
    """Give every set of flags that the conditions can tell apart; always exactly one hero plays."""
    named = sorted({flag for each in conditions for flag in each.flags})
    players = [f"hero-{hero}" for hero in heroes]
    asked = [player for player in players if player in named]
    others = [player for player in players if player not in named][:1]
    playing = [*asked, *others][:_MOST_CASES]
    most = (_MOST_CASES // max(1, len(playing))).bit_length() - 1
    free = [flag for flag in named if flag not in playing and not flag.startswith("hero-")][:most]
    for player in playing:
        for values in product((False, True), repeat=len(free)):
            up = {flag for flag, value in zip(free, values, strict=True) if value}
            yield frozenset({player, *up})


def _check_loops(nodes: Mapping[str, Node], report: Report) -> None:
    """Report every node that leads back to itself without a wait."""
    looping = rings({node.id: at_once(node) for node in nodes.values()})
    for name, node in nodes.items():
        if name in looping:
            report.add("endless-loop", node.mark, node=name)


def check_returns(episode: Episode, report: Report) -> None:
    """Report a `return` with nothing to go back to.

    Such a way leads into a tool's scene from the story, neither by a tool nor by a choice. Where it comes
    from the scene itself, its author wanted to begin that anew.
    """
    scenes = {node.id for node in episode.nodes.values() if node.scene}
    for node in episode.nodes.values():
        if node.scene:
            continue
        for step in played(node):
            begun = [] if step.OFFERS else [target for target in step.targets() if target in scenes]
            again = next((name for name in begun if node.id in reachable(episode.nodes, [name])), "")
            if again:
                report.add("scene-begins-again", step.mark, node=node.id, begin=again)
            elif begun or step.RETURNS:
                report.add("return-outside-tool", step.mark, node=node.id)
