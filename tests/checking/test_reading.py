"""How episodes read: by age and language, as text and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.checking.command import CLEAN, NOT_RUN, PROBLEMS, check
from game.checking.reading import as_rows, as_table, levels
from game.paths import Paths

if TYPE_CHECKING:
    from tests.checking.conftest import Small


def test_each_age_has_a_reading_in_each_language(small: Small) -> None:
    found = levels(small.paths)
    (languages,) = found.values()
    assert {"bs", "sr", "en"} <= set(languages)
    assert languages["en"].words > 10
    assert 1 < languages["en"].words_a_sentence < 20


def test_what_is_not_translated_is_not_read(small: Small) -> None:
    (languages,) = levels(small.paths).values()
    assert languages["hr"].words == 0
    assert languages["bs"].words_a_sentence < 3  # every text is "Dobro."


def test_the_table_has_a_line_an_age_and_the_rows_hold_numbers(small: Small) -> None:
    found = levels(small.paths)
    assert len(as_table(found).splitlines()) == 1 + len(found)
    for row in as_rows(found):
        assert row["lix"] == pytest.approx(
            row["words_a_sentence"] + 100 * row["share_of_long_words"], abs=0.1
        )


@pytest.mark.slow
def test_the_command_tells_it_with_the_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert check((), "json", reading=True) in (CLEAN, PROBLEMS)
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"problems", "reading"}
    assert {row["language"] for row in told["reading"]} >= {"bs", "hr", "sr", "sr_Latn", "en"}


def test_the_same_story_reads_the_same_in_both_scripts_of_serbian() -> None:
    for languages in levels(Paths.find()).values():
        cyrillic, latin = languages["sr"], languages["sr_Latn"]
        assert latin.words == pytest.approx(cyrillic.words, rel=0.01)
        assert latin.lix == pytest.approx(cyrillic.lix, abs=0.5)


def test_sarif_has_no_place_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert check((), "sarif", reading=True) == NOT_RUN
    assert "sarif" in capsys.readouterr().err
