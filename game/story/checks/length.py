"""Nothing is too long for its place, and no node too long to be read between two decisions."""

from typing import Final

from game.story.grammar.model import Episode, Node
from game.story.reading.braces import longest
from game.story.reading.diagnostics import Mark, Report
from game.story.wording.limits import limits_of
from game.text import Text

MOST_WORDS: Final = 220
"""About a minute and a half of reading aloud; the longest node of the first episode has 150."""


def check_length(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report texts and nodes that are too long."""
    limits = limits_of(episode)
    for text, mark in texts:
        limit = limits.get(text.id)
        if limit is not None and longest(text.source) > limit:
            report.add("long-text", mark, found=str(longest(text.source)), limit=str(limit))
    for node in episode.nodes.values():
        words = _words(node)
        if words > MOST_WORDS:
            report.add("long-node", node.mark, node=node.id, found=str(words), limit=str(MOST_WORDS))


def _words(node: Node) -> int:
    """Count the words that are read while a node plays; what the detective round says comes later."""
    return sum(step.words() for step in node.steps)
