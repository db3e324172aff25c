"""Words that no dictionary knows, named with the texts in which they stand."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.language.po import PoCatalog, new_catalog
from game.language.spelling import hunspell, unknown_words

KNOWN = {"mama", "zove", "мама", "зове"}


def speller(code: str, words: Sequence[str]) -> list[str] | None:
    return [word for word in words if word.lower() not in KNOWN] if code in {"bs", "sr"} else None


def catalog(*translations: str) -> PoCatalog:
    new = new_catalog("bs")
    for number, string in enumerate(translations):
        new.add(f"source {number}", string, context=f"say-{number}")
    return new


def unknown(locales: Path, code: str, *translations: str) -> dict[str, list[str]] | None:
    return unknown_words(locales, code, catalog(*translations), speller)


def test_unknown_words_are_named_with_their_texts(tmp_path: Path) -> None:
    assert unknown(tmp_path, "bs", "Mama zve.", "Zve mama zve!") == {"zve": ["say-0"], "Zve": ["say-1"]} | {
        "zve": ["say-0", "say-1"]
    }


def test_both_forms_are_read_and_values_and_addresses_are_not(tmp_path: Path) -> None:
    found = unknown(tmp_path, "bs", "{Mama zva|Mama zvala} {hero}, www.zzz.ba, bit@mit.ba")
    assert found == {"zva": ["say-0"], "zvala": ["say-0"]}


def test_the_name_of_an_account_is_no_word(tmp_path: Path) -> None:
    assert unknown(tmp_path, "bs", "Mama zove summer_stage, zve_") == {"zve": ["say-0"]}


def test_the_projects_own_words_are_known(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "bs.txt").write_text("# imena\nluka*\nskrinšot # sleng\n\n", "utf-8")
    assert unknown(tmp_path, "bs", "Luka, Luki, lukin skrinšot, skrinšota") == {
        word: ["say-0"] for word in ("Luki", "lukin", "skrinšota")
    }


def test_latin_words_in_serbian_are_names(tmp_path: Path) -> None:
    assert unknown(tmp_path, "sr", "Мама зове TikTok зва") == {"зва": ["say-0"]}


def test_texts_that_cannot_be_read_are_left_to_other_checks(tmp_path: Path) -> None:
    assert unknown(tmp_path, "bs", "zva {", "") == {}


def test_an_unknown_language_is_not_checked(tmp_path: Path) -> None:
    assert unknown(tmp_path, "hr", "Mama") is None
    assert hunspell("xx", ["mama"]) is None


@pytest.mark.programs("hunspell")
@pytest.mark.parametrize(("code", "word"), [("bs", "mama"), ("hr", "mama"), ("sr", "мама")])
def test_hunspell_knows_the_words_of_its_dictionary(code: str, word: str) -> None:
    assert hunspell(code, [word, "zxqv" if code != "sr" else "зхљв"]) == (
        ["zxqv"] if code != "sr" else ["зхљв"]
    )


def test_without_hunspell_nothing_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert hunspell("bs", ["mama"]) is None
