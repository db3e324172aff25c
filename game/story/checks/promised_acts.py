"""What a scene promises it does on every way: the act of its tool, and a report before its receipt."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from game.story.checks.declining import declines
from game.story.checks.now import told
from game.story.checks.tools import closed
from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.reading.fields import Condition
from game.story.steps import Step
from game.story.steps.option import Option

_TOOLS: Final = ("save", "report", "block", "leave", "pause")
_DONE: Final = {
    "block": re.compile(r"\{hero\} (has )?blocked\b", re.IGNORECASE),
    "report": re.compile(r"\{hero\} (has )?reported\b", re.IGNORECASE),
    "save": re.compile(
        r"\{hero\} (has )?(kept|saved) (what|everything|(the|all|every) "
        r"(chats?|messages?|words|proofs?|pictures?|posts?|names?|conversation))\b",
        re.IGNORECASE,
    ),
}
"""How an ending tells that the hero did something; whether telling is counted is looked at elsewhere."""
_TOLD: Final = {
    "save": re.compile(r"\b(?:it['’]s|it is|that['’]s|now it['’]s) kept\b|^Kept\b", re.IGNORECASE),
    "block": re.compile(r"\b(?:it['’]s|he['’]s|she['’]s|is|has been) blocked\b", re.IGNORECASE),
}
"""How the narrator tells that something was done a moment ago."""


def check_promised_acts(episode: Episode, report: Report) -> None:
    """Report ways through tools' scenes without their act, and receipts of what was never reported."""
    story = closed(episode, episode.start, set(episode.always.values()))
    for tool in _TOOLS:
        begins = {episode.always[tool], *(node.tools.get(tool, "") for node in episode.nodes.values())}
        for begin in episode.nodes.keys() & begins:
            inside = closed(episode, begin, story - {begin})
            if any(tool in step.acts() for name in inside for step in played(episode.nodes[name])):
                for mark in dict.fromkeys(_undone(episode, begin, tool, inside)):
                    report.add("act-on-one-way", mark, tool=tool, node=begin)
    _check_receipts(episode, report)
    _check_endings(episode, report)


def _asks(condition: Condition | None, act: str) -> bool:
    """Whether a condition asks for the act itself: then it was done, or can't be."""
    return condition is not None and f"did-{act}" in condition.flags


def _undone(episode: Episode, begin: str, act: str, inside: set[str]) -> Iterator[Mark]:
    """Give where a way leaves the act out on which a scene ends or comes back, and nothing is declined."""
    seen, waiting = set[str](), [(begin, Mark())]
    while waiting:
        name, left = waiting.pop()
        if name in seen or name not in inside:
            continue
        seen.add(name)
        for step in played(episode.nodes[name]):
            if step.act == act:
                break
            if (step.RETURNS or step.ending) and not step.may_be_passed:
                yield step.mark if left == Mark() else left
            waiting += _leading(step, act, left)
            if not _goes_on(step, act):
                break


def _leading(step: Step, act: str, left: Mark) -> Iterator[tuple[str, Mark]]:
    """Give the nodes to which a step leads with the act not done, and where that was decided."""
    if step.offered():
        options = (option for option in step.offered() if not _spared(option, act))
        yield from ((option.goto, option.mark) for option in options)
    elif step.BRANCHES:
        needed = step.if_ is not None and _acts(step.if_.needs)
        to = step.targets()[1:] if needed else step.targets()
        yield from ((each, step.mark) for each in (to if _goes_on(step, act) else to[:1]))
    else:
        yield from ((each, left) for each in step.targets())


def _goes_on(step: Step, act: str) -> bool:
    """Whether a node may go on after a step with the act not done, where that may still be needed."""
    if step.offered():
        return any(not option.goto and not _spared(option, act) for option in step.offered())
    return not (step.BRANCHES and step.if_ is not None and _acts(step.if_.lacks))


def _acts(flags: frozenset[str]) -> bool:
    return any(flag.startswith("did-") for flag in flags)


def _spared(option: Option, act: str) -> bool:
    """Whether an option does the act, declines it, or comes where one has acted already."""
    return option.act == act or declines(option) or (option.if_ is not None and _acts(option.if_.needs))


def _check_receipts(episode: Episode, report: Report) -> None:
    """Report receipts before which nothing was reported on some way, in the story or since a scene began."""
    for step, node, _ in _before(episode, "report", lambda step: step.CONFIRMS == "report"):
        report.add("receipt-unsent", step.mark, node=node)
    for act, pattern in _TOLD.items():
        for step, node, begin in _before(episode, act, lambda step: told(step) and _says(step, pattern)):  # noqa: B023
            report.add("said-not-done", step.mark, act=act, node=node, begin=begin)


def _says(step: Step, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(step.texts()[0].text.source))


def _before(episode: Episode, act: str, says: Callable[[Step], bool]) -> Iterator[tuple[Step, str, str]]:
    """Give steps that say an act was done and come before it, each with its node and where it began."""
    begins = {episode.start, *answers(episode.nodes, episode.always, episode.nodes)}
    seen, waiting = set[str](), [(each, each) for each in begins]
    while waiting:
        name, begin = waiting.pop()
        if name in seen or name not in episode.nodes:
            continue
        seen.add(name)
        for step in played(episode.nodes[name]):
            if act in step.acts() or _asks(step.if_, act):
                break
            if says(step):
                yield step, name, begin
            waiting += ((way.target, begin) for way in step.ways() if not _asks(way.if_, act))


def _check_endings(episode: Episode, report: Report) -> None:
    """Report an ending that tells of an act of the hero, and to which a way leads past it."""
    for act, pattern in _DONE.items():
        claiming = {
            ending.id
            for ending in episode.endings.values()
            if any(pattern.search(text.source) for text in (ending.text, *ending.helped))
        }
        for ending in sorted(claiming & set(_ends_without(episode, act))):
            report.add("act-not-done", episode.endings[ending].mark, ending=ending, act=act)


def _ends_without(episode: Episode, act: str) -> Iterator[str]:
    """Give the endings that the story comes to from its start with an act not done, no tool used."""
    seen, waiting = set[str](), [episode.start]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in episode.nodes:
            continue
        seen.add(name)
        for step in played(episode.nodes[name]):
            if step.act == act or _asks(step.if_, act):
                break
            if step.ending:
                yield step.ending
            ways = (way for way in step.ways() if not _asks(way.if_, act))
            waiting += (way.target for way in ways if f"did-{act}" not in way.raised)
