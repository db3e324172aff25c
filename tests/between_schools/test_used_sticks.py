"""A trainer's stick that was used comes back: as its page says, or as it is."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.between_schools import command_words as words
from game.between_schools.used_sticks import NOT_EXPORTED
from game.cli import main
from game.paths import Paths
from game.records.settings import Settings, SettingsStore
from game.results.lessons import NAME
from tests.support.known import shared_catalogs
from tests.support.lessons import lesson, made_up, store_in
from tests.support.tiers import few, seldom

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("_pages")


def cuvari(word: str, data: Path, *words_: str | Path) -> int:
    return main([word, "--data", str(data), *(str(each) for each in words_)])


def used_stick(folder: Path, office: Path, numbers: range, language: str = "bs") -> Path:
    """A stick that the office has handed out, with which lessons were run."""
    assert cuvari("trainer", office, "kit", "-o", folder, "--lang", language) == 0
    with store_in(folder / "data") as store:
        for number in numbers:
            store.begin(lesson(number, 20 + number, store.trainer))
            store.end(lesson(number).id)
    return folder


def lessons_of(data: Path) -> list[tuple[str, int]]:
    with store_in(data) as store:
        return sorted((each.lesson.id[-2:], each.reached) for each in store.results())


@pytest.mark.long
@pytest.mark.parametrize("language", seldom(["sr", "bs", "hr", "sr_Latn", "en"]))
def test_what_the_page_of_the_stick_says_is_what_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """KIT.txt: open the file `results`, hand the folder `results` back. In every language it names both."""
    office, stick = tmp_path / "office", tmp_path / "stick"
    used_stick(stick, office, range(1, 3), language)
    said = (stick / "KIT.txt").read_text(encoding="utf-8")
    assert said.count("results") >= 2
    words_ = (stick / "results.sh").read_text(encoding="utf-8").rpartition("run.py ")[2].split()[:-1]
    environment = {**os.environ, "PYTHONPATH": str(stick / "game"), "CUVARI_DATA": str(stick / "data")}
    command = [sys.executable, "-m", "game", *words_]
    subprocess.run(command, cwd=stick, env=environment, check=True, capture_output=True)
    capsys.readouterr()
    assert cuvari("trainer", office, "merge", stick / "results") == 0
    assert lessons_of(office) == [("01", 21), ("02", 22)]
    assert capsys.readouterr().err == ""


@pytest.mark.long
@pytest.mark.usefixtures("_bare")
def test_a_whole_stick_is_merged_without_a_complaint_and_counts_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`trainer merge STICK`, as docs/teaching.md writes it: nobody has to open anything on it before."""
    office, stick = tmp_path / "office", used_stick(tmp_path / "stick", tmp_path / "office", range(1, 4))
    for new, known in ((3, 1), (0, 4)):
        capsys.readouterr()
        assert cuvari("trainer", office, "merge", stick) == 0
        said = capsys.readouterr()
        assert said.err == ""
        assert f"New: {new}. Longer than before: 0. Known already: {known}." in said.out
        assert str(stick) not in said.out
    assert lessons_of(office) == [("01", 21), ("02", 22), ("03", 23)]
    names = {path.name.partition("-")[0] for path in (stick / "results").iterdir()}
    assert names == {"kit", "lesson"}


@pytest.mark.long
@pytest.mark.usefixtures("_bare")
def test_a_folder_with_many_sticks_is_merged_at_once(tmp_path: Path) -> None:
    office, many = tmp_path / "office", tmp_path / "sticks"
    for number in range(1, 4):
        used_stick(many / f"stick-{number}", office, range(number, number + 1))
    (many / "notes").mkdir()
    assert cuvari("records", office, "merge", many) == 0
    assert lessons_of(office) == [("01", 21), ("02", 22), ("03", 23)]


@pytest.mark.long
@pytest.mark.usefixtures("_bare")
def test_a_stick_whose_results_can_not_be_read_brings_what_was_exported_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office, stick = tmp_path / "office", used_stick(tmp_path / "stick", tmp_path / "office", range(1, 3))
    assert cuvari("records", stick / "data", "export", "-o", stick / "results") == 0
    (stick / "data" / NAME).write_bytes(b"worn out")
    assert cuvari("trainer", office, "merge", stick) == 1
    assert NOT_EXPORTED.source in capsys.readouterr().out
    assert lessons_of(office) == [("01", 21), ("02", 22)]


@pytest.mark.long
def test_the_store_of_a_computer_is_left_as_it_was(tmp_path: Path) -> None:
    data = tmp_path / "pc"
    with store_in(data) as store:
        store.begin(lesson(1, 25))
        store.end(lesson(1).id)
    before = (data / NAME).read_bytes()
    assert cuvari("trainer", tmp_path / "office", "merge", data) == 1
    assert (data / NAME).read_bytes() == before
    assert lessons_of(tmp_path / "office") == []


@pytest.mark.parametrize("language", few(["sr", "bs", "hr", "sr_Latn", "en"]))
def test_a_terminal_tells_in_the_language_of_the_game(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    settings = SettingsStore(data)
    settings.keep(Settings(language=language))
    assert settings.flush()
    catalog = shared_catalogs(Paths.find().locales)[language]
    assert cuvari("records", data, "list") == 0
    assert cuvari("trainer", data, "merge") == 0
    said = capsys.readouterr().out
    assert catalog.render(words.NOTHING_KEPT) in said
    assert catalog.render(words.NOTHING_KNOWN) in said
    assert cuvari("records", data, "delete", "7") == 1
    assert capsys.readouterr().err == f"cuvari: {catalog.render(words.NO_SUCH_LESSON, name='7')}\n"
    assert cuvari("records", data, "delete", "--kit", made_up(3)) == 1
    assert catalog.render(words.WRONG_CODE, code=made_up(3)) in capsys.readouterr().err
