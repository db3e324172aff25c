"""Flags that are cleared before anybody asks for them, and counts that are never reached."""

from typing import TYPE_CHECKING

from game.story.grammar.graph import closure, components, played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step

if TYPE_CHECKING:
    from game.story.reading.fields import Condition


def check_in_vain(episode: Episode, report: Report) -> None:
    """Report flags after which no way leads to a step that asks for them, and numbers that are too high."""
    cleared = {flag for node in episode.nodes.values() for step in node.steps for flag in step.clears()}
    asked = _asked(episode) & cleared
    for node in episode.nodes.values():
        for at, step in enumerate(played(node)):
            own = {flag for flag in step.raises() if flag in asked and not flag.startswith("did-")}
            for flag in sorted(own - set(step.counts) - step.reads):
                if _cleared_first(episode, node.id, at + 1, flag):
                    report.add("cleared-unasked", step.mark, name=flag, node=node.id)
            for option in step.offered():
                for flag in sorted(frozenset(option.set) & asked - step.reads):
                    begin = (option.goto, 0) if option.goto else (node.id, at + 1)
                    if _cleared_first(episode, *begin, flag):
                        report.add("cleared-unasked", option.mark, name=flag, node=node.id)
    _check_counts(episode, report)


def _conditions(step: Step) -> "list[Condition]":
    found = [step.if_, *(option.if_ for option in step.offered())]
    return [each for each in found if each is not None]


def _asked(episode: Episode) -> frozenset[str]:
    """Give the flags of all conditions in the nodes; those of pictures and of the short form are left out."""
    steps = [step for node in episode.nodes.values() for step in node.steps]
    return frozenset(flag for step in steps for each in _conditions(step) for flag in each.flags)


def _cleared_first(episode: Episode, start: str, at: int, flag: str) -> bool:
    """Whether a flag is cleared on some way, and on none asked for before."""
    photos = (*episode.phone.gallery, *episode.phone.game)
    if any(flag in each.if_.flags for each in photos if each.if_ is not None):
        return False
    cleared = False
    seen, waiting = set[tuple[str, int]](), [(start, at)]
    while waiting:
        spot = waiting.pop()
        if spot in seen:
            continue
        seen.add(spot)
        node = episode.nodes[spot[0]]
        for step in played(node)[spot[1] :]:
            back = step.RETURNS and episode.nodes[start].scene  # to wherever the tool was used
            if back or any(flag in each.flags for each in _conditions(step)):
                return False
            tools = {**episode.always, **node.tools}.values() if step.WAITS else ()
            waiting += ((target, 0) for target in (*step.targets(), *tools))
            if flag in step.clears() and not step.may_be_passed:
                cleared = True
                break
    return cleared


def _check_counts(episode: Episode, report: Report) -> None:
    """Report a count that is asked for and higher than all that can be counted, where nothing repeats."""
    edges = {name: node.targets for name, node in episode.nodes.items()}
    begins = {
        *episode.always.values(),
        *(to for node in episode.nodes.values() for to in node.tools.values()),
    }
    again = closure(edges, begins) & {name for name, node in episode.nodes.items() if node.scene}
    again |= {name for each in components(edges) if len(each) > 1 for name in each}
    most: dict[str, int] = {}
    for name, node in episode.nodes.items():
        for step in played(node):
            if step.counts:
                what = step.counts[0].rpartition("-")[0]
                most[what] = most.get(what, 0) + (len(step.counts) if name in again else 1)
    for node in episode.nodes.values():
        for step in node.steps:
            for each in _conditions(step):
                for flag in sorted(each.needs):
                    what, _, number = flag.rpartition("-")
                    if what in most and number.isdigit() and int(number) > most[what]:
                        report.add("count-too-high", step.mark, name=flag, most=str(most[what]))
