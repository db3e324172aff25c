"""The threads of the season: a sentence for the notebook that was said, and triangles of listeners."""

from collections.abc import Iterator

from game.story.checks.side_by_side import bare_words
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from game.text import Text


def check_season(episode: Episode, report: Report) -> None:
    """Report a sentence in the notebook that nobody says like that, and a triangle of nobody who listens."""
    if episode.notebook and not _said(episode, episode.notebook.source):
        mark = report.places.text(episode.notebook.id, report.at("notebook"))
        report.add("notebook-not-said", mark, found=episode.notebook.source)
    for person in episode.cast.values():
        if person.triangle and not person.listener:
            report.add("triangle-without-listener", person.mark, who=person.id)


def said_by_somebody(episode: Episode) -> Iterator[Text]:
    """Give all that somebody of the cast says or writes, explanations and options left out."""
    for node in episode.nodes.values():
        for each in (each for step in node.steps for each in step.texts()):
            if each.speaker not in {"", HERO}:
                yield each.text


def _said(episode: Episode, sentence: str) -> bool:
    """Tell whether somebody of the cast says or writes a sentence, among other words or alone."""
    said = (bare_words(text.source) for text in said_by_somebody(episode))
    return any(bare_words(sentence) in words for words in said)
