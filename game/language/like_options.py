"""Options of one choice that say nearly the same in a translation, though they differ in English."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from babel.messages.catalog import Message

from game.language.entry import parsed
from game.language.po import sources, strings
from game.language.serbian import to_latin
from game.language.template import TemplateError

_CHOICE: Final = "Choice: "
"""With what the note of an option begins."""
_MOST: Final = 30
"""Options of one choice that are compared with each other; nobody reads more."""
_LEAST_WORDS: Final = 3
_STEM: Final = 4
_ENDING: Final = 3
_WORD: Final = re.compile(r"\{[^{}]*\}|[^\W_]+(?:'[^\W_]+)*")
_SMALL_WORDS: Final = (
    "a an and at for it just now of please that the then this to with i pa te se mi ti je ga joj mu da u na "
    "s sa za o od li sad sada onda baš samo ajde hajde molim"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
"""Words with which an option is not another one; those of denial are none of them."""


def like_options(messages: Iterable[Message]) -> Iterator[tuple[Message, Message]]:
    """Give each option with an earlier one that says nearly the same in the translation alone."""
    choices: dict[str, list[Message]] = defaultdict(list)
    for message in messages:
        if any(comment.startswith(_CHOICE) for comment in message.auto_comments):
            choices[(message.context or "").rpartition(".")[0]].append(message)
    for options in choices.values():
        for first, second in combinations(options[:_MOST], 2):
            if alike(sources(first)[0], sources(second)[0]):
                continue  # told of the story itself, or never open at once
            if any(alike(*pair) for pair in zip(_shown(first), _shown(second), strict=False)):
                yield second, first


def alike(one: str, other: str) -> bool:
    """Whether two options say the same to whoever reads quickly.

    Small words and the order do not count, and of three words or more one may have another ending.
    """
    first, second = _counting(one), _counting(other)
    if not first or not second:
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


def _shown(message: Message) -> tuple[str, ...]:
    """What a boy and a girl read; nothing where it can't be read."""
    try:
        template = parsed(strings(message)[0])
    except TemplateError:
        return ()
    return tuple(to_latin("".join(map(str, form))) for form in (template.boy, template.girl))
