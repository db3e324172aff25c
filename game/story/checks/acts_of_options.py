"""Acts that stand on the wrong option or person: words that report, a friend who is blocked."""

from collections.abc import Iterator
from typing import Final

from game.story.checks.groups import is_group
from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around, Moments
from game.story.reading.diagnostics import Mark, Report
from game.story.state import HERO
from game.story.steps import Step

_BY_HAND: Final = frozenset({"save", "report", "block"})
"""Acts that are done on the phone, and never by saying or writing something."""


def check_acts_of_options(episode: Episode, around: Around, report: Report) -> None:
    """Report acts that what is said can't do, telling in an offender's chat, and blocks of others."""
    mentions = Mentions(episode)
    offenders = mentions.names(episode.offender.who)
    harms = offenders | mentions.names(_signing(episode))
    for _, step, before, _ in around.steps():
        for option in step.offered():
            if option.act in _BY_HAND and not option.do:
                report.add("act-on-words", option.mark, act=option.act, said=option.kind)
            if option.act == "tell" and option.send and _with_offender(mentions, before, offenders):
                report.add("tells-offender", option.mark, who=min(each.chat for each in before))
        for mark, who in _blocks(step) if offenders else ():
            person = episode.cast.get(who)
            if person and not is_group(person) and harms.isdisjoint(mentions.names((who,))):
                report.add("blocks-friend", mark, who=who)
        needed = step.if_.needs if step.if_ is not None else frozenset()
        if step.press and f"did-{step.press}" in needed:
            mark = report.places.name("condition", f"did-{step.press}", step.mark)
            report.add("pressed-again", mark, tool=step.press)


def _signing(episode: Episode) -> set[str]:
    """Give everybody who writes or says something that carries warning signs."""
    steps = (step for node in episode.nodes.values() for step in node.steps)
    return {step.speaker for step in steps if step.signs} - {HERO}


def _with_offender(mentions: Mentions, around: Moments, offenders: frozenset[str]) -> bool:
    """Whether the chat in which it is written is that of whoever does harm, at every moment."""
    return bool(around) and all(
        each.app == "chat" and not offenders.isdisjoint(mentions.names((each.chat,))) for each in around
    )


def _blocks(step: Step) -> Iterator[tuple[Mark, str]]:
    if step.blocks:
        yield step.mark, step.blocks
    yield from ((option.mark, option.blocks) for option in step.offered() if option.blocks)
