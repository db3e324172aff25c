"""Words as a voice should get them."""

import pytest

from game.language.serbian import to_latin
from game.ui.aids.voice.words import LONGEST, breaths, spoken, voice_language


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("116 111", "1 1 6, 1 1 1"),
        ("Zovi 116 111.", "Zovi 1 1 6, 1 1 1."),
        ("080 05 03 05", "0 8 0, 0 5, 0 3, 0 5"),
        ("19833", "1 9 8 3 3"),
        ("+387 33 222", "+ 3 8 7, 3 3, 2 2 2"),
        ("122", "122"),
        ("12–14 godina", "12–14 godina"),
        ("20 %", "20 %"),
    ],
)
def test_numbers_to_dial_come_digit_by_digit_and_others_as_numbers(written: str, heard: str) -> None:
    assert spoken(written, "bs") == heard


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Ema · Adi · Lana", "Ema, Adi, Lana"),
        ("leo_x", "leo x"),
        ("ffffffffffggg", "fffggg"),
        ("https://www.hrabritelefon.hr", "hrabritelefon.hr"),
        ("\u2764\ufe0f", "\u2764"),
        ("dva\n  reda", "dva reda"),
    ],
)
def test_what_is_drawn_and_not_said_becomes_a_pause_or_nothing(written: str, heard: str) -> None:
    assert spoken(written, "hr") == heard


def test_english_words_are_written_as_they_are_said() -> None:
    assert spoken("Zaključaj chat online, OK? Esc!", "bs") == "Zaključaj čet onlajn, okej? eskejp!"
    assert spoken("The chat is online, OK?", "en") == "The chat is online, OK?"
    assert spoken("Ema and real_ema", "en") == "Emma and real Emma"


def test_serbian_is_spoken_from_latin_letters_whichever_it_is_written_in() -> None:
    cyrillic = "Љиљана и Џек: ЊУШКА, инјекција, надживети."
    assert spoken(cyrillic, "sr") == spoken(to_latin(cyrillic), "sr_Latn")
    assert spoken(cyrillic, "sr") == "Ljiljana i Džek: NJUŠKA, injekcija, nadživeti."


def test_both_scripts_of_serbian_have_one_voice() -> None:
    assert [voice_language(code) for code in ("bs", "sr", "sr_Latn", "sr-Cyrl")] == ["bs", "sr", "sr", "sr"]


def test_a_long_text_is_cut_at_its_sentences() -> None:
    parts = list(breaths("This is a sentence of thirty-six letters. " * 20))
    assert len(parts) > 2
    assert all(len(part) <= LONGEST and part.endswith(".") for part in parts)
    assert " ".join(parts) == ("This is a sentence of thirty-six letters. " * 20).strip()


@pytest.mark.parametrize("words", ["word " * 500, "x" * 5000])
def test_a_sentence_without_an_end_is_cut_between_words_or_at_last_within_one(words: str) -> None:
    parts = list(breaths(words))
    assert all(0 < len(part) <= LONGEST for part in parts)
    assert "".join(parts).replace(" ", "") == words.replace(" ", "")


def test_quotation_marks_stay_with_their_sentence() -> None:
    words = 'He wrote: "Best castle." Word for word. „Zdravo!“ reče.'
    assert " ".join(breaths(words)) == words
    assert 'He said "Yes."' in next(breaths('He said "Yes." ' * 40))


def test_nothing_has_no_breath() -> None:
    assert list(breaths("")) == []
