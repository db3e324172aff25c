"""Conditions the wrong way round: a line that answers another option than the one that raised its flag."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step
from game.story.steps.option import Option

_WORD: Final = re.compile(r"[a-z]{4,}", re.IGNORECASE)
_ENDING: Final = re.compile(r"(?:ing|ed|ly|es|s|e)$")
_EMPTY: Final = re.compile(
    r"that|this|with|what|when|where|then|there|them|they|have|will|would|could|should|your|from|just|about|some"
    r"|know|tell|write|said|says|does|doesn|didn|here|into|like|more|only|over|also|because|been|being|come|than"
    r"|want|very|well|were|which|whom|whose|while|hero|send|sent|somebody|anybody|nobody"
)
"""Words that say nothing of an answer."""
_SELDOM: Final = 4
"""Texts of an episode in which a word may stand and still tell one answer from another."""


def check_reversed(episode: Episode, report: Report) -> None:
    """Report lines and ways under a condition that fit only where it does not hold."""
    often = Counter(word for step in _steps(episode) for word in _said(step))
    chosen = _options(episode)
    for step in _steps(episode):
        flags = step.if_.flags if step.if_ else frozenset()
        if step.BRANCHES and step.if_ and len(flags) == 1 and len(step.targets()) > 1:
            (flag,) = flags
            meant = 0 if flag in step.if_.needs else 1
            if step.targets()[1 - meant] == flag and step.targets()[meant] != flag:
                report.add("condition-reversed", step.mark, flag=flag, found=flag, node=_where(episode, flag))
        elif step.if_ and len(flags) == 1 and step.texts() and not step.offered():
            (flag,) = flags
            found = _of_the_others(step, flag, up=flag in step.if_.needs, chosen=chosen, often=often)
            if found:
                report.add(
                    "condition-reversed", step.mark, flag=flag, found=found, node=_where(episode, flag)
                )


def _where(episode: Episode, flag: str) -> str:
    """Give the node in which an option raises a flag, "" where none does."""
    nodes = episode.nodes.values()
    raising = (
        node.id for node in nodes for step in node.steps for each in step.offered() if flag in each.raises()
    )
    return next(raising, "")


def _steps(episode: Episode) -> Iterator[Step]:
    return (step for node in episode.nodes.values() for step in node.steps)


def _options(episode: Episode) -> list[tuple[Option, ...]]:
    return [step.offered() for step in _steps(episode) if step.WAITS == "choice" and len(step.offered()) > 1]


def _of_the_others(
    step: Step, flag: str, *, up: bool, chosen: list[tuple[Option, ...]], often: Counter[str]
) -> str:
    """Give a word that a line has from options that do not lead to it, and from none that does."""
    groups = [group for group in chosen if any(flag in each.raises() for each in group)]
    if len(groups) != 1 or all(flag in each.raises() for each in groups[0]):
        return ""
    words = {word for word in _said(step) if often[word] <= _SELDOM}
    raising = {word for each in groups[0] if flag in each.raises() for word in _words(each.text.source)}
    others = {word for each in groups[0] if flag not in each.raises() for word in _words(each.text.source)}
    mine, theirs = (raising, others) if up else (others, raising)
    found = sorted(words & theirs - mine)
    return found[0] if found and not words & mine else ""


def _said(step: Step) -> frozenset[str]:
    return frozenset(word for each in step.texts() for word in _words(each.text.source))


def _words(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that say something."""
    found = (each.casefold() for each in _WORD.findall(text))
    return frozenset(_ENDING.sub("", each) for each in found if not _EMPTY.fullmatch(each))
