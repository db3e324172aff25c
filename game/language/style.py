"""Checks of one form of a translation: braces, gender, scripts, wording and typography.

Each check is a function in `CHECKS`; the typography is that of Bosnian, Croatian and Serbian.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from game.edges.hidden_characters import BROKEN, UNSEEN, code_point
from game.language.agreement import disagreements
from game.language.entry import NAME_LETTERS, PLACE, Entry
from game.language.glossary import lost_words, other_account, other_words
from game.language.heroes import in_a_case
from game.language.languages import SOURCE_LANGUAGE, row_of
from game.language.lost_words import lost_no, lost_sentence, new_no, other_number
from game.language.rules import Rules
from game.language.serbian import cyrillic_words, latin_words, mixed_words
from game.language.template import Form, Value, names


class Problem(msgspec.Struct, frozen=True):
    """What a check found: `found` is what stands in the translation, `wanted` what should."""

    code: str
    found: str = ""
    wanted: str = ""


Check = Callable[[Entry], Iterator[Problem]]

_QUOTE: Final = re.compile('["„“”«»]')
_ROMAN: Final = re.compile("[IVXLC]+")
_LATIN_ANYWHERE: Final = frozenset({"ok"})
_NUMBER: Final = re.compile(r"\d+")
_SLIP: Final = 3
"""So many times as long as the English no translation is."""
_LONG, _LEAST_SHARE = 40, 0.4
"""A text of more letters than so many is never translated by so few of them."""
_SHORT: Final = 20
"""Letters more that a word or two may have."""
_BRACES: Final = re.compile(r"\{[^{}|]*\}")
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
    ("ellipsis", re.compile(r"\.\.\.")),
    ("dash", re.compile(" -{1,2} ")),
    ("percent", re.compile(r"\d+%")),
)
_SLIP_WITHIN: Final = re.compile(r" [ \u00a0.,!?:;-]|\u00a0|,\S|\.\.\.|%")
"""Each slip in a space or a sign holds one of these, but for spaces at the ends; hardly a text does."""


def placeholders(entry: Entry) -> Iterator[Problem]:
    """Every value of the source stands in the translation, for a boy and for a girl, and no other does.

    Only a name may be left out that stands in another case: {hero} where a pair names the heroes, and others
    where they are written out.
    """
    if not (entry.template.placeholders or any(entry.expected)):
        return  # as in nearly every text
    forms = (("boy", entry.template.boy), ("girl", entry.template.girl))
    for (who, form), expected in zip(forms, entry.expected, strict=True):
        missing, foreign = expected - names(form), names(form) - expected
        if missing and (missing := missing - _spared(entry)):
            yield Problem("placeholders", wanted=f"{_braced(missing)} is missing for a {who}")
        if foreign:
            yield Problem("placeholders", wanted=f"{_braced(foreign)} is not in the English text")


def _spared(entry: Entry) -> frozenset[str]:
    """The values that may be left out."""
    return frozenset({"hero"} if entry.names_heroes else ()) | _written_out(entry)


def _written_out(entry: Entry) -> frozenset[str]:
    """The people of the story whose names stand in all forms of the text."""
    shown, people = entry.shown, entry.people.items()
    return frozenset(who for who, name in people if all(in_a_case(name, text) for text in shown))


def pairs(entry: Entry) -> Iterator[Problem]:
    """A pair has two different forms, the boy's first."""
    for boy, girl in entry.template.pairs:
        if boy == girl:
            yield Problem("gender-pair", _text(boy), "both forms are the same")
        elif _text(boy).endswith(("la", "na", "ла", "на")) and not _text(girl).endswith(("a", "а")):
            yield Problem("gender-pair", f"{_text(boy)}|{_text(girl)}", "the boy's form stands first")
    for text in entry.shown:
        if ("/" in text or "(" in text) and (found := _SLASHED.search(text)):
            yield Problem("gender-slash", found[0])


