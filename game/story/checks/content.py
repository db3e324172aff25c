"""The rules of the stories that can be counted; what must be read by people is not decided here."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.grammar.graph import playable, played
from game.story.grammar.model import Ending, Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step

LEAST_ACTS = 3
LEAST_ENDINGS = 4
QUESTIONS = 3
_NOT_TO_BLAME: Final = re.compile(
    r"\b(not|never|no one|nobody|none|\w+n['’]t)\b.*\b(blame|fault|guilty|asked for)"
    r"|\b(ni[js]\w*|ne|nema|ни[јс]\w*|не|нема)\b.*\b(kriv|skrivi|zaslu|крив|скриви|заслу)",
    re.IGNORECASE | re.DOTALL,
)
"""In English, and in Bosnian, Croatian and Serbian, in which a class may write its own."""
_MAY_STOP: Final = re.compile(
    r"\b(skip|stop|leave)\b"
    r"|\b(preskoč|sta(?:ti\b|n[ei])|presta|zaustav|prekin|iza[ćđ]i)"
    r"|\b(прескоч|ста(?:ти\b|н[еи])|преста|заустав|прекин|иза[ћђ]и)",
    re.IGNORECASE,
)


def check_content(episode: Episode, report: Report) -> None:
    """Report what an episode lacks of that which every episode must have."""
    acts = acts_of(episode)
    if len(acts) < LEAST_ACTS:
        found = ", ".join(sorted(acts)) or "none"
        report.add("few-acts", report.at("nodes"), found=found, least=str(LEAST_ACTS))
    if not any(listens(episode, step) for step in _steps(episode)):
        report.add("no-listener", report.at("cast"))
    if {hero.gender for hero in episode.heroes.values()} != {"m", "f"}:
        report.add("one-gender", report.at("heroes"))
    if not _MAY_STOP.search(episode.note.source):
        report.add("note-without-way-out", report.at("note"))
    _check_afterwards(episode, report)


def _check_afterwards(episode: Episode, report: Report) -> None:
    """Report too few questions and endings, and endings that leave a child alone with what happened."""
    if len(episode.questions) != QUESTIONS:
        report.add("three-questions", report.at("questions"), found=str(len(episode.questions)))
    if len(episode.endings) < LEAST_ENDINGS:
        found = str(len(episode.endings))
        report.add("few-endings", report.at("endings"), found=found, least=str(LEAST_ENDINGS))
    for ending in episode.endings.values():
        _check_ending(ending, report)


def acts_of(episode: Episode) -> set[str]:
    """Give the protective acts that can be done somewhere in an episode."""
    return {act for step in _steps(episode) for act in step.acts()}


def _steps(episode: Episode) -> Iterator[Step]:
    for name in playable(episode.nodes, episode.start, episode.always):
        yield from played(episode.nodes[name])


def listens(episode: Episode, step: Step) -> bool:
    """Tell whether an adult who listens well speaks or writes at a step, and is not who is played."""
    speaker = episode.cast.get(step.speaker)
    return speaker is not None and speaker.listener and step.speaker != step.by


def _check_ending(ending: Ending, report: Report) -> None:
    """Report an ending with nothing to talk about, and a hard one that leaves open whose fault it was."""
    if not ending.helped:
        report.add("no-debrief", ending.mark, ending=ending.id)
    if ending.blame and not _NOT_TO_BLAME.search(ending.blame.source):
        report.add("blame-unclear", ending.mark, ending=ending.id)
    if ending.kind != "hard":
        return
    for key, text in (("responsible", ending.responsible), ("blame", ending.blame)):
        if text is None:
            report.add("blame-missing", ending.mark, ending=ending.id, key=key)
