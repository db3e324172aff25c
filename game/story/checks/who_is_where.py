"""Who is where: nobody speaks from nowhere, writes where they can't, or is told with nobody there to hear."""

from collections.abc import Iterator, Mapping
from typing import Final

from game.story.checks.groups import is_group, members
from game.story.grammar.model import Episode, Node
from game.story.grammar.surroundings import Around, Moments, everybody
from game.story.reading.diagnostics import Report
from game.story.steps import Step

_FROM_AFAR: Final = "("
"""A text that begins so says itself from where it is heard: (from the kitchen)."""


def check_people(episode: Episode, around: Around, report: Report) -> None:
    """Report who speaks, writes or is told where they can't be."""
    groups = members(episode)
    _check_cast(episode, report)
    told: set[tuple[str, str, str]] = set()
    voices = _voices(episode)
    for name, step, before, after in around.steps():
        for code, who, where in (
            *_unseen(step, after, voices),
            *_elsewhere(episode, step),
            *(_strangers(step, before) if step.thread in groups else ()),
        ):
            if (code, name, who) not in told:
                told.add((code, name, who))
                report.add(code, step.mark, who=who, node=name, where=where)
        _check_heard(episode.nodes, episode.nodes[name], step, before, report)


def _voices(episode: Episode) -> frozenset[str]:
    """Give those who can't be drawn and never write: they are voices, of somebody outside the picture."""
    steps = [step for node in episode.nodes.values() for step in node.steps]
    met = {step.writer for step in steps} | {step.arrives for step in steps}
    return frozenset(who for who, person in episode.cast.items() if person.avatar and who not in met)


def _unseen(step: Step, around: Moments, voices: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Give who speaks though they are neither there nor called."""
    who = step.speaker
    if not step.ALOUD or who in everybody(around) | voices | {step.by}:
        return
    if not step.texts()[0].text.source.startswith(_FROM_AFAR):
        yield "speaks-unseen", who, ""


def _elsewhere(episode: Episode, step: Step) -> Iterator[tuple[str, str, str]]:
    """Give who does something in the chat of somebody else."""
    chat = episode.cast.get(step.thread or (step.arrives if step.reactions else ""))
    if chat is not None and not is_group(chat):
        for who in sorted({step.writer, *step.reactions} - {"", step.by, chat.id}):
            yield "others-chat", who, chat.id


def _strangers(step: Step, around: Moments) -> Iterator[tuple[str, str, str]]:
    """Give who writes in a group or answers there, and is not in it."""
    here = {who for moment in around for group, who in moment.inside if group == step.thread}
    for who in (step.writer, *step.reactions):
        if who not in {"", step.by, step.thread} | here:
            yield "not-a-member", who, step.thread


def _check_heard(nodes: Mapping[str, Node], node: Node, step: Step, around: Moments, report: Report) -> None:
    """Report what is said aloud as an act, and telling, where nobody is there to hear it."""
    if everybody(around):
        return
    for option in step.offered():
        if option.say and option.act and not any(each.ALOUD and _speaks(each) for each in node.steps):
            report.add("nobody-hears", option.mark, act=option.act)
        if option.do and option.act == "tell" and not _answered(nodes, node, step, option.goto):
            report.add("nobody-hears", option.mark, act=option.act)
    if step.act == "tell" and not step.press and not _heard_of(node, around):
        report.add("nobody-hears", step.mark, act="tell")


def _answered(nodes: Mapping[str, Node], node: Node, step: Step, goto: str) -> bool:
    """Whether somebody answers after a choice: in the node to which it leads, or in the rest of its own."""
    at = next(at for at, each in enumerate(node.steps) if each is step)
    after = nodes[goto].steps if goto in nodes else node.steps[at + 1 :]
    return any(_speaks(each) or each.place or each.comes or each.opens or each.targets() for each in after)


def _heard_of(node: Node, around: Moments) -> bool:
    """Whether in a node somebody answers, or a chat is open in which somebody may be told."""
    return any(moment.app == "chat" for moment in around) or any(
        _speaks(step) or step.place for step in node.steps
    )


def _speaks(step: Step) -> bool:
    """Whether somebody else speaks or writes; if they can't be heard, that is told of them."""
    return step.speaker not in {"", step.by}


def _check_cast(episode: Episode, report: Report) -> None:
    """Report two people of one name, and one who harms and listens well."""
    seen: dict[str, tuple[str, str]] = {}
    for hero in episode.heroes.values():
        seen[hero.name.source.casefold()] = (hero.id, hero.person or hero.id)
    for person in episode.cast.values():
        look = person.avatar or person.person
        name = person.name.source
        first, same = seen.setdefault(name.casefold(), (person.id, look))
        if first != person.id and not (look and same == look):
            report.add("same-name", person.mark, name=name, first=first)
    for person in episode.cast.values():
        if person.listener and person.id in _offenders(episode):
            report.add("offender-listens", person.mark, who=person.id)


def _offenders(episode: Episode) -> set[str]:
    """Give those whom the episode names, or else whoever sends or says something with warning signs."""
    steps = (step for node in episode.nodes.values() for step in node.steps)
    return set(episode.offender.who) or {step.speaker for step in steps if step.signs}
