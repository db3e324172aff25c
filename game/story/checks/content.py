"""The rules of the stories that can be counted; what must be read by people is not decided here."""

from collections.abc import Iterator

from game.story.diagnostics import Report
from game.story.graph import playable, played
from game.story.model import Choose, Ending, Episode
from game.story.steps import Step
from game.story.steps.act import ActStep
from game.story.steps.chat import Chat
from game.story.steps.say import Say

LEAST_ACTS = 3
LEAST_ENDINGS = 4
QUESTIONS = 3


def check_content(episode: Episode, report: Report) -> None:
    """Report what an episode lacks of that which every episode must have."""
    acts = acts_of(episode)
    if len(acts) < LEAST_ACTS:
        report.add("few-acts", episode.mark, found=", ".join(sorted(acts)) or "none", least=str(LEAST_ACTS))
    if not any(isinstance(step, (Say, Chat)) and _listens(episode, step) for step in _steps(episode)):
        report.add("no-listener", episode.mark)
    if {hero.gender for hero in episode.heroes.values()} != {"m", "f"}:
        report.add("one-gender", episode.mark)
    if len(episode.questions) != QUESTIONS:
        report.add("three-questions", episode.mark, found=str(len(episode.questions)))
    if len(episode.endings) < LEAST_ENDINGS:
        found = str(len(episode.endings))
        report.add("few-endings", episode.mark, found=found, least=str(LEAST_ENDINGS))
    for ending in episode.endings.values():
        _check_ending(ending, report)


def acts_of(episode: Episode) -> set[str]:
    """Give the protective acts that can be done somewhere in an episode."""
    found: set[str] = set()
    for step in _steps(episode):
        if isinstance(step, ActStep):
            found.add(step.act)
        elif isinstance(step, Choose):
            found.update(option.act for option in step.choose if option.act)
    return found


def _steps(episode: Episode) -> Iterator[Step]:
    for name in playable(episode.nodes, episode.start, episode.always):
        yield from played(episode.nodes[name])


def _listens(episode: Episode, step: Say | Chat) -> bool:
    speaker = episode.cast.get(step.say if isinstance(step, Say) else step.chat)
    return speaker is not None and speaker.listener


def _check_ending(ending: Ending, report: Report) -> None:
    """Report a hard ending that does not say who is responsible and that the child is not to blame."""
    if ending.kind != "hard":
        return
    for key, text in (("responsible", ending.responsible), ("blame", ending.blame)):
        if text is None:
            report.add("blame-missing", ending.mark, ending=ending.id, key=key)
