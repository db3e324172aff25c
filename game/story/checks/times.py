"""Time: the clock goes forward, nobody waits for minutes, and nothing comes where nobody can see it."""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from game.story.grammar.graph import answers, played, reachable
from game.story.grammar.model import Episode, Node
from game.story.grammar.surroundings import Around, Moments
from game.story.reading.diagnostics import Report
from game.story.steps import Step

LONGEST_MS: Final = 10_000
"""Quiet that is felt as long: after some ten seconds somebody looks for what is broken (J. Nielsen, Usability
Engineering, 1993, chapter 5). The longest in the first episodes has four."""
_HALF_A_DAY: Final = 12 * 60
_OTHER_DAY: Final = re.compile(
    r"\bnext (school )?(day|morning|evening|week|time)|\btomorrow\b"
    r"|\b(mon|tues|wednes|thurs|fri|satur|sun)day|\b(days?|weeks?|months?) (later|after|pass|go)"
    r"|\b(the|this|in the) morning\b",
    re.IGNORECASE,
)

_ANY: Final = -1
"""The clock after a card for another day."""

Clocks: TypeAlias = frozenset[int]
"""What the clock may show, in minutes after midnight; empty where a tool was used at any time of day."""


def check_times(episode: Episode, around: Around, report: Report) -> None:
    """Report clocks that go backwards, long waits, and messages that nobody can see."""
    for node, step, clocks in _clocks(episode):
        back = clocks and step.clock and all(_backwards(each, _minutes(step.clock)) for each in clocks)
        if back and not _tells_of_another_day(node):
            before = f"{max(clocks) // 60:02}:{max(clocks) % 60:02}"
            report.add("clock-backwards", step.mark, now=step.clock, before=before, node=node.id)
        if step.delay_ms() > LONGEST_MS:
            report.add("long-wait", step.mark, seconds=f"{step.delay_ms() / 1000:g}")
    _check_unseen(episode, around, report)


def _check_unseen(episode: Episode, around: Around, report: Report) -> None:
    """Report what comes on a phone that is put away, and can't be found there later."""
    for name, step, before, _ in around.steps():
        if step.arrives and _away(before) and not (step.writer and _read_later(episode, name, step.arrives)):
            report.add("phone-away", step.mark, who=step.arrives, node=name)


def _away(around: Moments) -> bool:
    return all(moment.app == "off" for moment in around)


def _read_later(episode: Episode, node: str, chat: str) -> bool:
    """Whether this chat is opened in the node or in one that comes after it."""
    return any(
        step.opens == ("chat", chat)
        for name in reachable(episode.nodes, [node])
        for step in played(episode.nodes[name])
    )


def _clocks(episode: Episode) -> Iterator[tuple[Node, Step, Clocks]]:
    """Give each step with what the clock may show before it; a tool may be used at any time of day."""
    arriving: dict[str, Clocks] = dict.fromkeys(answers({}, episode.always, ()), frozenset())
    arriving.setdefault(episode.start, frozenset())
    waiting = list(arriving)
    while waiting:
        node = episode.nodes[waiting.pop()]
        for step, _, after in _inside(node, arriving[node.id]):
            for target in (*step.targets(), *(node.tools.values() if step.WAITS else ())):
                known = arriving.get(target)
                if known is None or not after <= known:
                    arriving[target] = (known or frozenset()) | after
                    waiting.append(target)
    for name, node in episode.nodes.items():
        if name in arriving:
            yield from ((node, step, before) for step, before, _ in _inside(node, arriving[name]))


def _inside(node: Node, clocks: Clocks) -> Iterator[tuple[Step, Clocks, Clocks]]:
    """Give the steps of a node that can be played, and what the clock may show before and after each."""
    told = False  # the narrator may say which day it is when the clock has been set already
    for step in played(node):
        before = clocks
        if step.clock:
            clocks, told = frozenset({_minutes(step.clock)}), True
        elif step.NEW_DAY or (not told and not step.speaker and _another_day(step)):
            clocks = frozenset({_ANY})
        yield step, before, clocks


def _minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def _backwards(before: int, now: int) -> bool:
    """Whether a clock goes backwards within a day: over midnight it seems to go back by more than half."""
    return before != _ANY and 0 < before - now < _HALF_A_DAY


def _tells_of_another_day(node: Node) -> bool:
    return any(_another_day(step) for step in node.steps if not step.speaker)


def _another_day(step: Step) -> bool:
    """Whether the narrator says that it is another day."""
    return any(
        not each.speaker and not each.later and _OTHER_DAY.search(each.text.source) for each in step.texts()
    )
