"""How words are written for a voice: as they sound, not as they look. Pure text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from game.language.languages import LANGUAGES, row_of
from game.language.serbian import to_latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST: Final = 300
"""Letters of one breath: a longer text is cut at its sentences, so that it begins and stops at once."""
LEAST_DIGITS: Final = 5
"""So many digits in a row, spaces between them left out, are a number to be dialled and not to be counted."""

_AS_THERE: Final = {
    r"\bchat": "čet",
    r"\bonline\b": "onlajn",
    r"\boffline\b": "oflajn",
    r"\bscreenshot": "skrinšot",
    r"\bok\b": "okej",
    r"\besc\b": "eskejp",
    r"\bbih\b": "Bosna i Hercegovina",
}
AS_HEARD: Final[Mapping[str, Mapping[str, str]]] = {
    **{each.code: _AS_THERE for each in LANGUAGES if each.as_written},
    "en": {r"\bema\b": "Emma"},
}
"""Words that the voices of a language would read wrongly or letter by letter, as they are said there."""

_DIALLED: Final = re.compile(r"\+?\d(?:[ \u00a0/-]?\d)+(?![\d.,]*%)")
_PAUSES: Final = re.compile(r"\s*[·•|→←]\s*|\s+[/+×]\s+")
_SILENT: Final = re.compile("https?://(?:www\\.)?|\\bwww\\.|[\ufe0e\ufe0f\u200d\u2066-\u2069]")
_LONG_RUN: Final = re.compile(r"(\w)\1{3,}")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…:;])\s+|(?<=[.!?…:;][\"“”»])\s+")


def voice_language(code: str) -> str:
    """The language of the voice for a catalog or a tag: both scripts of Serbian have the same one."""
    return re.split("[_-]", code)[0]


def spoken(text: str, code: str) -> str:
    """The text as a voice of that language should get it, in Latin letters.

    Numbers to be dialled come digit by digit; what is drawn and not said (dots between names, the links of
    emoji) becomes a pause or nothing; a key held down for long is heard three times.
    """
    language = voice_language(code)
    text = to_latin(text) if row_of(language).as_written else text
    text = _PAUSES.sub(", ", _SILENT.sub("", text)).replace("_", " ")
    text = _LONG_RUN.sub(lambda run: run[1] * 3, text)
    text = _DIALLED.sub(_digit_by_digit, text)
    for written, heard in AS_HEARD.get(language, {}).items():
        text = re.sub(written, heard, text, flags=re.IGNORECASE)
    return " ".join(text.split())


def breaths(text: str) -> Iterator[str]:
    """The text in parts that end with a sentence and are at most about `LONGEST` letters long."""
    part = ""
    for sentence in _SENTENCE_END.split(text):
        for piece in _pieces(sentence):
            if part and len(part) + len(piece) >= LONGEST:
                yield part
                part = ""
            part = f"{part} {piece}".strip()
    if part:
        yield part


def _pieces(sentence: str) -> Iterator[str]:
    """A sentence that is too long even alone, cut between words."""
    while len(sentence) > LONGEST:
        cut = sentence.rfind(" ", 1, LONGEST)
        cut = cut if cut > 0 else LONGEST
        yield sentence[:cut]
        sentence = sentence[cut:].lstrip()
    yield sentence


def _digit_by_digit(number: re.Match[str]) -> str:
    """`116 111` becomes `1 1 6, 1 1 1`; a number of few digits stays as it is."""
    if sum(sign.isdigit() for sign in number[0]) < LEAST_DIGITS:
        return number[0]
    groups = re.split(r"[ \u00a0/-]", number[0])
    return ", ".join(" ".join(group) for group in groups)
