"""`cuvari trainer`: from the stick that is handed on to the sum of what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli import main
from game.records.codes import read_code
from game.records.lessons import LessonStore
from tests.support.lessons import lesson

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def cuvari(word: str, data: Path, *words: str | Path) -> int:
    return main([word, "--data", str(data), *(str(each) for each in words)])


def run_lesson(data: Path, number: int, pupils: int) -> None:
    """A lesson on a computer, or on a stick, with what the game notes at its end."""
    with LessonStore.open(data) as store:
        store.begin(lesson(number, pupils, store.trainer))
        store.end(lesson(number).id)


def test_what_came_of_a_training_is_counted_once_however_the_sticks_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trainer, kit, results = tmp_path / "trainer", tmp_path / "stick", tmp_path / "results"
    assert cuvari("trainer", trainer, "kit", "-o", tmp_path / "own") == 0
    assert cuvari("trainer", trainer, "use", own := code_of(tmp_path / "own" / "data")) == 0
    assert cuvari("trainer", trainer, "trained", "12") == 0
    assert cuvari("trainer", trainer, "kit", "-o", kit) == 0
    cuvari("records", trainer, "export", "-o", results)

    run_lesson(kit / "data", 1, 25)
    run_lesson(kit / "data", 2, 20)
    cuvari("records", kit / "data", "export", "-o", results)

    capsys.readouterr()
    for _ in range(2):
        assert cuvari("trainer", tmp_path / "office", "merge", results, kit / "data" / "trainer.json") == 0
        said = capsys.readouterr().out.splitlines()[1:]
        handed = code_of(kit / "data")
        assert [line.split() for line in said[1:]] == [
            [own, "12", "1", "0", "0", "2", "45"],
            [handed, "0", "0", "2", "45", "0", "0"],
        ]


def code_of(data: Path) -> str:
    with LessonStore.open(data) as store:
        assert read_code(store.trainer) == store.trainer
        return store.trainer


def test_a_stick_that_is_a_kit_stays_the_kit_that_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", tmp_path / "stick") == 0
    code = code_of(tmp_path / "stick" / "data")
    assert cuvari("trainer", tmp_path / "data", "kit", "-o", tmp_path / "stick") == 1
    assert code in capsys.readouterr().err
    assert code_of(tmp_path / "stick" / "data") == code


def test_a_mistyped_code_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cuvari("trainer", tmp_path, "use", "7K3M-0000") == 1
    assert "is no code" in capsys.readouterr().err


def test_where_nothing_is_known_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cuvari("trainer", tmp_path, "merge") == 0
    assert "Nothing is known of any kit, training or lesson." in capsys.readouterr().out
