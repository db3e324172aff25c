"""Who carries warning signs: whoever does harm or passes it on, and each with the reason for it."""

import re
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode
from game.story.grammar.offender import NOBODY
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.state import HERO
from game.story.steps import Step

_PASSED_ON: Final = frozenset({"passed-on", "only-a-joke"})
"""Signs that may be anybody's, who only joins in."""
_AGE: Final = re.compile(r"\bages?\b|\bold\b", re.IGNORECASE)
_GROWN: Final = 18
_CHILDREN: Final = frozenset({"peer"})
_ADULTS: Final = frozenset({"known-adult"})
"""Kinds of offenders whose age in the profile is that of a child, or not."""


def check_signed(episode: Episode, report: Report) -> None:
    """Report signs of the wrong person, signs without a reason, and an offender who is of another kind."""
    mentions, reasons = Mentions(episode), dict[str, Step]()
    offenders = mentions.names(episode.offender.who)
    reasons_given = [
        step.why is not None for node in episode.nodes.values() for step in node.steps if step.signs
    ]
    explains = 2 * sum(reasons_given) >= len(reasons_given)
    for node in episode.nodes.values():
        for step in node.steps:
            who = step.texts()[0].speaker if step.signs else ""
            values = {"who": who, "signs": ", ".join(step.signs)}
            if step.signs and _innocent(mentions, step.signs, who, offenders):
                mark = report.places.name("sign", step.signs[0], step.mark)
                report.add("sign-of-another", mark, **values)
            if step.signs and step.why is None and explains:
                report.add("sign-unexplained", step.mark, **values)
            _check_reason(step, reasons, report)
    _check_kind(mentions, report)


def _innocent(mentions: Mentions, signs: tuple[str, ...], who: str, offenders: frozenset[str]) -> bool:
    """Whether who speaks can't carry the signs: the hero, a listener, or another than the offender named."""
    speaker = mentions.episode.cast.get(who)
    if speaker is None:
        return True
    if not offenders or who in mentions.episode.offender.who:  # a listener is told by `offender-listens`
        return False
    other = offenders.isdisjoint(mentions.names((who,)))
    return other and (speaker.listener or not _PASSED_ON.issuperset(signs))


def _check_reason(step: Step, reasons: dict[str, Step], report: Report) -> None:
    """Report a reason that another message has already: one of the two was copied and forgotten."""
    if step.why is None:
        return
    first = reasons.setdefault(step.why.source, step)
    said = first.texts()[0].text
    if said.source != step.texts()[0].text.source and not _either(first.if_, step.if_):
        report.add("same-reason", step.mark, first=said.id.partition(".")[2])


def _either(one: Condition | None, other: Condition | None) -> bool:
    """Whether only one of two conditions can hold."""
    if one is None or other is None:
        return False
    return not (one.needs.isdisjoint(other.lacks) and other.needs.isdisjoint(one.lacks))


def _check_kind(mentions: Mentions, report: Report) -> None:
    """Report an offender whose kind is another one than signs, profile or groups tell."""
    episode = mentions.episode
    kind, who = episode.offender.kind, episode.offender.who
    steps = (step for node in episode.nodes.values() for step in node.steps)
    signed = {step.speaker for step in steps if step.signs} - {HERO}
    if kind == NOBODY and signed:
        found = f"{min(signed)} carries warning signs"
        report.add("offender-kind", report.at("offender"), kind=kind, found=found)
    for each in who:
        if found := _against(episode, kind, each):
            report.add("offender-kind", report.at("offender"), kind=kind, found=found)


def _against(episode: Episode, kind: str, who: str) -> str:
    """Give what tells that somebody is of another kind, if anything does."""
    person = episode.cast[who]
    for row in person.profile.rows:
        age = re.search(r"\d{1,3}", row.value.source) if _AGE.search(row.label.source) else None
        if age and (int(age[0]) >= _GROWN if kind in _CHILDREN else kind in _ADULTS and int(age[0]) < _GROWN):
            return f"{who} is {age[0]} in the profile"
    groups = [each for each, group in episode.cast.items() if {who, HERO} <= {*group.members}]
    if kind == "stranger" and groups:
        return f"{who} is in {groups[0]} from the beginning"
    if kind == "stranger" and person.history:
        return f"{who} has written before the story"
    return ""
