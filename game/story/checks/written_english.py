"""Slips of the pen in the English of a story: words twice, marks alone, questions to the player."""

import re
from collections.abc import Mapping
from typing import Final

from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.text import Text

_AGAIN: Final = re.compile(r"\b([a-z]+)((?: \1)+)\b", re.IGNORECASE)
_MEANT_TWICE: Final = frozenset(
    ("bye", "had", "ha", "haha", "ho", "no", "now", "so", "that", "very", "well", "yes")
)
_QUOTED: Final = re.compile(r'"[^"]*"|“[^”]*”')
_MARKS: Final = (
    (re.compile(r" [,.!?;:](?=\s|$)"), "a space before a mark"),
    (re.compile(r"[a-z],[a-z]", re.IGNORECASE), "no space after a comma"),
    (re.compile(r"[a-z]{2}[.!?][A-Z][a-z]"), "no space after a sentence"),
    (re.compile(r"  "), "two spaces"),
    (re.compile(r",[,.]|(?<!\.)\.\.(?!\.)|[?!],"), "two marks"),
)
_ARTICLES: Final = (
    (
        re.compile(r"\b[Aa] (?:[aeio]\w+|u(?!ni|se|su|k\b)\w+)"),
        re.compile(r"\b[Aa] (?:one\b|once\b|eu\w+)", re.IGNORECASE),
    ),
    (re.compile(r"\b[Aa]n [bcdfgjklmnpqrstvwxyz]\w+"), re.compile(r"(?!)")),
)
"""`a` before a vowel and `an` before a consonant, as they are written, and what is right in spite of it."""
_END: Final = re.compile(r"[.!?…:][\"”)]*$")
_YOU: Final = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)


def check_written(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report words that stand twice, marks that stand alone, and talk that asks about the player."""
    for text, mark in texts:
        for word, again in _AGAIN.findall(text.source):
            if (
                word.casefold() not in _MEANT_TWICE and len(again.split()) == 1
            ):  # what stands three times is meant
                report.add("repeated-word", mark, found=word)
        if found := _odd(text.source):
            report.add("odd-marks", mark, found=found)
    marks = {text.id: mark for text, mark in texts}
    _check_ends(episode, marks, report)
    _check_talk(episode, marks, report)


def _check_ends(episode: Episode, marks: Mapping[str, Mark], report: Report) -> None:
    """Report what somebody says, or the narrator tells, and does not end."""
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for each in step.texts():
            spoken = step.ALOUD or each.note.startswith("The narrator")
            if spoken and not each.later and not _END.search(each.text.source):
                report.add("odd-marks", marks[each.text.id], found="no full stop at the end")


def _odd(source: str) -> str:
    """Give what is wrong with the marks of a text, if anything."""
    if source.count('"') % 2 or source.count("“") != source.count("”"):
        return "a quotation mark alone"
    without_smileys = re.sub(r"[:;]-?[()]", "", source)
    if without_smileys.count("(") != without_smileys.count(")"):
        return "a bracket alone"
    for pattern, right in _ARTICLES:
        if (found := pattern.search(source)) and not right.match(found[0]):
            return f"“{found[0]}”"
    return next((what for pattern, what in _MARKS if pattern.search(source)), "")


def _check_talk(episode: Episode, marks: Mapping[str, Mark], report: Report) -> None:
    """Report a question for a class, or for talking afterwards, that asks about whoever is asked."""
    asked = [*episode.questions]
    for step in (step for node in episode.nodes.values() for step in node.steps):
        asked += [
            text for text in (step.talk, step.ask if step.offered() and not step.form else None) if text
        ]
        asked += [each.text for each in step.texts()] if step.TALKED_OF else []
    for text in asked:
        if found := _YOU.search(_QUOTED.sub("", text.source)):
            report.add("asks-player", marks[text.id], found=found[0])
