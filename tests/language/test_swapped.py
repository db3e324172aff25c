"""Lines that changed places: another person is named, or two texts say the same."""

import pytest

from game.language.po import PoCatalog, new_catalog
from game.language.swapped import other_names, same_words

NAMES = {"ema": ("Ema", "Ema"), "petar": ("Petar", "Petar"), "mum": ("Mum", "Mama")}


def catalog(*texts: tuple[str, str], code: str = "bs") -> PoCatalog:
    """A catalog with the names of an episode and these texts, English and translated."""
    new = new_catalog(code)
    for who, (english, name) in NAMES.items():
        new.add(english, name, context=f"e.cast.{who}.name")
    for number, (english, text) in enumerate(texts):
        new.add(english, text, context=f"e.hello.say-{number}")
    return new


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("Go to Ema.", "Idi kod Eme.", None),
        ("Go to Ema.", "Idi kod Petra.", ("Petar", "Ema")),
        ("Go to Petar.", "Idi Petru.", None),
        ("Go to {petar}.", "Idi Petru.", None),
        ("Go to her.", "Idi kod Eme.", None),
        ("Ema laughs.", "Smije se.", None),
        ("Tell Ema on Friday.", "U petak reci Emi.", None),
        ("Ask Mum.", "Pitaj mamu.", None),
        ("Mum asks Ema.", "Petar pita Emu.", ("Petar", "Mama")),
    ],
)
def test_another_person_than_in_english_is_told(
    english: str, text: str, found: tuple[str, str] | None
) -> None:
    told = [(named, meant) for _, named, meant in other_names(catalog((english, text)))]
    assert told == ([found] if found else [])


def test_names_in_cyrillic_are_the_same() -> None:
    new = new_catalog("sr")
    for who, english, name in (("ema", "Ema", "Ема"), ("petar", "Petar", "Петар")):
        new.add(english, name, context=f"e.cast.{who}.name")
    new.add("Go to Ema.", "Иди код Петра.", context="e.hello.say-1")
    assert [(named, meant) for _, named, meant in other_names(new)] == [("Petar", "Ema")]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (("Nobody has to answer.", "Niko ne mora ništa."), ("Soup is ready.", "Niko ne mora ništa."), True),
        (("Nobody has to answer.", "Niko ne mora ništa."), ("Nobody must.", "Niko ne mora ništa."), False),
        (("Yes.", "Naravno."), ("Gladly.", "Naravno."), False),
        (("Nobody has to answer.", "Niko ne mora."), ("Soup is ready.", "Supa je gotova."), False),
    ],
)
def test_two_texts_with_nothing_alike_are_translated_apart(
    one: tuple[str, str],
    two: tuple[str, str],
    same: bool,  # noqa: FBT001
) -> None:
    assert [other for _, other in same_words(catalog(one, two))] == (["e.hello.say-0"] if same else [])
