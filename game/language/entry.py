"""One form of one translation as the checks see it."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec
from babel.messages.catalog import Message

from game.language.po import sources, strings
from game.language.serbian import to_latin
from game.language.template import Form, Template, TemplateError, Value, names, parse

PLACE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a value in a shown text."""

NAME_LETTERS: Final = 6
"""A value stands for about so many letters: most are the name of a hero."""

_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\b(?:/\S*)?")


class Entry(msgspec.Struct, frozen=True):
    """A source and one form of its translation, parsed; `shown` is what a boy and a girl read.

    `expected` are the placeholders that a boy's and a girl's form must hold, `heroes` the names of the heroes
    of the episode in this language, `limit` the most letters that fit where it is shown.
    """

    language: str
    source: str
    string: str
    expected: tuple[frozenset[str], frozenset[str]]
    template: Template
    shown: tuple[str, ...]
    heroes: tuple[str, ...] = ()
    limit: int | None = None

    @property
    def names_heroes(self) -> bool:
        """Whether a pair holds the names of the heroes, as in `{Luku|Lanu}`: {hero} itself has no cases."""
        beginnings = tuple(name[:2] for name in self.heroes)
        return bool(beginnings) and any(
            all(_shown(form).startswith(beginnings) for form in pair) for pair in self.template.pairs
        )

    @property
    def plain(self) -> tuple[str, ...]:
        """The shown texts without addresses."""
        return tuple(_ADDRESS.sub(PLACE, text) for text in self.shown)

    @property
    def wording(self) -> tuple[str, ...]:
        """The shown texts as the rules of wording want them: Latin, small letters, no addresses."""
        return tuple(to_latin(text).lower() for text in self.plain)


def entries(
    language: str, message: Message, heroes: tuple[str, ...] = (), limit: int | None = None
) -> Iterator[Entry]:
    """The forms of a translated message.

    Raises:
        TemplateError: The braces of a form are wrong.
    """
    expected = _expected(message)
    source = " / ".join(sources(message))
    for string in dict.fromkeys(strings(message)):
        template = parse(string)
        shown = dict.fromkeys((_shown(template.boy), _shown(template.girl)))
        yield Entry(language, source, string, expected, template, tuple(shown), heroes, limit)


def _shown(form: Form) -> str:
    return "".join(PLACE if isinstance(part, Value) else part for part in form)


def _expected(message: Message) -> tuple[frozenset[str], frozenset[str]]:
    """The placeholders that a boy's and a girl's form must hold: those of all forms of the source."""
    boy: frozenset[str] = frozenset()
    girl: frozenset[str] = frozenset()
    for source in sources(message):
        try:
            template = parse(source)
        except TemplateError:
            continue  # reported where the sources themselves are checked
        boy |= names(template.boy)
        girl |= names(template.girl)
    return boy, girl
