"""Numbers, weekdays and a no that the English says in words, and a translation otherwise.

The words are those of Bosnian, Croatian and Serbian. All catalogs of the first stories hold nothing of it:
what may be said in another way (half past five is *pola šest*) is left alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from game.language.serbian import to_latin

_ENGLISH: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_SOUTHERN: Final = (
    *(r"dva|dvije|dve|dvoj\w+|dvama|dvjema", r"tri|troj\w+|trima", r"četiri|četver\w+|četvor\w+"),
    *(r"pet|peter\w+|petor\w+", r"šest|šester\w+|šestor\w+", r"sedam|sedmer\w+|sedmor\w+"),
    *(r"osam|osmer\w+|osmor\w+", r"devet|devetor\w+|deveter\w+", r"deset|desetor\w+|deseter\w+"),
    *("jedanaest", "dvanaest", r"poned(?:j|je|e)lj\w+", r"utor(?:ak|k\w+)", r"sr(?:ije|e)d(?:a|e|i|u|o|om)"),
    *(r"četvrt(?:ak|k\w+)", r"pet(?:ak|k\w+)", r"subot\w+", r"(?:nedje|nede)lj(?:a|u|om)"),
)
"""The same words in the same order, in all cases; *nedjelje* may be weeks, too."""
_SAID: Final = re.compile("|".join(rf"(\b{word}s?\b)" for word in _ENGLISH), re.IGNORECASE)
_FOUND: Final = re.compile("|".join(rf"(\b(?:{words})\b)" for words in _SOUTHERN), re.IGNORECASE)
_OTHERWISE: Final = re.compile(r"\d|\bhalf\b|\bquarter\b|\bdozen\b|-", re.IGNORECASE)
"""What is written in figures is looked at elsewhere."""

_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")
_DENIED: Final = tuple(
    (re.compile(denied, re.IGNORECASE), re.compile(rf"\b(?:{said})\b", re.IGNORECASE))
    for denied, said in (
        (r"\bwon['’]t\b|\bwill (?:not|never)\b|['’]ll never\b|\bnot going to\b", "će|ću|ćeš|ćemo|ćete"),
        (r"\b(?:is|was)(?:n['’]t| not| never)\b(?! (?:it|he|she|they|that|you)\b)", "je|si|su|sam"),
        (r"\b(?:can['’]t|cannot|can never)\b", r"može|možeš|mogu|možemo|mogl\w+"),
    )
)
"""A verb that the English denies, and the same verb with nothing that denies it."""
_DENIES: Final = re.compile(
    r"n['’]t\b|\b(?:not|never|no|nobody|nothing|no one|none|nowhere|cannot)\b", re.IGNORECASE
)
"""What denies in English: two of them in one sentence may be said without any."""
_NE: Final = re.compile(r"\b(?:n[ei]\w*|bez|teško|jedva|osim|li)\b", re.IGNORECASE)
"""Whatever denies or half denies or asks, and all that only begins like it."""
_NO: Final = re.compile(r"No[.,!]")
_YES: Final = re.compile(
    r"[„»“]?(?:da|dobro|u redu|može|važi|naravno|hoću|okej|ok)\b(?! li\b)", re.IGNORECASE
)


def other_number(english: str, text: str) -> tuple[str, str] | None:
    """Give a number or weekday that stands in place of another one: what is found, and what is wanted."""
    if not _SAID.search(english) or _OTHERWISE.search(english) or _OTHERWISE.search(text):
        return None
    said, found = _by_number(_SAID, english), _by_number(_FOUND, to_latin(text))
    lost = [words[-1] for at, words in said.items() if len(words) > len(found.get(at, ()))]
    new = [words[-1] for at, words in found.items() if len(words) > len(said.get(at, ()))]
    return (new[0], lost[0]) if lost and new else None


def _by_number(pattern: re.Pattern[str], text: str) -> dict[int, list[str]]:
    """Give the words of a text by their numbers in the tables."""
    found: dict[int, list[str]] = {}
    for match in pattern.finditer(text):
        found.setdefault(match.lastindex or 0, []).append(match[0])
    return found


def lost_no(english: str, text: str) -> Iterator[str]:
    """Give what says yes where the English says no: a first word, or the verb of a sentence."""
    if not _DENIES.search(english):
        return
    text = to_latin(text)
    yes = _YES.match(text) if _NO.match(english) else None
    if yes:
        yield yes[0]
    english_parts, parts = _SENTENCES.split(english), _SENTENCES.split(text)
    for one, other in zip(english_parts, parts, strict=True) if len(english_parts) == len(parts) else ():
        if len(_DENIES.findall(one)) == 1 and not _NE.search(other):
            found = (said.search(other) for denied, said in _DENIED if denied.search(one))
            yield from (each[0] for each in found if each)
