"""Verbs beside the names of a story's people: *Petar je rekao*, and never *Petar je rekla*."""

import re
from collections.abc import Iterator
from typing import Final

from babel.messages.catalog import Message

from game.language.heroes import NAME_OF_CAST
from game.language.languages import row_of
from game.language.po import PoCatalog, strings
from game.language.serbian import to_latin

_SEX: Final = re.compile(r"\((female|male)\)")
_HER: Final = r"[a-zčćšžđ]{2,}(?:la)(?:\s+se)?"
_HIS: Final = r"(?!dio\b|deo\b|zao\b)[a-zčćšžđ]+(?:ao|io|uo|eo)"
_IS: Final = r"(?:je|nije|bi|se je|se|je se)"
_WRONG: Final = {
    "female": (_HIS, "this is said of a girl or woman"),
    "male": (_HER, "this is said of a boy or man"),
}
_CLITICS: Final = r"(?:(?:mi|ti|mu|joj|im|nam|vam|ga|ju|ih|se|samo|već|opet|još|baš) )*"


def disagreeing(code: str, catalog: PoCatalog) -> Iterator[tuple[Message, str, str]]:
    """Give texts in which somebody of the cast does something in a form of the other gender.

    Each with the form and what would be right. Looked at is the verb right beside the name in the nominative;
    the gender is that which the note of the name tells.
    """
    people = _people(catalog) if row_of(code).gendered else {}
    for text_id, message in catalog.texts.items():
        texts = [to_latin(text) for text in strings(message)]
        for name, pattern, wanted in people.get(text_id.partition(".")[0], ()):
            for text in texts:
                if name in text and (found := pattern.search(text)):
                    yield message, found[1] or found[2], wanted


def _people(catalog: PoCatalog) -> dict[str, list[tuple[str, re.Pattern[str], str]]]:
    """Give the name of each person of an episode, what is wrong of them, and what is right."""
    found: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for text_id, message in catalog.texts.items():
        person = NAME_OF_CAST.fullmatch(text_id)
        notes = message.auto_comments if person else ()
        sex = next((said[1] for each in notes if (said := _SEX.search(each))), "")
        name = to_latin(strings(message)[0]) if person and sex else ""
        if person and re.fullmatch(r"[^\W\d_]{3,}", name):
            wrong, wanted = _WRONG[sex]
            after = rf"(?<!\w){name} {_IS} {_CLITICS}({wrong})(?!\w)"
            before = rf"(?:^|[.!?…,] ?)((?i:{wrong})) je {name}(?!\w)"
            found.setdefault(person[1], []).append((name, re.compile(f"{after}|{before}"), wanted))
    return found
