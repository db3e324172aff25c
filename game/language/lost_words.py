"""Numbers, weekdays, sentences and a no that the English says, and a translation otherwise.

The words are those of Bosnian, Croatian and Serbian. All catalogs of the first stories hold nothing of it:
what may be said in another way (half past five is *pola šest*) is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from game.language.serbian import to_latin

_ENGLISH: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    *("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand"),
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_NUMBER_WORDS: Final = frozenset(f"{word}{s}".casefold() for word in _ENGLISH for s in ("", "s"))
_NUMBERS: Final = 28
"""The weekdays come after them."""
_SOUTHERN: Final = (
    *(r"dva|dvije|dve|dvoj\w+|dvama|dvjema", r"tri|troj\w+|trima", r"četiri|četver\w+|četvor\w+"),
    *(r"pet|peter\w+|petor\w+", r"šest|šester\w+|šestor\w+", r"sedam|sedmer\w+|sedmor\w+"),
    *(r"osam|osmer\w+|osmor\w+", r"devet|devetor\w+|deveter\w+", r"deset|desetor\w+|deseter\w+"),
    *("jedanaest", "dvanaest", "trinaest", "četrnaest", "petnaest", "šesnaest", "sedamnaest"),
    *("osamnaest", "devetnaest", "dvadeset", "trideset", "četrdeset", "pedeset", "šezdeset", "sedamdeset"),
    *(
        "osamdeset",
        "devedeset",
        r"sto|stotin\w+",
        r"hiljad\w+|tisuć\w+",
        r"poned(?:j|je|e)lj\w+",
        r"utor(?:ak|k\w+)",
        r"sr(?:ije|e)d(?:a|e|i|u|o|om)",
    ),
    *(r"četvrt(?:ak|k\w+)", r"pet(?:ak|k\w+)", r"subot\w+", r"(?:nedje|nede)lj(?:a|u|om)"),
)
"""The same words in the same order, in all cases; *nedjelje* may be weeks, too."""
_SAID: Final = re.compile("|".join(rf"(\b{word}s?\b)" for word in _ENGLISH), re.IGNORECASE)
_FOUND: Final = re.compile("|".join(rf"({words})" for words in _SOUTHERN), re.IGNORECASE)
"""One word, whole; its group is its number in the tables."""
_WORD: Final = re.compile(r"\w+")
_OTHERWISE: Final = re.compile(r"\d|\bhalf\b|\bquarter\b|\bdozen\b|-", re.IGNORECASE)
"""What is written in figures is looked at elsewhere."""

_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")
_END: Final = re.compile(r"(?<=[^\s.!?…])[\"”“»]?[.!?…]+[\"”“»]?(?=\s|$)")
_MARK: Final = re.compile(r"[,;:](?=\s)")
_TITLE: Final = re.compile(r"\b(?:Mr|Ms|Mrs|Dr)\.")
_SHORTER: Final = 0.9
"""Translations into these languages have about nine letters to ten of the English."""
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
_TAG: Final = re.compile(
    r",? \w+n['’]t (?:it|he|she|they|that|you|we|I)\?|\bno matter\b|\bnot only\b", re.IGNORECASE
)
"""What looks like a no in English and asks, or adds."""
_AS_GOOD: Final = re.compile(
    r"\b(?:šut\w*|[ćm]u[tč]\w*|uvijek|uvek|sva\w+|sve|svi|skriv\w*|isto|ista|isti|prest\w*|samo|tek|malo|slab\w*|sam|sama"
    r"|van|izvan|inače|krivo|loše|pogreš\w*|odbi\w*|prazn\w*|ostav\w*|dosta|manje|mimo|zabor\w*)\b",
    re.IGNORECASE,
)
"""Words with which these languages say what the English denies: šutjeti is to say nothing."""
_MAY_DENY: Final = re.compile(
    rf"{_DENIES.pattern}|\b(?:without|neither|nor|hardly|barely|only|few|fewer|little|less|than|too|else|instead|if|unless"
    r"|until|any\w*|ever|stop\w*|fail\w*|lack\w*|miss\w*|refus\w*|impossible|un\w{4,}|dis\w{4,}|in\w{5,}|\w+less|wrong"
    r"|off|away|out|free|empty|hard|difficult|yet|still|leave|mean|alone|own|gone|done|delete\w*|awake|fine|allowed"
    r"|strange\w*|stranger\w*|the \w+est|like|just|take your time|all|some\w*|happy|to be \w+ed|so)\b",
    re.IGNORECASE,
)
"""What may be said with a no in another language."""
_NEW: Final = re.compile(
    r"\b(?:nije|nisam|nisi|nisu|nismo|niste|neće|neću|nećeš|nećemo|nećete)\b", re.IGNORECASE
)
_YES: Final = re.compile(
    r"[„»“]?(?:da|dobro|u redu|može|važi|naravno|hoću|okej|ok)\b(?! li\b)", re.IGNORECASE
)


def other_number(english: str, text: str) -> tuple[str, str] | None:
    """Give a number or weekday that stands in place of another one: what is found, and what is wanted."""
    said = _numbers(english)
    if not said or _OTHERWISE.search(text):
        return None
    found = _numbers_here(to_latin(text))
    lost = {at: words[-1] for at, words in said.items() if len(words) > len(found.get(at, ()))}
    new = {at: words[-1] for at, words in found.items() if len(words) > len(said.get(at, ()))}
    for at, word in new.items():
        instead = [words for number, words in lost.items() if (number > _NUMBERS) == (at > _NUMBERS)]
        if instead:
            return word, instead[0]
    return None


@lru_cache(maxsize=32_768)
def _numbers(english: str) -> dict[int, list[str]]:
    """Give the numbers and weekdays that an English text says in words; every language asks for them again.

    Its words are looked up first: nearly every text has none of these.
    """
    none = _NUMBER_WORDS.isdisjoint(_WORD.findall(english.casefold())) or _OTHERWISE.search(english)
    words = () if none else ((match.lastindex or 0, match[0]) for match in _SAID.finditer(english))
    return _by_number(words)


def _numbers_here(text: str) -> dict[int, list[str]]:
    """Give the numbers and weekdays that a translation says in words."""
    return _by_number((at, word) for word in _WORD.findall(text) if (at := _number_of(word)))


@lru_cache(maxsize=32_768)
def _number_of(word: str) -> int:
    """Give the number of a word in the tables, 0 where it isn't there: most words come again and again."""
    match = _FOUND.fullmatch(word)
    return (match.lastindex or 0) if match else 0


