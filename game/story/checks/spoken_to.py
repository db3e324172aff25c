"""Who is spoken to by name is there to hear it or in the chat, and nobody speaks after leaving."""

import re
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.grammar.model import Episode, Node
from game.story.grammar.surroundings import Around, Moments, everybody
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from game.story.steps import Step
from game.story.steps.step_text import StepText

_BEFORE: Final = r"^(?:(?:Hi|Hello|Hey|Oh|Yes|No|Thanks|Thank you|Sorry|Please|Look|Come on)[,!]? )?"
_LEAVES: Final = (
    r" (?:leaves(?! it)|walks (?:out|away|off)"
    r"|goes (?:home|out|away|off|upstairs|to bed)|has (?:gone|left)|is gone"
    r"|hangs up|runs (?:out|off|away)|drives (?:off|away)|falls asleep|shuts the door behind)\b"
)
_FROM_AFAR: Final = "("


def check_spoken_to(episode: Episode, around: Around, report: Report) -> None:
    """Report who is spoken to and can't hear it, and who speaks after the narrator said that they left."""
    mentions = Mentions(episode)
    names = mentions.pattern.pattern
    calls = re.compile(rf"{_BEFORE}{names},(?! (?:and|or|from|in|of|at|who)\b)(?! {names})|, {names}[.!?]$")
    leaves = re.compile(rf"(?:^|[.!?] ){names}{_LEAVES}")
    node, left = "", frozenset[str]()
    for name, step, before, after in around.steps():
        if name != node or step.place or step.NEW_DAY:
            node, left = name, frozenset()
        left -= mentions.names(step.comes)
        if step.ALOUD and left & mentions.names((step.speaker,)):
            report.add("left-and-speaks", step.mark, who=step.speaker, node=name)
        nearby = mentions.names((*episode.roles, _answering(episode.nodes[name], step)))
        for who in _not_there(mentions, calls, step, before | after) - nearby:
            report.add("not-there-to-hear", step.mark, who=mentions.shown(who), node=name)
        left |= {
            found.casefold()
            for each in step.texts()
            if not each.speaker and not each.later
            for found in leaves.findall(mentions.plain(each.text))
        }


def _answering(node: Node, step: Step) -> str:
    """Give who speaks next in a node after a step, or at it."""
    at = next(at for at, each in enumerate(node.steps) if each is step)
    return next(
        (each.speaker for each in node.steps[at:] if each.speaker not in {"", HERO, step.speaker}), ""
    )


def _not_there(mentions: Mentions, calls: re.Pattern[str], step: Step, around: Moments) -> set[str]:
    """Give who is called by name at a step in a text that they can't hear or read."""
    found: set[str] = set()
    for each in step.texts():
        plain = mentions.plain(each.text)
        called = calls.search(plain) if each.to and not plain.startswith(_FROM_AFAR) else None
        if called:
            name = next(group for group in called.groups() if group).casefold()
            near = mentions.names((*_hearing(each, around), each.speaker))
            found |= {name} - near
    return found


def _hearing(said: StepText, around: Moments) -> frozenset[str]:
    """Give who may hear or read a text at some of these moments, whoever says it not counted."""
    if said.to == "room":
        return everybody(around)
    open_ = {moment.chat for moment in around}
    chats = {said.thread} if said.thread else open_ if said.speaker == HERO else {said.speaker}
    inside = {who for moment in around for group, who in moment.inside if group in chats}
    return frozenset(chats | inside)
