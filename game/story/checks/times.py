"""Time: the clock goes forward, nobody waits for minutes, and nothing comes where nobody can see it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

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


class Hour(NamedTuple):
    """A day of the story, or one after it, and the clock in minutes after midnight."""

    day: int
    minutes: int
    node: str = ""
    """The node in which the clock was set."""


Hours: TypeAlias = frozenset[Hour]
"""When it may be; empty where a tool was used at any time."""


def check_times(episode: Episode, around: Around, report: Report) -> None:
    """Report days and clocks that go backwards, long waits, and messages that nobody can see."""
    for node, step, before in _hours(episode):
        _check_day(step, before, report)
        hours = _after_card(step, before)
        back = hours and step.clock and all(_backwards(each, _minutes(step.clock)) for each in hours)
        if back and not _tells_of_another_day(node):
            latest = max(hours, key=lambda each: (each.minutes, each.node))
            was = f"{latest.minutes // 60:02}:{latest.minutes % 60:02}"
            values = {"now": step.clock, "before": was, "node": node.id, "there": latest.node}
            report.add("clock-backwards", step.mark, **values)
        if step.delay_ms() > LONGEST_MS:
            report.add("long-wait", step.mark, seconds=f"{step.delay_ms() / 1000:g}")
    _check_unseen(episode, around, report)


def _check_day(step: Step, before: Hours, report: Report) -> None:
    """Report a card for a day that is over already on every way."""
    if step.number and before and all(step.number < each.day for each in before):
        was = min(each.day for each in before)
        report.add("day-backwards", step.mark, now=str(step.number), before=str(was))


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


def _hours(episode: Episode) -> Iterator[tuple[Node, Step, Hours]]:
    """Give each step with when it may be before it; a tool may be used at any time."""
    arriving: dict[str, Hours] = dict.fromkeys(answers({}, episode.always, ()), frozenset())
    arriving.setdefault(episode.start, frozenset({Hour(1, _ANY)}))
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


def _inside(node: Node, hours: Hours) -> Iterator[tuple[Step, Hours, Hours]]:
    """Give the steps of a node that can be played, and when it may be before and after each."""
    told = False  # the narrator may say which day it is when the clock has been set already
    for step in played(node):
        before = hours
        hours = _after_card(step, hours)
        if step.clock:
            hours, told = _set(hours, _minutes(step.clock), node.id), True
        elif not told and not step.NEW_DAY and _another_day(step):
            hours = _set(hours, _ANY)
        if step.may_be_passed:
            hours = before and before | hours
        yield step, before, hours


def _after_card(step: Step, hours: Hours) -> Hours:
    """Give when it may be after a card: on the same day the clock goes on, on another one it begins anew."""
    if not step.NEW_DAY:
        return hours
    if not step.number:
        return _set(hours, _ANY)
    return frozenset(each if each.day == step.number else Hour(step.number, _ANY) for each in hours) or (
        frozenset({Hour(step.number, _ANY)})
    )


def _set(hours: Hours, minutes: int, node: str = "") -> Hours:
    """Give the same days with this clock, set in a node."""
    return frozenset(Hour(each.day, minutes, node) for each in hours) or frozenset({Hour(0, minutes, node)})


def _minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def _backwards(before: Hour, now: int) -> bool:
    """Whether a clock goes backwards within a day: over midnight it seems to go back by more than half."""
    return 0 < before.minutes - now < _HALF_A_DAY


def _tells_of_another_day(node: Node) -> bool:
    return any(_another_day(step) for step in node.steps if not (step.number or step.offered()))


def _another_day(step: Step) -> bool:
    """Whether the narrator says that it is another day."""
    return any(
        not each.speaker and not each.later and _OTHER_DAY.search(each.text.source) for each in step.texts()
    )
