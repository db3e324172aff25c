"""`cuvari trainer`: from the stick that is handed on to the sum of what came of it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.between_schools.stick import AFTERWARDS
from game.cli import main
from game.paths import Paths
from game.results import exchange_files
from game.results.anonymity.perturbation import FURTHEST
from game.results.pseudonyms import read_code
from game.results.results import Part
from game.results.tally import Key, Tally
from game.results.trainers import TrainerKit
from tests.support.known import shared_catalogs
from tests.support.lessons import WEEK, lesson, made_up, store_in
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("_pages")


def cuvari(word: str, data: Path, *words: str | Path) -> int:
    return main([word, "--data", str(data), *(str(each) for each in words)])


def run_lesson(data: Path, number: int, pupils: int) -> None:
    """A lesson on a computer, or on a stick, with what the game notes at its end."""
    with store_in(data) as store:
        store.begin(lesson(number, pupils, store.trainer))
        store.end(lesson(number).id)


@pytest.mark.long
@pytest.mark.usefixtures("_bare")
def test_what_came_of_a_training_is_counted_once_however_the_sticks_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trainer, kit, results = tmp_path / "trainer", tmp_path / "stick", tmp_path / "results"
    assert cuvari("trainer", trainer, "kit", "-o", tmp_path / "own", "--lang", "bs") == 0
    assert cuvari("trainer", trainer, "use", own := code_of(tmp_path / "own" / "data")) == 0
    assert cuvari("trainer", trainer, "trained", "12") == 0
    assert cuvari("trainer", trainer, "kit", "-o", kit, "--lang", "bs") == 0
    cuvari("records", trainer, "export", "-o", results)

    run_lesson(kit / "data", 1, 25)
    run_lesson(kit / "data", 2, 20)
    cuvari("records", kit / "data", "export", "-o", kit / "results")

    capsys.readouterr()
    for _ in range(2):
        assert cuvari("trainer", tmp_path / "office", "merge", results, kit / "results") == 0
        said = capsys.readouterr().out.splitlines()[1:]
        handed = code_of(kit / "data")
        assert [line.split() for line in said[1:]] == [
            [own, "12", "1", "0", "0", "2", "45"],
            [handed, "0", "0", "2", "45", "0", "0"],
        ]


def code_of(data: Path) -> str:
    with store_in(data) as store:
        assert read_code(store.trainer) == store.trainer
        return store.trainer


@pytest.mark.long
@pytest.mark.usefixtures("_bare")
def test_a_stick_that_is_a_kit_stays_the_kit_that_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", tmp_path / "stick", "--lang", "bs") == 0
    code = code_of(tmp_path / "stick" / "data")
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", tmp_path / "stick", "--lang", "bs") == 1
    assert code in capsys.readouterr().err
    assert code_of(tmp_path / "stick" / "data") == code


@pytest.mark.long
def test_a_kit_holds_the_game_the_pages_and_a_place_for_results(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", stick, "--lang", "bs", "--country", "BA") == 0
    code = code_of(stick / "data")
    assert code in (stick / "KIT.txt").read_text(encoding="utf-8")
    assert [path.name for path in (stick / "results").iterdir()] == [f"kit-{code}.json"]
    assert (stick / "prints" / "script.html").is_file()
    assert (stick / "prints" / "disclosure-ba.html").is_file()
    assert not list(stick.rglob("__pycache__"))
    assert not list(stick.rglob(".*"))


@pytest.mark.long
def test_the_game_on_a_kit_starts_and_takes_the_code_of_the_kit(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    cuvari("trainer", tmp_path / "data", "kit", "-o", stick, "--lang", "bs")
    starter = (stick / "results.sh").read_text(encoding="utf-8")
    words = shlex.split(starter.splitlines()[-1].partition("run.py")[2])[:-1]
    assert words == ["records", "export", "-o", "results"]
    assert 'set "CUVARI_DATA=%~dp0data"\r\n' in (stick / "results.bat").read_bytes().decode()
    environment = {**os.environ, "PYTHONPATH": str(stick / "game"), "CUVARI_DATA": str(stick / "data")}
    run_lesson(stick / "data", 1, 25)
    command = [sys.executable, "-m", "game", *words]
    done = subprocess.run(command, cwd=stick, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    kinds = sorted(path.name.partition("-")[0] for path in (stick / "results").iterdir())
    assert kinds == ["kit", "lesson"]


@pytest.mark.long
@pytest.mark.parametrize("language", seldom(["sr", "bs", "hr", "sr_Latn", "en"]))
@pytest.mark.usefixtures("_bare")
def test_what_a_kit_says_of_its_results_is_true(tmp_path: Path, language: str) -> None:
    """No exact number, nobody's single answers, and each figure moved by at most as much as it says."""
    stick = tmp_path / "stick"
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", stick, "--lang", language) == 0
    said = (stick / "KIT.txt").read_text(encoding="utf-8")
    promised = shared_catalogs(Paths.find().locales)[language].render(AFTERWARDS, most=FURTHEST)
    assert promised in said
    assert re.findall(r"\d+", promised) == [str(FURTHEST)]
    right = Key("counted", "secret", "is-true", "before")
    other = Key("counted", "secret", "not-true", "before")
    with store_in(stick / "data") as store:
        store.begin(lesson(1, 24, store.trainer))
        store.end(lesson(1).id, Tally({right: 17, other: 7}))
    assert cuvari("records", stick / "data", "export", "-o", stick / "results") == 0
    [sent] = [
        part
        for path in (stick / "results").iterdir()
        if isinstance(part := exchange_files.read(path.read_bytes()), Part)
    ]
    [told] = sent.answers
    assert (abs(told.right - 17) <= FURTHEST, abs(told.other - 7) <= FURTHEST) == (True, True)
    assert sent.changes == ()
    for path in (stick / "data", stick / "results"):
        assert not [file for file in path.rglob("*") if file.is_file() and b"is-true" in file.read_bytes()]


