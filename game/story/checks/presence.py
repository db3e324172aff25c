"""Pictures of people who are not there, people who are called and here, and phones in nobody's hand."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.groups import is_group
from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode
from game.story.grammar.surroundings import Around, Moments, everybody
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from game.story.steps import Step

_TO: Final = re.compile(r"\b(?:writes?|answers?|repl(?:y|ies)|sends?)(?: to)? ")
_AWAY: Final = frozenset({"off", "down"})


def check_presence(episode: Episode, around: Around, report: Report) -> None:
    """Report who is pictured, called or written to in a way that can't be at any moment."""
    told: set[tuple[str, str, str]] = set()
    mentions = Mentions(episode)
    last, node = "", ""
    for name, step, before, _ in around.steps():
        last, node = (last if name == node else ""), name
        for code, who in (*_pictured(step, before), *_called(step, before), *_in_hand(step, before)):
            if (code, name, who) not in told:
                told.add((code, name, who))
                report.add(code, step.mark, who=who, node=name)
        if any(option.send for option in step.offered()):
            open_ = {moment.chat for moment in before if moment.app == "chat"}
            who = _addressed(mentions, step, before, open_) or (last if last not in open_ else "")
            if who and open_:
                report.add("sent-elsewhere", step.mark, who=who, to=min(open_), node=name)
        last = step.arrives if _answered(episode, step.arrives) else last
        last = "" if step.opens and step.opens[0] == "chat" else last


def _answered(episode: Episode, who: str) -> bool:
    """Whether somebody would write back to whom a message came from: nobody does to an app or a shop."""
    person = episode.cast.get(who)
    return person is not None and not (is_group(person) and not person.members and not person.profile.rows)


def _addressed(mentions: Mentions, step: Step, before: Moments, open_: set[str]) -> str:
    """Give whom the question above a choice names as the one written to, where that chat is not open."""
    found = _TO.search(mentions.plain(step.ask)) if step.ask else None
    named = mentions.pattern.match(mentions.plain(step.ask), found.end()) if step.ask and found else None
    if named is None:
        return ""
    inside = {who for moment in before for group, who in moment.inside if group in open_}
    here = mentions.names(open_ | inside)
    return "" if named[0].casefold() in here else named[0]


def _pictured(step: Step, before: Moments) -> Iterator[tuple[str, str]]:
    """Give who is in a picture with others and not on the stage; who is played always is."""
    for who in step.pictured - {HERO, step.by} - everybody(before):
        yield "pictured-absent", who


def _called(step: Step, before: Moments) -> Iterator[tuple[str, str]]:
    """Give who is called and stands there already, or comes during the call with them."""
    if step.opens and step.opens[0] == "call" and all(step.opens[1] in each.people for each in before):
        yield "called-and-here", step.opens[1]
    for who in step.comes - step.pictured:
        if before and all(each.app == "call" and each.with_ == who for each in before):
            yield "called-and-here", who


def _in_hand(step: Step, before: Moments) -> Iterator[tuple[str, str]]:
    """Give what is done on a phone that is away at every moment."""
    apps = {moment.app for moment in before}
    if apps and apps <= _AWAY and step.held:
        yield "phone-not-in-hand", step.KIND
