"""An episode that a class wrote in its own language is checked by that language, and by no English."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from game.authors.check.cache import Cache
from game.authors.check.episode import Checked
from game.authors.check.everything import problems
from game.authors.check.own_language import check_own_language
from game.authors.check.spelled import check_spelled
from game.authors.write.new import begin
from game.language.extract import episode as extract
from game.language.languages import LANGUAGES
from game.language.spelling import hunspell
from game.paths import Paths
from game.story.checks.offender_kinds import Facts
from game.story.loading.pack import load_episode
from game.story.reading.diagnostics import Mark
from game.story.reading.words import OwnLanguage

if TYPE_CHECKING:
    from pathlib import Path

PATHS = Paths.find()
REMEMBERED = Cache(None)
"""What the whole game says stays the same from test to test."""


def told(folder: Path, language: str, *changes: tuple[str, str]) -> list[str]:
    """The codes of what is found in the beginning of a language after some changes."""
    path = begin("ours", folder, title="2026", language=language)
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    return [each.code for each in problems(PATHS, [path], REMEMBERED) if each.code != "spelling"]


def test_each_text_is_looked_at_and_told_where_it_stands(tmp_path: Path) -> None:
    path = begin("ours", tmp_path, language="bs")
    assert list(check_own_language(load_episode(path), {})) == []
    lines = path.read_text(encoding="utf-8").replace("A sad?", "A sad...?", 1).splitlines()
    path.write_text("\n".join(lines), encoding="utf-8")
    (found,) = check_own_language(load_episode(path), {})
    assert (found.code, found.values["language"]) == ("ellipsis", "bs")
    assert "A sad...?" in lines[found.line - 1]


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "before", "after", "code"),
    [
        ("bs", "{dao|dala}. Mogu", "dao. Mogu", "gender-form"),
        ("bs", "Prvo pogledati profil", "Nitko ne zna", "foreign-word"),
        (
            "hr",
            "Ne. Moju lozinku ne dobiva nitko.",
            "Niko. Takođe.",
            "foreign-word",
        ),
        ("sr", "Градити даље", "Градити dalje и daље", "mixed-script"),
        ("bs", "Graditi dalje", "Градити даље", "wrong-script"),
        ("bs", "A sad?", "A sad...?", "ellipsis"),
        ("bs", "Ništa loše nisi", "Sama si kriva. Ništa loše nisi", "banned-phrase"),
        ("bs", "{Luka nije kriv|Lana nije kriva}", "{Luka je kriv|Lana je kriva}", "blame-unclear"),
        ("bs", "prekinuti ili preskočiti kad god treba", "dugo čitati", "note-without-way-out"),
    ],
)
def test_its_language_is_looked_at(tmp_path: Path, language: str, before: str, after: str, code: str) -> None:
    assert code in told(tmp_path, language, (before, after))


@pytest.mark.long
def test_what_english_would_call_a_mistake_is_none(tmp_path: Path) -> None:
    """`a` and `on` are words here, quotation marks open below, and nobody is asked for an article."""
    assert told(tmp_path, "bs", ("Graditi dalje", "A onda „graditi dalje“")) == []


def test_nobody_is_asked_to_translate_it(tmp_path: Path) -> None:
    path = begin("ours", tmp_path, language="bs")
    with path.open("rb") as file:
        assert list(extract(file, (), (), {})) == []


def test_names_in_any_case_are_spelled_right(tmp_path: Path) -> None:
    def speller(code: str, words: object) -> list[str]:
        assert code == "bs"
        return [word for word in words if word in {"Zlatka", "zvnuo"}]  # type: ignore[attr-defined]

    mark = Mark(3, 1)
    texts = (("ours.cast.z.name", "Zlatko", mark), ("ours.a.b", "Zlatka je zvnuo Adi.", mark))
    found = check_spelled(tmp_path, [Checked((), Facts("ours.yaml", {}), texts, "bs")], Cache(None), speller)
    assert [each.values["word"] for each in found] == ["zvnuo"]
    assert found[0].values["language"] == "bs"


@pytest.mark.programs("hunspell")
def test_a_slip_of_the_pen_is_found_by_the_dictionary_of_its_language(tmp_path: Path) -> None:
    assert hunspell("bs", ["zvnuo", "zvao"]) == ["zvnuo"]
    path = begin("ours", tmp_path, language="bs", title="Mi")
    text = path.read_text(encoding="utf-8").replace("Graditi dalje", "Graadti dalje")
    path.write_text(text, encoding="utf-8")
    found = [each for each in problems(PATHS, [path], REMEMBERED) if each.code == "spelling"]
    assert [(each.values["word"], each.values["language"]) for each in found] == [("Graadti", "bs")]


def test_an_episode_may_be_written_in_every_language_of_the_game() -> None:
    assert set(get_args(OwnLanguage)) == {each.code for each in LANGUAGES}
