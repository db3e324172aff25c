"""Texts that are shown while nobody plays the story: they can't name its hero."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.text import Text

_HERO: Final = re.compile(r"(?<!\{)\{(?:hero|[^{}]*\|[^{}]*)\}")
"""The hero's name, or forms for girl and boy."""


def check_nobody_played(episode: Episode, report: Report) -> None:
    """Report the hero in a title, a summary, the name of a sticker or a sentence of the notebook."""
    for text, mark, where in _shown_unplayed(episode):
        if found := _HERO.search(text.source):
            report.add("hero-not-chosen", report.places.text(text.id, mark), found=found[0], where=where)


def _shown_unplayed(episode: Episode) -> Iterator[tuple[Text, Mark, str]]:
    """Give what stands on the card and in the album, with a place and a name for it."""
    yield episode.title, episode.mark, "`title`"
    yield episode.summary, episode.mark, "`summary`"
    if episode.notebook is not None:
        yield episode.notebook, episode.mark, "`notebook`"
    for ending in episode.endings.values():
        yield ending.title, ending.mark, "the `title` of an ending"
    for node in episode.nodes.values():
        for step in node.steps:
            if step.gives is not None:
                yield step.gives.name, step.mark, "the name of a sticker"
