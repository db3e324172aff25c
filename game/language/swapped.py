"""Lines that changed places in a catalog: another person is named than in English, or two say the same."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec
from babel.messages.catalog import Message

from game.language.heroes import NAME_OF_CAST
from game.language.po import PoCatalog, sources, strings
from game.language.serbian import to_latin

_LEAST: Final = 15
"""Letters from which on two lines of the same words are no accident."""
_WORD: Final = re.compile(r"[a-z]{4,}")
_FEMININE: Final = r"(?:a|e|i|u|o|om|in\w{0,3})"
_OTHERS: Final = r"(?:|a|u|e|om|em|ov\w{0,3}|ev\w{0,3})"


class _Person(msgspec.Struct, frozen=True):
    """Somebody of one word: the name in Latin letters, how it is found in English, and how here.

    `place` is what stands for them in a text; `stem` is in all cases of the name.
    """

    name: str
    source: re.Pattern[str]
    place: str
    translated: re.Pattern[str]
    stem: str


def other_names(catalog: PoCatalog) -> Iterator[tuple[Message, str, str]]:
    """Give texts that name somebody else than the English: whom they name, and whom they don't."""
    people = _people(catalog.texts.values())
    for text_id, message in catalog.texts.items():
        here = people.get(text_id.partition(".")[0], ())
        if not here or NAME_OF_CAST.fullmatch(text_id) or not all(strings(message)):
            continue
        text = to_latin(" ".join(strings(message)))
        named = {each.name for each in here if each.stem in text and each.translated.search(text)}
        if not named:
            continue  # as most texts
        english = " ".join(sources(message))
        meant = {each.name for each in here if each.source.search(english) or each.place in english}
        if named - meant and meant - named:
            yield message, min(named - meant), min(meant - named)


def _people(messages: Iterable[Message]) -> dict[str, list[_Person]]:
    """Give the people of each episode whose name is one word."""
    found: dict[str, list[_Person]] = {}
    for message in messages:
        person = NAME_OF_CAST.fullmatch(message.context or "")
        if person is None:
            continue
        english, name = sources(message)[0], to_latin(strings(message)[0])
        if re.fullmatch(r"[A-Z]\w{2,}", english) and re.fullmatch(r"[^\W\d_]{3,}", name):
            source = re.compile(rf"(?<!\w){re.escape(english)}", re.IGNORECASE)
            each = _Person(name, source, f"{{{person[2]}}}", _in_any_case(name), name[:-2])
            found.setdefault(person[1], []).append(each)
    return found


def _in_any_case(name: str) -> re.Pattern[str]:
    """Give how a name is found in its cases: Ema, Eme, Emin; Petar, Petra; only with its capital."""
    if name.endswith("a"):
        return re.compile(rf"(?<!\w){re.escape(name[:-1])}{_FEMININE}(?!\w)")
    fleeting = re.escape(name[:-2] + name[-1]) if name[-2] == "a" else re.escape(name)
    return re.compile(rf"(?<!\w)(?:{re.escape(name)}{_OTHERS}|{fleeting}(?!$){_OTHERS})(?!\w)")


def same_words(catalog: PoCatalog) -> Iterator[tuple[Message, str]]:
    """Give texts whose translation another text of the episode has, with nothing alike in English."""
    first: dict[tuple[str, str], Message] = {}
    for text_id, message in catalog.texts.items():
        said = strings(message)[0]
        other = first.setdefault((text_id.partition(".")[0], said), message)
        if other is not message and len(said) >= _LEAST:
            one, two = _words(message), _words(other)
            if one and two and not one & two:
                yield message, other.context or ""


def _words(message: Message) -> set[str]:
    return set(_WORD.findall(sources(message)[0].casefold()))
