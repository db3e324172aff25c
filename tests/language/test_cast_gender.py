"""Verbs beside the names of a story's people."""

import pytest

from game.language.cast_gender import disagreeing
from game.language.po import PoCatalog, new_catalog


def catalog(code: str, text: str, ema: str = "Ema", petar: str = "Petar") -> PoCatalog:
    new = new_catalog(code)
    new.add("Ema", ema, context="e.cast.ema.name", auto_comments=["Name of ema (female)."])
    new.add("Petar", petar, context="e.cast.petar.name", auto_comments=["Name of petar (male)."])
    new.add("Said.", text, context="e.hello.say-1")
    return new


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Petar je rekao da dolazi.", ""),
        ("Petar je rekla da dolazi.", "rekla"),
        ("Petar je već došla.", "došla"),
        ("Ema je rekla da dolazi.", ""),
        ("Ema nije rekao ništa.", "rekao"),
        ("Ema se nasmijao.", "nasmijao"),
        ("Ema je dio ekipe.", ""),
        ("Rekla je Ema.", ""),
        ("Rekla je Petar.", "Rekla"),
        ("Petrova mama je rekla.", ""),
        ("Petar i Ema su rekli.", ""),
    ],
)
def test_a_verb_has_the_gender_of_whose_name_stands_beside_it(text: str, word: str) -> None:
    told = [found for _, found, _ in disagreeing("bs", catalog("bs", text))]
    assert told == ([word] if word else [])


def test_cyrillic_is_read_as_well_and_english_is_not() -> None:
    serbian = catalog("sr", "Петар је рекла.", "Ема", "Петар")
    assert [(found, right) for _, found, right in disagreeing("sr", serbian)] == [
        ("rekla", "this is said of a boy or man")
    ]
    assert list(disagreeing("en", catalog("en", "Petar je rekla."))) == []
