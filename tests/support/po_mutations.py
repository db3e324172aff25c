"""Every kind of single fault that a translator, or a program, may make in a catalog."""

from __future__ import annotations

import csv
import random
import re
from typing import TYPE_CHECKING, Final

from tests.support.mutations import MOST, Mutation, swapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LATIN: Final = "abvgdđežzijklmnoprstćufhcčš"
_CYRILLIC: Final = "абвгдђежзијклмнопрстћуфхцчш"
_TO_CYRILLIC: Final = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_ALIKE: Final = str.maketrans("аеосрх", "aeocpx")
"""Cyrillic letters, and the Latin ones that look like them."""

_FORBIDDEN: Final = {"bs": "forbid_bs", "hr": "forbid_hr", "sr": "forbid_sr"}
_OWN: Final = {"bs": "bs", "hr": "hr", "sr": "sr_latn"}
_BLAME: Final = {"bs": "Sama si kriva.", "hr": "Sama si kriva.", "sr": "Сама си крива."}
_SLASH: Final = {"bs": "Poslao/la.", "hr": "Poslao/la.", "sr": "Послао/ла."}


def po_mutations(text: str, code: str, locales: Path, seed: int = 1) -> Iterator[Mutation]:
    """All faults of all kinds in the catalog of a language, at most `MOST` of a kind."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for kind, fault in _faults(code, locales).items():
        found = [each for each in _changed(lines, kind, fault) if each.text != text]
        yield from found if len(found) <= MOST else chance.sample(found, MOST)
    found = [*_fuzzy(lines), *_stale(lines)]
    for kind in ("fuzzy", "stale English"):
        some = [each for each in found if each.kind == kind]
        yield from chance.sample(some, min(MOST, len(some)))


def _faults(code: str, locales: Path) -> dict[str, Callable[[str], str]]:
    """By kind: what becomes of a translation; one that stays the same has no such fault."""
    faults: dict[str, Callable[[str], str]] = {
        "dropped translation": lambda _: "",
        "dropped value": lambda said: re.sub(r"\{hero\}", "", said, count=1),
        "misspelt value": lambda said: said.replace("{hero}", "{heroj}", 1),
        "unclosed brace": lambda said: re.sub(r"(\{[^{}]*)\}", r"\1", said, count=1),
        "straight quotes": lambda said: re.sub(r"„([^“”]*)[“”]", r"\\\"\1\\\"", said, count=1),
        "three full stops": lambda said: said.replace("…", "...", 1),
        "two spaces": lambda said: said.replace(", ", ",  ", 1),
        "lost question": lambda said: said.replace("?", "."),
        "blaming words": lambda _: _BLAME[code],
        "two forms to read": lambda said: f"{said} {_SLASH[code]}",
        "misspelt word": _misspelt,
        "neighbouring word": neighbour(code, locales),
        "far too long": lambda said: " ".join([said] * 12),
    }
    if code == "sr":
        faults["look-alike letter"] = _look_alike
    return faults


def _changed(lines: list[str], kind: str, fault: Callable[[str], str]) -> Iterator[Mutation]:
    """The fault in every translation that stands on one line and has a source."""
    for index, line in enumerate(lines):
        if line.startswith('msgstr "') and line != 'msgstr ""' and index > 20:
            wrong = f'msgstr "{fault(line[8:-1])}"'
            if wrong != line:
                text = "\n".join([*lines[:index], wrong, *lines[index + 1 :]])
                yield Mutation(kind, wrong, text, frozenset({index + 1}))


def _fuzzy(lines: list[str]) -> Iterator[Mutation]:
    for index, line in enumerate(lines):
        if line.startswith("msgctxt"):
            text = "\n".join([*lines[:index], "#, fuzzy", *lines[index:]])
            yield Mutation("fuzzy", line, text, frozenset(range(index + 1, index + 6)))


def _stale(lines: list[str]) -> Iterator[Mutation]:
    for index, line in enumerate(lines):
        if line.startswith('msgid "') and len(line) > len('msgid ""'):
            text = "\n".join([*lines[:index], line[:-1] + ' indeed"', *lines[index + 1 :]])
            yield Mutation("stale English", line, text, frozenset(range(index + 1, index + 4)))


def _misspelt(said: str) -> str:
    """A long small word with two letters swapped."""
    found = next((each for each in re.finditer(r"(?<![\w{|])[^\W\d_A-ZČĆŽŠĐ]{7,}", said)), None)
    return said if found is None else said[: found.start()] + swapped(found[0]) + said[found.end() :]


def _look_alike(said: str) -> str:
    found = re.search(r"\w[аеос]", said)
    if found is None:
        return said
    at = found.end() - 1
    return said[:at] + said[at].translate(_ALIKE) + said[at + 1 :]


def neighbour(code: str, locales: Path) -> Callable[[str], str]:
    """Puts a word of a neighbouring language in the place of one of this language."""
    pairs = list(_pairs(code, locales))

    def swap(said: str) -> str:
        for own, foreign in pairs:
            changed = re.sub(rf"(?<![\w{{|]){own}(?!\w)", foreign, said, count=1, flags=re.IGNORECASE)
            if changed != said:
                return changed
        return said

    return swap


def _pairs(code: str, locales: Path) -> Iterator[tuple[str, str]]:
    """Words of a language with those of a neighbour that its rules forbid, in the script of the language."""
    with (locales / "language_rows.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            forbidden = row[_FORBIDDEN[code]] or ""
            if not forbidden or forbidden.startswith("WARN"):
                continue
            for own in re.split(r" / |, ", row[_OWN[code]]):
                for column in _OWN.values():
                    foreign = re.split(r" / |, ", row[column])[0]
                    if foreign.isalpha() and own.isalpha() and re.search(forbidden, foreign):
                        yield tuple(_written(word, code) for word in (own, foreign))  # type: ignore[misc] # two of them


def _written(word: str, code: str) -> str:
    digraphs = word.replace("lj", "љ").replace("nj", "њ").replace("dž", "џ")
    return digraphs.translate(_TO_CYRILLIC) if code == "sr" else word
