"""The spelling of the English of episodes, by a speller that knows few words."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.authors.check.cache import Cache
from game.authors.check.episode import Checked
from game.authors.check.spelled import check_spelled
from game.language.spelling import hunspell
from game.story.checks.offender_kinds import Facts
from game.story.reading.diagnostics import Mark

KNOWN = {"the", "cat", "sleeps", "on", "homework", "and", "here"}


def speller(code: str, words: Sequence[str]) -> list[str]:
    assert code == "en"
    return [word for word in words if word.lower() not in KNOWN]


def episode(*texts: str, name: str = "Maja") -> Checked:
    """An episode with these texts, each on a line of its own, and somebody of this name."""
    said = [(f"cat.hello.{at}", text, Mark(at, 1)) for at, text in enumerate(texts, 1)]
    return Checked((), Facts("cat.yaml", {}), (*said, ("cat.cast.maja.name", name, Mark(99, 1))))


def told(folder: Path, *texts: str) -> list[tuple[int, str]]:
    found = check_spelled(folder, [episode(*texts)], Cache(None), speller)
    return [(each.line, each.values["word"]) for each in found]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The cat sleeps.", []),
        ("The cta sleeps.", ["cta"]),
        ("Tjx cat sleeps.", ["Tjx"]),
        ("Maja sleeps. The cat and Filip, too here.", ["too"]),
        ("Maja's cat.", []),
        ("Wheee, the cat!", []),
        ("The cat {sleeps|slepes}.", ["slepes"]),
        ("{hero} sleeps on {leo}.", []),
        ("leo_x and www.zzz.ba and 3x4 sleeps.", []),
        ("The cat-homework-slepes.", ["slepes"]),
    ],
)
def test_words_that_nobody_knows_are_told(tmp_path: Path, text: str, wrong: list[str]) -> None:
    assert told(tmp_path, text) == [(1, word) for word in wrong]


def test_each_text_is_told_in_which_it_stands(tmp_path: Path) -> None:
    assert told(tmp_path, "The cta.", "The cat.", "A cta cta.") == [(1, "cta"), (3, "A"), (3, "cta")]


def test_the_projects_own_words_are_known(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.txt").write_text("slep*\n", encoding="utf-8")
    assert told(tmp_path, "The cat slepes.") == []


def test_without_a_speller_nothing_is_told(tmp_path: Path) -> None:
    assert check_spelled(tmp_path, [episode("The cta.")], Cache(None), lambda _, __: None) == []


@pytest.mark.programs("hunspell")
def test_the_british_dictionary_is_asked() -> None:
    assert hunspell("en", ["colour", "neighbour", "neighbqur"]) == ["neighbqur"]
