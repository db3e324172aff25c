"""Lines that name one person where the story points to another."""

import re
from collections.abc import Iterable
from typing import Final

from game.story.checks.mentions import Mentions
from game.story.checks.met import met
from game.story.grammar.model import Ending, Episode
from game.story.reading.diagnostics import Mark, Report
from game.story.steps import Step
from game.story.steps.option import Option
from game.text import Text

_TIME: Final = re.compile(r"-(day|evening|night)\b")
"""The same room at another time is the same place."""
_TURNS_TO: Final = re.compile(
    r"^(not |no, )?(call|ring|phone|ask|tell|show|write to|go to|go and (get|see|find|tell)|talk to|wait for"
    r"|visit|knock at|run to|turn to) ",
    re.IGNORECASE,
)
"""How an option begins that turns to somebody."""

_DID: Final = re.compile(r" (?:has )?(?:kept|saved|reported|blocked|told|left|took a breath|said no)\b")
"""What the hero did by each act, in the words in which it is told afterwards."""
_ONLY_PLACE: Final = re.compile(r"(?: (?:at|in|from) (?:the )?\w+)?[.!]?$")
"""What may stand after a name that is the whole answer: Mira at school."""
_ALL: Final = re.compile(
    r"\bboth(?: of (?:them|you|us))? (?:are |were )?responsible\b"
    r"|\{hero\} (?:is|was)(?: also| partly)? responsible"
    r"|\beverybody (?:is|was) responsible\b|\byou(?:['’]re| are) (?:\w+ )?responsible\b",
    re.IGNORECASE,
)
"""How responsibility is laid on the hero as well."""


def check_named(episode: Episode, report: Report) -> None:
    """Report texts that name somebody else than the person to whom their step or option points."""
    mentions = Mentions(episode)
    for node in episode.nodes.values():
        for step in node.steps:
            _check_step(mentions, step, report)
            for option in step.offered():
                _check_option(mentions, option, report)
                _check_scene(mentions, option, report)
    for text in episode.helped.values():
        plain = mentions.plain(text)
        who = mentions.pattern.match(plain)
        if who and "{hero}" not in text.source and _DID.match(plain, who.end()):
            mark = report.places.text(text.id, report.at("helped"))
            report.add("other-named", mark, who=who[0], wanted="{hero}")
    for ending in episode.endings.values():
        _check_responsible(mentions, ending, report)


def _check_step(mentions: Mentions, step: Step, report: Report) -> None:
    if step.press and step.aims:
        _compare(mentions, step.texts()[0].text, (step.aims,), step.mark, report, helping=True)
    if step.why is not None:
        own = mentions.names((step.speaker,))
        first = mentions.pattern.match(mentions.plain(step.why))
        if first and own and own.isdisjoint(mentions.of(step.why)):
            mark = report.places.text(step.why.id, step.mark)
            _add(mentions, (first[0].casefold(),), own, mark, report)
    for said in step.texts():
        own = mentions.names((said.speaker,)) if said.to else frozenset[str]()
        for name in _called(mentions, said.text) & own:
            report.add("speaks-to-self", step.mark, who=mentions.shown(name))


def _called(mentions: Mentions, text: Text) -> frozenset[str]:
    """Give who is spoken to by name: at the beginning of a text, or at the end of a sentence."""
    names = mentions.pattern.pattern
    plain = mentions.plain(text)
    found = re.findall(rf"^(?:Hi|Hello|Hey|Oh|Thanks|Thank you)?,? ?{names}[,!?]|, {names}[!?]", plain)
    return frozenset(name.casefold() for pair in found for name in pair)


def _check_option(mentions: Mentions, option: Option, report: Report) -> None:
    """Report an option with a face, or about somebody, that names somebody else."""
    for who in {option.who, option.with_} - {""}:
        _compare(mentions, option.text, (who,), option.mark, report)


def _check_scene(mentions: Mentions, option: Option, report: Report) -> None:
    """Report an option that turns to somebody, and leads to where others are, or to another place."""
    wanted = mentions.names((option.who,)) if option.who else _turned_to(mentions, option)
    scene = met(mentions.episode, option.goto)
    people = mentions.names(scene.people)
    if wanted and people and wanted.isdisjoint(people) and not scene.others_asked:
        who = mentions.shown(*wanted)
        mark = report.places.name("node", option.goto, option.mark)
        report.add("leads-to-others", mark, who=who, node=option.goto)
    rooms = {_TIME.sub("", place) for place in scene.places}
    if option.where and rooms and _TIME.sub("", option.where) not in rooms:
        values = {"where": option.where, "place": min(scene.places), "node": option.goto}
        report.add("face-elsewhere", report.places.name("place", option.where, option.mark), **values)


def _turned_to(mentions: Mentions, option: Option) -> frozenset[str]:
    """Give whom an option turns to in its first words."""
    plain = mentions.plain(option.text)
    found = _TURNS_TO.search(plain) if option.do else None
    named = mentions.pattern.match(plain, found.end() if found else 0)
    if named and not found and not _ONLY_PLACE.match(plain, named.end()):
        named = None
    return frozenset({named[0].casefold()}) if named else frozenset()


def _check_responsible(mentions: Mentions, ending: Ending, report: Report) -> None:
    """Report an ending that holds somebody responsible who is not the one who did harm."""
    if ending.responsible is None:
        return
    episode = mentions.episode
    offenders = mentions.names(episode.offender.who)
    named = mentions.of(ending.responsible)
    listeners = mentions.names(who for who, person in episode.cast.items() if person.listener)
    if _ALL.search(ending.responsible.source):
        report.add("responsible-other", ending.mark, who="everybody", ending=ending.id)
    wrong = named - offenders if offenders else named & listeners
    if wrong and offenders.isdisjoint(named) and not _denied(mentions, ending.responsible):
        report.add("responsible-other", ending.mark, who=mentions.shown(min(wrong)), ending=ending.id)


def _denied(mentions: Mentions, text: Text) -> bool:
    """Whether a text says that those whom it names are not: Nina is not."""
    return bool(
        re.search(
            rf"{mentions.pattern.pattern} (is|was) (not|never)\b|\b{mentions.pattern.pattern} isn['’]t",
            mentions.plain(text),
        )
    )


def _compare(
    mentions: Mentions, text: Text, meant: Iterable[str], mark: Mark, report: Report, *, helping: bool = False
) -> None:
    """Report a text that names others and not those who are meant; `helping` spares listeners."""
    wanted, named = mentions.names(meant), mentions.of(text)
    if helping:
        named -= mentions.names(who for who, person in mentions.episode.cast.items() if person.listener)
    if wanted and named and wanted.isdisjoint(named):
        _add(mentions, named, wanted, mark, report)


def _add(mentions: Mentions, named: Iterable[str], meant: Iterable[str], mark: Mark, report: Report) -> None:
    who, wanted = mentions.shown(min(named)), mentions.shown(*meant)
    report.add("other-named", mark, who=who, wanted=wanted)
