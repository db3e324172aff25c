"""The system's file and the environment: what they say, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.config.known import known
from game.config.sources import read_environment, read_file
from game.story.reading.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from pathlib import Path

    from game.config.cascade import Layer

KNOWN = known()


def read(folder: Path, text: str) -> tuple[Layer, tuple[Diagnostic, ...]]:
    """The layer of a file with this text, and its problems."""
    path = folder / "cuvari.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report(str(path))
    return read_file(path, KNOWN, report), report.sorted()


def test_a_file_names_settings_and_locks_some(tmp_path: Path) -> None:
    text = """
language: hr
text_scale: 130
sound: false
kiosk:
  times: {idle_menu: 60}
  languages: [hr, en]
locked: [language, kiosk.times]
"""
    layer, problems = read(tmp_path, text)
    assert problems == ()
    assert layer.values == {
        "language": "hr",
        "text_scale": 130,
        "sound": False,
        "kiosk.times.idle_menu": 60.0,
        "kiosk.languages": ("hr", "en"),
    }
    assert "language" in layer.locked
    assert "kiosk.times.session" in layer.locked
    assert "kiosk.country" not in layer.locked


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("lingo: hr", "unknown-key", (1, 1)),
        ("theme: rosy", "bad-form", (1, 8)),
        ("text_scale: large", "bad-form", (1, 13)),
        ("kiosk:\n  times:\n    idle_menu: 0", "bad-form", (3, 16)),
        ("locked: [sounds]", "unknown-key", (1, 10)),
        ("theme: night\ntheme: warm", "duplicate-key", (2, 1)),
        ("- night", "wrong-type", (1, 1)),
        ("theme: &a night", "yaml-alias", (1, 8)),
    ],
)
def test_a_mistake_is_told_with_its_place(
    tmp_path: Path, text: str, code: str, place: tuple[int, int]
) -> None:
    _, problems = read(tmp_path, text)
    assert [(each.code, (each.line, each.column)) for each in problems] == [(code, place)]


def test_a_mistake_does_not_cost_the_rest_of_the_file(tmp_path: Path) -> None:
    layer, problems = read(tmp_path, "theme: rosy\nlanguage: sr\n")
    assert len(problems) == 1
    assert layer.values == {"language": "sr"}


@pytest.mark.parametrize(("word", "means"), [("yes", True), ("true", True), ("no", False), ("false", False)])
def test_yes_and_no_are_taken_as_config_prints_them(tmp_path: Path, word: str, means: object) -> None:
    layer, problems = read(tmp_path, f"private: {word}\n")
    assert (problems, layer.values) == ((), {"private": means})
    assert read_environment({"CUVARI_PRIVATE": word}, KNOWN)[0].values == {"private": means}


def test_variables_name_settings_in_capitals() -> None:
    said = {
        "CUVARI_LANGUAGE": "sr_Latn",
        "CUVARI_SOUND": "false",
        "CUVARI_KIOSK__TIMES__SESSION": "600",
        "CUVARI_KIOSK__LANGUAGES": "bs, hr",
        "CUVARI_DATA": "/somewhere",
        "HOME": "/root",
    }
    layer, wrong = read_environment(said, KNOWN)
    assert wrong == {}
    assert layer.values == {
        "language": "sr_Latn",
        "sound": False,
        "kiosk.times.session": 600.0,
        "kiosk.languages": ("bs", "hr"),
    }


def test_a_variable_that_makes_no_sense_is_told_and_passed_over() -> None:
    layer, wrong = read_environment({"CUVARI_THEME": "rosy", "CUVARI_VOLUME": "50"}, KNOWN)
    assert list(wrong) == ["CUVARI_THEME"]
    assert layer.values == {"volume": 50}


def test_a_variable_that_is_no_utf_8_is_told_and_passed_over() -> None:
    said = {
        name: b"\x80".decode("utf-8", "surrogateescape")
        for name in ("CUVARI_LANGUAGE", "CUVARI_KIOSK__LANGUAGES")
    }
    layer, wrong = read_environment({**said, "CUVARI_VOLUME": "50"}, KNOWN)
    assert layer.values == {"volume": 50}
    assert wrong == dict.fromkeys(said, "it is no text")
