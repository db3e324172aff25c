"""Choices that are none: the same words twice, or options that all lead to the same."""

from collections.abc import Mapping
from typing import Final

from game.story.grammar.model import Choose, Node, Option
from game.story.reading.diagnostics import Report

LEAST_OPTIONS: Final = 2
"""One option is a button to go on, and no choice."""
_MOST_ALIKE: Final = 50
"""Options with the same words that one is compared with."""


def check_choices(nodes: Mapping[str, Node], report: Report) -> None:
    """Report options of one choice that read alike, and choices that change nothing."""
    for node in nodes.values():
        for step in node.steps:
            if isinstance(step, Choose):
                _check_words(step, report)
                _check_consequence(step, report)


def _check_words(choose: Choose, report: Report) -> None:
    """Report options with the same words that can be open at once."""
    before: dict[str, list[Option]] = {}
    for option in choose.choose:
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


def _check_consequence(choose: Choose, report: Report) -> None:
    """Report a choice of several options of which none changes anything.

    What is sent or said can at least be seen; what is only done must show in what follows. The answers in a
    report form need not change the story.
    """
    if choose.form or len(choose.choose) < LEAST_OPTIONS:
        return
    first = choose.choose[0]
    if any(option.goto != first.goto or option.set or option.act for option in choose.choose):
        return
    code = (
        "choice-changes-nothing" if all(each.kind == "do" for each in choose.choose) else "choice-only-words"
    )
    report.add(code, choose.mark)
