"""A language is one row: what the program knows of it stands nowhere else."""

import re
from pathlib import Path

import pytest

from game.language.languages import LANGUAGES, Language, class_name, offered, row_of, tag_of

GAME = Path(__file__).parents[2] / "game"


def test_a_language_without_a_row_has_the_defaults() -> None:
    own = row_of("mk")
    assert (own.code, own.name, own.date, own.quotes, own.rows) == ("mk", "mk", "medium", "", None)
    assert tag_of("mk") == "mk"


def test_nothing_but_the_spelling_is_looked_at_in_english() -> None:
    english = row_of("en")
    assert (english.script, english.quotes, english.rows) == ("", "", None)
    assert english.dictionary == "en_GB"


def test_each_serbian_has_its_tag() -> None:
    serbian = ["sr-Cyrl", "sr-Latn", "sr-Cyrl-BA", "sr-Latn-BA"]
    assert [tag_of(each.code) for each in LANGUAGES] == ["bs", "hr", *serbian, "en"]
    assert tag_of("") == ""


EKAVIAN, IJEKAVIAN = ["sr", "sr_Latn"], ["sr_BA", "sr_Latn_BA"]


@pytest.mark.parametrize(
    ("country", "serbian"),
    [
        ("BA", [*IJEKAVIAN, *EKAVIAN]),
        ("ME", [*IJEKAVIAN, *EKAVIAN]),
        ("RS", [*EKAVIAN, *IJEKAVIAN]),
        ("HR", [*EKAVIAN, *IJEKAVIAN]),
        (None, [*EKAVIAN, *IJEKAVIAN]),
    ],
)
def test_the_country_changes_which_serbian_stands_first_and_nothing_else(
    country: str | None, serbian: list[str]
) -> None:
    every = [each.code for each in LANGUAGES]
    assert offered([*every, "mk"], country) == ["bs", "hr", *serbian, "en", "mk"]
    assert offered(["en", "sr"], country) == ["en", "sr"]


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda each: each.code)
def test_a_row_greets_and_names_itself(each: Language) -> None:
    assert "" not in (each.greeting, each.name)


def test_no_other_module_has_a_table_of_languages() -> None:
    table = re.compile(r"""["']bs["'](?:,|:)[^\n]{0,60}["']hr["']""")
    own = GAME / "language" / "languages.py"
    closed = GAME / "story" / "reading" / "words.py"  # of the grammar; a test holds that it has all of them
    found = [
        path
        for path in GAME.rglob("*.py")
        if path not in {own, closed} and table.search(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "letter", "written"),
    [("bs", "b", "5b"), ("hr", "2", "5-2"), ("sr", "b", "5б"), ("sr_BA", "e", "5д"), ("sr_Latn", "e", "5e")],
)
def test_a_class_is_written_in_the_letters_of_its_language(code: str, letter: str, written: str) -> None:
    assert class_name(code, 5, letter) == written
    assert class_name(code, 0, letter) == ""


@pytest.mark.parametrize("each", LANGUAGES)
def test_answers_have_eight_letters_of_the_languages_own_script(each: Language) -> None:
    assert len(set(each.letters)) == 8
    assert ("А" in each.letters) == (each.script == "cyrillic")
