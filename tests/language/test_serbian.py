"""Serbian Latin made from Cyrillic, and words that mix both."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.language.serbian import cyrillic_words, latin_words, mixed_words, to_latin

SMALL = "абвгдђежзијклљмнњопрстћуфхцчџш"
ADDRESSES = ("https://пример.срб/страна", "дете@пример.срб", "пример.срб", "www.пример.срб")
UNAMBIGUOUS = st.text(SMALL, min_size=2, max_size=12).filter(lambda word: not re.search("нј|лј|дж", word))
WORDS = st.text(SMALL, min_size=1, max_size=12)
LATIN_TEXTS = st.text("abcčćdđefgšzž {}|%()@.:/0123456789-_„“", max_size=40)


def back(latin: str) -> str:
    """The inverse on words in which no нј, лј or дж stands: digraphs first, then letter by letter."""
    letters = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
    digraphs = {"lj": "љ", "nj": "њ", "dž": "џ"}
    small = re.sub("lj|nj|dž|.", lambda found: (digraphs | letters)[found[0].lower()], latin.lower())
    return small.upper() if latin.isupper() else small.capitalize() if latin[0].isupper() else small


@given(UNAMBIGUOUS, st.sampled_from([str.lower, str.upper, str.capitalize]))
def test_conversion_loses_nothing(word: str, case: Callable[[str], str]) -> None:
    assert back(to_latin(case(word))) == case(word)


@given(st.text(SMALL + SMALL.upper() + " ,.!?0123„“{}|", max_size=60))
def test_no_cyrillic_letter_is_left(text: str) -> None:
    assert not cyrillic_words(to_latin(text))


@given(LATIN_TEXTS)
def test_what_is_latin_stays(text: str) -> None:
    assert to_latin(text) == text


@given(WORDS, st.sampled_from(ADDRESSES), WORDS)
def test_addresses_stay(before: str, address: str, after: str) -> None:
    assert to_latin(f"{before} {address} {after}") == f"{to_latin(before)} {address} {to_latin(after)}"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Љубав", "Ljubav"),
        ("ЉУБАВ", "LJUBAV"),
        ("КОЊ", "KONJ"),
        ("Њ.", "Nj."),
        ("Џ. Ш.", "Dž. Š."),
        ("Његош и ЏЕП", "Njegoš i DŽEP"),
        ("инјекција", "injekcija"),
        ("надживети", "nadživeti"),
        ("{Послао|Послала} си {hero} на WhatsApp.", "{Poslao|Poslala} si {hero} na WhatsApp."),
        ("%(name)s, OK, XIV век, 5 MB", "%(name)s, OK, XIV vek, 5 MB"),
        ("Пиши на bit@mit.gov.rs или 19833.", "Piši na bit@mit.gov.rs ili 19833."),
        ("„Ђак“ – Ћуприја…", "„Đak“ – Ćuprija…"),
    ],
)
def test_examples(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin


def test_a_latin_letter_inside_a_cyrillic_word_is_found() -> None:
    latin_a = "\u0061"
    assert mixed_words(f"Реци м{latin_a}ми, TikTok-у и SMS-ом") == [f"м{latin_a}ми"]


def test_words_are_sorted_by_their_letters() -> None:
    assert latin_words("Нађи ме на TikTok-у") == ["TikTok"]
    assert cyrillic_words("Нађи me") == ["Нађи"]
