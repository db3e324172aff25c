"""Checks of one form of a translation: braces, gender, scripts, wording and typography.

Each check is a function in `CHECKS`; the typography is that of Bosnian, Croatian and Serbian.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from game.language.entry import Entry
from game.language.languages import SOURCE_LANGUAGE
from game.language.rules import Rules
from game.language.serbian import cyrillic_words, latin_words, mixed_words
from game.language.template import Form, Value, names


class Problem(msgspec.Struct, frozen=True):
    """What a check found."""

    code: str
    message: str
    warning: bool = False


Check = Callable[[Entry], Iterator[Problem]]

QUOTES: Final = {"bs": "„“", "hr": "„”", "sr": "„“"}
_QUOTE: Final = re.compile('["„“”«»]')
_LATIN_LANGUAGES: Final = frozenset({"bs", "hr"})
_ROMAN: Final = re.compile("[IVXLC]+")
_LATIN_ANYWHERE: Final = frozenset({"ok"})
_NUMBER: Final = re.compile(r"\d+")
_WORDS: Final = re.compile(r"[^\W\d_]{2,}")
# „poslao/la“ and its like: the game shows one form, so a child never reads two.
_SLASHED: Final = re.compile(r"\w(?:/|\()(?:la|lo|na|a|o|ica|kinja|ла|ло|на|а|о|ица|киња)\b\)?")
# Capital Vi inside a sentence is the polite address of an adult.
_FORMAL: Final = re.compile(r"(?:(?<=[^\W\d_] )|(?<=, ))(?:Vi|Vas|Vama?|Vaš\w*|Ви|Вас|Вама?|Ваш\w*)\b")
_SPACES: Final = (
    (re.compile(r"^\s|\s$"), "a space at the beginning or at the end"),
    (re.compile(r"[ \u00a0]{2,}"), "two spaces"),
    (re.compile(r"[ \u00a0][,.!?](?=\s|$)"), "a space before a punctuation mark"),
    (re.compile(r"[ \u00a0][:;](?=\s|$)"), "a space before a punctuation mark"),
    (re.compile(r"[^\W\d_],[^\W\d_]"), "no space after a comma"),
)
_TYPOGRAPHY: Final = (
    ("ellipsis", re.compile(r"\.\.\."), "three full stops: write …", False),
    ("dash", re.compile(" -{1,2} "), "a hyphen between spaces: write –", True),
    ("percent", re.compile(r"\d%"), "a number and % without a space: write 62 %", True),
)


def placeholders(entry: Entry) -> Iterator[Problem]:
    """Every value of the source stands in the translation, for a boy and for a girl, and no other does.

    Only {hero} may be left out where a pair names the heroes, because a name in another case needs it.
    """
    spared = frozenset({"hero"} if entry.names_heroes else ())
    forms = (("boy", entry.template.boy), ("girl", entry.template.girl))
    for (who, form), expected in zip(forms, entry.expected, strict=True):
        missing, foreign = expected - names(form) - spared, names(form) - expected
        if missing:
            yield Problem("placeholders", f"missing for a {who}: {_braced(missing)}")
        if foreign:
            yield Problem("placeholders", f"not in the English text: {_braced(foreign)}")


def pairs(entry: Entry) -> Iterator[Problem]:
    """A pair has two different forms, the boy's first."""
    for boy, girl in entry.template.pairs:
        if boy == girl:
            yield Problem("pair", f"both forms are the same: {_text(boy)}", warning=True)
        elif _text(boy).endswith(("la", "na", "ла", "на")) and not _text(girl).endswith(("a", "а")):
            yield Problem("pair", f"the boy's form stands first: {_text(boy)}|{_text(girl)}", warning=True)
    for text in entry.shown:
        if found := _SLASHED.search(text):
            yield Problem("slash", f"two forms for a child to read: …{found[0]}; write {{he form|she form}}")


def scripts(entry: Entry) -> Iterator[Problem]:
    """Letters of one script in a word, Latin in Bosnian and Croatian, Cyrillic in Serbian."""
    for text in entry.plain:
        if mixed := mixed_words(text):
            yield Problem("mixed-script", f"Cyrillic and Latin letters in one word: {', '.join(mixed)}")
        elif entry.language in _LATIN_LANGUAGES and (words := cyrillic_words(text)):
            yield Problem("script", f"Cyrillic: {', '.join(words)}")
        elif entry.language == "sr" and (foreign := _foreign_words(text, entry.source)):
            yield Problem(
                "script", f"Latin words that the English text does not have: {foreign}", warning=True
            )


def quotes(entry: Entry) -> Iterator[Problem]:
    """Quotation marks are those of the language, and come in twos."""
    marks = QUOTES.get(entry.language)
    for text in entry.shown if marks else ():
        found = "".join(_QUOTE.findall(text))
        if marks and found != marks * (len(found) // 2):
            yield Problem("quotes", f"quotation marks are {marks[0]}…{marks[1]}, not {found}")


def typography(entry: Entry) -> Iterator[Problem]:
    """Spaces, ellipses, dashes and per cent."""
    for text in entry.shown:
        for pattern, message in _SPACES:
            if pattern.search(text):
                yield Problem("spaces", message)
        for code, pattern, message, warning in _TYPOGRAPHY:
            if pattern.search(text):
                yield Problem(code, message, warning)


def sense(entry: Entry) -> Iterator[Problem]:
    """Hints that something was lost: numbers, a question, a whole text left in English, the address."""
    for text, plain in zip(entry.shown, entry.plain, strict=True):
        if set(_NUMBER.findall(text)) != set(_NUMBER.findall(_without_braces(entry.source))):
            yield Problem("numbers", "not the numbers of the English text", warning=True)
        if entry.source.rstrip().endswith("?") and "?" not in text:
            yield Problem("question", "the English text is a question", warning=True)
        if text == entry.source and len(_WORDS.findall(plain)) > 1:
            yield Problem("copied", "the same as the English text", warning=True)
        if found := _FORMAL.search(text):
            yield Problem("formal", f"a child is ti, never {found[0]}", warning=True)


def wording(entry: Entry, rules: Rules) -> Iterator[Problem]:
    """No words of a neighbouring language, and no phrase that blames or frightens."""
    for text in entry.wording:
        for rule, words in rules.broken_by(text):
            yield Problem(rule.code, f"„{words.strip()}“: {rule.advice}", rule.warning)


CHECKS: Final[tuple[Check, ...]] = (placeholders, pairs, scripts, quotes, typography, sense)


def problems(entry: Entry, rules: Rules | None) -> list[Problem]:
    """Everything found in one form of a translation, each problem once."""
    found = [] if entry.language == SOURCE_LANGUAGE else [item for check in CHECKS for item in check(entry)]
    if rules:
        found += wording(entry, rules)
    return list(dict.fromkeys(found))


def _foreign_words(text: str, source: str) -> str:
    known = _LATIN_ANYWHERE | {word.lower() for word in latin_words(source)}
    words = [word for word in latin_words(text) if word.lower() not in known and not _ROMAN.fullmatch(word)]
    return ", ".join(words)


def _without_braces(text: str) -> str:
    return re.sub(r"\{[^{}|]*\}", "", text)


def _braced(found: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found))


def _text(form: Form) -> str:
    return "".join(str(part) if isinstance(part, Value) else part for part in form)