def two_players(entry: Entry) -> Iterator[Problem]:
    """Where something is said to two players it is said in every pair, the boys' form first."""
    for boy, girl in entry.template.lone:
        found = f"{_text(boy)}|{_text(girl)}"
        yield Problem("players-forms", found, "the forms for two players are missing here")
    for boys, girls in entry.template.twos:
        if _text(boys).endswith(("le", "ne", "ле", "не")) and _text(girls).endswith(("li", "ni", "ли", "ни")):
            found = f"{_text(boys)}|{_text(girls)}"
            yield Problem("players-forms", found, "of two players the form of boys stands first")
    known = entry.expected[0] | entry.expected[1]
    for form in entry.template.several:
        if foreign := names(form) - known:
            yield Problem("placeholders", wanted=f"{_braced(foreign)} is not in the English text")
        missing = (entry.expected[0] & entry.expected[1]) - names(form) - {"hero"}
        if missing and (missing := missing - _written_out(entry)):
            yield Problem("placeholders", wanted=f"{_braced(missing)} is missing for two players")


def agreement(entry: Entry) -> Iterator[Problem]:
    """Verbs and adjectives have the gender of who speaks, of who is spoken to, and of the hero."""
    if any(pairs(entry)):
        return  # said already
    for word, wanted in disagreements(entry):
        yield Problem("gender-form", word, wanted)


def scripts(entry: Entry) -> Iterator[Problem]:
    """Letters of one script in a word, and that of the language."""
    script = row_of(entry.language).script
    for text in entry.plain:
        if mixed := mixed_words(text):
            yield Problem("mixed-script", ", ".join(mixed))
        elif script == "latin" and (words := cyrillic_words(text)):
            yield Problem("wrong-script", ", ".join(words))
        elif script == "cyrillic" and (foreign := _foreign_words(text, entry.source)):
            yield Problem("latin-word", foreign)


