"""Choices that are none: the same words twice, or options that all lead to the same."""

from collections.abc import Mapping
from typing import Final

from game.story.grammar.model import Node
from game.story.reading.diagnostics import Report
from game.story.steps import Step
from game.story.steps.option import Option

LEAST_OPTIONS: Final = 2
"""One option is a button to go on, and no choice."""
_MOST_ALIKE: Final = 50
"""Options with the same words that one is compared with."""


def check_choices(nodes: Mapping[str, Node], report: Report) -> None:
    """Report options of one choice that read alike, and choices that change nothing."""
    for node in nodes.values():
        for step in node.steps:
            if step.OFFERS:
                _check_words(step, report)
                _check_consequence(step, report)


def _check_words(choice: Step, report: Report) -> None:
    """Report options with the same words that can be open at once."""
    before: dict[str, list[Option]] = {}
    for option in choice.offered():
        same = before.setdefault(_plain(option.text.source), [])
        twin = next((each for each in same[:_MOST_ALIKE] if not _exclude(each, option)), None)
        if twin:
            report.add("same-option", option.mark, text=option.text.source, first=str(twin.mark.line))
        same.append(option)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".!…")


def _exclude(one: Option, other: Option) -> bool:
    """Tell whether two options can't be open at once."""
    if one.if_ is None or other.if_ is None:
        return False
    needs, lacks = one.if_.needs | other.if_.needs, one.if_.lacks | other.if_.lacks
    return bool(needs & lacks) or len([flag for flag in needs if flag.startswith("hero-")]) > 1


def _check_consequence(choice: Step, report: Report) -> None:
    """Report a choice of several options of which none changes anything.

    What is sent or said can at least be seen; what is only done must show in what follows. The answers in a
    report form need not change the story.
    """
    options = choice.offered()
    if choice.form or len(options) < LEAST_OPTIONS:
        return
    first = options[0]
    if any(option.goto != first.goto or option.set or option.act for option in options):
        return
    code = "choice-changes-nothing" if all(each.kind == "do" for each in options) else "choice-only-words"
    report.add(code, choice.mark)
