"""Choices that are none: the same words twice, or options that all lead to the same."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from game.story.grammar.model import Node
from game.story.reading.diagnostics import Report
from game.story.steps import Step
from game.story.steps.option import Option

LEAST_OPTIONS: Final = 2
"""One option is a button to go on, and no choice."""
_MOST_ALIKE: Final = 50
"""Options with the same words that one is compared with."""
_LEAST_WORDS: Final = 3
_STEM: Final = 4
_ENDING: Final = 3
_WORD: Final = re.compile(r"\{[^{}]*\}|[^\W_]+(?:'[^\W_]+)*")
_SMALL: Final = frozenset(
    {"a", "an", "and", "at", "for", "in", "it", "just", "now", "of", "please", "that", "the", "then", "this"}
    | {"to", "with"}
)
"""Words with which an option is not another one."""


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
    _check_alike(choice.offered()[:_MOST_ALIKE], report)


def _check_alike(options: Sequence[Option], report: Report) -> None:
    """Report options that say the same in nearly the same words and can be open at once."""
    for at, option in enumerate(options):
        for other in options[:at]:
            one, two = option.text.source, other.text.source
            if _plain(one) != _plain(two) and alike(one, two) and not _exclude(option, other):
                report.add("like-option", option.mark, text=one, first=str(other.mark.line), other=two)
                break


def alike(one: str, other: str) -> bool:
    """Whether two options say the same to whoever reads quickly: the words that count are nearly the same.

    Words of denial and numbers always count.
    """
    first, second = _counting(one), _counting(other)
    if not first:
        return False
    if sorted(first) == sorted(second):
        return True
    if len(first) != len(second) or len(first) < _LEAST_WORDS:
        return False
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(differ) == 1 and _same_stem(*differ[0])


def _same_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one, as far as their beginnings tell."""
    least = min(len(one), len(other))
    return least >= _STEM and one[: least - 1] == other[: least - 1] and abs(len(one) - len(other)) <= _ENDING


def _counting(words: str) -> list[str]:
    return [word for word in _WORD.findall(words.casefold().replace("’", "'")) if word not in _SMALL]


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
