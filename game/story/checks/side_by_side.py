"""What the detective round lays side by side must be two messages of the story."""

import re
from typing import Final

from game.story.checks.now import DAYS, NUMBERS
from game.story.grammar.model import Episode
from game.story.grammar.pairs import Pair
from game.story.reading.diagnostics import Report

_QUOTED: Final = re.compile(r'["“„]([^"”“„]+)["”“]')
_BOTH: Final = re.compile(r"\b(twice|both|again and again|two times|each time)\b", re.IGNORECASE)
_FACT: Final = re.compile(
    rf"\b(?:{'|'.join(DAYS)})\b|\b(?:{'|'.join(NUMBERS)}|\d+|an?) (?:minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
"""A weekday or a span of time, which a comparison has from one of its messages."""
_LEAST: Final = 3
"""Words of a quotation; fewer are mostly what somebody means, in other words."""
_WORD: Final = re.compile(r"[\w'’]+")


def check_pairs(episode: Episode, report: Report) -> None:
    """Report pairs of messages of which one is nowhere to be found, or that are one and the same."""
    known = messages(episode)
    for pair in episode.compare:
        for name in (pair.first, pair.second):
            if name not in known:
                report.add_unknown("unknown-message", pair.mark, name, known, name=name)
        if pair.first == pair.second:
            report.add_unknown("unknown-message", pair.mark, "", (), name=pair.second)
        if pair.first in known and pair.second in known:
            for found in _not_quoted(episode, pair, known):
                mark = report.places.text(pair.why.id, pair.mark)
                report.add("not-quoted", mark, found=found, first=pair.first, second=pair.second)


def _not_quoted(episode: Episode, pair: Pair, known: dict[str, tuple[str, int]]) -> list[str]:
    """Give what is quoted of a pair and stands in neither message, or not in both where it says so."""
    said = [
        bare_words(episode.nodes[node].steps[at].texts()[0].text.source)
        for node, at in (known[pair.first], known[pair.second])
    ]
    least = len(said) if _BOTH.search(pair.why.source) else 1
    quoted = _QUOTED.findall(pair.why.source)
    days = _days(episode)
    said_days = " ".join([*said, *days])
    lost = [each for each in _FACT.findall(pair.why.source) if bare_words(each) not in said_days]
    return lost + [
        each
        for each in quoted
        if len(each.split()) >= _LEAST and sum(bare_words(each) in words for words in said) < least
    ]


def _days(episode: Episode) -> list[str]:
    """Give what the cards of the days say: a comparison may tell when a message came."""
    steps = (step for node in episode.nodes.values() for step in node.steps if step.NEW_DAY)
    return [bare_words(step.texts()[0].text.source) for step in steps]


def bare_words(text: str) -> str:
    """Give the words of a text without its marks, between spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def messages(episode: Episode) -> dict[str, tuple[str, int]]:
    """Give all messages, posts and comments of others by `node.id`, each with its node and step."""
    return {
        step.texts()[0].text.id.partition(".")[2]: (node.id, at)
        for node in episode.nodes.values()
        for at, step in enumerate(node.steps)
        if step.carries_signs()
    }
