"""In a story of a class each name is asked about that none of our people, places and services bears."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.authors.check.cache import Cache
from game.authors.check.episode import Checked
from game.authors.check.real_people import check_names
from game.language.catalog import Catalogs
from game.paths import Paths
from game.story.checks.offender_kinds import Facts
from game.story.loading.pack import load_episode, pack_files
from game.story.reading.diagnostics import Mark
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path

PATHS = Paths.find()


@cache
def remembered() -> Cache:
    """What our own names are takes seconds; it is found out once."""
    return Cache(None)


def asked(language: str, *texts: str, name: str = "Lana", invented: tuple[str, ...] = ()) -> list[str]:
    """The names that are asked about in a story of somebody else."""
    mark = Mark(1, 1)
    said = tuple((f"ours.a.say-{at}", text, mark) for at, text in enumerate(texts))
    story = Checked(
        (), Facts("elsewhere/ours.yaml", {}), (("ours.cast.a.name", name, mark), *said), language, invented
    )
    return [each.values["found"] for each in check_names(PATHS, [story], remembered())]


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("bs", "Onda {hero} zove Zvjezdanu i Lanu.", ["Zvjezdanu"]),
        ("bs", "To je Lanina slika, a ovo Lukina, i Petrova.", []),
        ("bs", "Kaže da je u Glamoču, kod Adija.", ["Glamoču"]),
        ("hr", "A onda Zvonimir piše Jeleni.", ["Zvonimir"]),
        ("sr", "Онда {hero} зове Звездану и Лану.", ["Звездану"]),
        ("sr_Latn", "Onda {hero} zove Zvezdanu i Lanu.", ["Zvezdanu"]),
        ("en", "On Monday {hero} meets Zvonimir, and Lana's cat.", ["Zvonimir"]),
        ("bs", "Onda dolazi (Zvjezdana) kući – Zvonimir čeka.", ["Zvjezdana", "Zvonimir"]),
        ("bs", "Onda „Zvjezdana“ piše. Kaže: „Dobro. Može.“", ["Zvjezdana"]),
        ("sr", "Онда „Звездана“ пише.", ["Звездана"]),
        ("en", "Then “Zvjezdana” writes.", ["Zvjezdana"]),
        ("en", "Nobody is named here. I'm sure, OK?", []),
        ("bs", "Ko je to? Niko. A zašto?", []),
    ],
)
def test_a_name_that_is_not_ours_is_asked_about(language: str, text: str, names: list[str]) -> None:
    assert asked(language, text) == names


@pytest.mark.long
def test_so_is_the_name_of_somebody_in_the_cast() -> None:
    assert asked("bs", name="Zvonimir Zvonić") == ["Zvonimir", "Zvonić"]


@pytest.mark.long
def test_each_is_asked_about_once_and_not_when_it_is_said_to_be_nobodys() -> None:
    text = "Onda dolazi Zvjezdan. A za njim Zvjezdan i Zvjezdanov pas."
    assert asked("bs", text, text) == ["Zvjezdan", "Zvjezdanov"]
    assert asked("bs", text, text, invented=("Zvjezdan",)) == []


@pytest.mark.long
@pytest.mark.parametrize("language", seldom(["bs", "en", "hr", "sr", "sr_Latn"], 2))
def test_nothing_is_asked_of_our_own_stories_in_any_language(language: str, tmp_path: Path) -> None:
    """As if somebody else had written them elsewhere."""
    catalog = Catalogs.load(PATHS.locales)[language]
    for path in pack_files(PATHS.scenarios / "season-1"):
        texts = tuple((text.id, catalog.written(text), mark) for text, mark in load_episode(path).texts)
        story = Checked((), Facts(str(tmp_path / path.name), {}), texts, language)
        assert [each.values["found"] for each in check_names(PATHS, [story], remembered())] == []


def test_our_own_pack_is_not_asked() -> None:
    path = PATHS.scenarios / "season-1" / "new.yaml"
    story = Checked((), Facts(str(path), {}), (("new.cast.a.name", "Zvonimir", Mark(1, 1)),))
    assert check_names(PATHS, [story], remembered()) == []