def quotes(entry: Entry) -> Iterator[Problem]:
    """Quotation marks are those of the language, and come in twos."""
    marks = row_of(entry.language).quotes
    for text in entry.shown if marks else ():
        found = "".join(_QUOTE.findall(text))
        if marks and found != marks * (len(found) // 2):
            yield Problem("quotes", found, f"{marks[0]}…{marks[1]}")


def typography(entry: Entry) -> Iterator[Problem]:
    """Spaces, ellipses, dashes and per cent."""
    for text in entry.shown:
        if text == text.strip() and not _SLIP_WITHIN.search(text):
            continue
        for pattern, what in _SPACES:
            if pattern.search(text):
                yield Problem("spaces", wanted=what)
        for code, pattern in _TYPOGRAPHY:
            if found := pattern.search(text):
                yield Problem(code, found[0])


def unseen(entry: Entry) -> Iterator[Problem]:
    """Nothing that nobody sees: no controls of direction, nothing without width but inside an emoji."""
    for text in entry.shown:
        if text.isprintable():
            continue  # which nothing of this is
        if found := (UNSEEN.search(text) or BROKEN.search(text)):
            yield Problem("unseen-character", code_point(found[0]))


def sense(entry: Entry) -> Iterator[Problem]:
    """Hints that something was lost: numbers, a question, a whole text left in English."""
    shortest = min(map(len, entry.source.split(" / ")))  # of the forms for one and for many
    numbers = _NUMBER.findall(_BRACES.sub("", entry.source))
    for text, plain in zip(entry.shown, entry.plain, strict=True):
        if set(_NUMBER.findall(text)) != set(numbers):
            yield Problem("lost-numbers", wanted=", ".join(numbers) or "none")
        if "?" in entry.source and "?" not in text:
            yield Problem("lost-question")
        if "?" in text and "?" not in entry.source:
            yield Problem("new-question")
        if shortest > _LONG and len(text) < _LEAST_SHARE * shortest:
            yield Problem("short-translation", str(len(text)), str(shortest))
        if text == entry.source and len(_WORDS.findall(plain)) > 1:
            yield Problem("copied-english")


def address(entry: Entry) -> Iterator[Problem]:
    """Nobody is spoken to as adults speak to strangers."""
    for text in entry.shown:
        if ("V" in text or "В" in text) and (found := _FORMAL.search(text)):
            yield Problem("formal-address", found[0])


def words(entry: Entry) -> Iterator[Problem]:
    """Numbers, weekdays, sentences and a no are those of the English, where these words are known."""
    for text in entry.shown if row_of(entry.language).gendered else ():
        if other := other_number(entry.source, text):
            yield Problem("other-number", *other)
        if account := other_account(entry.source, text, entry.people.values()):
            yield Problem("other-word", *account)
        for found in lost_no(entry.source, text):
            yield Problem("lost-no", found)
        if found := new_no(entry.source, text):
            yield Problem("new-no", found)
        if lost := lost_sentence(entry.source, text):
            yield Problem("lost-sentence", *map(str, lost))


def wording(entry: Entry, rules: Rules) -> Iterator[Problem]:
    """No words of a neighbouring language, and no phrase that blames or frightens."""
    for text in entry.wording:
        for rule, words in rules.broken_by(text):
            yield Problem(rule.code, words.strip(), rule.advice)


def meaning(entry: Entry, rules: Rules) -> Iterator[Problem]:
    """The words of the glossary are those of the English."""
    for text in entry.wording:
        for found, wanted in other_words(rules.glossary, entry.source, text):
            yield Problem("other-word", found, wanted)
        for found in lost_words(rules.glossary, entry.source, text):
            yield Problem("lost-word", found)


def length(entry: Entry) -> Iterator[Problem]:
    """No form is longer than its place; a value stands for about as many letters as a name has.

    Where no limit is told, only what must be a slip is found: several times the English.
    """
    limit = _SLIP * len(entry.source) + _SHORT if entry.limit is None else entry.limit
    found = max(len(text) + (NAME_LETTERS - 1) * text.count(PLACE) for text in entry.shown)
    if found > limit:
        yield Problem("long-translation", str(found), str(limit))


CHECKS: Final[tuple[Check, ...]] = (
    placeholders, pairs, two_players, agreement, scripts, quotes, typography, sense, address, words, length,
    unseen,
)  # fmt: skip
OF_ORIGINALS: Final[tuple[Check, ...]] = (pairs, agreement, scripts, quotes, typography, address, unseen)
"""Those of a text that was written in its language and is no translation."""
OF_ENGLISH: Final[tuple[Check, ...]] = (unseen,)
OF_MADE: Final[tuple[Check, ...]] = (length,)
OF_MAKING: Final = frozenset({"doubtful-word", "foreign-word", "long-translation", "options-alike"})
"""What the making of a language from another may bring."""


def problems(entry: Entry, rules: Rules | None) -> list[Problem]:
    """Everything found in one form of a translation, each problem once.

    Of a made language only what its making may bring: all else stands in that from which it is made.
    """
    made = bool(row_of(entry.language).made_from)
    checks = OF_ENGLISH if entry.language == SOURCE_LANGUAGE else OF_MADE if made else CHECKS
    found = [item for check in checks for item in check(entry)]
    if rules:
        found += wording(entry, rules)
        found += () if made else meaning(entry, rules)
    return list(dict.fromkeys(found))


def own_problems(entry: Entry, rules: Rules | None) -> list[Problem]:
    """Everything found in one form of a text that was written in its language, each problem once."""
    found = [item for check in OF_ORIGINALS for item in check(entry)]
    if rules:
        found += wording(entry, rules)
    return list(dict.fromkeys(found))


def _foreign_words(text: str, source: str) -> str:
    known = _LATIN_ANYWHERE | {word.lower() for word in latin_words(source)}
    words = [word for word in latin_words(text) if word.lower() not in known and not _ROMAN.fullmatch(word)]
    return ", ".join(words)


def _braced(found: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found))


def _text(form: Form) -> str:
    return "".join(str(part) if isinstance(part, Value) else part for part in form)
