"""How episodes read: by age and language, as text and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.authors.check.cache import Cache
from game.authors.check.command import CLEAN, check
from game.authors.check.readability import as_rows, as_table, levels, read_in
from game.language.compiled import compile_catalogs
from game.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from game.language.catalog import Catalog
    from game.language.readability import Readability
    from game.text import Text
    from tests.authors.check.conftest import Small


def test_each_age_has_a_reading_in_each_language(small: Small) -> None:
    found = levels(small.paths, (), Cache(None))
    (languages,) = found.values()
    assert {"bs", "sr", "en"} <= set(languages)
    assert languages["en"].words > 10
    assert 1 < languages["en"].words_a_sentence < 20


def test_what_is_not_translated_is_not_read(small: Small) -> None:
    compile_catalogs(small.paths.locales)
    (languages,) = levels(small.paths, (), Cache(None)).values()
    assert languages["bs"].words > 10
    assert languages["hr"].words == 0
    assert languages["bs"].words_a_sentence < 3  # every text is "Dobro."


def test_the_table_has_a_line_an_age_and_the_rows_hold_numbers(small: Small) -> None:
    compile_catalogs(small.paths.locales)
    found = levels(small.paths, (), Cache(None))
    head, names, *rows = as_table(found).splitlines()
    assert head.startswith("Reading level")
    assert names.split() == ["ages", "bs", "sr", "en"]  # nothing is translated to hr, and sr_Latn is sr
    assert len(rows) == len(found)
    for row in as_rows(found):
        assert row["lix"] == pytest.approx(
            row["words_a_sentence"] + 100 * row["share_of_long_words"], abs=0.1
        )


def test_only_the_episodes_named_are_read(small: Small, tmp_path: Path) -> None:
    whole = levels(small.paths, (), Cache(None))
    for named in (small.episode, small.episode.parent, small.paths.scenarios):
        assert levels(small.paths, [named], Cache(None)) == whole
    assert levels(small.paths, [small.paths.scenarios / "contacts"], Cache(None)) == {}
    own = tmp_path / "elsewhere" / small.episode.name
    own.parent.mkdir()
    own.write_bytes(small.episode.read_bytes())
    for named in (own, own.parent, own.parent.parent):
        (languages,) = levels(small.paths, [named], Cache(None)).values()
        assert languages["en"] == next(iter(whole.values()))["en"]


def test_an_episode_that_can_not_be_played_has_no_reading(small: Small) -> None:
    small.episode.write_text("episode: [", encoding="utf-8")
    assert levels(small.paths, (), Cache(None)) == {}
    assert as_table({}) == ""


def test_it_is_remembered_until_an_episode_or_a_catalog_changes(
    small: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(catalog: Catalog, said: Sequence[Text]) -> Readability:
        read.append(catalog.code)
        return read_in(catalog, said)

    monkeypatch.setattr("game.authors.check.readability.read_in", counted)

    def again() -> int:
        read.clear()
        store = Cache(tmp_path / "store")
        levels(small.paths, (), store)
        store.save()
        return len(read)

    compile_catalogs(small.paths.locales)
    everything = again()
    assert (everything >= 3, again()) == (True, 0)
    catalog = small.paths.locales / "bs" / "LC_MESSAGES" / "messages.mo"
    catalog.write_bytes(catalog.read_bytes() + b"\0")
    assert (again(), read) == (1, ["bs"])
    small.episode.write_bytes(small.episode.read_bytes() + b"\n")
    assert again() == everything


@pytest.fixture
def told_here(small: Small, monkeypatch: pytest.MonkeyPatch) -> Small:
    """The small game as the one that the command finds."""
    monkeypatch.setattr("game.paths.Paths.find", lambda: small.paths)
    return small


@pytest.mark.long
@pytest.mark.usefixtures("told_here")
def test_people_are_told_it_after_the_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(()) == CLEAN
    told = capsys.readouterr().out
    assert told.startswith("0 errors, 0 warnings\n\nReading level")
    assert told.splitlines()[-1].split()[0] == "9-11"


@pytest.mark.long
@pytest.mark.usefixtures("told_here")
def test_programs_are_told_it_when_they_ask(capsys: pytest.CaptureFixture[str]) -> None:
    check((), "json")
    assert json.loads(capsys.readouterr().out) == []
    check((), "json", reading=True)
    told = json.loads(capsys.readouterr().out)
    assert told["problems"] == []
    assert {row["language"] for row in told["reading"]} >= {"bs", "hr", "sr", "sr_Latn", "en"}


@pytest.mark.long
@pytest.mark.usefixtures("told_here")
def test_a_run_of_sarif_has_it_as_a_property(capsys: pytest.CaptureFixture[str]) -> None:
    check((), "sarif")
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert {row["ages"] for row in run["properties"]["reading"]} == {"9-11"}
    assert run["results"] == []


@pytest.fixture(scope="module")
def ours() -> Mapping[str, Mapping[str, Readability]]:
    """How the stories of the game read, by age and language."""
    return levels(Paths.find(), (), Cache(None))


@pytest.mark.long
def test_the_same_story_reads_the_same_in_both_scripts_of_serbian(
    ours: Mapping[str, Mapping[str, Readability]],
) -> None:
    for languages in ours.values():
        cyrillic, latin = languages["sr"], languages["sr_Latn"]
        assert latin.words == pytest.approx(cyrillic.words, rel=0.01)
        assert latin.lix == pytest.approx(cyrillic.lix, abs=0.5)


@pytest.mark.long
def test_the_stories_of_the_youngest_read_easier_than_those_of_the_older_in_each_language(
    ours: Mapping[str, Mapping[str, Readability]],
) -> None:
    compared = {code for code, reading in ours["12-14"].items() if reading.words}
    assert {"bs", "hr", "sr", "en"} <= compared
    for code in compared:
        young, older = ours["9-11"][code], ours["12-14"][code]
        assert young.words_a_sentence < older.words_a_sentence, code
        assert young.lix < older.lix, code