def test_the_chain_is_written_as_a_table_too(tmp_path: Path) -> None:
    run_lesson(tmp_path / "data", 1, 25)
    assert cuvari("trainer", tmp_path / "data", "merge", "-o", tmp_path / "out") == 0
    table = (tmp_path / "out" / "trainers.csv").read_text(encoding="utf-8-sig").splitlines()
    assert table[0].startswith("code,from,trainings,people,kits,lessons,pupils,all_trainings")
    assert table[1] == ",,0,0,0,1,25,0,0,0,1,25"


def test_a_language_that_there_is_not_begins_no_kit(tmp_path: Path) -> None:
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", tmp_path / "stick", "--lang", "xx") == 1
    assert not (tmp_path / "stick").exists()
    with store_in(tmp_path / "data") as store:
        assert store.kits() == []


def test_a_mistyped_code_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cuvari("trainer", tmp_path, "use", "7K3M-0000") == 1
    assert "is no code" in capsys.readouterr().err


def test_where_nothing_is_known_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cuvari("trainer", tmp_path, "merge") == 0
    assert "Nothing is known of any kit, training or lesson." in capsys.readouterr().out


@pytest.mark.long
def test_a_stick_with_an_endless_chain_blocks_nothing_and_can_be_deleted_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    run_lesson(data, 1, 25)
    stick.mkdir()
    kits = [
        TrainerKit(made_up(0), WEEK),
        *(TrainerKit(made_up(each), WEEK, made_up(each - 1)) for each in range(1, 500)),
    ]
    for kit in kits:
        (stick / f"{kit.code}.json").write_bytes(exchange_files.write(kit))
    assert cuvari("trainer", data, "merge", stick, "-o", tmp_path) == 0
    said = capsys.readouterr().out
    assert "475 more codes are left out" in said
    assert len(said) < 10_000
    assert len((tmp_path / "trainers.csv").read_bytes().splitlines()) == 27  # the head, "no kit", 25 kits
    assert main(["report", "--lang", "en", "--data", str(data), "-o", str(tmp_path)]) == 0
    assert "475 more codes are left out" in capsys.readouterr().out
    assert cuvari("records", data, "delete", "--kit", made_up(1), "--below") == 0
    assert "and 498 below it are deleted" in capsys.readouterr().out
    assert cuvari("records", data, "delete", "--kit", made_up(0)) == 0
    with store_in(data) as store:
        assert store.kits() == []
        assert len(store.results()) == 1


@pytest.mark.parametrize("code", ["mum", "2222-2222", "7K3M-9QPX"])
def test_a_kit_that_is_not_known_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    assert cuvari("records", tmp_path, "delete", "--kit", code) == 1
    assert "kit" in (said := capsys.readouterr().err) or "code" in said
