"""Words that exclude each other, and words that can't be left out, as the table of the project has them."""

from pathlib import Path

import pytest

from game.language.glossary import load_glossary, lost_words, other_account, other_words
from game.language.languages import LANGUAGES

LOCALES = Path(__file__).resolve().parents[2] / "locales"
GLOSSARY = load_glossary(LOCALES / "glossary.tsv")


def test_each_translated_language_has_a_glossary() -> None:
    assert set(GLOSSARY) == {each.code for each in LANGUAGES if each.gendered} & {"bs", "hr", "sr"}


@pytest.mark.parametrize(
    ("language", "english", "text", "found"),
    [
        ("bs", "It comes before the lock.", "dolazi poslije brave.", [("poslije", "before")]),
        ("bs", "It comes before the lock.", "dolazi prije brave.", []),
        ("hr", "In March", "u svibnju", [("svibnju", "March")]),
        ("hr", "They march on", "u svibnju", []),  # a month has a capital
        ("hr", "Tell her tomorrow", "reći mu sutra", [("mu", "she")]),
        ("hr", "Tell him or her", "reći mu", []),
        ("sr", "Turn left", "skreni desno", [("desno", "left")]),
        ("sr", "You left", "otišla si", []),  # no word of the same group stands there
        ("bs", "Don't delete it", "sačuvaj to", []),  # one of them denies
        ("bs", "Don't delete it", "nemoj to čuvati", []),  # what is denied says the opposite
        ("sr", "Mum is sleeping", "tata spava", [("tata", "Mum")]),
    ],
)
def test_a_word_in_place_of_its_rival_is_told(
    language: str, english: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert list(other_words(GLOSSARY[language], english, text)) == found


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("I'll ask Dad.", "pitat ću ga.", ["Dad"]),
        ("I'll ask Dad.", "pitat ću tatu.", []),
        ("Change the password.", "promijeni je.", ["password"]),
        ("Keep still.", "miruj.", []),
    ],
)
def test_a_thing_that_is_left_out_is_told(english: str, text: str, found: list[str]) -> None:
    assert list(lost_words(GLOSSARY["bs"], english, text)) == found


def test_an_account_keeps_its_name_or_that_of_the_cast() -> None:
    assert other_account("Did leo_x write?", "Je li leon_x pisao?", ()) == ("leon_x", "leo_x")
    assert other_account("Did leo_x write?", "Je li leo_x pisao?", ()) is None
    assert other_account("Did real_ema write?", "Je li prava_ema pisala?", ("prava_ema",)) is None
    assert other_account("Did somebody write?", "Je li to on?", ()) is None


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("group\tneeded\tbs\thr\n", "no column en"),
        ("group\tneeded\ten\tbs\thr\tsr\nday\t\tnoon\tpodne\t\tpodne\n", "noon: a word is empty"),
    ],
)
def test_a_table_that_is_not_ours_is_named(table: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "glossary.tsv").write_text(table, "utf-8")
    with pytest.raises(ValueError, match=told):
        load_glossary(tmp_path / "glossary.tsv")


def test_every_word_of_the_table_is_found_in_its_own_row() -> None:
    for line in (LOCALES / "glossary.tsv").read_text("utf-8").splitlines()[1:]:
        _, _, english, *columns = line.split("\t")
        for language, forms in zip(("bs", "hr", "sr"), columns, strict=True):
            for word in (each.strip("()").replace("*", "") for each in forms.split("|")):
                said = english.split("|")[0].replace("*", "")
                assert not list(other_words(GLOSSARY[language], said, word)), (language, said, word)


def test_no_word_is_said_inside_the_name_of_an_account() -> None:
    """`blue.hour` is called so in every language."""
    assert list(lost_words(GLOSSARY["hr"], "A blue bridge.", "most."))
    assert not list(
        lost_words(GLOSSARY["hr"], "The people behind blue.hour.", "ljudi iza profila blue.hour.")
    )
