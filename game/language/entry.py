"""One form of one translation as the checks see it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import msgspec
from babel.messages.catalog import Message

from game.language.po import sources, strings
from game.language.serbian import to_latin
from game.language.speaker_note import Speakers, speakers
from game.language.template import Form, Template, TemplateError, Value, names, parse

PLACE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a value in a shown text."""

NAME_LETTERS: Final = 6
"""A value stands for about so many letters: most are the name of a hero."""

_LIMIT: Final = re.compile(r"At most (\d{1,4}) letters\.")
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\b(?:/\S*)?")


class Entry(msgspec.Struct, frozen=True):
    """A source and one form of its translation, parsed; `shown` is what a boy and a girl read, or two.

    `plain` is the same without addresses.

    `expected` are the placeholders that a boy's and a girl's form must hold, `heroes` the names of the heroes
    of the episode in this language, `people` those of its cast by their ids, `limit` the most letters that
    fit where it is shown, `speakers` who says it to whom.
    """

    language: str
    source: str
    string: str
    expected: tuple[frozenset[str], frozenset[str]]
    template: Template
    shown: tuple[str, ...]
    plain: tuple[str, ...]
    heroes: tuple[str, ...] = ()
    people: Mapping[str, str] = MappingProxyType({})
    limit: int | None = None
    speakers: Speakers = Speakers()

    @property
    def names_heroes(self) -> bool:
        """Whether a pair holds the names of the heroes, as in `{Luku|Lanu}`: {hero} itself has no cases."""
        beginnings = tuple(name[:2] for name in self.heroes)
        return bool(beginnings) and any(
            all(_shown(form).startswith(beginnings) for form in pair) for pair in self.template.pairs
        )

    @property
    def wording(self) -> tuple[str, ...]:
        """The shown texts as the rules of wording want them: Latin, small letters, no addresses."""
        return tuple(to_latin(text).lower() for text in self.plain)


def entries(
    language: str,
    message: Message,
    heroes: tuple[str, ...] = (),
    people: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Entry]:
    """The forms of a translated message.

    Raises:
        TemplateError: The braces of a form are wrong.
    """
    expected = _expected(message)
    source = " / ".join(sources(message))
    limit, said = limit_of(message), speakers(message.auto_comments)
    for string in dict.fromkeys(strings(message)):
        template = parsed(string)
        texts, plain = shown(string)
        yield Entry(language, source, string, expected, template, texts, plain, heroes, people, limit, said)


def limit_of(message: Message) -> int | None:
    """The most letters that a text may have, as its comment says (“At most 80 letters.”)."""
    said = next((found for each in message.auto_comments if (found := _LIMIT.search(each))), None)
    return int(said[1]) if said else None


@lru_cache(maxsize=32_768)
def parsed(text: str) -> Template:
    """The same text is parsed for several checks, and its source for each language; there are some 20 000.

    Raises:
        TemplateError: The braces are wrong.
    """
    return parse(text)


@lru_cache(maxsize=32_768)
def shown(string: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is shown of a string, and the same without addresses; it is spelled as well as checked.

    Raises:
        TemplateError: The braces are wrong.
    """
    template = parsed(string)
    texts = tuple(dict.fromkeys(map(_shown, (template.boy, template.girl, *template.several))))
    return texts, tuple(map(_without_addresses, texts))


def _without_addresses(text: str) -> str:
    """An address holds a full stop that does not end the text, or an @."""
    return _ADDRESS.sub(PLACE, text) if "." in text[:-1] or "@" in text else text


def _shown(form: Form) -> str:
    return "".join(PLACE if isinstance(part, Value) else part for part in form)


def _expected(message: Message) -> tuple[frozenset[str], frozenset[str]]:
    """The placeholders that a boy's and a girl's form must hold: those of all forms of the source."""
    boy: frozenset[str] = frozenset()
    girl: frozenset[str] = frozenset()
    for source in sources(message):
        try:
            template = parsed(source)
        except TemplateError:
            continue  # reported where the sources themselves are checked
        boy |= names(template.boy)
        girl |= names(template.girl)
    return boy, girl