def _by_number(words: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    """Give the words of a text by their numbers in the tables."""
    found: dict[int, list[str]] = {}
    for at, word in words:
        found.setdefault(at, []).append(word)
    return found


def lost_no(english: str, text: str) -> Iterator[str]:
    """Give what says yes where the English says no: a first word, or the verb of a sentence."""
    if not _denies(english):
        return
    text = to_latin(text)
    yes = _YES.match(text) if _NO.match(english) else None
    found = [*filter(None, (yes and yes[0], *_denied_verbs(english, text)))]
    yield from found
    none = not (_NE.search(text) or _AS_GOOD.search(text))
    if not found and none and _DENIES.search(_TAG.sub("", english)):
        yield text


@lru_cache(maxsize=32_768)
def _denies(english: str) -> bool:
    """Whether an English text denies something; every language asks again."""
    return _DENIES.search(english) is not None


def _denied_verbs(english: str, text: str) -> Iterator[str]:
    """Give the verb of each sentence that the English denies and the translation doesn't."""
    english_parts, parts = _SENTENCES.split(english), _SENTENCES.split(text)
    for one, other in zip(english_parts, parts, strict=True) if len(english_parts) == len(parts) else ():
        if not _NE.search(other) and len(_DENIES.findall(one)) == 1:
            verbs = (said.search(other) for denied, said in _DENIED if denied.search(one))
            yield from (each[0] for each in verbs if each)


def new_no(english: str, text: str) -> str:
    """Give the verb that a translation denies where the English denies nothing, "" where there is none."""
    found = _NEW.search(to_latin(text))
    return found[0] if found and not _MAY_DENY.search(english) else ""


def lost_sentence(english: str, text: str) -> tuple[int, int] | None:
    """Give how many sentences a translation and its English have, where one is missing and in no other one.

    Two may become one: then a comma stands between them, and it is about as long.
    """
    if " / " in english or len(text) >= _SHORTER * len(english):
        return None
    there = _sentences(english)
    here = _sentences(text) if there > 1 else 0
    return (here, there) if 0 < here < there and _marks(text) < _marks(english) else None


def _sentences(text: str) -> int:
    return len(_END.findall(_TITLE.sub("", text)))


def _marks(text: str) -> int:
    return len(_MARK.findall(text)) + _sentences(text)
