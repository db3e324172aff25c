"""Numbers, weekdays and a no in words, beside those of the English."""

import pytest

from game.language.lost_words import lost_no, other_number


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
        ("I can't swim. Help me.", "Mogu plivati, pomozi mi.", []),
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
