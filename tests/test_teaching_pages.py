"""The page for teachers says the same in each language, and a change of the English one is not forgotten.

Below each heading of a translation stands a mark of the English section that it was written from. Whoever
changes the English looks at that section in the others, and writes the mark that the failing test names.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.scenes.teachers.lesson_pages import ADULT_KINDS, KINDS
from tests.support.known import shared_catalogs
from tests.support.tiers import few_rows
from tests.test_docs import DOCS, FENCE, LINK, read

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = DOCS / "teaching.md"
OTHERS = sorted(DOCS.glob("teaching.*.md"))
COUNTRIES = {"bs": "BA", "hr": "HR", "sr": "RS"}
"""Whose numbers and language a command asks for where the English page asks for those of Croatia."""

HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
MARK = re.compile(r"^<!-- from the English (\w{8}) -->\n", re.MULTILINE)
LANGUAGES = re.compile(r"^\[English\].*\n|^\[Bosanski\].*\n", re.MULTILINE)
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?")


def lang(page: Path) -> str:
    return page.suffixes[0].removeprefix(".")


def sections(text: str) -> list[str]:
    """The page cut before each heading outside its code, without the line that leads to other languages."""
    bare = FENCE.sub(lambda block: re.sub(r"[^\n]", "x", block[0]), text)
    starts = [match.start() for match in HEADING.finditer(bare)]
    return [
        LANGUAGES.sub("", text[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)
    ]


def mark_of(section: str) -> str:
    return hashlib.sha256(section.strip().encode()).hexdigest()[:8]


def in_english(section: str, language: str) -> str:
    """A section whose commands ask for what the English page asks for, and whose numbers have a point."""
    asked = section.replace(f"--lang {language} ", "--lang hr ")
    asked = re.sub(rf"--country {COUNTRIES[language]}\b", "--country HR", asked)
    return re.sub(r"(\d),(\d)", r"\1.\2", asked)


def shape(section: str, anchors: list[str]) -> dict[str, object]:
    """What has to be the same in every language: whatever is not words."""
    code = [block for _, _, block in FENCE.findall(section)]
    words = FENCE.sub("", section)
    targets = [
        f"heading {anchors.index(target[1:])}" if target.startswith("#") else target
        for _, _, target in LINK.findall(words)
    ]
    rows = [re.sub(r"`[^`]*`", "", line) for line in words.splitlines() if line.startswith("|")]
    return {
        "level": len(section) - len(section.lstrip("#")),
        "commands": [command.strip() for command in code],
        "names": sorted(re.findall(r"`([^`]+)`", words)),
        "keys": sorted(re.findall(r"\*\*([A-Z]\d*)\*\*", words)),
        "links": sorted(targets),
        "pictures": [target for picture, _, target in LINK.findall(words) if picture],
        "paragraphs": len(re.findall(r"\n\n(?=\S)", words)),
        "points": len(re.findall(r"^\* ", words, re.MULTILINE)),
        "cells": [row.count("|") for row in rows],
        "numbers of the rows": [NUMBER.findall(row) for row in rows],
        "numbers": sorted(NUMBER.findall(re.sub(r"`[^`]*`|\]\([^)]*\)", "", words))),
    }


def anchors(text: str) -> list[str]:
    titles = [match[2] for section in sections(text) if (match := HEADING.match(section))]
    return [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]


def unlike(english: str, other: str, language: str) -> list[str]:
    """What differs of two pages, told by its heading; empty for equal ones."""
    ours, theirs = sections(english), sections(MARK.sub("", other))
    if len(ours) != len(theirs):
        return [f"{len(ours)} headings in English, {len(theirs)} here"]
    found = []
    for one, two in zip(ours, theirs, strict=True):
        first, second = shape(one, anchors(english)), shape(in_english(two, language), anchors(other))
        title = two.partition("\n")[0]
        found += [
            f"{title}: {what}: {first[what]} != {second[what]}"
            for what in first
            if first[what] != second[what]
        ]
    return found


def overdue(english: str, other: str) -> list[str]:
    """The sections of a translation whose English one is not the one that it was written from."""
    marks = [mark_of(section) for section in sections(english)]
    return [
        f"{theirs.partition(chr(10))[0]}: look at it, then write <!-- from the English {mark} -->"
        for mark, theirs in zip(marks, sections(other), strict=True)
        if [mark] != MARK.findall(theirs)
    ]


def test_the_page_for_teachers_is_there_in_the_three_languages() -> None:
    assert [lang(page) for page in OTHERS] == sorted(COUNTRIES)


@pytest.mark.parametrize("page", OTHERS, ids=lang)
def test_a_translation_has_the_commands_numbers_keys_and_pictures_of_the_english_page(page: Path) -> None:
    assert unlike(read(ENGLISH), read(page), lang(page)) == []


@pytest.mark.parametrize("page", OTHERS, ids=lang)
def test_every_section_was_looked_at_since_the_english_one_changed(page: Path) -> None:
    assert overdue(read(ENGLISH), read(page)) == []


@pytest.mark.parametrize("page", OTHERS, ids=lang)
def test_every_language_leads_to_the_others(page: Path) -> None:
    linked = {target for _, _, target in LINK.findall(read(page))}
    assert {other.name for other in (ENGLISH, *OTHERS)} - {page.name} <= linked
    assert page.name in {target for _, _, target in LINK.findall(read(ENGLISH))}


def test_serbian_is_written_in_cyrillic_alone() -> None:
    words = FENCE.sub("", MARK.sub("", read(DOCS / "teaching.sr.md")))
    words = re.sub(r"^\* ", "", LANGUAGES.sub("", words), flags=re.MULTILINE)
    words = re.sub(r"`[^`]*`|\]\([^)]*\)|\*[^*\n]+\*", "", words)
    latin = set(re.findall(r"[A-Za-zČĆŠĐŽčćšđž]+", words))
    names = {"A", "B", "G", "Page", "Down", "Up", "Enter", "Hasbrouck", "Tindal", "t"}
    foreign = {"University", "of", "Oregon", "technical", "report"}
    assert latin - names - foreign == set()
    assert re.findall(r"\w*(?:[a-z][а-шђјљњћџ]|[а-шђјљњћџ][a-z])\w*", words) == []


@pytest.mark.parametrize("page", [ENGLISH, *OTHERS], ids=lambda page: page.stem)
def test_pages_to_print_are_called_as_in_the_menu_and_in_its_order(page: Path) -> None:
    """Somebody who looks for a file with the name of a menu found none: they are English."""
    language = lang(page) if page != ENGLISH else "en"
    say = shared_catalogs(Paths.find().locales)[language].render
    table = next(part for part in read(page).split("\n\n") if "`key-by-key` |" in part)
    rows = [[cell.strip() for cell in row.split("|")[1:3]] for row in table.splitlines()[2:]]
    adults = {kind: row for kind, row in ADULT_KINDS.items() if kind not in KINDS}
    assert [name for name, _ in rows if name] == [say(row[1]) for row in (*KINDS.values(), *adults.values())]
    files = " ".join(file for _, file in rows)
    for kind in (*KINDS, *adults):
        assert f"`{kind.removesuffix('s') if kind in ('plans', 'certificates') else kind}" in files


@pytest.mark.parametrize(
    ("before", "after", "told"),
    few_rows(
        [
            ("| 5 | 32 | 19 |", "| 5 | 33 | 19 |", "numbers"),
            ("**F11**", "**F12**", "keys"),
            ("## If a child tells you", "### If a child tells you", "level"),
            ("python3 run.py teach\n", "python3 run.py teach --lang hr\n", "commands"),
            ("records.md#how-figures-are-moved", "records.md", "links"),
            ("`rules`", "rules", "names"),
            ("| 45 minutes | 2 |", "| 45 minutes | 2 | 1 |", "cells"),
        ],
        2,
    ),
)
def test_a_change_of_the_english_page_alone_is_told(before: str, after: str, told: str) -> None:
    changed = read(ENGLISH).replace(before, after, 1)
    assert changed != read(ENGLISH)
    for page in OTHERS:
        assert any(f": {told}" in line for line in unlike(changed, read(page), lang(page)))


def test_a_changed_word_of_the_english_page_is_told_in_its_section() -> None:
    changed = read(ENGLISH).replace("Listen, stay calm", "Listen and stay calm", 1)
    [told] = overdue(changed, read(DOCS / "teaching.hr.md"))
    assert told.startswith("## Ako vam se dijete povjeri: look at it")
