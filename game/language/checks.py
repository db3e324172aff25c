"""Checking the catalog of a language: what is missing, broken, or said as no child should read it."""

from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.plurals import get_plural

from game.language.cast_gender import disagreeing
from game.language.codes import ALWAYS_TOLD
from game.language.entry import entries
from game.language.finding import Finding
from game.language.heroes import heroes_of, people_of
from game.language.languages import SOURCE_LANGUAGE
from game.language.like_options import like_options
from game.language.po import PoCatalog, sources, strings, with_strings
from game.language.rules import Rules
from game.language.style import OF_MAKING, problems
from game.language.swapped import other_names, same_words
from game.language.template import TemplateError
from game.language.where import Places

ALLOW: Final = "allow:"
"""A comment of the translator, `allow: foreign-word quotes`, says that what a check found is meant."""

_SHOWN: Final = 160
"""Letters of a text that a finding repeats."""


def check_catalog(
    path: Path,
    code: str,
    catalog: PoCatalog,
    template: PoCatalog,
    rules: Rules | None,
) -> list[Finding]:
    """Check the catalog of one language against the texts of today.

    What is about no single text, or one whose file the catalog doesn't know, is told at `path`.
    """
    check = _Check(path, code, rules, catalog)
    check.heroes, check.people = heroes_of(catalog), people_of(catalog)
    check.age(catalog, template)
    check.plurals(catalog)
    for message in catalog.texts.values():
        check.message(message)
    check.options(catalog)
    check.swapped(catalog)
    return check.found


def check_sources(path: Path, template: PoCatalog, rules: Rules | None) -> list[Finding]:
    """The English texts are checked like translations of themselves, for braces and wording."""
    check = _Check(path, SOURCE_LANGUAGE, rules, template)
    for message in template.texts.values():
        check.message(with_strings(message, message.id))
    return check.found


def check_making(path: Path, code: str, made: PoCatalog, rules: Rules | None) -> list[Finding]:
    """Check of a made language what its making may bring; all else is told of that which it is made from."""
    check = _Check(path, code, rules, made)
    for message in made.texts.values():
        check.message(message)
    check.options(made)
    return [each for each in check.found if each.code in OF_MAKING]


class _Check:
    """Collects what is found in one catalog."""

    def __init__(self, path: Path, code: str, rules: Rules | None, catalog: PoCatalog) -> None:
        self.path = path
        self.code = code
        self.rules = rules
        self.heroes: dict[str, tuple[str, ...]] = {}
        self.people: dict[str, dict[str, str]] = {}
        self.places = Places(path, catalog.files)
        self.found: list[Finding] = []

    def add(self, code: str, message: Message | None, found: str = "", **values: str) -> None:
        """Note a finding at a text, at what was found in it, or at the beginning of the file."""
        text_id = (message.context or "") if message else ""
        path, line, column = self.places.of(message, found) if message else (self.path, 1, 1)
        values |= {"id": text_id, "found": found[:_SHOWN]}
        self.found.append(Finding(self.code, str(path), line, column, code, text_id, values))

    def age(self, catalog: PoCatalog, template: PoCatalog) -> None:
        """Report texts of other days: English that has changed, texts that came and that went."""
        here, today = catalog.texts, template.texts
        for text_id, message in here.items():
            if text_id in today and sources(message) != sources(today[text_id]):
                self.add("stale-translation", message, source=sources(today[text_id])[0][:_SHOWN])
        new, gone = today.keys() - here.keys(), here.keys() - today.keys()
        if new or gone:
            first = min(new or gone)
            self.add("catalog-outdated", None, new=str(len(new)), gone=str(len(gone)), first=first)

    def plurals(self, catalog: PoCatalog) -> None:
        """Report other plural forms than those of the language."""
        try:
            wanted = get_plural(self.code)[0]
        except ValueError:
            return
        for message in catalog.texts.values():
            if message.pluralizable and len(strings(message)) != wanted:
                self.add("plural-forms", message, forms=str(len(strings(message))), wanted=str(wanted))

    def options(self, catalog: PoCatalog) -> None:
        """Report options of one choice that say nearly the same here."""
        whole = (message for message in catalog.texts.values() if all(strings(message)))
        for message, other in like_options(whole):
            if "options-alike" not in allowed(message):
                self.add("options-alike", message, strings(other)[0], other=other.context or "")

    def swapped(self, catalog: PoCatalog) -> None:
        """Report texts about another person than the English, or in another gender, and those twice there."""
        for message, named, meant in other_names(catalog):
            if "other-name" not in allowed(message):
                self.add("other-name", message, named, wanted=meant)
        for message, word, right in disagreeing(self.code, catalog):
            if "gender-form" not in allowed(message):
                self.add("gender-form", message, word, wanted=right)
        for message, other in same_words(catalog):
            if "same-translation" not in allowed(message):
                self.add("same-translation", message, strings(message)[0], other=other)

    def message(self, message: Message) -> None:
        """Report what is wrong with a translation."""
        if not all(strings(message)):
            self.add("untranslated", message, source=sources(message)[0][:_SHOWN])
            return
        if message.fuzzy:
            self.add("fuzzy", message)
        text_id = message.context or ""
        episode = text_id.partition(".")[0]
        heroes, people = self.heroes.get(episode, ()), self.people.get(episode, {})
        try:
            forms = tuple(entries(self.code, message, heroes, people))
            items = [item for entry in forms for item in problems(entry, self.rules)]
        except TemplateError as problem:
            self.add("braces", message, problem=str(problem))
            return
        meant = allowed(message) | ({"copied-english"} if text_id.endswith(".name") else set())
        for item in dict.fromkeys(items):
            if item.code not in meant:
                self.add(item.code, message, item.found, wanted=item.wanted)


def allowed(message: Message) -> frozenset[str]:
    """The codes that a comment of the translator, or the end of a note for translators, allows in a text."""
    comments = (*message.user_comments, *message.auto_comments)  # Babel makes one line of a note
    words = [comment.partition(ALLOW)[2].split() for comment in comments]
    return frozenset(code for codes in words for code in codes) - ALWAYS_TOLD
