"""Numbers, weekdays and a no in words, beside those of the English."""

import pytest

from game.language.lost_words import lost_no, lost_sentence, new_no, other_number


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("On Saturday at eleven.", "U subotu u jedanaest.", None),
        ("On Saturday at eleven.", "U nedjelju u jedanaest.", ("nedjelju", "Saturday")),
        ("On Saturday at eleven.", "У суботу у дванаест.", ("dvanaest", "eleven")),
        ("Four words.", "Četiri riječi.", None),
        ("Four words.", "Tri riječi.", ("Tri", "Four")),
        ("Three plums, two children.", "Dvije šljive, dvoje djece.", ("dvoje", "Three")),
        ("Four words.", "Nekoliko riječi.", None),
        ("A few words.", "Tri riječi.", None),
        ("Half past five.", "Pola šest.", None),
        ("Four o'clock.", "16 sati, za tri sata.", None),
        ("For two weeks.", "Dvije nedjelje.", None),
    ],
)
def test_another_number_or_weekday_is_told(english: str, text: str, found: tuple[str, str] | None) -> None:
    assert other_number(english, text) == found


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("He won't come.", "On neće doći.", []),
        ("He won't come.", "On će doći.", ["će"]),
        ("He won't come.", "Он ће доћи.", ["će"]),
        ("Lana is not to blame.", "{Luka je kriv|Lana je kriva}.", ["je"]),
        ("Lana is not to blame.", "{Luka nije kriv|Lana nije kriva}.", []),
        ("I can't swim. Help me.", "Mogu plivati. Pomozi mi.", ["Mogu"]),
        ("I can't swim. Help me.", "Mogu plivati, pomozi mi.", ["Mogu plivati, pomozi mi."]),
        ("No. Not now.", "Dobro. Ne sada.", ["Dobro"]),
        ("No. Not now.", "Ne. Ne sada.", []),
        ("No sugar.", "Dobro, bez šećera.", []),
        ("That's fair, isn't it?", "To je pošteno, je l' da?", []),
        ("Nobody gets in who isn't here.", "Ulazi samo onaj ko je ovdje.", []),
        ("It isn't easy.", "Teško je.", []),
    ],
)
def test_a_no_that_became_a_yes_is_told(english: str, text: str, found: list[str]) -> None:
    assert list(lost_no(english, text)) == found


@pytest.mark.parametrize(
    ("english", "text"),
    [
        ("Say nothing.", "Šuti."),
        ("You are in, aren't you?", "Unutra si, je l' da?"),
        ("It never closes.", "Uvijek radi."),
    ],
)
def test_a_no_may_be_said_without_one(english: str, text: str) -> None:
    assert not list(lost_no(english, text))


def test_a_no_of_which_the_whole_translation_has_no_word_is_told() -> None:
    assert list(lost_no("That was his doing, and nobody else's.", "To je njegovo djelo.")) == [
        "To je njegovo djelo."
    ]


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("He will come.", "On neće doći.", "neće"),
        ("He will come.", "Он неће доћи.", "neće"),
        ("He will come.", "On će doći.", ""),
        ("He hardly comes.", "On nije često ovdje.", ""),  # half a no
    ],
)
def test_a_yes_that_became_a_no_is_told(english: str, text: str, found: str) -> None:
    assert new_no(english, text) == found


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("I'm glad. You may stop.", "Drago mi je.", (1, 2)),
        ("I'm glad. You may stop.", "Drago mi je. Možeš prekinuti.", None),
        ("I'm glad. You may stop.", "Drago mi je, a ti možeš prekinuti.", None),
        ("Mr Kovač comes. Well.", "Dolazi. Pa.", None),
        ("{n} day is left. Wait. / {n} days are left. Wait.", "Još {n}.", None),
    ],
)
def test_a_sentence_that_is_missing_is_told(english: str, text: str, found: tuple[int, int] | None) -> None:
    assert lost_sentence(english, text) == found
